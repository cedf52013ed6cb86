//! The `Attributes` field: how playback began, and marks on the row.

/// What the field says of who started the playback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UserAction {
    /// Nothing is recorded: the field is empty or speaks of other things.
    #[default]
    NotRecorded,
    /// `None`: autoplay, and nobody touched the device.
    None,
    /// `Visibility_Timeout`: playback ended because nobody looked at the page.
    VisibilityTimeout,
    /// `Unspecified`, `User_Interaction` or a later word: somebody acted.
    Acted,
}

/// The parts of the field that matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attributes {
    /// Who started the playback.
    pub user_action: UserAction,
    /// Whether the person hid the title from their history.
    pub hidden: bool,
    /// Whether an interactive title branched.
    pub branched: bool,
}

impl Attributes {
    /// Reads the `; `-separated items of the field.
    #[must_use]
    pub fn parse(field: &str) -> Self {
        let mut attributes = Self::default();
        for item in field.split(';').map(str::trim) {
            if let Some((_, action)) = item.split_once("user action:") {
                attributes.user_action = match action.trim() {
                    "None" => UserAction::None,
                    "Visibility_Timeout" => UserAction::VisibilityTimeout,
                    _ => UserAction::Acted,
                };
            }
            attributes.hidden |= item == "View was hidden";
            attributes.branched |= item == "Has branched playback";
        }
        attributes
    }

    /// Whether a row of at most [`super::history::PREVIEW_SECONDS`] was only a preview.
    #[must_use]
    pub fn started_by_itself(self) -> bool {
        matches!(self.user_action, UserAction::None | UserAction::VisibilityTimeout)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_read_with_and_without_the_last_blank() {
        assert_eq!(Attributes::parse(""), Attributes::default());
        let autoplay = Attributes::parse("Autoplayed: user action: None; ");
        assert_eq!(autoplay, Attributes::parse("Autoplayed: user action: None;"));
        assert_eq!(autoplay.user_action, UserAction::None);
        let both = Attributes::parse("View was hidden; Autoplayed: user action: User_Interaction; ");
        assert!(both.hidden && both.user_action == UserAction::Acted);
        assert!(Attributes::parse("Has branched playback; ").branched);
        assert!(Attributes::parse("Autoplayed: user action: Visibility_Timeout; ").started_by_itself());
        assert!(!Attributes::parse("Autoplayed: user action: Unspecified; ").started_by_itself());
    }
}
