//! The sums behind the figures of playbacks, of one profile or of all.

use super::trace::Trace;
use super::{LEAST, PLAYED_MILLISECONDS, PlaybackFigures, SKIP_LIMITS_SECONDS, Skips};
use crate::analysis::estimate::Estimate;
use crate::analysis::stats::quantile::median;
use crate::model::records::Playback;

/// Under so much play in milliseconds there is no figure per hour.
const LEAST_PLAY: u64 = 3_600_000;

/// Counts, and the sizes whose middle is asked for. Times in milliseconds.
#[derive(Debug, Default)]
pub(super) struct Tally {
    counts: PlaybackFigures,
    played: u64,
    paused: u64,
    unlisted: Vec<u64>,
    back: Vec<u64>,
    forward: Vec<u64>,
}

impl Tally {
    pub fn add(&mut self, trace: &Trace, playback: &Playback, is_listed: bool) {
        let counts = &mut self.counts;
        counts.playbacks += 1;
        counts.traced += u64::from(!playback.events.is_empty());
        counts.listed += u64::from(is_listed);
        if !is_listed && !playback.events.is_empty() {
            self.unlisted.push(trace.played);
        }
        if trace.played < PLAYED_MILLISECONDS {
            return;
        }
        counts.played += 1;
        counts.with_pause += u64::from(trace.pauses > 0);
        counts.pauses += trace.pauses;
        counts.left_paused += u64::from(trace.left_paused);
        self.played += trace.played;
        self.paused += trace.paused;
        for skip in &trace.skips {
            match skip {
                Some(skip) if *skip < 0 => self.back.push(skip.unsigned_abs()),
                Some(skip) => self.forward.push(skip.unsigned_abs()),
                None => counts.unmeasured_skips += 1,
            }
        }
    }

    pub fn merge(&mut self, other: &Self) {
        let (mine, theirs) = (&mut self.counts, &other.counts);
        mine.playbacks += theirs.playbacks;
        mine.traced += theirs.traced;
        mine.listed += theirs.listed;
        mine.played += theirs.played;
        mine.with_pause += theirs.with_pause;
        mine.pauses += theirs.pauses;
        mine.left_paused += theirs.left_paused;
        mine.unmeasured_skips += theirs.unmeasured_skips;
        self.played += other.played;
        self.paused += other.paused;
        self.unlisted.extend(&other.unlisted);
        self.back.extend(&other.back);
        self.forward.extend(&other.forward);
    }

    pub fn figures(&self) -> PlaybackFigures {
        let n = self.counts.played;
        let hours = self.played as f64 / 3_600_000.0;
        let per_hour =
            |count: u64| Estimate::of((self.played >= LEAST_PLAY).then(|| count as f64 / hours), n, LEAST);
        PlaybackFigures {
            unlisted_median_seconds: middle(&self.unlisted),
            played_seconds: self.played / 1_000,
            paused_seconds: self.paused / 1_000,
            back: skips(&self.back),
            forward: skips(&self.forward),
            share_with_pause: Estimate::of(
                (n > 0).then(|| self.counts.with_pause as f64 / n as f64),
                n,
                LEAST,
            ),
            pauses_per_hour: per_hour(self.counts.pauses),
            back_per_hour: per_hour(self.back.len() as u64),
            forward_per_hour: per_hour(self.forward.len() as u64),
            ..self.counts
        }
    }
}

fn skips(sizes: &[u64]) -> Skips {
    let mut by_size = [0; 4];
    for size in sizes {
        let class = SKIP_LIMITS_SECONDS.iter().rposition(|limit| *size >= limit * 1_000).unwrap_or(0);
        by_size[class] += 1;
    }
    Skips { count: sizes.len() as u64, median_seconds: middle(sizes), by_size }
}

fn middle(milliseconds: &[u64]) -> Estimate {
    let seconds: Vec<f64> = milliseconds.iter().map(|size| *size as f64 / 1_000.0).collect();
    let n = seconds.len() as u64;
    Estimate::of(median(seconds), n, LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn playback() -> Playback {
        Playback { profile: "Ada".into(), title: None, start: 0, events: Vec::new() }
    }

    #[test]
    fn a_minute_is_played_and_skips_nobody_can_measure_are_counted_apart() {
        let trace =
            |played: u64, skips: &[Option<i64>]| Trace { played, skips: skips.to_vec(), ..Trace::default() };
        let mut one = Tally::default();
        one.add(&trace(PLAYED_MILLISECONDS - 1, &[None]), &playback(), true);
        one.add(&trace(PLAYED_MILLISECONDS, &[None, Some(-10_000), None]), &playback(), true);
        let mut other = Tally::default();
        other.add(&trace(PLAYED_MILLISECONDS, &[None, Some(20_000)]), &playback(), false);
        one.merge(&other);
        let found = one.figures();
        assert_eq!((found.playbacks, found.played, found.listed), (3, 2, 2));
        assert_eq!((found.unmeasured_skips, found.back.count, found.forward.count), (3, 1, 1));
    }

    #[test]
    fn ten_half_hours_of_two_profiles_add_up() {
        use crate::model::records::{Event, EventKind};
        let skips = vec![None, Some(-10_000), Some(20_000), Some(20_000)];
        let trace = Trace { played: 1_800_000, pauses: 2, paused: 30_000, left_paused: true, skips };
        let event = Event { kind: EventKind::Start, session_offset: Some(0), media_offset: Some(0) };
        let traced = Playback { events: vec![event], ..playback() };
        let of = |count: usize| {
            let mut tally = Tally::default();
            (0..count).for_each(|_| tally.add(&trace, &traced, true));
            tally
        };
        let mut all = of(4);
        all.merge(&of(6));
        let found = all.figures();
        assert_eq!((found.playbacks, found.traced, found.listed, found.played), (10, 10, 10, 10));
        assert_eq!((found.with_pause, found.pauses, found.left_paused), (10, 20, 10));
        assert_eq!((found.unmeasured_skips, found.played_seconds, found.paused_seconds), (10, 18_000, 300));
        // In five hours.
        let per_hour = [found.pauses_per_hour, found.back_per_hour, found.forward_per_hour];
        assert_eq!(per_hour.map(|one| one.value), [Some(4.0), Some(2.0), Some(4.0)]);
    }
}
