//! A copy of an export that is safer to show: built anew from a list of what is allowed, never by
//! editing the original.
//!
//! Nothing of the original reaches the copy but what [`ALLOWED`] names, and no cell is copied: each is
//! written from what was understood of it. Profiles become letters, titles tokens, times move by one
//! secret number of weeks; the copy is again an export and gives the same amounts. It is pseudonymous,
//! not anonymous, and [`Account`] says how little it takes to tell its profiles apart.

mod allow;
mod calendar;
mod cells;
mod profiles;
mod titles;
mod unicity;
mod viewing;
mod written;

pub use allow::{ALLOWED, AllowedTable, Treatment, allowed};
pub use calendar::TimeChoice;
pub use titles::TitleChoice;
pub use unicity::{ENOUGH, MOST_POINTS, Unicity};

use crate::model::history::History;
use crate::model::place::{CountryCode, RegionCounts, ZoneSettings, choose_zones};
use crate::model::records::Columns;
use crate::model::title::TitleSource;
use crate::source::netflix::TableKind;
use crate::source::netflix::export::{ExportTables, Recognised, streaming_regions};
use crate::source::netflix::viewing::ViewingTable;
use calendar::Calendar;
use cells::Writing;
use chrono_tz::Tz;
use profiles::Profiles;
use std::collections::{BTreeMap, HashMap};
use titles::Tokens;
use written::Sheet;

/// How a copy is made.
#[derive(Debug, Clone)]
pub struct Options {
    /// What becomes of titles.
    pub titles: TitleChoice,
    /// What becomes of times.
    pub times: TimeChoice,
    /// Chance: whoever knows it can undo the moving of times.
    pub seed: u64,
    /// Whether somebody chose that number and so knows it.
    pub seed_is_known: bool,
    /// The zones the household lived by, where the user says so.
    pub zones: ZoneSettings,
}

/// A copy in memory.
#[derive(Debug)]
pub struct Redacted {
    /// Its files.
    pub files: Vec<RedactedFile>,
    /// What was done.
    pub account: Account,
}

/// One file of a copy.
#[derive(Debug)]
pub struct RedactedFile {
    /// Its path inside the copy; never taken from the original.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What was done, for the reader of the copy and for its maker. It holds nothing of the original.
#[derive(Debug)]
pub struct Account {
    /// What became of titles.
    pub titles: TitleChoice,
    /// What became of times.
    pub times: TimeChoice,
    /// Files written: the table and its rows.
    pub written: Vec<(TableKind, u64)>,
    /// Tables with data that are not written at all.
    pub left_out: Vec<TableKind>,
    /// Files that are no table of an export; none is written.
    pub other_files: usize,
    /// Profiles with a letter.
    pub profiles: usize,
    /// Series, and films and other works, with a token.
    pub works: (usize, usize),
    /// Whether somebody knows the seed, and so can undo the moving of times.
    pub seed_is_known: bool,
    /// Rows of the viewing record whose local hour, or pause to the row before, could not be kept.
    pub disturbed: u64,
    /// How well a few points single out each profile; none with fewer than two.
    pub unicity: Vec<Unicity>,
}

/// Makes a copy.
#[must_use]
pub fn redact(tables: &ExportTables, options: &Options) -> Redacted {
    let titles = tables.viewing.as_ref().map(viewing::titles).unwrap_or_default();
    let short_titles: Vec<Vec<&str>> = tables.short_histories.iter().map(viewing::short_titles).collect();
    let mut tokens = Tokens::new(options.titles);
    let mut profiles = Profiles::default();
    let mut spans = Vec::new();
    let mut zones = Zones::default();
    if let Some(table) = &tables.viewing {
        viewing::letters(table, &mut profiles);
        tokens.learn(&titles, TitleSource::ViewingActivity, true);
        spans = viewing::spans(table);
        zones = Zones::of(table, &RegionCounts::from(streaming_regions(&tables.frames)), &options.zones);
    } else if let Some(zone) = options.zones.all {
        zones.main = (zone, zone);
    }
    for titles in &short_titles {
        // Beside a full record they share its tokens.
        tokens.learn(titles, TitleSource::ViewingHistory, tables.viewing.is_none());
    }
    let mut calendar = Calendar::draw(options.seed, &mut spans, &zones.by_country, zones.main);

    let mut files = Vec::new();
    let mut written = Vec::new();
    let mut records = viewing::Records::new();
    let mut add = |allowed: &AllowedTable, path: String, sheet: Sheet| {
        written.push((allowed.kind, sheet.rows));
        files.push(RedactedFile { path, bytes: sheet.into_bytes() });
    };
    for allowed in ALLOWED {
        let new_sheet = || Sheet::new(allowed.columns.iter().map(|(header, _)| *header));
        match (allowed.kind, &tables.viewing) {
            (TableKind::ViewingActivity, None) => {}
            (TableKind::ViewingActivity, Some(table)) => {
                let mut sheet = new_sheet();
                let times = options.times;
                records = viewing::viewing(table, &tokens, &mut profiles, &mut calendar, times, &mut sheet);
                add(allowed, allowed.path.to_owned(), sheet);
            }
            (TableKind::ViewingHistory, viewing) => {
                let mut numbers = HashMap::new();
                for (at, history) in tables.short_histories.iter().enumerate() {
                    let mut sheet = new_sheet();
                    let points = viewing::short(history, &tokens, &calendar, &mut numbers, &mut sheet);
                    if viewing.is_none() {
                        records.insert(format!("{}", at + 1), points);
                    }
                    let path = match at {
                        0 => allowed.path.to_owned(),
                        _ => allowed.path.replace(".csv", &format!(" ({at}).csv")),
                    };
                    add(allowed, path, sheet);
                }
            }
            _ => {
                let Some(frames) = tables.frames.get(&allowed.kind) else { continue };
                let columns = Columns::of(&frames.table);
                let mut sheet = new_sheet();
                let mut writing = Writing {
                    tokens: &mut tokens,
                    profiles: &mut profiles,
                    calendar: &mut calendar,
                    times: options.times,
                };
                writing.table(allowed, &columns, &mut sheet);
                if sheet.rows > 0 {
                    add(allowed, allowed.path.to_owned(), sheet);
                }
            }
        }
    }
    let account = Account {
        titles: options.titles,
        times: options.times,
        written,
        left_out: left_out(tables),
        other_files: other_files(tables),
        profiles: profiles.len(),
        works: tokens.counts(),
        seed_is_known: options.seed_is_known,
        disturbed: calendar.disturbed,
        unicity: unicity::unicity(&records),
    };
    Redacted { files, account }
}

fn left_out(tables: &ExportTables) -> Vec<TableKind> {
    let with_rows = tables.files.iter().filter(|file| file.rows > 0);
    let mut kinds: Vec<TableKind> = with_rows
        .filter_map(|file| match file.recognised {
            Recognised::Table(kind) if allowed(kind).is_none() => Some(kind),
            _ => None,
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn other_files(tables: &ExportTables) -> usize {
    tables.files.iter().filter(|file| file.recognised.table().is_none()).count()
}

/// The zones of the original and of the copy.
struct Zones {
    by_country: BTreeMap<CountryCode, (Tz, Tz)>,
    main: (Tz, Tz),
}

impl Default for Zones {
    fn default() -> Self {
        Self { by_country: BTreeMap::new(), main: (Tz::UTC, Tz::UTC) }
    }
}

impl Zones {
    /// Finds, for each country, the zone the household lived by and the one a reader of the copy will
    /// assume, who has no regions and no choice of the user.
    fn of(table: &ViewingTable, regions: &RegionCounts, settings: &ZoneSettings) -> Self {
        let history = History::build(table.clone(), regions, settings);
        let mut seconds: BTreeMap<CountryCode, u64> = BTreeMap::new();
        for segment in history.kept() {
            *seconds.entry(history.setting(segment).country).or_default() += u64::from(segment.duration);
        }
        let as_written = |code: CountryCode| {
            if crate::model::place::is_known_country(code) { code } else { CountryCode::UNKNOWN }
        };
        let mut written: BTreeMap<CountryCode, u64> = BTreeMap::new();
        for (country, seconds) in &seconds {
            *written.entry(as_written(*country)).or_default() += seconds;
        }
        let written: Vec<(CountryCode, u64)> = written.into_iter().collect();
        let read = choose_zones(&written, &RegionCounts::default(), &ZoneSettings::default());
        let by_country: BTreeMap<CountryCode, (Tz, Tz)> = (history.zones.iter())
            .filter_map(|(country, choice)| {
                Some((*country, (choice.zone, read.get(&as_written(*country))?.zone)))
            })
            .collect();
        let most = seconds.iter().max_by_key(|(_, seconds)| **seconds);
        let main = most.and_then(|(country, _)| by_country.get(country)).copied();
        Self { main: main.unwrap_or((Tz::UTC, Tz::UTC)), by_country }
    }
}
