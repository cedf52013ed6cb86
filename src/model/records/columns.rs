//! The columns of a frame as plain values, so that no other file need know how frames hold them.

use crate::source::netflix::frames::filled_as;
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use polars_core::prelude::*;
use std::sync::Arc;

const MILLISECONDS: i64 = 1_000;

/// The columns of one table, by their names in the frame. A column the frame lacks reads as all missing.
pub struct Columns<'a> {
    frame: &'a DataFrame,
}

impl<'a> Columns<'a> {
    /// The columns of a frame.
    #[must_use]
    pub fn of(frame: &'a DataFrame) -> Self {
        Self { frame }
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.frame.height()
    }

    /// The same rows in parts of so many, in their order.
    pub fn parts(&self, rows: usize) -> impl Iterator<Item = DataFrame> {
        let starts = (0..self.rows()).step_by(rows);
        starts.map(move |start| self.frame.slice(start as i64, rows))
    }

    /// Rows in which a column holds something readable; none for a column the frame lacks.
    #[must_use]
    pub fn filled(&self, name: &str) -> Option<u64> {
        let column = self.frame.column(name).ok()?;
        Some((self.rows() - column.null_count()) as u64)
    }

    /// Texts and categories, without outer blanks; nothing where nothing remains. Equal ones are one in memory.
    #[must_use]
    pub fn texts(&self, name: &str) -> Vec<Option<Arc<str>>> {
        self.values(name, &DataType::String, |column| {
            let mut known: HashSet<Arc<str>, FixedState> = HashSet::default();
            let mut shared = |text: &str| {
                let text = text.trim();
                (!text.is_empty()).then(|| known.get_or_insert_with(text, |text| Arc::from(text)).clone())
            };
            Some(column.str().ok()?.iter().map(|text| text.and_then(&mut shared)).collect())
        })
    }

    /// Moments, as UTC seconds since 1970.
    #[must_use]
    pub fn instants(&self, name: &str) -> Vec<Option<i64>> {
        let whole = self.wholes(name);
        whole.into_iter().map(|moment| moment.map(|moment| moment.div_euclid(MILLISECONDS))).collect()
    }

    /// Dates, as days since 1970.
    #[must_use]
    pub fn dates(&self, name: &str) -> Vec<Option<i64>> {
        self.wholes(name)
    }

    /// Whole numbers, and the seconds of durations.
    #[must_use]
    pub fn wholes(&self, name: &str) -> Vec<Option<i64>> {
        self.values(name, &DataType::Int64, |column| Some(column.i64().ok()?.iter().collect()))
    }

    /// Amounts.
    #[must_use]
    pub fn decimals(&self, name: &str) -> Vec<Option<f64>> {
        self.values(name, &DataType::Float64, |column| Some(column.f64().ok()?.iter().collect()))
    }

    /// Yes and no.
    #[must_use]
    pub fn booleans(&self, name: &str) -> Vec<Option<bool>> {
        self.values(name, &DataType::Boolean, |column| Some(column.bool().ok()?.iter().collect()))
    }

    fn values<T: Clone>(
        &self,
        name: &str,
        as_type: &DataType,
        read: impl Fn(&Column) -> Option<Vec<Option<T>>>,
    ) -> Vec<Option<T>> {
        let column = filled_as(self.frame, name, as_type);
        column.and_then(|column| read(&column)).unwrap_or_else(|| vec![None; self.rows()])
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_nothing_and_none_at_all_read_alike() {
        let nothing = Column::full_null("nothing".into(), 2, &DataType::Int64);
        let some = Column::new("some".into(), [Some(7_i64), None]);
        let frame = DataFrame::new(2, vec![nothing, some]).unwrap();
        let columns = Columns::of(&frame);
        assert_eq!([columns.wholes("nothing"), columns.wholes("else")], [[None; 2], [None; 2]]);
        assert_eq!([columns.texts("nothing"), columns.texts("else")], [[None, None], [None, None]]);
        assert_eq!(columns.wholes("some"), [Some(7), None]);
        assert_eq!(columns.decimals("some"), [Some(7.0), None]);
    }
}
