//! The forms an export has had over the years, and what each implies.

use super::calendar::date;
use chrono::NaiveDate;
use std::str::FromStr;

/// A form of the export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layout {
    /// January 2021: mixed-case folders, some headers in camel case, profiles mixed.
    Y2021,
    /// September 2023: upper-case folders, rows grouped by profile.
    Y2023,
    /// April 2025: as 2023, with more account details and other time forms.
    Y2025,
    /// May 2026: everything under a folder of digits, every field quoted, another column order.
    Y2026,
    /// The short viewing history of one profile, alone.
    History,
}

impl Layout {
    /// Every form, oldest first.
    pub const ALL: [Self; 5] = [Self::Y2021, Self::Y2023, Self::Y2025, Self::Y2026, Self::History];

    /// The name `FromStr` understands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Y2021 => "2021",
            Self::Y2023 => "2023",
            Self::Y2025 => "2025",
            Self::Y2026 => "2026",
            Self::History => "history",
        }
    }

    /// The day on which the export was made, a constant: no clock is read.
    #[must_use]
    pub fn built_on(self) -> NaiveDate {
        match self {
            Self::Y2021 => date(2021, 1, 18),
            Self::Y2023 => date(2023, 9, 12),
            Self::Y2025 | Self::History => date(2025, 4, 14),
            Self::Y2026 => date(2026, 5, 19),
        }
    }

    /// Folder of digits at the top of the archive, or nothing.
    pub(super) fn root(self) -> &'static str {
        if self == Self::Y2026 { "4071928365/" } else { "" }
    }

    /// Whether every field of every table is quoted.
    pub(super) fn quotes_everything(self) -> bool {
        self == Self::Y2026
    }

    /// Whether the rows of all profiles stand mixed, newest first, instead of profile by profile.
    pub(super) fn mixes_profiles(self) -> bool {
        matches!(self, Self::Y2021 | Self::Y2026)
    }

    /// Whether `(Episode N)` is left out of a title that already holds the word "episode".
    pub(super) fn spares_the_word_episode(self) -> bool {
        self != Self::Y2026
    }

    /// Whether a title may hold double quotes.
    pub(super) fn keeps_quotes_in_titles(self) -> bool {
        self == Self::Y2026
    }

    /// Whether the autoplay attribute "Unspecified" still occurs at that time.
    pub(super) fn has_unspecified(self) -> bool {
        self != Self::Y2026
    }

    /// The year as a number to compare eras with; the short history counts as its year.
    pub(super) fn year(self) -> u16 {
        match self {
            Self::Y2021 => 2021,
            Self::Y2023 => 2023,
            Self::Y2025 | Self::History => 2025,
            Self::Y2026 => 2026,
        }
    }
}

/// The name of no layout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no layout \"{0}\": choose 2021, 2023, 2025, 2026 or history")]
pub struct UnknownLayout(pub String);

impl FromStr for Layout {
    type Err = UnknownLayout;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|layout| layout.name().eq_ignore_ascii_case(text.trim()))
            .ok_or_else(|| UnknownLayout(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_understood() {
        for layout in Layout::ALL {
            assert_eq!(layout.name().parse(), Ok(layout));
        }
        assert_eq!("History ".parse(), Ok(Layout::History));
        assert_eq!("1999".parse::<Layout>(), Err(UnknownLayout("1999".to_owned())));
    }
}
