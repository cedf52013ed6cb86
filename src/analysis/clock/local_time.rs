//! Segments in local time: pieces during which the clock of the place ran without a jump.

use crate::model::history::{History, Segment};
use crate::model::place::{CountryCode, OffsetSpan, ZoneClock};
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// Seconds of a day.
pub const DAY: i64 = 86_400;
/// Seconds of an hour.
pub const HOUR: i64 = 3_600;

/// Part of a segment between two changes of the clock, as seconds since 1970-01-01 00:00 local.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalPiece {
    /// First second.
    pub start: i64,
    /// First second after it.
    pub end: i64,
}

/// The hours that `[from, until)` covers, which is not empty, and the seconds in each; both are seconds of one day.
pub fn seconds_by_hour(from: i64, until: i64) -> impl Iterator<Item = (usize, u64)> {
    (from / HOUR..=(until - 1) / HOUR).map(move |hour| {
        let seconds = until.min((hour + 1) * HOUR) - from.max(hour * HOUR);
        (hour as usize, seconds.unsigned_abs())
    })
}

/// Converts segments to local time; cheapest when they come in the order of time.
pub struct LocalTime {
    clocks: Vec<(Tz, ZoneClock, OffsetSpan)>,
    clock_of_setting: Vec<usize>,
}

impl LocalTime {
    /// Clocks for the zones of `history`.
    #[must_use]
    pub fn new(history: &History) -> Self {
        let mut clocks: Vec<(Tz, ZoneClock, OffsetSpan)> = Vec::new();
        let mut numbers: BTreeMap<CountryCode, usize> = BTreeMap::new();
        for (&country, choice) in &history.zones {
            let known = clocks.iter().position(|(zone, ..)| *zone == choice.zone);
            let number = known.unwrap_or_else(|| {
                let mut clock = ZoneClock::new(choice.zone);
                let span = clock.span_at(0);
                clocks.push((choice.zone, clock, span));
                clocks.len() - 1
            });
            numbers.insert(country, number);
        }
        if clocks.is_empty() {
            let mut clock = ZoneClock::new(Tz::UTC);
            let span = clock.span_at(0);
            clocks.push((Tz::UTC, clock, span));
        }
        let clock_of_setting = history
            .settings
            .iter()
            .map(|setting| numbers.get(&setting.country).copied().unwrap_or(0))
            .collect();
        Self { clocks, clock_of_setting }
    }

    /// Calls `visit` for each piece of the segment, in order; a segment of no length has none.
    pub fn pieces(&mut self, segment: &Segment, mut visit: impl FnMut(LocalPiece)) {
        let (_, clock, span) = &mut self.clocks[self.clock_of_setting[segment.setting as usize]];
        let (mut start, end) = (segment.start, segment.end());
        while start < end {
            if start < span.from || start >= span.until {
                *span = clock.span_at(start);
            }
            let piece_end = end.min(span.until.max(start + 1));
            let offset = i64::from(span.offset_seconds);
            visit(LocalPiece { start: start + offset, end: piece_end + offset });
            start = piece_end;
        }
    }

    /// Local time of the start of a segment, in seconds since 1970-01-01 00:00 local.
    pub fn start(&mut self, segment: &Segment) -> i64 {
        self.at(segment.setting, segment.start)
    }

    /// Local time, in the place of a setting, of a moment in UTC seconds.
    pub fn at(&mut self, setting: u32, moment: i64) -> i64 {
        let (_, clock, span) = &mut self.clocks[self.clock_of_setting[setting as usize]];
        if moment < span.from || moment >= span.until {
            *span = clock.span_at(moment);
        }
        moment.saturating_add(i64::from(span.offset_seconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::samples::history_of;

    #[test]
    fn a_moment_before_the_last_one_has_the_clock_of_its_own_season() {
        let history = history_of(
            "Profile Name,Start Time,Duration,Title,Country\n\
             Ada,2024-01-10 20:00:00,01:00:00,Winter,FR (France)\n\
             Ada,2024-07-10 20:00:00,01:00:00,Summer,FR (France)\n",
        );
        let mut local = LocalTime::new(&history);
        let [winter, summer] = history.rows() else { panic!("two rows") };
        // Paris is one hour ahead in winter and two in summer.
        let mut ahead = |row: &Segment| local.start(row) - row.start;
        assert_eq!([ahead(summer), ahead(winter), ahead(summer)], [7_200, 3_600, 7_200]);
        let mut pieces = |row: &Segment| {
            let mut found = Vec::new();
            local.pieces(row, |piece| found.push((piece.start - row.start, piece.end - row.start)));
            found
        };
        assert_eq!(pieces(summer), [(7_200, 10_800)]);
        assert_eq!(pieces(winter), [(3_600, 7_200)]);
        assert_eq!(pieces(summer), [(7_200, 10_800)]);
    }
}
