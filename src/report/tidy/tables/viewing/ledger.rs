//! `ledger`: every row of the file, and what became of it.

use super::{Viewing, from_one};
use crate::model::ledger::Fate;
use crate::report::tidy::{Column, Table};

pub(super) fn table(viewing: Viewing<'_>) -> Table<'_> {
    let Viewing { history, file, .. } = viewing;
    let mut chosen = vec![false; file.rows.len()];
    for place in (0..history.rows().len()).filter_map(|index| history.place(index)) {
        chosen[place as usize] = true;
    }
    let chosen = std::rc::Rc::new(chosen);
    let is_chosen = chosen.clone();
    let shown = move |row: usize| file.rows[row].as_ref().filter(|_| chosen[row]);
    let shown = std::rc::Rc::new(shown);
    let (profile, start, duration) = (shown.clone(), shown.clone(), shown.clone());
    let problem = move |row: usize| {
        let number = file.rows[row].is_none().then(|| file.unreadable[row] as usize)?;
        history.ledger.unreadable.get(number)
    };
    let mut columns = vec![
        Column::whole("row", "", "Number of the data row in the file", |row| {
            from_one(file.number(row as u32))
        }),
        Column::whole(
            "line",
            "",
            "Line of the file on which it begins, the header being line 1",
            move |row| file.line(row).or_else(|| problem(row).map(|problem| problem.line)),
        ),
        Column::text("fate", "kept, preview, supplemental, duplicate or unreadable", move |row| {
            Some(file.rows[row].map_or(Fate::Unreadable, |segment| segment.fate).name())
        }),
        Column::boolean("is_chosen", "Whether --profile, --from and --to leave it in", move |row| {
            file.rows[row].is_some().then(|| is_chosen[row])
        }),
        Column::text("profile", "Profile, of a chosen row", move |row| {
            profile(row).map(|segment| history.profiles[history.setting(segment).profile as usize].as_str())
        }),
        Column::instant("start_utc", "Start, of a chosen row", move |row| {
            start(row).map(|segment| segment.start)
        }),
        Column::whole("duration_seconds", "s", "Length, of a chosen row", move |row| {
            duration(row).map(|segment| segment.duration)
        }),
        Column::text("title", "Title, of a chosen row", move |row| {
            shown(row).map(|segment| history.titles.text(segment.title))
        }),
        Column::text("problem_column", "Column that cannot be read", move |row| {
            problem(row).filter(|problem| problem.reason.is_of_a_cell()).map(|problem| problem.column.name())
        }),
        Column::text("problem", "Why the row cannot be read", move |row| {
            problem(row).map(|problem| problem.reason.to_string())
        }),
    ];
    let mut about =
        "One row for each data row of ViewingActivity, in the order of the file, with its one fate.";
    if file.are_merged() {
        let source = [
            Column::text("export", "Export whose row it is: of those that have it, the latest", |row| {
                file.export(row)
            }),
            Column::whole("exports", "", "How many exports have the row", |row| file.exports(row)),
        ];
        columns.splice(0..0, source);
        about = "One row for each row of the merged record, those that can be read by start, with its one fate and where it stands.";
    }
    Table { name: "ledger".to_owned(), about: about.into(), rows: file.rows.len(), columns }
}
