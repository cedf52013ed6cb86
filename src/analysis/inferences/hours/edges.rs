//! The first and the last minute of each logical day.

use crate::analysis::clock::actogram::Actogram;

const MINUTES: i64 = 1_440;
const NOON: i64 = 720;
/// A stretch without a pause that is longer than this, in minutes, tells nothing of a person: most likely the player ran on alone.
pub(super) const LEFT_RUNNING: i64 = 6 * 60;

/// Minutes without a pause during which something streamed, by the local clock, from 1970-01-01 00:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis::inferences) struct Stretch {
    /// First minute.
    pub start: i64,
    /// First minute after it.
    pub end: i64,
}

/// The stretches of a profile, whole over noon, in order.
pub(in crate::analysis::inferences) fn stretches(actogram: &Actogram) -> Vec<Stretch> {
    let of = |day: i32, minute: u16| i64::from(day) * MINUTES + NOON + i64::from(minute);
    let strokes = actogram.strokes.iter();
    joined(
        strokes.map(|stroke| Stretch { start: of(stroke.day, stroke.from), end: of(stroke.day, stroke.to) }),
    )
}

/// Several profiles laid over each other.
pub(in crate::analysis::inferences) fn together(profiles: &[Vec<Stretch>]) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = profiles.iter().flatten().copied().collect();
    all.sort_unstable();
    joined(all.into_iter())
}

fn joined(stretches: impl Iterator<Item = Stretch>) -> Vec<Stretch> {
    let mut whole: Vec<Stretch> = Vec::new();
    for next in stretches {
        match whole.last_mut() {
            Some(last) if next.start <= last.end => last.end = last.end.max(next.end),
            _ => whole.push(next),
        }
    }
    whole
}

/// A logical day with viewing, and its edges in minutes after the midnight it is named after; after the next midnight
/// they go on beyond 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EdgeDay {
    /// The day, from 1970-01-01.
    pub day: i64,
    /// When the first stretch began.
    pub first: i64,
    /// When the last one ended.
    pub last: i64,
}

/// The edges of each logical day, in order, and how many days were left out because something ran on alone. A
/// stretch belongs to the day on which it begins.
pub(super) fn edges(stretches: &[Stretch], day_start: i64) -> (Vec<EdgeDay>, u64) {
    let begin = day_start / 60;
    let day_of = |stretch: &Stretch| (stretch.start - begin).div_euclid(MINUTES);
    let mut days = Vec::new();
    let mut left_running = 0;
    for group in stretches.chunk_by(|a, b| day_of(a) == day_of(b)) {
        let day = group.first().map_or(0, day_of);
        if group.iter().any(|stretch| stretch.end - stretch.start > LEFT_RUNNING) {
            left_running += 1;
            continue;
        }
        let first = group.iter().map(|stretch| stretch.start).min().unwrap_or(0) - day * MINUTES;
        let last = group.iter().map(|stretch| stretch.end).max().unwrap_or(0) - day * MINUTES;
        days.push(EdgeDay { day, first, last });
    }
    (days, left_running)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::clock::actogram::Stroke;

    #[test]
    fn an_afternoon_is_whole_over_noon_and_a_night_belongs_to_its_evening() {
        // 11:30 to 12:30, 23:00 to 02:10 of the next day, and 05:00 of the next.
        let stroke = |day, from, to| Stroke { day, from, to };
        let strokes =
            vec![stroke(9, 1_410, 1_440), stroke(10, 0, 30), stroke(10, 660, 850), stroke(10, 1_020, 1_030)];
        let found = stretches(&Actogram { strokes });
        assert_eq!(found.len(), 3);
        let (days, left_running) = edges(&found, 4 * 3_600);
        let expected =
            [EdgeDay { day: 10, first: 690, last: 1_570 }, EdgeDay { day: 11, first: 300, last: 310 }];
        assert_eq!((days.as_slice(), left_running), (&expected[..], 0));
    }

    #[test]
    fn a_night_that_ran_on_alone_is_left_out() {
        let long = [Stretch { start: 1_200, end: 1_561 }, Stretch { start: 1_800, end: 1_801 }];
        let (days, left_running) = edges(&long, 0);
        assert_eq!((days, left_running), (vec![EdgeDay { day: 1, first: 360, last: 361 }], 1));
    }

    #[test]
    fn profiles_lie_over_each_other() {
        let one = vec![Stretch { start: 0, end: 10 }, Stretch { start: 30, end: 40 }];
        let other = vec![Stretch { start: 5, end: 20 }];
        let expected = [Stretch { start: 0, end: 20 }, Stretch { start: 30, end: 40 }];
        assert_eq!(together(&[one, other]), expected);
    }

    #[test]
    fn six_hours_are_an_evening_and_a_day_begins_when_the_settings_say() {
        let evening = Stretch { start: 1_200, end: 1_560 };
        assert_eq!(edges(&[evening], 0), (vec![EdgeDay { day: 0, first: 1_200, last: 1_560 }], 0));
        // 03:59 of the eleventh day is of the tenth, 04:00 is not.
        let minutes = |from: i64, to: i64| Stretch { start: 14_400 + from, end: 14_400 + to };
        let (days, _) = edges(&[minutes(239, 240), minutes(240, 250)], 4 * 3_600);
        let expected =
            [EdgeDay { day: 9, first: 1_679, last: 1_680 }, EdgeDay { day: 10, first: 240, last: 250 }];
        assert_eq!(days, expected);
    }
}
