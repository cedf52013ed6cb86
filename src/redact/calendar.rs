//! How times are moved: one number of whole weeks on the local clock, the same for every row.
//!
//! Clocks change on other dates in other years, so moving UTC by weeks would put some evenings an hour
//! off. A row is therefore moved as its local clock shows it and written as the UTC of its new date. The
//! time between two rows on both sides of a change then differs by an hour, which matters only if
//! somebody was watching that night: the number of weeks is drawn among those for which nobody was.
//!
//! The new time is also that of the country's main zone: the region, which told the old zone, is not in
//! the copy, and whoever reads the copy still sees the hours that were lived.

use crate::model::place::{CountryCode, OffsetSpan, ZoneClock};
use chrono_tz::Tz;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;

const WEEK: i64 = 7 * 86_400;
const HOUR: i64 = 3_600;
/// Weeks by which times may be moved: into the past only, for no row may lie in the future.
const WEEKS: std::ops::RangeInclusive<i64> = 5..=208;
/// Pauses up to this many seconds decide about sittings, in one of their three ways of counting.
const CLOSE: i64 = HOUR;

/// What becomes of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeChoice {
    /// Moved by a number of weeks nobody is told.
    Shift,
    /// Also cut: moments of viewing to the hour, all others to the day.
    Coarse,
}

/// A row as far as the calendar is concerned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// First second, UTC.
    pub start: i64,
    /// First second after it.
    pub end: i64,
    /// Country of the row.
    pub country: CountryCode,
}

/// The clocks of a country: as it was lived, and as the copy will be read.
#[derive(Debug, Clone)]
struct Clocks {
    from: Clock,
    to: Clock,
}

/// A zone with the span of time it was last asked for.
#[derive(Debug, Clone)]
struct Clock {
    zone: ZoneClock,
    span: OffsetSpan,
}

impl Clock {
    fn new(zone: Tz) -> Self {
        let mut zone = ZoneClock::new(zone);
        let span = zone.span_at(0);
        Self { zone, span }
    }

    fn offset(&mut self, t: i64) -> i64 {
        if t < self.span.from || t >= self.span.until {
            self.span = self.zone.span_at(t);
        }
        i64::from(self.span.offset_seconds)
    }

    /// The UTC of a local time; of an hour that comes twice, the one with the offset `like` if it has
    /// one; of an hour that is skipped, what the clock showed before would have been.
    fn utc(&mut self, local: i64, like: i64) -> i64 {
        let around = [local - 86_400, local + 86_400].map(|t| self.offset(t));
        let fits = |clock: &mut Self, offset: i64| clock.offset(local - offset) == offset;
        if fits(self, like) {
            return local - like;
        }
        let [before, after] = around;
        if fits(self, before) || !fits(self, after) { local - before } else { local - after }
    }
}

/// The moving of every time of an export.
#[derive(Debug)]
pub(super) struct Calendar {
    weeks: i64,
    clocks: BTreeMap<CountryCode, Clocks>,
    main: Clocks,
    /// Rows whose hours or pauses could not be kept.
    pub disturbed: u64,
}

impl Calendar {
    /// Draws the number of weeks. `zones` gives, for each country, its zone in the original and in the
    /// copy; `main` those for everything that names no country.
    pub fn draw(
        seed: u64,
        rows: &mut [Span],
        zones: &BTreeMap<CountryCode, (Tz, Tz)>,
        main: (Tz, Tz),
    ) -> Self {
        rows.sort_by_key(|row| row.start);
        let clocks = |(from, to): (Tz, Tz)| Clocks { from: Clock::new(from), to: Clock::new(to) };
        let mut calendar = Self {
            weeks: 0,
            clocks: zones.iter().map(|(country, zones)| (*country, clocks(*zones))).collect(),
            main: clocks(main),
            disturbed: 0,
        };
        let mut candidates: Vec<i64> = WEEKS.collect();
        shuffle(&mut candidates, &mut ChaCha8Rng::seed_from_u64(seed));
        let mut best = None;
        for weeks in candidates {
            calendar.weeks = -weeks;
            let limit = best.map_or(u64::MAX, |(disturbed, _)| disturbed);
            let disturbed = calendar.disturbances(rows, limit);
            if disturbed < limit {
                best = Some((disturbed, -weeks));
            }
            if disturbed == 0 {
                break;
            }
        }
        (calendar.disturbed, calendar.weeks) = best.unwrap_or((0, -*WEEKS.start()));
        calendar
    }

    /// The new time of a moment in a country, or anywhere.
    pub fn moment(&mut self, t: i64, country: Option<CountryCode>) -> i64 {
        let weeks = self.weeks;
        self.clocks_of(country).moved(t, weeks).0
    }

    /// The same, cut to the full hour of the local clock.
    pub fn hour(&mut self, t: i64, country: Option<CountryCode>) -> i64 {
        let moved = self.moment(t, country);
        let offset = self.clocks_of(country).to.offset(moved);
        moved - (moved + offset).rem_euclid(HOUR)
    }

    /// The local day on which a new time falls, counted from 1970.
    pub fn day_of(&mut self, moved: i64, country: Option<CountryCode>) -> i64 {
        (moved + self.clocks_of(country).to.offset(moved)).div_euclid(86_400)
    }

    /// The new date of a date, in days since 1970.
    pub fn day(&self, day: i64) -> i64 {
        day + self.weeks * 7
    }

    fn clocks_of(&mut self, country: Option<CountryCode>) -> &mut Clocks {
        country.and_then(|country| self.clocks.get_mut(&country)).unwrap_or(&mut self.main)
    }

    /// Rows that would lose their local hours, or their pause to the rows before them; counted up to
    /// `limit`.
    fn disturbances(&mut self, rows: &[Span], limit: u64) -> u64 {
        let weeks = self.weeks;
        let mut found = 0;
        let mut latest_end = i64::MIN;
        let mut before: Option<i64> = None;
        for row in rows {
            let (start, exact) = self.clocks_of(Some(row.country)).moved(row.start, weeks);
            let clocks = self.clocks_of(Some(row.country));
            let last = row.end.max(row.start + 1) - 1;
            let jump = clocks.from.offset(last) - clocks.from.offset(row.start);
            let new_jump = clocks.to.offset(start + last - row.start) - clocks.to.offset(start);
            let moved_by = start - row.start;
            let apart = before.map_or(0, |before| moved_by - before);
            let pause = row.start.saturating_sub(latest_end);
            let close = apart != 0 && pause.min(pause.saturating_add(apart)) <= CLOSE;
            if !exact || jump != new_jump || close {
                found += 1;
                if found >= limit {
                    return found;
                }
            }
            latest_end = latest_end.max(row.end);
            before = Some(moved_by);
        }
        found
    }
}

impl Clocks {
    /// The moved time, and whether its local clock shows what it showed.
    fn moved(&mut self, t: i64, weeks: i64) -> (i64, bool) {
        let offset = self.from.offset(t);
        let local = t + offset + weeks * WEEK;
        let moved = self.to.utc(local, offset);
        (moved, moved + self.to.offset(moved) == local)
    }
}

fn shuffle<T>(items: &mut [T], random: &mut impl Rng) {
    for last in (1..items.len()).rev() {
        items.swap(last, (random.next_u64() % (last as u64 + 1)) as usize);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::place::country_code;

    const PARIS: (Tz, Tz) = (Tz::Europe__Paris, Tz::Europe__Paris);
    // 2022-01-03 20:00 UTC, a Monday; 21:00 in Paris.
    const MONDAY: i64 = 1_641_240_000;

    fn local(t: i64, zone: Tz) -> i64 {
        t + i64::from(ZoneClock::new(zone).span_at(t).offset_seconds)
    }

    #[test]
    fn weekday_and_local_hour_stay_through_summer_and_winter() {
        for (zones, seed) in [(PARIS, 1), ((Tz::America__Denver, Tz::America__New_York), 2)] {
            let country = country_code("FR");
            let mut rows: Vec<Span> = (0..730)
                .map(|day| MONDAY + day * 86_400)
                .map(|start| Span { start, end: start + HOUR, country })
                .collect();
            let mut calendar = Calendar::draw(seed, &mut rows, &BTreeMap::from([(country, zones)]), zones);
            assert_eq!(calendar.disturbed, 0);
            let mut moved_by = std::collections::BTreeSet::new();
            for row in &rows {
                let moved = calendar.moment(row.start, Some(country));
                let shift = local(moved, zones.1) - local(row.start, zones.0);
                assert!(shift < 0 && shift % WEEK == 0);
                moved_by.insert(shift);
            }
            assert_eq!(moved_by.len(), 1, "one number of weeks");
        }
    }

    #[test]
    fn a_night_of_viewing_through_every_change_is_told() {
        // Somebody watches from 0:30 to 3:30 UTC every night: every change of the clock is in it.
        let country = country_code("FR");
        let mut rows: Vec<Span> = (0..1_500)
            .map(|day| MONDAY + day * 86_400 + 4 * HOUR + HOUR / 2)
            .map(|start| Span { start, end: start + 3 * HOUR, country })
            .collect();
        let calendar = Calendar::draw(3, &mut rows, &BTreeMap::from([(country, PARIS)]), PARIS);
        assert!(calendar.disturbed > 0 && calendar.disturbed < 30, "{}", calendar.disturbed);
    }

    #[test]
    fn seeds_differ_and_repeat() {
        let weeks = |seed| Calendar::draw(seed, &mut [], &BTreeMap::new(), (Tz::UTC, Tz::UTC)).weeks;
        assert_eq!(weeks(7), weeks(7));
        let drawn: std::collections::BTreeSet<i64> = (0..50).map(weeks).collect();
        assert!(drawn.len() > 30 && drawn.iter().all(|weeks| WEEKS.contains(&-weeks)));
    }

    #[test]
    fn an_hour_that_comes_twice_keeps_its_turn() {
        let mut clock = Clock::new(Tz::Europe__Paris);
        // 2022-10-30 02:30 local is 00:30 UTC and 01:30 UTC.
        let local = 1_667_097_000;
        assert_eq!(clock.utc(local, 7_200), local - 7_200);
        assert_eq!(clock.utc(local, 3_600), local - 3_600);
        // 2022-03-27 02:30 does not exist: 01:30 UTC, which the clock shows as 03:30.
        let skipped = 1_648_348_200;
        assert_eq!(clock.utc(skipped, 3_600), skipped - 3_600);
    }

    #[test]
    fn coarse_times_begin_with_the_local_hour() {
        let zones = (Tz::Asia__Kolkata, Tz::Asia__Kolkata);
        let mut calendar = Calendar::draw(1, &mut [], &BTreeMap::new(), zones);
        let moved = calendar.hour(MONDAY + 1_234, None);
        assert_eq!(local(moved, zones.1) % HOUR, 0);
    }
}
