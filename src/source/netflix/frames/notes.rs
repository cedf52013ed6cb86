//! What is found while cells are read, kept within bounds.

use std::collections::BTreeMap;

use crate::source::text::{Problem, RawTable, Repair, RepairKind, Repairs};

/// Problems listed one by one for each column; more of them are counted.
const LISTED: usize = 1_000;

/// Repairs and problems of one file.
#[derive(Debug, Default)]
pub(in crate::source::netflix) struct Notes {
    repairs: Repairs,
    problems: Vec<Problem>,
    /// Problems met so far in each column, and the line of the first that is not listed.
    counts: BTreeMap<Option<String>, (usize, u64)>,
    /// What the reading of the text already said.
    earlier: Vec<Repair>,
}

impl Notes {
    /// Begins with what the reading of the text found.
    pub fn of(raw: &RawTable) -> Self {
        Self { problems: raw.problems.clone(), earlier: raw.repairs.clone(), ..Self::default() }
    }

    pub fn repair(&mut self, what: RepairKind, line: u64) {
        self.repairs.note(what, line);
    }

    pub fn problem(&mut self, line: u64, column: Option<&str>, what: impl FnOnce() -> String) {
        let column = column.map(str::to_owned);
        let (count, first_unlisted) = self.counts.entry(column.clone()).or_default();
        *count += 1;
        if *count <= LISTED {
            self.problems.push(Problem { line, column, what: what() });
        } else if *count == LISTED + 1 {
            *first_unlisted = line;
        }
    }

    /// Repairs in order of kind, problems in order of line.
    pub fn into_lists(mut self) -> (Vec<Repair>, Vec<Problem>) {
        for (column, (count, line)) in self.counts {
            if let Some(more) = count.checked_sub(LISTED).filter(|more| *more > 0) {
                let what = format!("from here on {more} more cells or lines that cannot be read");
                self.problems.push(Problem { line, column, what });
            }
        }
        self.problems.sort_by_key(|problem| problem.line);
        let mut repairs = self.earlier;
        repairs.extend(self.repairs.into_list());
        (repairs, self.problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endless_problems_are_counted_instead_of_listed() {
        let mut notes = Notes::default();
        for line in 2..2_002 {
            notes.problem(line, Some("Ts"), || "not a known way to write a time".into());
        }
        notes.problem(2, None, || "the header again".into());
        let (_, problems) = notes.into_lists();
        assert_eq!(problems.len(), LISTED + 2);
        let last = &problems[LISTED + 1];
        assert_eq!((last.line, last.column.as_deref()), (1_002, Some("Ts")));
        assert_eq!(last.what, "from here on 1000 more cells or lines that cannot be read");
    }
}
