//! The vocabulary of the catalogue.

use crate::source::netflix::TableKind;

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// In English.
    pub english: &'static str,
    /// In French.
    pub french: &'static str,
}

/// Makes an enum of the words a data file may use.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word for it in data files and JSON.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            pub(super) fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().find(|known| known.as_str() == word).copied()
            }
        }
    };
}

words! {
    /// Whose data it is.
    People {
        /// The account's owner.
        Owner = "owner",
        /// Everybody with a profile.
        Profiles = "profiles",
        /// Children with a profile.
        Children = "children",
        /// People who share the address or the line.
        Address = "address",
        /// People outside the household.
        Others = "others",
    }
}

words! {
    /// How much harm it can do in wrong hands, rising.
    Sensitivity {
        /// It says little by itself.
        Plain = "plain",
        /// It shows behaviour, from which much can be concluded.
        Habits = "habits",
        /// It singles out a person, a device or a line.
        Identifying = "identifying",
        /// It opens an account, names a means of payment, or holds confidences.
        Secret = "secret",
    }
}

words! {
    /// What the GDPR calls it.
    Category {
        /// Article 4(1): a name or an identification number.
        Identifier = "identifier",
        /// Article 4(1): an online identifier.
        Online = "online",
        /// Article 4(1): location data.
        Location = "location",
        /// Article 4(1): factors specific to the economic identity.
        Economic = "economic",
        /// Article 4(1): factors specific to the cultural or social identity.
        Cultural = "cultural",
        /// Article 4(4): what profiling works on.
        Profiling = "profiling",
        /// Article 8 and recital 38: children.
        Child = "child",
        /// Article 9(1): it may reveal beliefs, opinions, health or sex life. "May": nothing is concluded here.
        Special = "special",
    }
}

words! {
    /// What would join it to records elsewhere.
    Link {
        /// The exact time, which other logs have too.
        Time = "time",
        /// The country.
        Country = "country",
        /// The region, the city or the postal code.
        Place = "place",
        /// The model of the device.
        Device = "device",
        /// The serial number of the device.
        Serial = "serial",
        /// The internet address.
        Ip = "ip",
        /// The mail address or its provider.
        Mail = "mail",
        /// The telephone number.
        Phone = "phone",
        /// A name.
        Name = "name",
        /// The means of payment.
        Payment = "payment",
        /// Another account of the service.
        Account = "account",
        /// An identifier in an address or a choice.
        Id = "id",
        /// A link that may hold a token.
        Hyperlink = "link",
        /// Words somebody wrote.
        Text = "text",
        /// A title and when it was watched, as in public reviews.
        Title = "title",
    }
}

words! {
    /// How far back an export goes, measured on real ones.
    Reach {
        /// As long as the account.
        Account = "account",
        /// About ten to twelve months; the whole account before October 2022.
        Year = "year",
        /// About 120 days.
        Days120 = "days120",
        /// About 30 days.
        Days30 = "days30",
        /// To 4 May 2020 in exports since 2023, the whole account before.
        Search = "search",
        /// The state of the day, no history.
        Now = "now",
        /// Not known.
        Unknown = "unknown",
    }
}

/// Years and months, both included: `2021-10..` or `2020..2021-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Era {
    from: (i32, u32),
    until: Option<(i32, u32)>,
}

impl Era {
    /// Whether a month lies in it; one that is not known counts as after all others.
    #[must_use]
    pub fn holds(&self, month: Option<(i32, u32)>) -> bool {
        match month {
            Some(month) => self.from <= month && self.until.is_none_or(|until| month <= until),
            None => self.until.is_none(),
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once("..")?;
        let month = |text: &str, else_month: u32| match text.split_once('-') {
            Some((year, month)) => Some((year.parse().ok()?, month.parse().ok()?)),
            None => Some((text.parse().ok()?, else_month)),
        };
        let until = if until.is_empty() { None } else { Some(month(until, 12)?) };
        Some(Self { from: month(from, 1)?, until })
    }
}

/// What a table is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFacts {
    /// Which.
    pub kind: TableKind,
    /// Whose data it holds.
    pub people: Vec<People>,
    /// How much harm it can do as a whole.
    pub sensitivity: Sensitivity,
    /// What the GDPR calls what is in it.
    pub categories: Vec<Category>,
    /// What would join it to records elsewhere.
    pub links: Vec<Link>,
    /// How far back it goes.
    pub reach: Reach,
    /// When every archive had it, with data or with the text that says there is none; none if never sure.
    pub seen: Option<Era>,
    /// What it is.
    pub what: Words,
    /// Why a service would keep it.
    pub why: Words,
}

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnFacts {
    /// Its table; none for a column many tables share.
    pub table: Option<TableKind>,
    /// The header as most exports write it, or the family of headers.
    pub header: &'static str,
    /// Whose data it is; none when it is the table's people.
    pub people: Vec<People>,
    /// How much harm it can do.
    pub sensitivity: Sensitivity,
    /// What the GDPR calls it.
    pub categories: Vec<Category>,
    /// What would join it to records elsewhere.
    pub links: Vec<Link>,
    /// What it is.
    pub what: Words,
    /// The header reduced to what tells it from others.
    pub(super) name: Name,
}

/// How a column is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Name {
    /// By this reduced header.
    Exact(String),
    /// By how its reduced header begins.
    Begins(&'static str),
    /// By how its reduced header ends.
    Ends(&'static str),
}

impl ColumnFacts {
    pub(super) fn is_named(&self, reduced: &str) -> bool {
        matches!(&self.name, Name::Exact(name) if name == reduced)
    }

    /// Whether a reduced header belongs to this family of columns.
    pub(super) fn holds(&self, reduced: &str) -> bool {
        match &self.name {
            Name::Exact(_) => false,
            Name::Begins(start) => reduced.starts_with(start),
            Name::Ends(end) => reduced.ends_with(end),
        }
    }
}

/// Something a service must be expected to hold and no table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    /// Its name in JSON.
    pub name: &'static str,
    /// What is missing.
    pub what: Words,
    /// Why it is to be expected.
    pub why: Words,
}
