//! From noon to noon: when viewing begins and ends on a usual day.

use crate::demo::calendar::DAY;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const NOON: i64 = 12 * 3_600;
const MINUTES: usize = 1_440;
/// Lines with fewer minutes, and fewer such lines, say nothing.
const LEAST_MINUTES: usize = 10;
const LEAST_LINES: usize = 14;

/// The minutes with viewing of each line, told by the day of its noon.
#[derive(Default)]
pub(super) struct Nights {
    lines: BTreeMap<i64, Vec<bool>>,
}

impl Nights {
    /// Marks the minutes that some seconds of the local clock touch.
    pub fn add(&mut self, from: i64, until: i64) {
        for minute in (from - NOON).div_euclid(60)..=(until - 1 - NOON).div_euclid(60) {
            let line =
                self.lines.entry((minute * 60).div_euclid(DAY)).or_insert_with(|| vec![false; MINUTES]);
            line[minute.rem_euclid(MINUTES as i64) as usize] = true;
        }
    }

    /// Medians of the first minute and of the end of the last one, as minutes after midnight.
    pub fn usual_hours(&self) -> Value {
        let counted: Vec<&Vec<bool>> = self
            .lines
            .values()
            .filter(|line| line.iter().filter(|watched| **watched).count() >= LEAST_MINUTES)
            .collect();
        let firsts = counted.iter().filter_map(|line| line.iter().position(|watched| *watched)).collect();
        let lasts =
            counted.iter().filter_map(|line| line.iter().rposition(|watched| *watched)).map(|at| at + 1);
        let enough = counted.len() >= LEAST_LINES;
        let clock = |minutes: f64| (minutes + 720.0) % 1_440.0;
        json!({
            "first_minutes": enough.then(|| clock(middle(firsts))),
            "last_minutes": enough.then(|| clock(middle(lasts.collect()))),
            "days": counted.len(),
        })
    }
}

/// The middle one, or the mean of the two in the middle.
fn middle(mut values: Vec<usize>) -> f64 {
    values.sort_unstable();
    let half = values.len() / 2;
    if values.len() % 2 == 1 { values[half] as f64 } else { (values[half - 1] + values[half]) as f64 / 2.0 }
}
