//! `ledger`: every row of the file, and what became of it.

use super::{Viewing, from_one};
use crate::model::history::{History, Segment};
use crate::model::ledger::Fate;
use crate::report::tidy::{Column, Table};

/// Every data row of ViewingActivity, in the order of the file; taken before any are left out.
pub struct FileRows {
    rows: Vec<Option<Segment>>,
    /// For each row that cannot be read its place in the list of those.
    unreadable: Vec<u32>,
    /// Line on which each row begins; empty when that is not known.
    lines: Vec<u64>,
}

impl FileRows {
    /// The rows of a history that was built with places; `lines` of all of them, if they are known.
    #[must_use]
    pub fn of(history: &History, lines: Vec<u64>) -> Self {
        let mut rows = vec![None; history.ledger.rows as usize];
        for (index, segment) in history.rows().iter().enumerate() {
            if let Some(row) = history.place(index).and_then(|place| rows.get_mut(place as usize)) {
                *row = Some(*segment);
            }
        }
        let unreadable = rows.iter().scan(0, |before, row| {
            let number = *before;
            *before += u32::from(row.is_none());
            Some(number)
        });
        let unreadable = unreadable.collect();
        let agrees = |(row, number): (usize, &crate::source::netflix::viewing::Unreadable)| {
            lines.get(row) == Some(&number.line)
        };
        let places = rows.iter().enumerate().filter(|(_, row)| row.is_none()).map(|(place, _)| place);
        let are_known = lines.len() == rows.len() && places.zip(&history.ledger.unreadable).all(agrees);
        Self { rows, unreadable, lines: if are_known { lines } else { Vec::new() } }
    }

    /// Places of the rows that were chosen, in the order of the file; of all, if none was left out.
    #[must_use]
    pub fn chosen(&self, history: &History) -> Vec<u32> {
        let readable = self.rows.iter().flatten().count();
        if history.rows().len() == readable {
            return (0..self.rows.len() as u32).collect();
        }
        let mut places: Vec<u32> =
            (0..history.rows().len()).filter_map(|index| history.place(index)).collect();
        places.sort_unstable();
        places
    }
}

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
    let columns = vec![
        Column::whole("row", "", "Number of the data row in the file", |row| from_one(row as u64)),
        Column::whole(
            "line",
            "",
            "Line of the file on which it begins, the header being line 1",
            move |row| file.lines.get(row).copied().or_else(|| problem(row).map(|problem| problem.line)),
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
    let about = "One row for each data row of ViewingActivity, in the order of the file, with its one fate.";
    Table { name: "ledger".to_owned(), about: about.into(), rows: file.rows.len(), columns }
}
