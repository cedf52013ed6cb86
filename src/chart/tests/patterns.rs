//! The charts of days, sittings, episodes and profiles, with titles no one should expect, with nothing, and with any
//! number a broken record could lead to.

use super::super::habits::{binges::BingesChart, shares::SharesChart, strips::StripsChart};
use super::super::people::panels::{PanelColumn, ProfilePanels};
use super::super::time::actogram::{ActogramChart, ActogramStroke};
use super::*;

#[test]
fn hostile_titles_are_words_in_these_charts_too() {
    for (turn, width) in WIDTHS.into_iter().chain(WIDTHS).enumerate() {
        let hostile = |index: usize| HOSTILE[(index + turn) % HOSTILE.len()].to_owned();
        let words =
            Words { title: hostile(0), subtitle: hostile(1), caption: hostile(2), description: hostile(3) };
        let mut shares = samples::shares();
        shares.words = words.clone();
        for (index, part) in shares.parts.iter_mut().enumerate() {
            (part.key, part.name) = (hostile(index), hostile(index + 1));
        }
        for (index, row) in shares.rows.iter_mut().enumerate() {
            (row.key, row.label, row.whole) = (hostile(index), hostile(index + 1), hostile(index + 2));
            for share in &mut row.shares {
                (share.label, share.hover) = (hostile(index + 3), hostile(index + 4));
            }
        }
        assert_sound("shares", &shares.draw(width));

        let mut strips = samples::strips();
        strips.words = words.clone();
        for (index, row) in strips.rows.iter_mut().enumerate() {
            (row.key, row.label, row.value) = (hostile(index), hostile(index + 1), hostile(index + 2));
            row.more = hostile(index + 3);
            for cell in &mut row.cells {
                cell.hover = hostile(index + 4);
            }
        }
        for (index, entry) in strips.legend.iter_mut().enumerate() {
            entry.1 = hostile(index);
        }
        assert_sound("strips", &strips.draw(width));

        let mut binges = samples::binges();
        binges.words = words.clone();
        for (index, row) in binges.rows.iter_mut().enumerate() {
            (row.key, row.label, row.detail) = (hostile(index), hostile(index + 1), hostile(index + 2));
            (row.value, row.hover) = (hostile(index + 3), hostile(index + 4));
        }
        for (index, label) in binges.hour_labels.iter_mut().enumerate() {
            *label = hostile(index);
        }
        for (index, profile) in binges.profiles.iter_mut().enumerate() {
            profile.name = hostile(index);
        }
        assert_sound("binges", &binges.draw(width));

        let tick = |value: f64| hostile(value.abs() as usize);
        let mut curve = samples::curve();
        curve.words = words.clone();
        curve.tick = &tick;
        curve.axis_name = hostile(5);
        for (index, point) in curve.points.iter_mut().enumerate() {
            point.mark = Some(hostile(index));
        }
        for (index, label) in curve.axis_labels.iter_mut().enumerate() {
            label.1 = hostile(index);
        }
        assert_sound("curve", &curve.draw(width));
        hostile_along_time(turn, width, &words);
        hostile_profiles(turn, width, &words);
    }
}

fn hostile_along_time(turn: usize, width: u32, words: &Words) {
    let hostile = |index: usize| HOSTILE[(index + turn) % HOSTILE.len()].to_owned();
    let tick = |value: f64| hostile(value.abs() as usize);
    let mut actogram = samples::actogram(2, &["Mira", "Jonas"]);
    actogram.words = words.clone();
    actogram.hour_labels = std::array::from_fn(hostile);
    for (index, panel) in actogram.panels.iter_mut().enumerate() {
        panel.label = hostile(index);
        for (index, month) in panel.months.iter_mut().enumerate() {
            (month.key, month.label, month.hover) = (hostile(index), hostile(index + 1), hostile(index + 2));
        }
    }
    assert_sound("actogram", &actogram.draw(width));
    let mut levels = samples::levels(&["Mira", "Jonas"]);
    levels.words = words.clone();
    levels.tick = &tick;
    levels.names = std::array::from_fn(hostile);
    for (index, row) in levels.rows.iter_mut().enumerate() {
        (row.key, row.name, row.detail) = (hostile(index), hostile(index + 1), hostile(index + 2));
        row.changes[0].hover = hostile(index + 3);
        for level in &mut row.levels {
            level.label = hostile(index + 4);
        }
    }
    assert_sound("levels", &levels.draw(width));
    let mut novelty = samples::novelty();
    novelty.words = words.clone();
    novelty.names = std::array::from_fn(hostile);
    assert_sound("novelty", &novelty.draw(width));
}

fn hostile_profiles(turn: usize, width: u32, words: &Words) {
    let hostile = |index: usize| HOSTILE[(index + turn) % HOSTILE.len()].to_owned();
    let tick = |value: f64| hostile((value.abs() * 100.0) as usize);
    let mut panels = samples::panels(&["Mira", "Jonas"]);
    panels.words = words.clone();
    for (index, kind) in panels.kinds.iter_mut().enumerate() {
        kind.name = hostile(index);
        kind.tick = &tick;
        for (index, label) in kind.labels.iter_mut().enumerate() {
            label.1 = hostile(index);
        }
    }
    for (index, row) in panels.rows.iter_mut().enumerate() {
        (row.key, row.name, row.detail) = (hostile(index), hostile(index + 1), hostile(index + 2));
    }
    assert_sound("panels", &panels.draw(width));
    let mut pairs = samples::pairs();
    pairs.words = words.clone();
    pairs.tick = &tick;
    pairs.names = std::array::from_fn(hostile);
    for (index, row) in pairs.rows.iter_mut().enumerate() {
        (row.key, row.hover) = (hostile(index), hostile(index + 2));
        row.names = [hostile(index + 1), hostile(index)];
    }
    assert_sound("pairs", &pairs.draw(width));
}

#[test]
fn nothing_at_all_makes_these_charts_too() {
    let words = Words::default();
    for width in [0, 1, 360, 960, u32::MAX] {
        let shares = SharesChart { words: words.clone(), parts: Vec::new(), rows: Vec::new() };
        assert_sound("shares", &shares.draw(width));
        let strips = StripsChart { words: words.clone(), legend: Vec::new(), rows: Vec::new() };
        assert_sound("strips", &strips.draw(width));
        let mut binges = BingesChart {
            words: words.clone(),
            profiles: Vec::new(),
            hour_labels: Vec::new(),
            rows: Vec::new(),
        };
        assert_sound("binges", &binges.draw(width));
        binges.rows.push(samples::binges().rows.remove(0));
        assert_sound("binges", &binges.draw(width));
        let actogram = ActogramChart {
            words: words.clone(),
            profiles: Vec::new(),
            panels: Vec::new(),
            hour_labels: Default::default(),
        };
        assert_sound("actogram", &actogram.draw(width));
        let mut curve = samples::curve();
        curve.points.clear();
        assert_sound("curve", &curve.draw(width));
        let mut levels = samples::levels(&["Mira"]);
        levels.rows[0].weeks.clear();
        assert_sound("levels", &levels.draw(width));
        levels.rows.clear();
        levels.weeks = 0;
        assert_sound("levels", &levels.draw(width));
        let mut novelty = samples::novelty();
        novelty.months.clear();
        assert_sound("novelty", &novelty.draw(width));
        let mut panels = samples::panels(&[]);
        assert_sound("panels", &panels.draw(width));
        panels.rows = vec![ProfilePanels::default()];
        assert_sound("panels", &panels.draw(width));
        let mut pairs = samples::pairs();
        pairs.rows.clear();
        assert_sound("pairs", &pairs.draw(width));
    }
}

#[test]
fn marks_carry_the_keys_a_script_looks_for() {
    let (wide, narrow) = (960, 360);
    let actogram = samples::actogram(4, &["Mira", "Jonas"]).draw(wide).inline("a");
    assert!(actogram.contains("class=\"wp-strokes\" data-profile=\"1\""));
    assert_eq!(actogram.matches("<path data-key=\"2021-03\"").count(), 2);
    // Light: two years of two profiles are some thousand strokes.
    assert!(actogram.len() < 60_000, "{} bytes", actogram.len());
    assert!(samples::strips().draw(wide).inline("s").contains("data-key=\"series-1\""));
    assert!(samples::shares().draw(narrow).inline("s").contains("data-key=\"Touched\""));
    assert!(samples::levels(&["Mira"]).draw(wide).inline("l").contains("data-key=\"w90\""));
    assert!(samples::panels(&["Mira"]).draw(narrow).inline("p").contains("data-key=\"2021\""));
    assert!(samples::pairs().draw(wide).inline("p").contains("class=\"wp-row\" data-key=\"3\""));
    assert!(samples::curve().draw(wide).inline("c").contains("class=\"wp-point\" data-key=\"30\""));
}

#[test]
fn a_binge_lies_between_its_hours() {
    let mut chart = samples::binges();
    chart.rows.truncate(1);
    // A clock of 24 hours, drawn over the whole width of a phone.
    (chart.rows[0].from, chart.rows[0].hours) = (6.0, 3.0);
    let svg = chart.draw(480).inline("b");
    assert!(svg.contains("<rect class=\"wp-bar\" x=\"120\""), "{svg}");
    assert!(svg.contains("width=\"60\" height=\"10\""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_amounts_make_sound_charts_of_patterns(
        amounts in proptest::collection::vec(amount(), 1..60),
        minutes in proptest::collection::vec((0_u32..500, any::<u16>(), any::<u16>()), 0..60),
        name in title(),
        width in 0_u32..1400,
    ) {
        let any = |index: usize| amounts[index % amounts.len()];
        let mut shares = samples::shares();
        let mut binges = samples::binges();
        let mut panels = samples::panels(&["Mira", "Jonas"]);
        let mut pairs = samples::pairs();
        let mut levels = samples::levels(&["Mira"]);
        let mut curve = samples::curve();
        for (index, row) in shares.rows.iter_mut().enumerate() {
            row.label.clone_from(&name);
            for (part, share) in row.shares.iter_mut().enumerate() {
                share.value = any(index * 6 + part);
            }
        }
        for (index, row) in binges.rows.iter_mut().enumerate() {
            (row.from, row.hours, row.slot) = (any(index), any(index + 1), index * 5);
        }
        for (index, row) in panels.rows.iter_mut().enumerate() {
            row.name.clone_from(&name);
            row.columns[1].push(PanelColumn { value: any(index), ..PanelColumn::default() });
            for (hour, column) in row.columns[0].iter_mut().enumerate() {
                column.value = any(index + hour);
            }
        }
        for (index, row) in pairs.rows.iter_mut().enumerate() {
            row.names[1].clone_from(&name);
            row.shares[0].value = Some(any(index));
        }
        for (index, week) in levels.rows[0].weeks.iter_mut().enumerate() {
            week.value = any(index);
        }
        levels.rows[0].levels[0].value = any(3);
        levels.rows[0].levels[1].weeks = (any(1) as usize, any(2) as usize);
        levels.rows[0].changes[0].weeks = (any(4) as usize, any(5) as usize);
        for (index, point) in curve.points.iter_mut().enumerate() {
            (point.at, point.value) = (any(index), any(index + 7));
        }
        let mut actogram = samples::actogram(1, &["Mira"]);
        actogram.panels[0].months[0].strokes[0].strokes =
            minutes.iter().map(|&(line, from, to)| ActogramStroke { line, from, to }).collect();
        for (name, drawing) in [
            ("shares", shares.draw(width)),
            ("binges", binges.draw(width)),
            ("panels", panels.draw(width)),
            ("pairs", pairs.draw(width)),
            ("levels", levels.draw(width)),
            ("curve", curve.draw(width)),
            ("actogram", actogram.draw(width)),
        ] {
            assert_sound(name, &drawing);
        }
    }
}
