//! Damage to the short viewing history.

use super::{folded, records, text};

/// A kind of damage to NetflixViewingHistory.csv.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HistoryDamage {
    /// `Title;Date`, CRLF.
    Semicolons,
    /// Every record inside one quoted field: `"Show,""4/15/26"""`.
    FoldedRecords,
    /// Two exports one after the other, `DD/MM/YY` and `D/M/YY`.
    Concatenated,
    /// Months written as words, `29-nov.-15`, which cannot be read.
    MonthNames,
}

impl HistoryDamage {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Semicolons, Self::FoldedRecords, Self::Concatenated, Self::MonthNames];

    /// A name for folders.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Semicolons => "history-semicolons",
            Self::FoldedRecords => "history-folded-records",
            Self::Concatenated => "history-concatenated",
            Self::MonthNames => "history-month-names",
        }
    }

    /// Damages a genuine short history with dates as `M/D/YY`.
    #[must_use]
    pub fn apply(self, genuine: &[u8]) -> Vec<u8> {
        let mut records = records(genuine, b',');
        let text = match self {
            Self::Semicolons => text(&records, ';', "\r\n"),
            Self::FoldedRecords => folded(&records, 1),
            Self::Concatenated => {
                let rows = records[1..].to_vec();
                let dated = |padded: bool| {
                    rows.iter().map(move |row| vec![row[0].clone(), day_first(&row[1], padded)])
                };
                records.truncate(1);
                records.extend(dated(true));
                // The older export ends half way.
                records.extend(dated(false).skip(rows.len() / 2));
                text(&records, ',', "\n")
            }
            Self::MonthNames => {
                let names = [
                    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
                    "nov.", "déc.",
                ];
                for record in &mut records[1..] {
                    let [month, day, year] = numbers(&record[1]);
                    record[1] = format!("{day}-{}-{year:02}", names[(month as usize + 11) % 12]);
                }
                text(&records, ',', "\n")
            }
        };
        text.into_bytes()
    }
}

fn numbers(date: &str) -> [u32; 3] {
    let mut parts = date.split('/').map(|part| part.parse().unwrap_or(0));
    std::array::from_fn(|_| parts.next().unwrap_or(0))
}

fn day_first(date: &str, padded: bool) -> String {
    let [month, day, year] = numbers(date);
    if padded { format!("{day:02}/{month:02}/{year:02}") } else { format!("{day}/{month}/{year:02}") }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn short_histories() {
        let genuine = b"Title,Date\n\"One: Two, Three\",\"4/15/26\"\n\"Four\",\"1/2/26\"\n";
        let text = |damage: HistoryDamage| String::from_utf8(damage.apply(genuine)).unwrap();
        assert_eq!(
            text(HistoryDamage::FoldedRecords),
            "Title,Date\n\"\"\"One: Two, Three\"\",\"\"4/15/26\"\"\"\n\"\"\"Four\"\",\"\"1/2/26\"\"\"\n"
        );
        assert_eq!(
            text(HistoryDamage::Concatenated),
            "Title,Date\n\"One: Two, Three\",15/04/26\nFour,02/01/26\nFour,2/1/26\n"
        );
        assert!(text(HistoryDamage::MonthNames).contains("Four,2-janv.-26\n"));
    }
}
