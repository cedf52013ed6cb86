//! What a redacted copy may hold: tables, columns, and what becomes of their cells. All else is left out.
//!
//! A cell is never copied. It is written anew from what was understood of it: a number, a moment, a
//! letter for a profile, a token for a title, or one of the words listed here.

use crate::source::netflix::TableKind as T;

/// What becomes of the cells of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// A profile's name becomes a letter.
    Letter,
    /// A title becomes a token, unless titles are kept.
    Title,
    /// The name of a series or a film becomes the token its titles have.
    Work,
    /// The name of a game becomes a token.
    Game,
    /// A moment is moved.
    Moment,
    /// A date is moved.
    Day,
    /// A length of time or a position, to the second.
    Seconds,
    /// A small whole number, up to this.
    Number(i64),
    /// Yes or no.
    YesNo,
    /// A country's code.
    Country,
    /// A device becomes a word for its class.
    Device,
    /// One of these words; any other is left out.
    Word(&'static [&'static str]),
    /// What is known of how playback began.
    Attributes,
    /// The kind of extra; an unknown one becomes `OTHER`.
    Supplemental,
    /// Events of the player: their kinds and offsets.
    Traces,
}

/// A table that is written.
#[derive(Debug, Clone, Copy)]
pub struct AllowedTable {
    /// Which.
    pub kind: T,
    /// Where its file is written.
    pub path: &'static str,
    /// Header of each column, and what becomes of its cells.
    pub columns: &'static [(&'static str, Treatment)],
}

/// Kinds of extras met in exports.
pub(super) const SUPPLEMENTAL_TYPES: &[&str] = &[
    "HOOK",
    "TRAILER",
    "TEASER_TRAILER",
    "PROMOTIONAL",
    "PREVIEW",
    "RECAP",
    "CINEMAGRAPH",
    "BUMPER",
    "BIG_ROW",
    "BONUS_VIDEO",
    "CHARACTER",
    "TUTORIAL",
    "TAKE_OVER",
    "DATE_ANNOUNCEMENT",
    "MULTI_TITLE",
    "MARKETING_TRAILER",
    "FEATURETTE",
    "EXTRA",
];

/// Events of the player.
pub(super) const EVENT_TYPES: &[&str] = &["start", "playing", "paused", "reposition", "stopped"];

const ACTIONS: &[&str] = &[
    "select",
    "play",
    "view_video_info",
    "add",
    "view_suggestion_info",
    "download",
    "supplemental-play",
    "add_to_list",
    "remove_from_list",
];
const SECTIONS: &[&str] = &[
    "title_results",
    "suggestion_results",
    "prequery_results",
    "video_info",
    "suggestion_title_results",
    "popularSearches",
    "person_title_results",
];
const CHANNELS: &[&str] = &["NOTIFICATIONS", "PUSH", "EMAIL", "ALERTS", "SMS"];
const SOURCES: &[&str] = &["tvui", "android", "iOS", "www"];
const QUALITIES: &[&str] = &["HD720p", "HD", "UHD", "SD"];
const PAGES: &[&str] = &[
    "playback",
    "movieDetails",
    "browseTitles",
    "postPlay",
    "profilesGate",
    "search",
    "browseTitlesGallery",
    "cachedVideos",
    "myProfileView",
    "screenSaver",
    "episodesSelector",
    "accountMenu",
    "newsFeed",
    "gameDetails",
    "errorDialog",
    "showDetails",
    "downloadsTab",
    "browseGames",
    "notificationSelector",
    "myListGallery",
    "accountDevices",
    "editProfiles",
    "progressSpinner",
    "editProfile",
    "accountOverview",
];

use Treatment as Is;

const PROFILE: (&str, Treatment) = ("Profile Name", Is::Letter);

/// Every table that is written, with every column.
pub const ALLOWED: &[AllowedTable] = &[
    AllowedTable {
        kind: T::ViewingActivity,
        path: "CONTENT_INTERACTION/ViewingActivity.csv",
        columns: &[
            PROFILE,
            ("Start Time", Is::Moment),
            ("Duration", Is::Seconds),
            ("Attributes", Is::Attributes),
            ("Title", Is::Title),
            ("Supplemental Video Type", Is::Supplemental),
            ("Device Type", Is::Device),
            ("Bookmark", Is::Seconds),
            ("Latest Bookmark", Is::Seconds),
            ("Country", Is::Country),
        ],
    },
    AllowedTable {
        kind: T::ViewingHistory,
        path: "NetflixViewingHistory.csv",
        columns: &[("Title", Is::Title), ("Date", Is::Day)],
    },
    AllowedTable {
        kind: T::MyList,
        path: "CONTENT_INTERACTION/MyList.csv",
        columns: &[PROFILE, ("Title Name", Is::Work), ("Utc Title Add Date", Is::Day)],
    },
    AllowedTable {
        kind: T::Ratings,
        path: "CONTENT_INTERACTION/Ratings.csv",
        columns: &[
            PROFILE,
            ("Title Name", Is::Work),
            ("Rating Type", Is::Word(&["thumb", "star"])),
            ("Star Value", Is::Number(5)),
            ("Thumbs Value", Is::Number(3)),
            ("Event Utc Ts", Is::Moment),
        ],
    },
    AllowedTable {
        kind: T::SearchHistory,
        path: "CONTENT_INTERACTION/SearchHistory.csv",
        columns: &[
            PROFILE,
            ("Is Kids", Is::YesNo),
            ("Displayed Name", Is::Work),
            ("Action", Is::Word(ACTIONS)),
            ("Section", Is::Word(SECTIONS)),
            ("Utc Timestamp", Is::Moment),
        ],
    },
    AllowedTable {
        kind: T::PlaybackRelatedEvents,
        path: "CONTENT_INTERACTION/PlaybackRelatedEvents.csv",
        columns: &[
            PROFILE,
            ("Title Description", Is::Work),
            ("Playback Start Utc Ts", Is::Moment),
            ("Country", Is::Country),
            ("Playtraces", Is::Traces),
        ],
    },
    AllowedTable {
        kind: T::IndicatedPreferences,
        path: "CONTENT_INTERACTION/IndicatedPreferences.csv",
        columns: &[
            PROFILE,
            ("Show", Is::Work),
            ("Has Watched", Is::YesNo),
            ("Is Interested", Is::YesNo),
            ("Event Date", Is::Day),
        ],
    },
    AllowedTable {
        kind: T::InteractiveTitles,
        path: "CONTENT_INTERACTION/InteractiveTitles.csv",
        columns: &[
            PROFILE,
            ("Title Desc", Is::Work),
            (
                "Selection Type",
                Is::Word(&["default", "userinput", "countdown_interrupted", "countdown_complete"]),
            ),
            ("Has Watched", Is::YesNo),
            ("Source", Is::Word(SOURCES)),
            ("Utc Timestamp", Is::Moment),
        ],
    },
    AllowedTable {
        kind: T::Clickstream,
        path: "CLICKSTREAM/Clickstream.csv",
        columns: &[
            PROFILE,
            ("Source", Is::Word(SOURCES)),
            ("Navigation Level", Is::Word(PAGES)),
            ("Click Utc Ts", Is::Moment),
        ],
    },
    AllowedTable {
        kind: T::MessagesSentByNetflix,
        path: "MESSAGES/MessagesSentByNetflix.csv",
        columns: &[
            PROFILE,
            ("Sent Utc Ts", Is::Moment),
            ("Channel", Is::Word(CHANNELS)),
            ("Title Name", Is::Work),
            ("Click Utc Ts", Is::Moment),
            ("Click Cnt", Is::Number(9)),
        ],
    },
    AllowedTable {
        kind: T::SubscriptionHistory,
        path: "ACCOUNT/SubscriptionHistory.csv",
        columns: &[
            ("Subscription Opened Ts", Is::Moment),
            ("Subscription Closed Ts", Is::Moment),
            ("Signup Max Concurrent Streams", Is::Number(9)),
            ("Signup Max Streaming Quality", Is::Word(QUALITIES)),
            ("Plan Change Date", Is::Day),
            ("Plan Change Old Max Concurrent Streams", Is::Number(9)),
            ("Plan Change Old Max Streaming Quality", Is::Word(QUALITIES)),
            ("Plan Change New Max Concurrent Streams", Is::Number(9)),
            ("Plan Change New Max Streaming Quality", Is::Word(QUALITIES)),
        ],
    },
    AllowedTable {
        kind: T::Profiles,
        path: "PROFILES/Profiles.csv",
        columns: &[
            PROFILE,
            ("Profile Creation Time", Is::Moment),
            ("Maturity Level", Is::Word(&["ADULTS", "OLDER_KIDS", "LITTLE_KIDS", "TEENS"])),
            ("Has Auto Playback", Is::YesNo),
        ],
    },
    AllowedTable {
        kind: T::GamePlaySession,
        path: "GAMES/GamePlaySession.csv",
        columns: &[
            PROFILE,
            ("Start Time", Is::Moment),
            ("Duration", Is::Seconds),
            ("Game Title", Is::Game),
            ("Platform", Is::Word(&["androidGame", "iosGame"])),
            ("Device Type", Is::Device),
            ("Country", Is::Country),
        ],
    },
];

/// The entry of a table; none for one that is never written.
#[must_use]
pub fn allowed(kind: T) -> Option<&'static AllowedTable> {
    ALLOWED.iter().find(|table| table.kind == kind)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::source::detect::detect;

    #[test]
    fn every_allowed_column_is_one_of_the_table_and_none_identifies() {
        for table in ALLOWED {
            let spec = table.kind.spec();
            for (header, _) in table.columns {
                let column = spec.columns.iter().find(|column| column.header == *header);
                assert!(!column.unwrap_or_else(|| panic!("{}: {header}", spec.file)).sensitive, "{header}");
            }
        }
    }

    #[test]
    fn a_written_table_is_recognised_again() {
        for table in ALLOWED {
            let header: Vec<&str> = table.columns.iter().map(|(header, _)| *header).collect();
            assert_eq!(detect(&header, table.path), Some(table.kind), "{}", table.path);
        }
    }
}
