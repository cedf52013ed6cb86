//! What was watched: the long table, and the short history of one profile.
//!
//! Both have readers of their own (`netflix::viewing`, `netflix::history`); here is how they are known.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `ViewingActivity`: every stream of every profile.
pub static VIEWING_ACTIVITY: TableSpec = TableSpec::new(
    TableKind::ViewingActivity,
    "ViewingActivity",
    &[
        Column::category("Profile Name").named("profile"),
        Column::instant("Start Time").named("start_utc"),
        Column::duration("Duration").named("duration_seconds"),
        Column::category("Attributes"),
        Column::text("Title"),
        Column::category("Supplemental Video Type"),
        Column::category("Device Type").named("device"),
        Column::duration("Bookmark").named("bookmark_seconds"),
        Column::boolean("Latest Bookmark").named("not_latest"),
        Column::category("Country"),
    ],
    &[&["starttime", "duration", "title"]],
)
.never(&["gametitle"])
.time("start_utc");

/// `NetflixViewingHistory`: a title and a local date in each row.
pub static VIEWING_HISTORY: TableSpec = TableSpec::new(
    TableKind::ViewingHistory,
    "NetflixViewingHistory",
    &[
        Column::text("Title").also(&["Titel", "Título", "Titulo", "Titre", "Titolo"]),
        Column::date("Date").also(&["Datum", "Fecha", "Data"]),
    ],
    &[
        &["title", "date"],
        &["titel", "datum"],
        &["título", "fecha"],
        &["titulo", "fecha"],
        &["título", "data"],
        &["titulo", "data"],
        &["titre", "date"],
        &["titolo", "data"],
    ],
)
.never(&["starttime", "duration", "bookmark", "latestbookmark"])
.time("date");
