//! A row of either export in a form both can be held against each other in.

use crate::model::attributes::UserAction;
use crate::model::place::CountryCode;

/// What can differ between a row and the same row in another export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The day, of short histories: they keep the last one only.
    Day,
    /// The title, in words that are not another layout's spelling of it.
    Title,
    /// The device.
    Device,
    /// The length.
    Duration,
    /// The position in the title at the end.
    Bookmark,
    /// Whether a later row holds the newest position.
    NotLatest,
    /// Whether the person hid the title.
    Hidden,
    /// The country.
    Country,
    /// How it began, and marks on the row.
    Attributes,
    /// The kind of an extra.
    Supplemental,
}

impl Field {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::Day,
        Self::Title,
        Self::Device,
        Self::Duration,
        Self::Bookmark,
        Self::NotLatest,
        Self::Hidden,
        Self::Country,
        Self::Attributes,
        Self::Supplemental,
    ];

    /// The word for it in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Title => "title",
            Self::Device => "device",
            Self::Duration => "duration",
            Self::Bookmark => "bookmark",
            Self::NotLatest => "latest_bookmark",
            Self::Hidden => "hidden",
            Self::Country => "country",
            Self::Attributes => "attributes",
            Self::Supplemental => "supplemental",
        }
    }
}

/// The fields in which two rows differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fields(u16);

impl Fields {
    /// Adds a field.
    fn add(&mut self, field: Field, differs: bool) {
        if differs {
            self.0 |= 1 << field as u16;
        }
    }

    /// The fields of either.
    pub(in crate::compare) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The same, whether or not a field differs.
    pub(in crate::compare::snapshots) fn without(self, field: Field) -> Self {
        Self(self.0 & !(1 << field as u16))
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a field differs.
    #[must_use]
    pub fn contains(self, field: Field) -> bool {
        self.0 & 1 << field as u16 != 0
    }

    /// Whether a field differs and no other does.
    #[must_use]
    pub fn is_only(self, field: Field) -> bool {
        self.0 == 1 << field as u16
    }

    /// The fields, in the order of [`Field::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(move |field| self.contains(*field))
    }
}

/// A row. Equal numbers mean the same in both exports.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Entry {
    /// Number of the profile; profiles without a counterpart have numbers of their own.
    pub profile: u32,
    /// Start in seconds since 1970, UTC, cut to what both files can say; of short histories the day.
    pub moment: i64,
    /// Number of the title.
    pub title: u32,
    /// Number of the device.
    pub device: u32,
    /// Length in seconds.
    pub duration: u32,
    /// Position in the title at the end.
    pub bookmark: Option<u32>,
    /// Number of the kind of an extra.
    pub supplemental: u32,
    pub country: CountryCode,
    pub user_action: UserAction,
    pub is_branched: bool,
    pub is_not_latest: bool,
    pub is_hidden: bool,
    /// Whether it counts as viewing.
    pub is_kept: bool,
    /// The day, since 1970, that is told of it.
    pub day: i64,
}

impl Entry {
    /// A row that says nothing but a title and a day.
    pub fn of_day(title: u32, day: i64) -> Self {
        Self {
            profile: 0,
            moment: day,
            title,
            device: 0,
            duration: 0,
            bookmark: None,
            supplemental: 0,
            country: CountryCode::UNKNOWN,
            user_action: UserAction::NotRecorded,
            is_branched: false,
            is_not_latest: false,
            is_hidden: false,
            is_kept: true,
            day,
        }
    }

    /// In what the row differs from the same row in another export.
    pub fn differences(&self, other: &Self) -> Fields {
        let mut fields = Fields::default();
        fields.add(Field::Day, self.moment != other.moment);
        fields.add(Field::Title, self.title != other.title);
        fields.add(Field::Device, self.device != other.device);
        fields.add(Field::Duration, self.duration != other.duration);
        fields.add(Field::Bookmark, self.bookmark != other.bookmark);
        fields.add(Field::NotLatest, self.is_not_latest != other.is_not_latest);
        fields.add(Field::Hidden, self.is_hidden != other.is_hidden);
        fields.add(Field::Country, self.country != other.country);
        let attributes = |entry: &Self| (entry.user_action as u8, entry.is_branched);
        fields.add(Field::Attributes, attributes(self) != attributes(other));
        fields.add(Field::Supplemental, self.supplemental != other.supplemental);
        fields
    }

    /// Everything but profile, moment and title, to put equal rows side by side.
    pub fn rest(&self) -> impl Ord + Send + use<> {
        (
            self.device,
            self.duration,
            self.bookmark,
            self.country,
            self.supplemental,
            (self.user_action as u8, self.is_branched, self.is_not_latest, self.is_hidden),
        )
    }
}
