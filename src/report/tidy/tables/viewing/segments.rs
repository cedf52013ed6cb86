//! `segments`: the kept rows.

use super::{Viewing, from_one, title_columns};
use crate::model::attributes::UserAction;
use crate::model::history::TOUCHED_SECONDS;
use crate::report::tidy::{Column, Table};

pub(super) fn table(viewing: Viewing<'_>) -> Table<'_> {
    let Viewing { history, index, titles, lists, file, .. } = viewing;
    let place = move |row: usize| history.place(lists.segments[row].row as usize);
    let listed = move |row: usize| &lists.segments[row];
    let segment = move |row: usize| &history.rows()[listed(row).row as usize];
    let setting = move |row: usize| history.setting(segment(row));
    let device = move |row: usize| &history.devices[setting(row).device as usize];
    let mut columns = vec![
        Column::whole("row", "", "Number of the row in the file; key to ledger", move |row| {
            place(row).and_then(|place| from_one(file.number(place)))
        }),
        Column::whole("view_id", "", "View it belongs to; key to views", move |row| {
            from_one(listed(row).view)
        }),
        Column::whole("session_id", "", "Session it belongs to; key to sessions", move |row| {
            from_one(listed(row).session)
        }),
        Column::text("profile", "Profile", move |row| {
            Some(history.profiles[setting(row).profile as usize].as_str())
        }),
        Column::text("title", "Title, as written in the file", move |row| {
            Some(history.titles.text(segment(row).title))
        }),
    ];
    columns.extend(title_columns::of(index, titles, move |row| segment(row).title));
    columns.extend([
        Column::instant("start_utc", "Start", move |row| Some(segment(row).start)),
        Column::instant("end_utc", "End", move |row| Some(segment(row).end())),
        Column::local("start_local", "Start on the clock of the place", move |row| {
            Some(listed(row).local_start)
        }),
        Column::local("end_local", "End on the clock of the place", move |row| Some(listed(row).local_end)),
        Column::text("time_zone", "Zone of that clock, by the country of the row", move |row| {
            history.zones.get(&setting(row).country).map(|choice| choice.zone.name())
        }),
        Column::date(
            "day",
            "Logical day of the start: what begins after midnight belongs to the evening",
            move |row| Some(listed(row).day),
        ),
        Column::whole("duration_seconds", "s", "Length", move |row| Some(segment(row).duration)),
        Column::whole("bookmark_seconds", "s", "Position in the title at the end", move |row| {
            segment(row).bookmark()
        }),
        Column::boolean("is_not_latest", "Whether a later row holds the newest position", move |row| {
            segment(row).not_latest
        }),
        Column::text("device", "Device, as the export names it", move |row| Some(device(row).name.as_str())),
        Column::text("device_class", "Its class, judged by that name", move |row| {
            Some(device(row).class.as_str())
        }),
        Column::text("country", "Country code; ?? where the row names none", move |row| {
            Some(setting(row).country.as_str().to_owned())
        }),
        Column::text(
            "user_action",
            "Who began it: acted (somebody), none or visibility_timeout (it began by itself), not_recorded",
            move |row| Some(action(setting(row).attributes.user_action)),
        ),
        Column::boolean("is_hidden", "Whether the person took it out of their viewing history", move |row| {
            setting(row).attributes.hidden
        }),
        Column::boolean("is_touched", "Whether it is shorter than a minute", move |row| {
            segment(row).duration < TOUCHED_SECONDS
        }),
    ]);
    if file.are_merged() {
        let about = "Export whose row it is; with row, key to ledger";
        columns.insert(0, Column::text("export", about, move |row| file.export(place(row)? as usize)));
    }
    let about = "One row for each kept row of the file: something that was streamed without a stop.";
    Table { name: "segments".to_owned(), about: about.into(), rows: lists.segments.len(), columns }
}

fn action(action: UserAction) -> &'static str {
    match action {
        UserAction::NotRecorded => "not_recorded",
        UserAction::None => "none",
        UserAction::VisibilityTimeout => "visibility_timeout",
        UserAction::Acted => "acted",
    }
}
