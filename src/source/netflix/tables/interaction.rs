//! What a profile asked for, saved, rated and chose.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `MyList`: titles added to the list.
pub static MY_LIST: TableSpec = TableSpec::new(
    TableKind::MyList,
    "MyList",
    &[
        Column::category("Profile Name"),
        Column::text("Title Name"),
        Column::category("Country"),
        Column::date("Utc Title Add Date"),
    ],
    &[&["titlename", "utctitleadddate"]],
)
.time("utc_title_add_date");

/// `Ratings`: stars until 2017, thumbs since.
pub static RATINGS: TableSpec = TableSpec::new(
    TableKind::Ratings,
    "Ratings",
    &[
        Column::category("Profile Name"),
        Column::text("Title Name"),
        Column::category("Rating Type"),
        // −1 is "not interested", −2 "not seen".
        Column::whole("Star Value").minus_one_counts(),
        Column::whole("Thumbs Value"),
        Column::category("Device Model"),
        Column::instant("Event Utc Ts"),
        Column::date("Region View Date"),
    ],
    &[&["titlename", "thumbsvalue"], &["ratingtype", "starvalue"]],
)
.time("event_utc_ts");

/// `SearchHistory`: what was typed, and what was picked.
pub static SEARCH_HISTORY: TableSpec = TableSpec::new(
    TableKind::SearchHistory,
    "SearchHistory",
    &[
        Column::category("Profile Name"),
        Column::category("Country Iso Code"),
        Column::category("Device"),
        Column::boolean("Is Kids"),
        Column::text("Query Typed"),
        Column::text("Displayed Name"),
        Column::category("Action"),
        Column::category("Section"),
        Column::instant("Utc Timestamp"),
    ],
    &[&["querytyped"]],
)
.time("utc_timestamp");

/// `IndicatedPreferences`: shows marked as seen or as not interesting.
pub static INDICATED_PREFERENCES: TableSpec = TableSpec::new(
    TableKind::IndicatedPreferences,
    "IndicatedPreferences",
    &[
        Column::category("Profile Name"),
        Column::text("Show"),
        Column::boolean("Has Watched"),
        Column::boolean("Is Interested"),
        Column::date("Event Date"),
    ],
    &[&["show", "haswatched"], &["show", "isinterested"]],
)
.time("event_date");

/// `InteractiveTitles`: choices made inside interactive titles.
pub static INTERACTIVE_TITLES: TableSpec = TableSpec::new(
    TableKind::InteractiveTitles,
    "InteractiveTitles",
    &[
        Column::category("Profile Name"),
        Column::text("Title Desc"),
        Column::category("Selection Type"),
        Column::text("Choice Segment Id"),
        Column::boolean("Has Watched"),
        Column::category("Source"),
        Column::instant("Utc Timestamp"),
    ],
    &[&["choicesegmentid"], &["titledesc", "selectiontype"]],
)
.time("utc_timestamp");

/// `TastePreferences`: in the archives of 2021 only, and never with data.
pub static TASTE_PREFERENCES: TableSpec =
    TableSpec::new(TableKind::TastePreferences, "TastePreferences", &[], &[]);
