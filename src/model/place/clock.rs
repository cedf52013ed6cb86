//! The offset of a zone from UTC, as spans of time during which it does not change.

use chrono::{DateTime, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// No clock in the IANA database changes before this second (1800-01-01).
const FIRST: i64 = -5_364_662_400;
/// chrono-tz knows no change from this second on (2200-01-01).
const LAST: i64 = 7_258_118_400;
/// Spans are looked for in stretches of this many seconds, about two years.
const STRETCH: i64 = 1 << 26;
/// Two days: no clock was ever changed back sooner (the shortest is Freetown 1939, four days).
const STEP: i64 = 2 * 86_400;

/// A span of UTC seconds, `from` included and `until` not, with one offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OffsetSpan {
    /// First second.
    pub from: i64,
    /// First second after it.
    pub until: i64,
    /// What to add to UTC to get the local time.
    pub offset_seconds: i32,
}

/// A zone that remembers the spans it was asked for.
#[derive(Debug, Clone)]
pub struct ZoneClock {
    zone: Tz,
    /// Known spans by their first second; they do not overlap.
    spans: BTreeMap<i64, OffsetSpan>,
}

impl ZoneClock {
    /// A clock for `zone`.
    #[must_use]
    pub fn new(zone: Tz) -> Self {
        Self { zone, spans: BTreeMap::new() }
    }

    /// The zone of the clock.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// A span around `t` with a constant offset: from one change of the clock to the next, or less
    /// where years go by without any. Holds for every `t`.
    pub fn span_at(&mut self, t: i64) -> OffsetSpan {
        if t < FIRST {
            return OffsetSpan { from: i64::MIN, until: FIRST, offset_seconds: self.offset(FIRST - 1) };
        }
        if t >= LAST {
            return OffsetSpan { from: LAST, until: i64::MAX, offset_seconds: self.offset(LAST) };
        }
        if let Some(span) = self.known(t) {
            return span;
        }
        let from = t.div_euclid(STRETCH) * STRETCH;
        self.explore(from.max(FIRST), (from + STRETCH).min(LAST));
        self.known(t).unwrap_or(OffsetSpan { from: t, until: t + 1, offset_seconds: self.offset(t) })
    }

    fn known(&self, t: i64) -> Option<OffsetSpan> {
        let (_, span) = self.spans.range(..=t).next_back()?;
        (t < span.until).then_some(*span)
    }

    /// Finds every change of the clock in a stretch of time.
    fn explore(&mut self, from: i64, until: i64) {
        let mut span = OffsetSpan { from, until, offset_seconds: self.offset(from) };
        let mut before = from;
        while before + 1 < until {
            let after = (before + STEP).min(until - 1);
            if self.offset(after) != span.offset_seconds {
                let change = self.change_between(before, after);
                self.spans.insert(span.from, OffsetSpan { until: change, ..span });
                span = OffsetSpan { from: change, until, offset_seconds: self.offset(change) };
                before = change;
            } else {
                before = after;
            }
        }
        self.spans.insert(span.from, span);
    }

    /// The first second with another offset than at `before`, given that `after` has another.
    fn change_between(&self, mut before: i64, mut after: i64) -> i64 {
        let offset = self.offset(before);
        while before + 1 < after {
            let middle = before + (after - before) / 2;
            if self.offset(middle) == offset {
                before = middle;
            } else {
                after = middle;
            }
        }
        after
    }

    fn offset(&self, t: i64) -> i32 {
        let furthest = if t < 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX };
        let at = DateTime::from_timestamp(t, 0).map_or(furthest, |time| time.naive_utc());
        self.zone.offset_from_utc_datetime(&at).fix().local_minus_utc()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use chrono_tz::TZ_VARIANTS;
    use proptest::prelude::*;

    #[test]
    fn a_year_in_paris_has_its_two_changes() {
        let mut clock = ZoneClock::new(Tz::Europe__Paris);
        // 2022-03-27 01:00 UTC and 2022-10-30 01:00 UTC.
        let summer = OffsetSpan { from: 1_648_342_800, until: 1_667_091_600, offset_seconds: 7200 };
        assert_eq!(clock.span_at(summer.from), summer);
        assert_eq!(clock.span_at(summer.until - 1), summer);
        assert_eq!(clock.span_at(summer.from - 1).offset_seconds, 3600);
        assert_eq!(clock.span_at(summer.from - 1).until, summer.from);
        assert_eq!(clock.span_at(summer.until).from, summer.until);
        assert_eq!(clock.span_at(summer.until).offset_seconds, 3600);
    }

    #[test]
    fn half_hours_and_a_day_left_out_are_seen() {
        // Lord Howe moves by half an hour; Samoa skipped 2011-12-30 (from -10 to +14 hours).
        let mut lord_howe = ZoneClock::new(Tz::Australia__Lord_Howe);
        assert_eq!(lord_howe.span_at(1_656_633_600).offset_seconds, 37_800);
        assert_eq!(lord_howe.span_at(1_672_531_200).offset_seconds, 39_600);
        let mut apia = ZoneClock::new(Tz::Pacific__Apia);
        assert_eq!(apia.span_at(1_325_239_199).offset_seconds, -36_000);
        assert_eq!(apia.span_at(1_325_239_200).offset_seconds, 50_400);
    }

    #[test]
    fn spans_join_without_gap_in_every_zone() {
        for zone in TZ_VARIANTS {
            let mut clock = ZoneClock::new(zone);
            let mut t = 1_136_073_600; // 2006
            while t < 1_830_297_600 {
                let span = clock.span_at(t);
                assert!(span.from <= t && t < span.until, "{zone} {t} {span:?}");
                assert_eq!(span, clock.span_at(span.until - 1), "{zone}");
                t = span.until;
            }
        }
    }

    #[test]
    fn nothing_changes_outside_the_limits() {
        for zone in TZ_VARIANTS {
            let clock = ZoneClock::new(zone);
            for years in 0..400 {
                let far = years * 31_556_952;
                assert_eq!(clock.offset(LAST), clock.offset(LAST + far), "{zone}");
                assert_eq!(clock.offset(FIRST - 1), clock.offset(FIRST - 1 - far), "{zone}");
            }
        }
    }

    #[test]
    fn the_ends_of_time_are_no_danger() {
        for zone in [Tz::UTC, Tz::America__New_York, Tz::Pacific__Kiritimati] {
            let mut clock = ZoneClock::new(zone);
            for t in [i64::MIN, i64::MIN + 1, FIRST - 1, FIRST, -1, 0, LAST - 1, LAST, i64::MAX - 1] {
                let span = clock.span_at(t);
                assert!(span.from <= t && t < span.until, "{t} {span:?}");
            }
            assert_eq!(clock.span_at(i64::MAX).until, i64::MAX);
        }
    }

    proptest! {
        #[test]
        fn every_second_has_the_offset_of_the_database(
            zone in 0..TZ_VARIANTS.len(),
            times in prop::collection::vec(-6_000_000_000_i64..8_000_000_000, 1..20),
        ) {
            let mut clock = ZoneClock::new(TZ_VARIANTS[zone]);
            for t in times {
                let span = clock.span_at(t);
                prop_assert!(span.from <= t && t < span.until);
                for at in [span.from.max(FIRST - 9), t, span.until.min(LAST + 9) - 1] {
                    prop_assert_eq!(span.offset_seconds, clock.offset(at));
                }
            }
        }
    }
}
