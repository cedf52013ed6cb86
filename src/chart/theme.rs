//! The palette: every colour of every chart is a role with a light and a dark value.

/// For what ground a file is drawn. (An inlined drawing follows the page.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on a light ground; also for print.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

/// What a colour is for. Drawings name roles; themes give them values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The ground everything stands on.
    Surface,
    /// Text and the strongest lines.
    Ink,
    /// Secondary text.
    Muted,
    /// Grid lines.
    Grid,
    /// Axis and leader lines.
    Axis,
    /// A heat-map cell with nothing in it.
    Nothing,
    /// Step 1 (little) to 7 (much) of the amounts ramp; anything beyond counts as 7.
    Amount(u8),
    /// Colour slot 0 to 7 of a profile; anything beyond counts as [`Role::Others`].
    Profile(u8),
    /// What was folded together, or is context only.
    Others,
    /// The one colour of a chart that needs only one.
    Accent,
}

/// The style sheet block that gives every role its value in `theme`: `--wp-ink:#1d1f24;…`, to be
/// put inside a rule such as `:root { … }`.
#[must_use]
pub fn css_variables(theme: Theme) -> String {
    let _ = theme;
    String::new()
}
