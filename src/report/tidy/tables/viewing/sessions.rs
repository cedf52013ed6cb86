//! `sessions`: sittings in front of the screen.

use super::{Viewing, from_one};
use crate::report::tidy::{Column, Table};

pub(super) fn table(viewing: Viewing<'_>) -> Table<'_> {
    let Viewing { history, lists, .. } = viewing;
    let listed = move |row: usize| &lists.sessions[row];
    let session = move |row: usize| &listed(row).session;
    let columns = vec![
        Column::whole("session_id", "", "Number of the session", |row| from_one(row as u64)),
        Column::text("profile", "Profile", move |row| {
            Some(history.profiles[listed(row).profile as usize].as_str())
        }),
        Column::instant("start_utc", "First start", move |row| Some(session(row).start)),
        Column::instant("end_utc", "Latest end", move |row| Some(session(row).end)),
        Column::local("start_local", "First start on the clock of the place", move |row| {
            Some(listed(row).local_start)
        }),
        Column::local("end_local", "Latest end on the clock of the place of the last segment", move |row| {
            Some(listed(row).local_end)
        }),
        Column::date("day", "Logical day of the first start", move |row| Some(listed(row).day)),
        Column::whole("length_seconds", "s", "From the first start to the latest end", move |row| {
            Some(session(row).length())
        }),
        Column::whole(
            "watched_seconds",
            "s",
            "Streamed seconds: two streams at once count twice",
            move |row| Some(listed(row).watched),
        ),
        Column::whole("awake_seconds", "s", "Seconds with at least one stream running", move |row| {
            Some(listed(row).awake)
        }),
        Column::whole("segments", "rows", "Segments in it", move |row| Some(session(row).segments)),
        Column::whole("titles", "titles", "Different titles in it", move |row| Some(listed(row).titles)),
    ];
    let about =
        "One row for each session of a profile: segments with no longer gap than --session-gap between them.";
    Table { name: "sessions".to_owned(), about: about.into(), rows: lists.sessions.len(), columns }
}
