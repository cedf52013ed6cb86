//! The charts of comparisons: drawn, parsed, looked at, and fed with what makes no sense.

use super::samples::{hour_tick, weekday_labels, words};
use super::{Draw, HOSTILE, WIDTHS, assert_sound};
use crate::chart::compared::*;
use proptest::prelude::*;

pub(super) fn gallery() -> Vec<(&'static str, Draw)> {
    vec![
        ("compared-curve", Box::new(|width| curve(180).draw(width))),
        ("compared-curve-short", Box::new(|width| curve(12).draw(width))),
        ("compared-pairs", Box::new(|width| pairs().draw(width))),
        ("compared-difference", Box::new(|width| difference().draw(width))),
        ("compared-contributions", Box::new(|width| contributions(1.0).draw(width))),
        ("compared-contributions-fallen", Box::new(|width| contributions(-1.0).draw(width))),
    ]
}

fn curve(weeks: usize) -> CurveChart<'static> {
    let split = weeks * 3 / 5;
    let week = |place: usize| {
        let period = if place < split { Period::Before } else { Period::After };
        let level = if place < split { 8.0 } else { 13.0 };
        let value = level + 4.0 * (place as f64 * 1.7).sin() + 2.0 * (place as f64 * 0.12).cos();
        CurveWeek {
            key: format!("{place}"),
            place,
            period,
            value,
            hover: format!("week {place}: {value:.1} h"),
        }
    };
    let mark = |place: f64, label: &str, is_split| CurveMark {
        place,
        label: label.into(),
        hover: format!("{label}, on a day"),
        is_split,
    };
    CurveChart {
        words: words(
            "From 8 to 13 hours a week",
            "Hours a week · 180 weeks",
            "Complete weeks, Monday to Sunday.",
        ),
        names: ["Before".into(), "After".into()],
        weeks: (0..weeks).filter(|place| *place != split).map(week).collect(),
        levels: [Some((8.0, "8 h a week".into())), Some((13.0, "13 h a week".into()))],
        marks: vec![
            mark(weeks as f64 * 0.2, "2 to 4 streams", false),
            mark(split as f64 + 0.4, "6 December 2023", true),
            mark(split as f64 + 1.4, "4 to 2 streams", false),
        ],
        axis: (0..weeks).step_by(26).map(|place| (place, format!("{}", 2021 + place / 52))).collect(),
        tick: &hour_tick,
    }
}

fn pairs() -> PairsChart {
    let row = |(label, before, after): (&str, f64, f64)| Pair {
        key: label.into(),
        label: label.into(),
        values: [before, after],
        value_labels: [before, after].map(|share| format!("{share:.1} %")),
        hover: format!("{label}: {before} %, then {after} %"),
    };
    PairsChart {
        words: words("Longer sittings than before", "Share of sittings", "Pauses of up to 30 minutes."),
        names: ["Before".into(), "After".into()],
        rows: [
            ("Under 15 minutes", 12.0, 7.5),
            ("15 to 30 minutes", 22.0, 12.0),
            ("A very long label that no phone has room for in one line of text", 41.0, 38.0),
            ("More than six hours", 0.0, 2.1),
        ]
        .map(row)
        .into(),
    }
}

fn difference() -> DifferenceChart {
    let cell = |weekday: usize, hour: usize| {
        let difference = ((weekday * 24 + hour) as f64 * 0.31).sin() * (hour as f64 - 9.0) * 1.4;
        DifferenceCell { difference, hover: format!("{weekday} {hour}: {difference:+.0} min") }
    };
    DifferenceChart {
        words: words(
            "More in the evening, less at night",
            "Minutes a week, after less before",
            "Complete weeks.",
        ),
        weekday_labels: weekday_labels(),
        hour_labels: std::array::from_fn(|hour| format!("{hour:02}")),
        cells: std::array::from_fn(|weekday| std::array::from_fn(|hour| cell(weekday, hour))),
        limits: [5.0, 10.0, 15.0],
        least: 1.0,
        limit_labels: ["−15", "−10", "−5", "+5", "+10", "+15 min"].map(Into::into),
        names: ["less than before".into(), "the same".into(), "more than before".into()],
    }
}

fn contributions(sign: f64) -> ContributionsChart {
    let row = |label: &str, value: f64, detail: &str, is_sum| Contribution {
        key: label.into(),
        label: label.into(),
        value: value * sign,
        value_label: format!("{:+.1} min", value * sign),
        detail: detail.into(),
        hover: format!("{label}: {detail}"),
        is_sum,
    };
    ContributionsChart {
        words: words("Two thirds of it from more days", "Minutes a day", "Logarithmic mean Divisia index."),
        rows: vec![
            row("Days with viewing", 17.2, "1.8 to 2.9 a week", false),
            row("Sittings on such a day", -1.4, "1.02 to 1.01", false),
            row("Minutes in a sitting", 10.6, "90 to 123 min", false),
            row("Altogether", 26.4, "23 to 49 min a day", true),
        ],
    }
}

#[test]
fn steps_are_the_same_on_either_side() {
    let chart = difference();
    let steps = [0.0, 0.9, 1.0, 5.0, 5.1, 15.0, 15.1, 900.0, -5.0, -5.1, -900.0, f64::NAN, f64::INFINITY]
        .map(|amount| chart.step(amount));
    assert_eq!(steps, [0, 0, 1, 1, 2, 3, 4, 4, -1, -2, -4, 0, 0]);
    let svg = chart.draw(860).inline("d");
    assert_eq!(svg.matches("data-key=\"").count(), 168);
    // Every cell of less has its stroke, and so have four swatches.
    let less = chart.cells.iter().flatten().filter(|cell| chart.step(cell.difference) < 0).count();
    assert_eq!(svg.matches("class=\"wp-sign\"").count(), less + 4);
}

#[test]
fn bars_have_one_scale_on_both_sides() {
    let lengths = |svg: &str| -> Vec<f64> {
        svg.split("<rect class=\"wp-bar\"")
            .skip(1)
            .map(|bar| bar.split_once(" width=\"").unwrap().1.split_once('"').unwrap().0.parse().unwrap())
            .collect()
    };
    for width in [860, 330] {
        let pairs = lengths(&pairs().draw(width).inline("p"));
        assert!((pairs[2] / pairs[0] - 22.0 / 12.0).abs() < 0.05, "{pairs:?}");
        assert!((pairs[1] / pairs[0] - 7.5 / 12.0).abs() < 0.05 && pairs[6] == 0.0, "{pairs:?}");
        let parts = lengths(&contributions(1.0).draw(width).inline("c"));
        assert!((parts[0] + parts[2] - parts[1] - parts[3]).abs() < 0.5, "{parts:?}");
    }
}

#[test]
fn every_week_has_its_bar_and_every_date_its_line() {
    let svg = curve(180).draw(860).inline("c");
    assert_eq!(svg.matches("data-key=\"").count(), 179);
    assert_eq!((svg.matches("wp-mark").count(), svg.matches("wp-level").count()), (3, 2));
    // The last label has no room beside the one before it, but its line still says what it is.
    assert!(svg.contains("4 to 2 streams, on a day") && !svg.contains(">4 to 2 streams<"));
}

#[test]
fn nothing_at_all_is_drawn_too() {
    for width in [0, 330, 860] {
        assert_sound("curve", &curve(0).draw(width));
        let (mut pairs, mut parts, mut map) = (pairs(), contributions(1.0), difference());
        pairs.rows.clear();
        parts.rows.clear();
        map.cells = Default::default();
        assert_sound("pairs", &pairs.draw(width));
        assert_sound("contributions", &parts.draw(width));
        assert_sound("difference", &map.draw(width));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_words_and_numbers_make_sound_charts(
        amounts in proptest::collection::vec(proptest::num::f64::ANY, 12),
        turn in 0..HOSTILE.len(),
        width in proptest::sample::select(&WIDTHS[..]),
    ) {
        let hostile = |index: usize| HOSTILE[(index + turn) % HOSTILE.len()].to_owned();
        let mut pairs = pairs();
        pairs.names = [hostile(0), hostile(1)];
        for (index, row) in pairs.rows.iter_mut().enumerate() {
            (row.key, row.label, row.hover) = (hostile(index), hostile(index + 1), hostile(index + 2));
            row.value_labels = [hostile(index + 3), hostile(index + 4)];
            row.values = [amounts[index], amounts[index + 4]];
        }
        assert_sound("pairs", &pairs.draw(width));

        let mut parts = contributions(1.0);
        for (index, row) in parts.rows.iter_mut().enumerate() {
            (row.label, row.detail, row.value_label) = (hostile(index), hostile(index + 1), hostile(index + 2));
            row.value = amounts[index];
        }
        assert_sound("contributions", &parts.draw(width));

        let tick = |value: f64| hostile(value.abs() as usize);
        let mut curve = curve(12);
        curve.names = [hostile(2), hostile(3)];
        curve.tick = &tick;
        for (index, week) in curve.weeks.iter_mut().enumerate() {
            week.value = amounts[index];
        }
        for (index, mark) in curve.marks.iter_mut().enumerate() {
            (mark.place, mark.label) = (amounts[index], hostile(index));
        }
        curve.levels = [Some((amounts[0], hostile(5))), Some((amounts[1], hostile(6)))];
        curve.axis = (0..12).map(|place| (place, hostile(place))).collect();
        assert_sound("curve", &curve.draw(width));

        let mut map = difference();
        map.cells[2][3].difference = amounts[2];
        map.limit_labels = std::array::from_fn(hostile);
        map.names = std::array::from_fn(hostile);
        assert_sound("difference", &map.draw(width));
    }
}
