//! Rows of ViewingActivity as the generator keeps them, with the fate it means each to have.

mod extras;
mod schedule;
mod sitting;
mod write;

use super::household::devices::DeviceId;
use super::titles::Titles;
pub(super) use schedule::{density_for, fill};
pub(super) use sitting::{Sitting, Viewer};
pub(super) use write::{HistoryRow, Manner, Sheet, history_sheet, viewing_sheet};

/// The `Attributes` of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the names are those of the file
pub(super) enum Attributes {
    Empty,
    AutoplayNone,
    Unspecified,
    UserInteraction,
    VisibilityTimeout,
    Hidden,
    HiddenAutoplay,
    Branched,
}

impl Attributes {
    /// As written: every item ends with a semicolon and a blank.
    pub fn text(self) -> &'static str {
        match self {
            Self::Empty => "",
            Self::AutoplayNone => "Autoplayed: user action: None; ",
            Self::Unspecified => "Autoplayed: user action: Unspecified; ",
            Self::UserInteraction => "Autoplayed: user action: User_Interaction; ",
            Self::VisibilityTimeout => "Autoplayed: user action: Visibility_Timeout; ",
            Self::Hidden => "View was hidden; ",
            Self::HiddenAutoplay => "View was hidden; Autoplayed: user action: User_Interaction; ",
            Self::Branched => "Has branched playback; ",
        }
    }

    /// Whether the owner hid the view.
    pub fn is_hidden(self) -> bool {
        matches!(self, Self::Hidden | Self::HiddenAutoplay)
    }
}

/// What is wrong with a row that cannot be placed in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    None,
    BlankStart,
    NoSuchDay,
    BlankDuration,
    WordyDuration,
}

/// Where a row was watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Country {
    France,
    UnitedStates,
}

impl Country {
    /// ISO code.
    pub fn code(self) -> &'static str {
        ["FR", "US"][self as usize]
    }
}

/// What a row should become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Intent {
    Unreadable,
    Duplicate,
    Supplemental,
    Preview,
    Kept,
}

impl Intent {
    /// Every fate, with the name the summary gives it.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Unreadable, "unreadable"),
        (Self::Duplicate, "duplicate"),
        (Self::Supplemental, "supplemental"),
        (Self::Preview, "preview"),
        (Self::Kept, "kept"),
    ];
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// UTC, seconds since 1970.
    pub start: i64,
    pub duration: u32,
    pub bookmark: u32,
    pub title: u32,
    /// Its place among rows of the same start.
    pub order: u32,
    pub profile: u8,
    pub device: DeviceId,
    pub attributes: Attributes,
    /// Empty for a film or an episode.
    pub supplemental: &'static str,
    pub country: Country,
    pub latest: bool,
    pub fault: Fault,
    /// Whether it repeats the row before it to the letter.
    pub repeated: bool,
}

impl Row {
    /// First second after it.
    pub fn end(&self) -> i64 {
        self.start + i64::from(self.duration)
    }

    /// What the row should become, by what it was made as.
    pub fn intent(&self, titles: &Titles) -> Intent {
        let untouched = matches!(self.attributes, Attributes::AutoplayNone | Attributes::VisibilityTimeout);
        if self.fault != Fault::None {
            Intent::Unreadable
        } else if self.repeated {
            Intent::Duplicate
        } else if !self.supplemental.is_empty() || titles.is_raw_asset(self.title) {
            Intent::Supplemental
        } else if untouched && self.duration <= 120 {
            Intent::Preview
        } else {
            Intent::Kept
        }
    }
}

/// Marks, for each title of each profile, the row that holds its latest position; all others are
/// "Not latest view". Rows must stand oldest first.
pub(super) fn mark_latest(rows: &mut [Row], titles: usize) {
    let mut seen = vec![0u8; titles];
    for row in rows.iter_mut().rev() {
        let bit = 1 << row.profile;
        let known = &mut seen[row.title as usize];
        row.latest = *known & bit == 0;
        *known |= bit;
    }
}
