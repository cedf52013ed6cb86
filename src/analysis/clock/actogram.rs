//! When the screen was on, minute by minute, on lines that run from noon to noon of the wall clock, so that an
//! evening is whole.

use super::super::estimate::Estimate;
use super::super::stats::quantile::median;
use super::local_time::{DAY, LocalPiece};
use std::collections::BTreeMap;

const NOON: i64 = 12 * 3_600;
/// Lines with fewer minutes do not count for the usual start and end.
pub const LEAST_MINUTES: u64 = 10;
/// Lines below which nothing is called usual.
pub const LEAST_LINES: u64 = 14;

/// Minutes of one line during which something streamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stroke {
    /// The local day at whose noon the line begins, from 1970-01-01.
    pub day: i32,
    /// First minute after that noon.
    pub from: u16,
    /// First minute after it, at most 1,440; the wall clock has no 25th hour.
    pub to: u16,
}

/// The strokes of one profile, by day and minute; they neither touch nor overlap on a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actogram {
    /// In order.
    pub strokes: Vec<Stroke>,
}

/// Adds pieces to an actogram. Rows come in the order of time, so that most join the last stroke or follow it.
#[derive(Debug, Default)]
pub struct ActogramBuilder {
    strokes: Vec<Stroke>,
    tidy_at: usize,
}

impl ActogramBuilder {
    /// Draws a piece; a minute of which any second is covered is drawn whole.
    pub fn add(&mut self, piece: LocalPiece) {
        let (mut start, end) = (piece.start - NOON, piece.end - NOON);
        while start < end {
            let day = start.div_euclid(DAY);
            let until = end.min((day + 1) * DAY);
            let minute = |seconds: i64| (seconds - day * DAY) as u64;
            let (from, to) = (minute(start) / 60, minute(until).div_ceil(60));
            // Days stay far inside 32 bits: the source reads four digits of a year.
            let day = i32::try_from(day).unwrap_or(i32::MAX);
            self.draw(Stroke { day, from: from as u16, to: to as u16 });
            start = until;
        }
    }

    fn draw(&mut self, stroke: Stroke) {
        match self.strokes.last_mut() {
            Some(last) if last.day == stroke.day && (last.from..=last.to).contains(&stroke.from) => {
                last.to = last.to.max(stroke.to);
            }
            _ => self.strokes.push(stroke),
        }
        // Only a damaged file, with rows of years on top of each other, comes here before the end.
        if self.strokes.len() > self.tidy_at + (1 << 20) {
            tidy(&mut self.strokes);
            self.tidy_at = self.strokes.len();
        }
    }

    /// The actogram of all pieces added.
    #[must_use]
    pub fn finish(mut self) -> Actogram {
        tidy(&mut self.strokes);
        Actogram { strokes: self.strokes }
    }
}

/// Sorts strokes, and joins those that touch.
fn tidy(strokes: &mut Vec<Stroke>) {
    if !strokes.is_sorted() {
        strokes.sort_unstable();
    }
    strokes.dedup_by(|next, before| {
        let joins = next.day == before.day && next.from <= before.to;
        if joins {
            before.to = before.to.max(next.to);
        }
        joins
    });
}

/// What one line comes down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The first minute drawn, after noon.
    pub first: u16,
    /// The minute after the last one.
    pub last: u16,
    /// Minutes drawn; several profiles add up.
    pub minutes: u64,
}

/// The lines with anything on them, by local day.
pub type Lines = BTreeMap<i32, Line>;

impl Actogram {
    /// Its lines.
    #[must_use]
    pub fn lines(&self) -> Lines {
        let groups = self.strokes.chunk_by(|a, b| a.day == b.day);
        let line = |group: &[Stroke]| Line {
            first: group.first().map_or(0, |stroke| stroke.from),
            last: group.last().map_or(0, |stroke| stroke.to),
            minutes: group.iter().map(|stroke| u64::from(stroke.to - stroke.from)).sum(),
        };
        groups.map(|group| (group.first().map_or(0, |stroke| stroke.day), line(group))).collect()
    }
}

/// Lays the lines of another profile over these.
pub fn lay_over(lines: &mut Lines, more: &Lines) {
    for (day, line) in more {
        lines
            .entry(*day)
            .and_modify(|mine| {
                mine.first = mine.first.min(line.first);
                mine.last = mine.last.max(line.last);
                mine.minutes += line.minutes;
            })
            .or_insert(*line);
    }
}

/// From when to when viewing runs on a usual day: medians over the lines with at least ten minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct UsualHours {
    /// Median of the first minutes, after noon.
    pub first: Estimate,
    /// Median of the last ones, after noon.
    pub last: Estimate,
}

impl UsualHours {
    /// Of these lines.
    #[must_use]
    pub fn of(lines: &Lines) -> Self {
        let counted = || lines.values().filter(|line| line.minutes >= LEAST_MINUTES);
        let n = counted().count() as u64;
        let middle = |minute: fn(&Line) -> u16| {
            Estimate::of(median(counted().map(|line| f64::from(minute(line))).collect()), n, LEAST_LINES)
        };
        Self { first: middle(|line| line.first), last: middle(|line| line.last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;

    fn drawn(pieces: &[(i64, i64)]) -> Vec<(i32, u16, u16)> {
        let mut builder = ActogramBuilder::default();
        for &(start, end) in pieces {
            builder.add(LocalPiece { start, end });
        }
        builder.finish().strokes.into_iter().map(|stroke| (stroke.day, stroke.from, stroke.to)).collect()
    }

    #[test]
    fn a_line_adds_up_what_is_drawn_on_it() {
        let stroke = |day, from, to| Stroke { day, from, to };
        let strokes = vec![stroke(3, 100, 130), stroke(3, 200, 205), stroke(4, 7, 8)];
        let lines = Actogram { strokes }.lines();
        assert_eq!(lines[&3], Line { first: 100, last: 205, minutes: 35 });
        assert_eq!(lines[&4], Line { first: 7, last: 8, minutes: 1 });
    }

    #[test]
    fn an_evening_is_whole_and_noon_divides() {
        // Day 0, 23:30 to 01:15 of the next: 11 h 30 after noon.
        assert_eq!(drawn(&[(23 * HOUR + 1_800, 25 * HOUR + 900)]), [(0, 690, 795)]);
        // 11:50 to 12:10 lies on two lines.
        assert_eq!(drawn(&[(12 * HOUR - 600, 12 * HOUR + 600)]), [(-1, 1_430, 1_440), (0, 0, 10)]);
    }

    #[test]
    fn a_touched_minute_is_drawn_and_touching_minutes_are_one_stroke() {
        let noon = 12 * HOUR;
        assert_eq!(drawn(&[(noon + 59, noon + 61)]), [(0, 0, 2)]);
        assert_eq!(drawn(&[(noon, noon + 60), (noon + 90, noon + 120)]), [(0, 0, 2)]);
        assert_eq!(drawn(&[(noon, noon + 60), (noon + 120, noon + 180)]), [(0, 0, 1), (0, 2, 3)]);
        // The hour that comes twice in autumn: the wall clock goes back, and the strokes are sorted again.
        assert_eq!(drawn(&[(noon + 600, noon + 900), (noon, noon + 660)]), [(0, 0, 15)]);
        assert_eq!(drawn(&[(noon, noon)]), []);
    }

    #[test]
    fn usual_hours_are_medians_over_enough_days() {
        // 21 days from 8 h after noon on, the k-th k minutes longer; a touched day does not count.
        let line = |first, last, minutes| Line { first, last, minutes };
        let mut lines: Lines = (0..21).map(|k| (k, line(480, 500 + k as u16, 20))).collect();
        lines.insert(30, line(0, 9, 9));
        let usual = UsualHours::of(&lines);
        assert_eq!((usual.first, usual.last.value), (Estimate::of(Some(480.0), 21, 14), Some(510.0)));
        lines.retain(|day, _| *day < 13);
        assert!(UsualHours::of(&lines).first.is_too_little());
    }

    #[test]
    fn profiles_lie_over_each_other() {
        let line = |first, last, minutes| Line { first, last, minutes };
        let mut lines = Lines::from([(1, line(400, 500, 90)), (2, line(10, 30, 20))]);
        lay_over(&mut lines, &Lines::from([(1, line(450, 620, 60)), (3, line(5, 6, 1))]));
        let expected = [(1, line(400, 620, 150)), (2, line(10, 30, 20)), (3, line(5, 6, 1))];
        assert_eq!(lines, Lines::from(expected));
    }
}
