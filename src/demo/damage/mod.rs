//! What people do to their files: a genuine table in, the damaged one out.
//!
//! Each kind of damage was seen on a real file; tests and fixtures use them.

mod history;

use super::archive::csv::Dialect;
use csv::ReaderBuilder;
pub use history::HistoryDamage;

/// A kind of damage to ViewingActivity.csv.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Damage {
    /// Saved by a spreadsheet: `5/9/2022 2:01`, `0:03:39`, blanks at the end lost, CRLF.
    SpreadsheetMonthFirst,
    /// The same in a country that writes the day first: `9/5/2022 02:01`.
    SpreadsheetDayFirst,
    /// Saved with `;` between the fields, a byte order mark and CRLF.
    Semicolons,
    /// Opened with the wrong delimiter and saved: cut at every `;`, lines filled up with `;`.
    TrailingSemicolons,
    /// Some records stand inside one quoted field.
    FoldedRecords,
    /// The profile and the bookmarks are gone.
    MissingColumns,
    /// A number of the row comes first and a remark last.
    ExtraColumns,
    /// The columns stand the other way round.
    ReorderedColumns,
    /// The header is in small letters.
    LowerCaseHeader,
    /// Two exports one after the other, the second with its header.
    Concatenated,
    /// The file breaks off inside its last record.
    TruncatedLastLine,
    /// UTF-16, little end first, with its mark.
    Utf16,
    /// Lines end with a carriage return alone.
    CarriageReturns,
    /// The header stands once more in the middle.
    RepeatedHeader,
}

impl Damage {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::SpreadsheetMonthFirst,
        Self::SpreadsheetDayFirst,
        Self::Semicolons,
        Self::TrailingSemicolons,
        Self::FoldedRecords,
        Self::MissingColumns,
        Self::ExtraColumns,
        Self::ReorderedColumns,
        Self::LowerCaseHeader,
        Self::Concatenated,
        Self::TruncatedLastLine,
        Self::Utf16,
        Self::CarriageReturns,
        Self::RepeatedHeader,
    ];

    /// A name for folders.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SpreadsheetMonthFirst => "spreadsheet-month-first",
            Self::SpreadsheetDayFirst => "spreadsheet-day-first",
            Self::Semicolons => "semicolons",
            Self::TrailingSemicolons => "trailing-semicolons",
            Self::FoldedRecords => "folded-records",
            Self::MissingColumns => "missing-columns",
            Self::ExtraColumns => "extra-columns",
            Self::ReorderedColumns => "reordered-columns",
            Self::LowerCaseHeader => "lower-case-header",
            Self::Concatenated => "concatenated",
            Self::TruncatedLastLine => "truncated-last-line",
            Self::Utf16 => "utf-16",
            Self::CarriageReturns => "carriage-returns",
            Self::RepeatedHeader => "repeated-header",
        }
    }

    /// Damages a genuine ViewingActivity.csv.
    #[must_use]
    pub fn apply(self, genuine: &[u8]) -> Vec<u8> {
        let mut records = records(genuine, b',');
        match self {
            Self::SpreadsheetMonthFirst | Self::SpreadsheetDayFirst => {
                resave(&mut records, self == Self::SpreadsheetDayFirst);
                text(&records, ',', "\r\n").into_bytes()
            }
            Self::Semicolons => format!("\u{feff}{}", text(&records, ';', "\r\n")).into_bytes(),
            Self::TrailingSemicolons => {
                records.retain(|record| record.iter().all(|cell| !cell.contains('\n')));
                cut_at_semicolons(&text(&records, ',', "\n")).into_bytes()
            }
            Self::FoldedRecords => folded(&records, 7).into_bytes(),
            Self::MissingColumns => {
                let gone = ["Profile Name", "Bookmark", "Latest Bookmark"];
                let kept = |at: usize, header: &[String]| !gone.contains(&header[at].as_str());
                let header = records[0].clone();
                for record in &mut records {
                    let cells = std::mem::take(record).into_iter().enumerate();
                    *record = cells.filter(|(at, _)| kept(*at, &header)).map(|(_, cell)| cell).collect();
                }
                text(&records, ',', "\n").into_bytes()
            }
            Self::ExtraColumns => {
                for (at, record) in records.iter_mut().enumerate() {
                    record.insert(0, if at == 0 { String::new() } else { (at - 1).to_string() });
                    record.push(if at == 0 { "Remark".to_owned() } else { String::new() });
                }
                text(&records, ',', "\n").into_bytes()
            }
            Self::ReorderedColumns => {
                records.iter_mut().for_each(|record| record.reverse());
                text(&records, ',', "\n").into_bytes()
            }
            Self::LowerCaseHeader => {
                records[0].iter_mut().for_each(|name| *name = name.to_lowercase());
                text(&records, ',', "\n").into_bytes()
            }
            Self::Concatenated => [genuine, genuine].concat(),
            Self::TruncatedLastLine => {
                let last = records.pop().unwrap_or_default();
                // Cut after the duration, so that start and title may be told but no country.
                let whole = text(&records, ',', "\n");
                let half: String = last[..last.len().min(3)].join(",");
                format!("{whole}{half}").into_bytes()
            }
            Self::Utf16 => {
                let text = text(&records, ',', "\r\n");
                std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
            }
            Self::CarriageReturns => text(&records, ',', "\r").into_bytes(),
            Self::RepeatedHeader => {
                let header = records[0].clone();
                records.insert(records.len() / 2, header);
                text(&records, ',', "\n").into_bytes()
            }
        }
    }
}

/// Keeps the header and every `step`-th record of a table: a smaller file of the same kind.
#[must_use]
pub fn thinned(genuine: &[u8], step: usize) -> Vec<u8> {
    let records = records(genuine, b',');
    let kept: Vec<_> =
        records.into_iter().enumerate().filter(|(at, _)| at % step == 0).map(|(_, record)| record).collect();
    text(&kept, ',', "\n").into_bytes()
}

fn records(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes);
    let records = reader.records().map_while(Result::ok);
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

fn text(records: &[Vec<String>], delimiter: char, end: &str) -> String {
    let mut out = String::new();
    for record in records {
        for (at, cell) in record.iter().enumerate() {
            if at > 0 {
                out.push(delimiter);
            }
            if cell.contains([delimiter, '"', '\n', '\r']) {
                out.push_str(&quoted(cell));
            } else {
                out.push_str(cell);
            }
        }
        out.push_str(end);
    }
    out
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// What a spreadsheet does to times, durations and the blank at the end of attributes.
fn resave(records: &mut [Vec<String>], day_first: bool) {
    let header = records[0].clone();
    for record in &mut records[1..] {
        for (cell, name) in record.iter_mut().zip(&header) {
            match name.as_str() {
                "Start Time" => *cell = resaved_time(cell, day_first).unwrap_or_else(|| cell.clone()),
                "Duration" | "Bookmark" | "Latest Bookmark" if cell.starts_with('0') => {
                    cell.remove(0);
                }
                _ => *cell = cell.trim_end().to_owned(),
            }
        }
    }
}

fn resaved_time(text: &str, day_first: bool) -> Option<String> {
    let time = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").ok()?;
    let form = if day_first { "%-d/%-m/%Y %H:%M" } else { "%-m/%-d/%Y %-H:%M" };
    Some(time.format(form).to_string())
}

/// Opened with `;` as delimiter, filled up to the widest line, and saved.
fn cut_at_semicolons(text: &str) -> String {
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(';').collect()).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = String::new();
    for row in rows {
        let filled = row.iter().copied().chain(std::iter::repeat_n("", width - row.len()));
        let cells = filled.map(|cell| if cell.contains('"') { quoted(cell) } else { cell.to_owned() });
        out.push_str(&cells.collect::<Vec<_>>().join(";"));
        out.push('\n');
    }
    out
}

/// Every `step`-th record inside one quoted field.
fn folded(records: &[Vec<String>], step: usize) -> String {
    let mut out = Vec::new();
    for (at, record) in records.iter().enumerate() {
        let mut line = Vec::new();
        let inner = if step == 1 && at > 0 { Dialect::QuotedLf } else { Dialect::Minimal };
        inner.record(&mut line, record.iter().map(String::as_str));
        if at > 0 && at % step == 0 {
            let whole = String::from_utf8_lossy(&line).trim_end_matches('\n').to_owned();
            out.extend_from_slice(quoted(&whole).as_bytes());
            out.push(b'\n');
        } else {
            out.extend_from_slice(&line);
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const GENUINE: &str = "Profile Name,Start Time,Duration,Attributes,Title,Bookmark\n\
        A,2022-05-09 02:01:32,00:03:39,\"View was hidden; Autoplayed: user action: None; \",\"One, Two\",00:03:39\n\
        A,2022-05-08 13:01:02,10:00:00,,Three,10:00:00\n";

    fn damaged(damage: Damage) -> String {
        String::from_utf8(damage.apply(GENUINE.as_bytes())).unwrap()
    }

    #[test]
    fn spreadsheets() {
        let text = damaged(Damage::SpreadsheetMonthFirst);
        assert!(text.contains(
            "A,5/9/2022 2:01,0:03:39,View was hidden; Autoplayed: user action: None;,\"One, Two\""
        ));
        assert!(text.ends_with("A,5/8/2022 13:01,10:00:00,,Three,10:00:00\r\n"));
        assert!(damaged(Damage::SpreadsheetDayFirst).contains("A,9/5/2022 02:01,0:03:39"));
        assert!(damaged(Damage::Semicolons).starts_with("\u{feff}Profile Name;Start Time;"));
    }

    #[test]
    fn cut_at_the_wrong_delimiter() {
        let text = damaged(Damage::TrailingSemicolons);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "Profile Name,Start Time,Duration,Attributes,Title,Bookmark;;");
        assert_eq!(
            lines[1],
            "A,2022-05-09 02:01:32,00:03:39,View was hidden; Autoplayed: user action: None;\" ,\"\"One, Two\"\",00:03:39\""
        );
        assert!(lines[2].ends_with("Three,10:00:00;;"));
    }

    #[test]
    fn encodings_and_ends() {
        let utf16 = Damage::Utf16.apply(GENUINE.as_bytes());
        assert_eq!(&utf16[..6], b"\xff\xfeP\0r\0");
        assert!(!damaged(Damage::CarriageReturns).contains('\n'));
        assert!(damaged(Damage::TruncatedLastLine).ends_with("A,2022-05-08 13:01:02,10:00:00"));
        assert_eq!(damaged(Damage::RepeatedHeader).matches("Profile Name").count(), 2);
        assert!(damaged(Damage::MissingColumns).starts_with("Start Time,Duration,Attributes,Title\n"));
    }
}
