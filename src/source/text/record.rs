//! The records of a table, one behind the other in one text: a table has many, most of them short.

use super::Damage;

/// One record that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record<'a> {
    /// The line it begins on.
    pub line: u64,
    /// Why the record as a whole is no row.
    pub damage: Option<Damage>,
    text: &'a str,
    /// Where each field ends in the text.
    ends: &'a [u32],
}

impl<'a> Record<'a> {
    /// The field of a column, empty when the record ends before it: fields missing at its end are not filled up, because
    /// a header may have a million columns.
    #[must_use]
    pub fn cell(&self, column: usize) -> &'a str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..end as usize]
    }

    /// All its fields, surplus ones included, up to 10,000; none of one that is [`Damage::Overlong`].
    pub fn cells(&self) -> impl ExactSizeIterator<Item = &'a str> + use<'a> {
        let record = *self;
        (0..record.ends.len()).map(move |column| record.cell(column))
    }
}

/// The records of a table, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    text: String,
    ends: Vec<u32>,
    places: Vec<Place>,
}

/// Where a record begins, among texts and among fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    line: u64,
    text: usize,
    field: usize,
    damage: Option<Damage>,
}

impl Records {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Record `number`, from 0.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<Record<'_>> {
        let place = self.places.get(number)?;
        let (text, field) = self
            .places
            .get(number + 1)
            .map_or((self.text.len(), self.ends.len()), |next| (next.text, next.field));
        Some(Record {
            line: place.line,
            damage: place.damage,
            text: &self.text[place.text..text],
            ends: &self.ends[place.field..field],
        })
    }

    /// All records.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Record<'_>> + Clone {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    /// Adds a record; of one longer than 4 GB, which none is, the fields that fit.
    pub(super) fn add<'f>(
        &mut self,
        line: u64,
        fields: impl IntoIterator<Item = &'f str>,
        damage: Option<Damage>,
    ) {
        let begin = self.text.len();
        self.places.push(Place { line, text: begin, field: self.ends.len(), damage });
        for field in fields {
            let Ok(end) = u32::try_from(self.text.len() + field.len() - begin) else { break };
            self.text.push_str(field);
            self.ends.push(end);
        }
    }

    /// Adds a record of another table.
    pub(super) fn push(&mut self, record: Record<'_>) {
        self.add(record.line, record.cells(), record.damage);
    }

    /// Forgets all records, and keeps their room.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.places.clear();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn records_keep_their_fields_apart() {
        let mut records = Records::default();
        records.add(2, ["a", "", "bc"], None);
        records.add(3, [], Some(Damage::Overlong));
        records.add(4, ["é"], None);
        let told: Vec<Vec<&str>> = records.iter().map(|record| record.cells().collect()).collect();
        assert_eq!(told, [vec!["a", "", "bc"], vec![], vec!["é"]]);
        let first = records.get(0).unwrap();
        assert_eq!([0, 1, 2, 3].map(|column| first.cell(column)), ["a", "", "bc", ""]);
        assert_eq!((records.get(1).unwrap().damage, records.get(3)), (Some(Damage::Overlong), None));
        let mut copy = Records::default();
        records.iter().for_each(|record| copy.push(record));
        assert_eq!(copy, records);
        copy.clear();
        assert!(copy.is_empty() && records.len() == 3);
    }
}
