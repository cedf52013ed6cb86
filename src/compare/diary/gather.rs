//! One walk over the segments of a profile, or of the account, fills its days.

use super::columns::{Column, EMPTY};
use super::weekly::{HOURS, note_diversity};
use super::{Daily, NEW_AFTER_DAYS, Record, WorkDay};
use crate::analysis::clock::calendar::ACTIVE_DAY_SECONDS;
use crate::analysis::clock::day::{DayClock, Days, QUARTERS};
use crate::analysis::clock::local_time::{DAY, LocalPiece, LocalTime};
use crate::analysis::sessions::lengths::LIMITS_MINUTES;
use crate::analysis::sessions::{Session, SessionBuilder};
use crate::compare::span::week_of;
use crate::model::device::DeviceClass;
use crate::model::history::Segment;
use crate::model::title::Kind;
use std::f64::consts::TAU;

const HOUR: i64 = 3_600;
/// Thursday, 1970-01-01, in a week that begins on Monday.
const EPOCH_WEEKDAY: i64 = 3;
/// Directions are kept in whole 1/1024, so that their sums are exact and do not depend on the order of rows.
const DIRECTION_STEPS: f64 = 1_024.0;

/// The days of some rows, in the order of their starts, up to the logical day `last`.
pub(super) fn daily(record: Record<'_>, rows: &[u32], last: i64) -> Daily {
    let mut local = LocalTime::new(record.history);
    let segments = rows.iter().map(|row| &record.history.rows()[*row as usize]);
    let day_of = |time: i64| (time - record.settings.day_start).div_euclid(DAY);
    // Zones differ, so the first row need not hold the first day.
    let streamed = segments.clone().filter(|segment| segment.duration > 0);
    let first = streamed.map(|segment| day_of(local.start(segment))).min().unwrap_or(last);
    let mut walk = Walk::new(record, first.clamp(last - super::MOST_DAYS, last), last);
    for segment in segments {
        walk.add(segment, &mut local);
    }
    walk.finish()
}

struct Walk<'a> {
    record: Record<'a>,
    clock: DayClock,
    daily: Daily,
    sessions: SessionBuilder,
    session_day: i64,
    /// The last day on which a segment of each work began.
    begun: Vec<i64>,
    /// Profile, series, day and title of every episode.
    episodes: Vec<(i64, u32, u32, u32)>,
}

impl<'a> Walk<'a> {
    fn new(record: Record<'a>, first: i64, last: i64) -> Self {
        Self {
            record,
            clock: DayClock::new(record.settings.day_start),
            daily: Daily { first, rows: vec![EMPTY; (last - first + 1) as usize], ..Daily::default() },
            sessions: SessionBuilder::new(record.settings.session_gap),
            session_day: first,
            begun: Vec::new(),
            episodes: Vec::new(),
        }
    }

    fn add(&mut self, segment: &Segment, local: &mut LocalTime) {
        let Record { history, index, settings } = self.record;
        let (entry, setting) = (index.entry(segment.title), history.setting(segment));
        let class = history.devices[setting.device as usize].class;
        let day = (local.start(segment) - settings.day_start).div_euclid(DAY);
        let sessions = self.sessions.count;
        let ended = self.sessions.add(segment.start, segment.end());
        self.note_session(ended);
        if self.sessions.count > sessions {
            self.session_day = day;
        }
        self.note_begin(entry.work, day);
        if let Some(series) = entry.series {
            self.episodes.push((day, setting.profile, series, segment.title));
        }
        local.pieces(segment, |piece| {
            self.clock.add(piece);
            self.spread(piece, entry.kind, class, entry.work);
        });
    }

    /// Puts a piece into the hours and days it covers.
    fn spread(&mut self, piece: LocalPiece, kind: Kind, class: DeviceClass, work: u32) {
        let day_start = self.record.settings.day_start;
        let mut from = piece.start;
        let mut direction = sin_cos(from);
        while from < piece.end {
            let day = (from - day_start).div_euclid(DAY);
            let next_day = (day + 1) * DAY + day_start;
            let next_hour = (from.div_euclid(HOUR) + 1) * HOUR;
            let until = piece.end.min(next_hour).min(next_day);
            let next = sin_cos(until);
            let seconds = (until - from) as f64;
            let hour = from.rem_euclid(DAY) / HOUR;
            if let Some(row) =
                usize::try_from(day - self.daily.first).ok().and_then(|at| self.daily.rows.get_mut(at))
            {
                row[Column::Seconds as usize] += seconds;
                match hour {
                    0..5 => row[Column::LateNight as usize] += seconds,
                    20..23 => row[Column::PrimeTime as usize] += seconds,
                    _ => {}
                }
                // The integral of the cosine is the sine, that of the sine the cosine turned round.
                let steps = |integral: f64| (integral * DAY as f64 / TAU * DIRECTION_STEPS).round();
                row[Column::Cosine as usize] += steps(next.0 - direction.0);
                row[Column::Sine as usize] += steps(direction.1 - next.1);
                match kind {
                    Kind::Film => row[Column::Films as usize] += seconds,
                    Kind::Episode => row[Column::Episodes as usize] += seconds,
                    Kind::Supplemental | Kind::Unknown => {}
                }
                row[Column::device(class)] += seconds;
                let weekday = (from.div_euclid(DAY) + EPOCH_WEEKDAY).rem_euclid(7);
                let week =
                    self.daily.week_hours.entry(week_of(day)).or_insert_with(|| Box::new([0.0; HOURS]));
                week[(weekday * 24 + hour) as usize] += seconds;
                self.note_work(WorkDay { day, work, seconds: (until - from).unsigned_abs() });
            }
            (from, direction) = (until, next);
        }
    }

    fn note_work(&mut self, more: WorkDay) {
        match self.daily.works.last_mut() {
            Some(last) if (last.work, last.day) == (more.work, more.day) => last.seconds += more.seconds,
            _ => self.daily.works.push(more),
        }
    }

    fn note_session(&mut self, ended: Option<Session>) {
        let (Some(session), Some(at)) = (ended, self.place(self.session_day)) else { return };
        let row = &mut self.daily.rows[at];
        row[Column::Sessions as usize] += 1.0;
        row[Column::SessionSeconds as usize] += session.length() as f64;
        let bin = LIMITS_MINUTES.partition_point(|limit| limit * 60 <= session.length());
        row[Column::length(bin)] += 1.0;
    }

    fn note_begin(&mut self, work: u32, day: i64) {
        let work = work as usize;
        if self.begun.len() <= work {
            self.begun.resize(work + 1, i64::MIN);
        }
        let before = std::mem::replace(&mut self.begun[work], day);
        let is_new = before == i64::MIN || day - before > NEW_AFTER_DAYS;
        if let Some(at) = self.place(day).filter(|at| is_new && *at as i64 >= NEW_AFTER_DAYS) {
            self.daily.rows[at][Column::NewTitles as usize] += 1.0;
        }
    }

    fn place(&self, day: i64) -> Option<usize> {
        usize::try_from(day - self.daily.first).ok().filter(|at| *at < self.daily.rows.len())
    }

    fn finish(mut self) -> Daily {
        let last = self.sessions.close();
        self.note_session(last);
        self.episodes.sort_unstable();
        self.episodes.dedup();
        let episodes = std::mem::take(&mut self.episodes);
        let groups = episodes.chunk_by(|a, b| (a.0, a.1, a.2) == (b.0, b.1, b.2));
        for group in groups.filter(|group| group.len() >= 3) {
            if let Some(at) = self.place(group[0].0) {
                self.daily.rows[at][Column::BingeDays as usize] += 1.0;
            }
        }
        let mut daily = self.daily;
        for (at, row) in daily.rows.iter_mut().enumerate() {
            row[Column::Days as usize] = 1.0;
            row[Column::NewDays as usize] = f64::from(u8::from(at as i64 >= NEW_AFTER_DAYS));
            let active = row[Column::Seconds as usize] >= ACTIVE_DAY_SECONDS as f64;
            row[Column::Active as usize] = f64::from(u8::from(active));
        }
        note_pairs(&mut daily, &self.clock.finish());
        daily.works.sort_unstable();
        let works = std::mem::take(&mut daily.works);
        for more in works {
            match daily.works.last_mut() {
                Some(last) if (last.work, last.day) == (more.work, more.day) => last.seconds += more.seconds,
                _ => daily.works.push(more),
            }
        }
        note_diversity(&mut daily);
        daily
    }
}

/// Compares the quarters of an hour of each day with those of the next.
fn note_pairs(daily: &mut Daily, days: &Days) {
    let quarters = |day: i64| days.get(&day).map_or(0, |hours| hours.quarters);
    let count = |quarters: u128| f64::from(quarters.count_ones());
    let pairs = daily.rows.len().saturating_sub(1);
    let mut today = quarters(daily.first);
    for (day, row) in (daily.first..).zip(&mut daily.rows).take(pairs) {
        let next = quarters(day + 1);
        row[Column::Both as usize] = count(today & next);
        row[Column::FirstOnly as usize] = count(today & !next);
        row[Column::SecondOnly as usize] = count(next & !today);
        row[Column::Neither as usize] = QUARTERS as f64 - count(today | next);
        today = next;
    }
}

fn sin_cos(time: i64) -> (f64, f64) {
    (time.rem_euclid(DAY) as f64 / DAY as f64 * TAU).sin_cos()
}
