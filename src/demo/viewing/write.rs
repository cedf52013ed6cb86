//! Writes rows as ViewingActivity.csv or as the short history.

use super::{Fault, Intent, Row};
use crate::demo::archive::csv::Dialect;
use crate::demo::calendar::{DAY, WallClock, date_of, month_day_year, t1, t2, t7};
use crate::demo::household::devices::{DeviceId, device_type};
use crate::demo::household::personas::{PERSONAS, ProfileId};
use crate::demo::layout::Layout;
use crate::demo::titles::Titles;
use std::collections::HashSet;

/// A written table, with what only its writer knows.
pub(in crate::demo) struct Sheet {
    pub bytes: Vec<u8>,
    /// Data rows.
    pub rows: usize,
    /// Line and column of each row that cannot be read.
    pub unreadable: Vec<(u64, &'static str)>,
}

const HEADER: [&str; 10] = [
    "Profile Name",
    "Start Time",
    "Duration",
    "Attributes",
    "Title",
    "Supplemental Video Type",
    "Device Type",
    "Bookmark",
    "Latest Bookmark",
    "Country",
];
/// Where each column of the newer header stands in the older one.
const NEWER_ORDER: [usize; 10] = [2, 1, 0, 9, 7, 8, 5, 3, 6, 4];

/// What may differ from one download to the next in how the same rows are written.
pub(in crate::demo) struct Manner {
    pub layout: Layout,
    /// Names by the profile number of the rows; there may be more than there are people.
    pub names: Vec<&'static str>,
    /// A device that goes by another name.
    pub renamed: Option<(DeviceId, &'static str)>,
    /// Whether starts have a fraction of a second.
    pub has_fractions: bool,
}

impl Manner {
    /// That of a layout.
    pub fn of(layout: Layout) -> Self {
        let names = PERSONAS.iter().map(|persona| persona.name).collect();
        Self { layout, names, renamed: None, has_fractions: false }
    }

    /// The name of a device.
    pub fn device(&self, device: DeviceId) -> &'static str {
        let renamed = self.renamed.filter(|renamed| renamed.0 == device);
        renamed.map_or_else(|| device_type(device, self.layout), |renamed| renamed.1)
    }
}

/// ViewingActivity.csv; rows stand oldest first.
pub(in crate::demo) fn viewing_sheet(manner: &Manner, titles: &Titles, rows: &[Row]) -> Sheet {
    let layout = manner.layout;
    let dialect = if layout.quotes_everything() { Dialect::QuotedLf } else { Dialect::Minimal };
    let mut writer = Writer {
        manner,
        titles,
        dialect,
        order: if layout == Layout::Y2026 { NEWER_ORDER } else { std::array::from_fn(|at| at) },
        day: (i64::MIN, String::new()),
        line: 2,
        sheet: Sheet { bytes: Vec::with_capacity(rows.len() * 180), rows: 0, unreadable: Vec::new() },
    };
    dialect.record(&mut writer.sheet.bytes, writer.order.map(|at| HEADER[at]));
    if layout.mixes_profiles() {
        rows.iter().rev().for_each(|row| writer.row(row));
    } else {
        for profile in 0..manner.names.len() {
            rows.iter()
                .rev()
                .filter(|row| usize::from(row.profile) == profile)
                .for_each(|row| writer.row(row));
        }
    }
    writer.sheet
}

struct Writer<'a> {
    manner: &'a Manner,
    titles: &'a Titles,
    dialect: Dialect,
    order: [usize; 10],
    /// The day last written, and its text.
    day: (i64, String),
    line: u64,
    sheet: Sheet,
}

impl Writer<'_> {
    fn row(&mut self, row: &Row) {
        let start = match row.fault {
            Fault::BlankStart => String::new(),
            Fault::NoSuchDay => format!("{}-02-30 {}", &t1(row.start)[..4], &t1(row.start)[11..]),
            _ => self.start(row.start),
        };
        let duration = match row.fault {
            Fault::BlankDuration => String::new(),
            Fault::WordyDuration => "--".to_owned(),
            _ => clock(row.duration),
        };
        let bookmark = clock(row.bookmark);
        let device = self.manner.device(row.device);
        let country = ["FR (France)", "US (United States)"][row.country as usize];
        let fields = [
            self.manner.names[usize::from(row.profile)],
            &start,
            &duration,
            row.attributes.text(),
            self.titles.text(row.title),
            row.supplemental,
            device,
            &bookmark,
            if row.latest { &bookmark } else { "Not latest view" },
            country,
        ];
        self.dialect.record(&mut self.sheet.bytes, self.order.map(|at| fields[at]));
        match row.fault {
            Fault::None => {}
            Fault::BlankStart | Fault::NoSuchDay => self.sheet.unreadable.push((self.line, "Start Time")),
            Fault::BlankDuration | Fault::WordyDuration => {
                self.sheet.unreadable.push((self.line, "Duration"))
            }
        }
        self.line += 1 + device.matches('\n').count() as u64;
        self.sheet.rows += 1;
    }

    fn start(&mut self, utc: i64) -> String {
        if self.manner.has_fractions {
            return t7(utc, utc.rem_euclid(997) as u32);
        }
        let day = utc.div_euclid(DAY);
        if self.day.0 != day {
            self.day = (day, t2(date_of(utc)));
        }
        let second = utc.rem_euclid(DAY);
        let mut text = String::with_capacity(19);
        text.push_str(&self.day.1);
        text.push(' ');
        push_clock(&mut text, second as u32);
        text
    }
}

/// `01:02:03`
fn clock(seconds: u32) -> String {
    let mut text = String::with_capacity(8);
    push_clock(&mut text, seconds);
    text
}

fn push_clock(text: &mut String, seconds: u32) {
    for (at, part) in [seconds / 3_600, seconds / 60 % 60, seconds % 60].into_iter().enumerate() {
        if at > 0 {
            text.push(':');
        }
        if part > 99 {
            text.push_str(&(part / 10).to_string());
        } else {
            text.push(char::from(b'0' + (part / 10) as u8));
        }
        text.push(char::from(b'0' + (part % 10) as u8));
    }
}

/// A row of the short history, for the truth.
pub(in crate::demo) struct HistoryRow {
    pub title: u32,
    pub date: chrono::NaiveDate,
}

/// NetflixViewingHistory.csv of one profile: the most recent date of each title, hidden ones left out.
pub(in crate::demo) fn history_sheet(
    titles: &Titles,
    rows: &[Row],
    profile: ProfileId,
    clock: &WallClock,
    limit: usize,
) -> (Sheet, Vec<HistoryRow>) {
    let mut seen = HashSet::new();
    let mut kept = Vec::new();
    for row in rows.iter().rev().filter(|row| usize::from(row.profile) == profile) {
        let shown = row.intent(titles) == Intent::Kept && !row.attributes.is_hidden();
        if shown && kept.len() < limit && seen.insert(row.title) {
            kept.push(HistoryRow { title: row.title, date: clock.local_date(row.start) });
        }
    }
    let mut bytes = b"Title,Date\n".to_vec();
    for row in &kept {
        // No title of a short history holds a double quote.
        let title = titles.short_text(row.title).replace('"', "");
        Dialect::QuotedLf.record(&mut bytes, [title.as_str(), &month_day_year(row.date)]);
    }
    (Sheet { bytes, rows: kept.len(), unreadable: Vec::new() }, kept)
}
