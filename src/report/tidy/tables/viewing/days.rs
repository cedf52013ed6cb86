//! `days`: what was streamed on each day.

use super::Viewing;
use crate::analysis::clock::calendar::ACTIVE_DAY_SECONDS;
use crate::report::tidy::{Column, Table};

pub(super) fn table(viewing: Viewing<'_>) -> Table<'_> {
    let profiles = viewing.profiles.iter();
    let days: Vec<(&str, i64, u64)> = profiles
        .flat_map(|profile| {
            let days = profile.metrics.calendar.days.iter();
            days.map(|(day, seconds)| (profile.name.as_str(), *day, *seconds))
        })
        .collect();
    let rows = days.len();
    let days = std::rc::Rc::new(days);
    let (names, dates, seconds) = (days.clone(), days.clone(), days.clone());
    let columns = vec![
        Column::text("profile", "Profile", move |row| Some(names[row].0)),
        Column::date("day", "Logical day", move |row| Some(dates[row].1)),
        Column::whole("streamed_seconds", "s", "Streamed seconds that lie on the day", move |row| {
            Some(seconds[row].2)
        }),
        Column::boolean("is_active", "Whether they are at least 600 s", move |row| {
            days[row].2 >= ACTIVE_DAY_SECONDS
        }),
    ];
    let about = "One row for each profile and logical day with something streamed. A segment over the change of the day is shared out.";
    Table { name: "days".to_owned(), about: about.into(), rows, columns }
}
