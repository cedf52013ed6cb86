//! Which field of a record holds which column of ViewingActivity.

use super::dictionary::{hash_of, mix};
use super::scanner::Record;
use crate::source::text::normalise_header;

/// The columns of ViewingActivity that are used, in the order of the layout of 2021.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
#[allow(missing_docs)] // the names are those of the file
pub enum ViewingColumn {
    ProfileName,
    StartTime,
    Duration,
    Attributes,
    Title,
    SupplementalVideoType,
    DeviceType,
    Bookmark,
    LatestBookmark,
    Country,
}

impl ViewingColumn {
    /// Every column, in the order of the layout of 2021.
    pub const ALL: [Self; 10] = [
        Self::ProfileName,
        Self::StartTime,
        Self::Duration,
        Self::Attributes,
        Self::Title,
        Self::SupplementalVideoType,
        Self::DeviceType,
        Self::Bookmark,
        Self::LatestBookmark,
        Self::Country,
    ];

    /// The name as the file's header has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ProfileName => "Profile Name",
            Self::StartTime => "Start Time",
            Self::Duration => "Duration",
            Self::Attributes => "Attributes",
            Self::Title => "Title",
            Self::SupplementalVideoType => "Supplemental Video Type",
            Self::DeviceType => "Device Type",
            Self::Bookmark => "Bookmark",
            Self::LatestBookmark => "Latest Bookmark",
            Self::Country => "Country",
        }
    }
}

/// The columns rows share, in the order of their key.
pub(super) const SHARED: [ViewingColumn; 5] = [
    ViewingColumn::ProfileName,
    ViewingColumn::DeviceType,
    ViewingColumn::Country,
    ViewingColumn::Attributes,
    ViewingColumn::SupplementalVideoType,
];

/// What is said of a file whose header lacks the columns without which no row can be read.
pub const NOT_VIEWING_ACTIVITY: &str =
    "the header has no \"Start Time\", \"Duration\" and \"Title\": this is no ViewingActivity table";

/// Where each column stands in a record, found by name: the order changed over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    positions: [Option<usize>; 10],
    /// Of the columns that are not used.
    others: Vec<usize>,
    /// Number of columns of the header.
    pub width: usize,
    /// Header names that mean nothing here, as written.
    pub unknown: Vec<String>,
}

impl Columns {
    /// Finds the columns in a header; `None` without start, duration and title.
    #[must_use]
    pub fn from_header<S: AsRef<str>>(header: &[S]) -> Option<Self> {
        let mut positions = [None; 10];
        let mut unknown = Vec::new();
        let names = ViewingColumn::ALL.map(|column| normalise_header(column.name()));
        for (position, name) in header.iter().enumerate() {
            let normalised = normalise_header(name.as_ref());
            let known = ViewingColumn::ALL.into_iter().find(|column| {
                names[*column as usize] == normalised && positions[*column as usize].is_none()
            });
            match known {
                Some(column) => positions[column as usize] = Some(position),
                None if normalised.is_empty() => unknown.push(format!("column {}", position + 1)),
                None => unknown.push(name.as_ref().trim().to_owned()),
            }
        }
        let found = |column: ViewingColumn| positions[column as usize].is_some();
        let enough =
            found(ViewingColumn::StartTime) && found(ViewingColumn::Duration) && found(ViewingColumn::Title);
        let others = (0..header.len()).filter(|position| !positions.contains(&Some(*position))).collect();
        enough.then_some(Self { positions, others, width: header.len(), unknown })
    }

    /// A hash of all fields that are not used, also of those behind the last column: equal for equal records, however
    /// they are quoted and with how many empty fields they end.
    pub(super) fn hash_of_others(&self, record: Record<'_>) -> u64 {
        let surplus = self.width..record.width();
        let fields =
            self.others.iter().copied().chain(surplus).map(|position| (position, record.field(position)));
        fields
            .filter(|(_, field)| !field.is_empty())
            .fold(0, |mixed, (position, field)| mix(mixed ^ position as u64, hash_of(field)))
    }

    /// The columns the file does not have, in the order of the layout of 2021.
    #[must_use]
    pub fn missing(&self) -> Vec<ViewingColumn> {
        ViewingColumn::ALL.into_iter().filter(|column| self.position(*column).is_none()).collect()
    }

    /// The position of `column`, if the file has it.
    #[must_use]
    pub fn position(&self, column: ViewingColumn) -> Option<usize> {
        self.positions[column as usize]
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_name_in_any_order() {
        let header = ["Title", "\u{feff}duration", "Extra", "start time ", "Title"];
        let columns = Columns::from_header(&header).unwrap();
        assert_eq!(columns.position(ViewingColumn::Title), Some(0));
        assert_eq!(columns.position(ViewingColumn::Duration), Some(1));
        assert_eq!(columns.position(ViewingColumn::StartTime), Some(3));
        assert_eq!(columns.position(ViewingColumn::Country), None);
        assert!(columns.missing().contains(&ViewingColumn::Country) && columns.missing().len() == 7);
        assert_eq!(columns.unknown, ["Extra", "Title"]);
        assert_eq!(columns.width, 5);
    }

    #[test]
    fn a_game_table_is_not_viewing() {
        assert_eq!(Columns::from_header(&["Start Time", "Duration", "Game Title"]), None);
    }
}
