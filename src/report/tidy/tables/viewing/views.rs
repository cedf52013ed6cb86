//! `views`: segments of one profile and one title, joined.

use super::{Viewing, from_one, title_columns};
use crate::model::history::Device;
use crate::report::tidy::{Column, Table};

/// Between the devices of one view.
const BETWEEN: &str = " | ";

pub(super) fn table(viewing: Viewing<'_>) -> Table<'_> {
    let Viewing { history, index, titles, lists, .. } = viewing;
    let listed = move |row: usize| &lists.views[row];
    let view = move |row: usize| &listed(row).view;
    let devices = move |row: usize, name: fn(&Device) -> &str| {
        let devices = listed(row).devices.iter().map(|device| name(&history.devices[*device as usize]));
        Some(devices.collect::<Vec<_>>().join(BETWEEN))
    };
    let mut columns = vec![
        Column::whole("view_id", "", "Number of the view", |row| from_one(row as u64)),
        Column::text("profile", "Profile", move |row| {
            Some(history.profiles[listed(row).profile as usize].as_str())
        }),
        Column::text("title", "Title, as written in the file", move |row| {
            Some(history.titles.text(listed(row).title))
        }),
    ];
    columns.extend(title_columns::of(index, titles, move |row| listed(row).title));
    columns.extend([
        Column::instant("start_utc", "First start", move |row| Some(view(row).start)),
        Column::instant("end_utc", "Latest end", move |row| Some(view(row).end)),
        Column::local("start_local", "First start on the clock of the place", move |row| Some(listed(row).local_start)),
        Column::local("end_local", "Latest end on the clock of the place of the last segment", move |row| {
            Some(listed(row).local_end)
        }),
        Column::date("day", "Logical day of the first start", move |row| Some(view(row).first_day)),
        Column::whole("segments", "rows", "Segments in it", move |row| Some(listed(row).segments)),
        Column::whole("watched_seconds", "s", "Streamed seconds: the sum of its segments", move |row| {
            Some(view(row).watched)
        }),
        Column::whole("furthest_bookmark_seconds", "s", "Furthest position in the title", move |row| {
            view(row).furthest
        }),
        Column::whole(
            "runtime_seconds",
            "s",
            "Runtime proxy of the title: a lower bound of its length, from the bookmarks of all profiles",
            move |row| listed(row).runtime,
        ),
        Column::text(
            "completion",
            "How far it came: touched, sampled, partial, watched, completed or unknown",
            move |row| Some(listed(row).completion.name()),
        ),
        Column::boolean("is_seen", "Whether the title counts as seen by it", move |row| listed(row).is_seen),
        Column::text(
            "began",
            "How it began: person, autoplay, preview, not_recorded, or estimated_autoplay, which is an estimate where nothing is recorded",
            move |row| Some(listed(row).began.name()),
        ),
        Column::text("devices", "Devices in the order in which they took over, with \" | \" between", move |row| {
            devices(row, |device| &device.name)
        }),
        Column::text("device_classes", "Their classes, in the same order", move |row| {
            devices(row, |device| device.class.as_str())
        }),
        Column::text("country", "Country code of its first segment", move |row| {
            Some(listed(row).country.as_str().to_owned())
        }),
    ]);
    let about = "One row for each view: a profile watched a title, stopped and went on.";
    Table { name: "views".to_owned(), about: about.into(), rows: lists.views.len(), columns }
}
