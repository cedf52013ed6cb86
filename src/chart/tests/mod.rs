//! Every chart, drawn, parsed and looked at; and every chart with data that makes no sense.

mod compared;
mod labels;
mod patterns;
pub(super) mod samples;

use proptest::prelude::*;
use resvg::usvg::roxmltree;

use super::*;
use labels::placed;

const WIDTHS: [u32; 4] = [960, 560, 360, 240];

const NINE: [&str; 9] = ["Mira", "Jonas", "Ada", "Oma", "Opa", "Emre", "Zoë", "Guest", "others"];

type Draw = Box<dyn Fn(u32) -> Drawing>;

fn gallery() -> Vec<(&'static str, Draw)> {
    let four = ["Mira", "Jonas", "子供たち", "Oma & Opa"];
    let mut all: Vec<(&'static str, Draw)> = vec![
        ("months-60", Box::new(move |width| samples::months(60, &four).draw(width))),
        ("months-14", Box::new(|width| samples::months(14, &["Mira"]).draw(width))),
        ("months-9-profiles", Box::new(|width| samples::months(26, &NINE).draw(width))),
        ("months-240", Box::new(move |width| samples::months(240, &four).draw(width))),
        ("calendar", Box::new(|width| samples::calendar(4).draw(width))),
        ("week", Box::new(|width| samples::week().draw(width))),
        ("bars", Box::new(|width| samples::bars().draw(width))),
        ("ledger", Box::new(|width| samples::ledger().draw(width))),
        ("timeline", Box::new(|width| samples::timeline().draw(width))),
        ("prices-40", Box::new(|width| samples::prices(40).draw(width))),
        ("prices-140", Box::new(|width| samples::prices(140).draw(width))),
        ("prices-2", Box::new(|width| samples::prices(2).draw(width))),
    ];
    all.extend(patterns());
    all.extend(compared::gallery());
    all
}

/// The charts of days, sittings, episodes and profiles.
fn patterns() -> Vec<(&'static str, Draw)> {
    let four = ["Mira", "Jonas", "子供たち", "Oma & Opa"];
    vec![
        ("actogram-4", Box::new(move |width| samples::actogram(4, &four).draw(width))),
        ("actogram-1", Box::new(|width| samples::actogram(1, &["Mira"]).draw(width))),
        ("actogram-12", Box::new(|width| samples::actogram(12, &NINE).draw(width))),
        ("novelty", Box::new(|width| samples::novelty().draw(width))),
        ("levels", Box::new(|width| samples::levels(&["Mira"]).draw(width))),
        ("levels-4", Box::new(move |width| samples::levels(&four).draw(width))),
        ("shares", Box::new(|width| samples::shares().draw(width))),
        ("strips", Box::new(|width| samples::strips().draw(width))),
        ("curve", Box::new(|width| samples::curve().draw(width))),
        ("binges", Box::new(|width| samples::binges().draw(width))),
        ("panels", Box::new(move |width| samples::panels(&four).draw(width))),
        ("panels-9", Box::new(|width| samples::panels(&NINE).draw(width))),
        ("pairs", Box::new(|width| samples::pairs().draw(width))),
    ]
}

/// The page leaves out only what its style sheet says of the same mark.
#[test]
fn what_is_felt_and_not_seen_is_so_in_a_page_too() {
    const FELT: &str = "fill=\"none\" pointer-events=\"all\"";
    for (name, draw) in patterns() {
        let drawing = draw(760);
        let (file, inline) = (drawing.file(Theme::Light), drawing.inline("p"));
        let said = inline.matches(FELT).count() + inline.matches("class=\"wp-hit\"").count();
        assert_eq!(said, file.matches(FELT).count(), "{name}");
    }
    let months = samples::actogram(1, &["Mira"]).draw(760).inline("p");
    assert!(months.contains("<g class=\"wp-months\" fill=\"none\" pointer-events=\"all\">"), "{months}");
}

/// Texts no one should have to expect in a title.
const HOSTILE: [&str; 7] = [
    "</text><script>alert(1)</script>",
    "\" onload=\"alert(1)' x='",
    "\u{1}ink\u{2}\u{3}\u{0}\u{1b}[31m\u{ffff}]]>",
    "\u{202e}txet desrever\u{2067} ليلة طويلة mixed 123",
    "夜の図書館と失われた地図の物語夜の図書館と失われた地図の物語夜の図書館と失われた地図の物語夜の図書館と失われた地図の物語",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgründungsversammlung",
    "",
];

/// Well-formed in all its forms, nothing left open, every label inside and apart from the others.
fn assert_sound(name: &str, drawing: &Drawing) {
    let inline = drawing.inline("p1");
    roxmltree::Document::parse(&inline).unwrap_or_else(|error| panic!("{name}: {error}"));
    for svg in [&inline, &drawing.file(Theme::Light), &drawing.file(Theme::Dark)] {
        roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!svg.contains(['\u{1}', '\u{2}', '\u{3}']), "{name}: something was left open");
        for nonsense in ["<script", " onload=\"", "style=", "NaN", "inf\"", "href"] {
            assert!(!svg.contains(nonsense), "{name}: {nonsense} in {svg}");
        }
    }
    assert!(!drawing.file(Theme::Light).contains("var("));
    let labels = placed(&inline);
    for (index, label) in labels.iter().enumerate() {
        let (width, height) = (f64::from(drawing.width()), f64::from(drawing.height()));
        assert!(label.left >= -0.1 && label.right <= width + 0.1, "{name} at {width}: {label:?} is cut");
        assert!(label.top >= -0.1 && label.bottom <= height + 0.1, "{name} at {width}: {label:?} is cut");
        assert!(label.size >= 11.0, "{name}: {label:?} is too small to read");
        for other in &labels[..index] {
            assert!(!label.overlaps(other), "{name} at {width}: {label:?} lies on {other:?}");
        }
    }
}

/// Look at the charts: `WATCHPRINT_GALLERY=some/folder cargo test --lib chart::tests::gallery`.
#[test]
fn gallery_is_sound_and_can_be_looked_at() {
    let folder = std::env::var_os("WATCHPRINT_GALLERY").map(std::path::PathBuf::from);
    for (name, draw) in gallery() {
        for width in WIDTHS {
            let drawing = draw(width);
            assert_sound(name, &drawing);
            let Some(folder) = &folder else { continue };
            std::fs::create_dir_all(folder).unwrap();
            let fonts = Fonts::with_system();
            std::fs::write(folder.join(format!("{name}-{width}.inline.svg")), drawing.inline(name)).unwrap();
            for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
                let (svg, file) = (drawing.file(theme), folder.join(format!("{name}-{width}-{suffix}.svg")));
                std::fs::write(file.with_extension("png"), canvas::png::render(&svg, &fonts, 1.5).unwrap())
                    .unwrap();
                std::fs::write(file, svg).unwrap();
            }
        }
    }
}

#[test]
fn hostile_titles_are_words_and_nothing_else() {
    for (turn, width) in WIDTHS.into_iter().chain(WIDTHS).enumerate() {
        let hostile = |index: usize| HOSTILE[(index + turn) % HOSTILE.len()].to_owned();
        let words =
            Words { title: hostile(0), subtitle: hostile(1), caption: hostile(2), description: hostile(3) };
        let mut bars = samples::bars();
        bars.words = words.clone();
        for (index, row) in bars.rows.iter_mut().enumerate() {
            row.key = hostile(index);
            row.label = hostile(index + 1);
            row.value_label = hostile(index + 2);
            row.share_label = Some(hostile(index + 3));
            row.hover = hostile(index + 4);
        }
        assert_sound("bars", &bars.draw(width));

        let mut ledger = samples::ledger();
        ledger.words = words.clone();
        for (index, part) in ledger.parts.iter_mut().enumerate() {
            part.key = hostile(index);
            part.label = hostile(index + 1);
            part.value_label = hostile(index + 2);
            part.share_label = hostile(index + 3);
            part.hover = hostile(index + 4);
        }
        assert_sound("ledger", &ledger.draw(width));

        let tick = |value: f64| hostile(value.abs() as usize);
        let names: Vec<String> = (0..40).map(hostile).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut months = samples::months(9, &names);
        months.words = words.clone();
        months.tick = &tick;
        months.incomplete_label = hostile(4);
        for (index, month) in months.months.iter_mut().enumerate() {
            month.key = hostile(index);
            month.axis_label = Some(hostile(index + 1));
        }
        assert_sound("months", &months.draw(width));

        let mut calendar = samples::calendar(1);
        calendar.words = words.clone();
        calendar.month_labels = std::array::from_fn(hostile);
        calendar.weekday_labels = std::array::from_fn(hostile);
        calendar.bins = Bins::new(9.0, &hostile(5), &tick);
        calendar.years[0].label = hostile(6);
        assert_sound("calendar", &calendar.draw(width));

        let mut timeline = samples::timeline();
        timeline.words = words.clone();
        for (index, lane) in timeline.lanes.iter_mut().enumerate() {
            lane.label = hostile(index);
            for (place, stretch) in lane.stretches.iter_mut().enumerate() {
                stretch.key = hostile(index + place);
                stretch.label = hostile(index + place + 1);
                stretch.hover = hostile(index + place + 2);
            }
        }
        for (index, (_, label)) in timeline.ticks.iter_mut().enumerate() {
            *label = hostile(index);
        }
        assert_sound("timeline", &timeline.draw(width));
        let mut prices = samples::prices(30);
        prices.words = words.clone();
        prices.tick = &tick;
        prices.hardly_used_label = hostile(1);
        prices.unknown_label = hostile(2);
        for (index, period) in prices.periods.iter_mut().enumerate() {
            period.key = hostile(index);
            period.label = hostile(index + 1);
            period.hover = hostile(index + 2);
        }
        for (index, stage) in prices.stages.iter_mut().enumerate() {
            stage.label = hostile(index);
            stage.short = hostile(index + 3);
            stage.hover = hostile(index + 5);
        }
        prices.axis.iter_mut().enumerate().for_each(|(index, tick)| tick.1 = hostile(index));
        assert_sound("prices", &prices.draw(width));

        let mut week = samples::week();
        week.words = words;
        week.weekday_labels = std::array::from_fn(hostile);
        week.hour_labels = std::array::from_fn(hostile);
        week.bins = Bins::new(9.0, &hostile(6), &tick);
        week.cells[3][4].hover = hostile(turn);
        assert_sound("week", &week.draw(width));
    }
}

#[test]
fn a_small_drawing_reads_as_the_svg_it_is() {
    let chart = MonthsChart {
        words: samples::words("Two months", "Hours", "Local time."),
        profiles: vec![
            ProfileKey { name: "Mira".into(), slot: 0 },
            ProfileKey { name: "<Jonas>".into(), slot: 9 },
        ],
        months: (["2022-03", "2022-04"].into_iter().zip([false, true]))
            .map(|(key, incomplete)| Month {
                key: key.into(),
                axis_label: Some(key.into()),
                incomplete,
                parts: vec![
                    MonthPart { profile: 0, value: 3.0, hover: format!("Mira, {key}: 3 h") },
                    MonthPart { profile: 1, value: 1.0, hover: String::new() },
                ],
            })
            .collect(),
        incomplete_label: "incomplete".into(),
        tick: &samples::hour_tick,
        whole_numbers: false,
    };
    // One element a line is easier to read.
    let svg = chart.draw(240).inline("m").replace("><", ">\n<");
    insta::assert_snapshot!(svg);
}

#[test]
fn ids_of_two_drawings_on_a_page_differ_and_cannot_break_out() {
    let drawing = samples::months(3, &["Mira"]).draw(360);
    assert!(drawing.inline("a").contains("id=\"a-hatch\"") && drawing.inline("a").contains("url(#a-hatch)"));
    assert!(drawing.inline("b\"><").contains("id=\"b-hatch\""));
}

#[test]
fn every_day_of_the_record_has_its_cell() {
    // 2020: a leap year recorded from 11 March (day 70) on.
    let calendar = samples::calendar(1);
    let days = calendar.years[0].days.iter().flatten();
    let (watched, quiet): (Vec<_>, Vec<_>) = days.partition(|day| day.amount > 0.0);
    let svg = calendar.draw(960).inline("c");
    assert_eq!(svg.matches("data-key=\"2020-").count(), watched.len());
    assert_eq!(svg.matches('Z').count(), quiet.len());
    assert!(!svg.contains("data-key=\"2020-03-10\"") && watched.len() + quiet.len() == 296);
}

#[test]
fn a_mark_carries_its_key_and_its_exact_value() {
    let svg = samples::bars().draw(960).inline("b");
    let document = roxmltree::Document::parse(&svg).unwrap();
    let row = document.descendants().find(|node| node.attribute("data-key") == Some("Soğuk Deniz")).unwrap();
    assert_eq!(row.first_element_child().and_then(|title| title.text()), Some("Soğuk Deniz: 80 h 30"));
    assert!(row.children().any(|node| node.attribute("class") == Some("wp-bar")));
}

#[test]
fn nothing_at_all_is_drawn_too() {
    for width in [0, 1, 360, 960, u32::MAX] {
        let words = Words::default();
        let mut months = samples::months(0, &[]);
        months.words = words.clone();
        assert_sound("months", &months.draw(width));
        let bars = BarsChart { words: words.clone(), rows: Vec::new() };
        assert_sound("bars", &bars.draw(width));
        let mut prices = samples::prices(0);
        assert_sound("prices", &prices.draw(width));
        prices.stages.clear();
        prices.axis.clear();
        assert_sound("prices", &prices.draw(width));
        let ledger = LedgerChart { words: words.clone(), parts: Vec::new() };
        assert_sound("ledger", &ledger.draw(width));
        let mut timeline = samples::timeline();
        timeline.lanes.clear();
        (timeline.from, timeline.to) = (f64::NAN, f64::INFINITY);
        assert_sound("timeline", &timeline.draw(width));
        let mut calendar = samples::calendar(0);
        assert_sound("calendar", &calendar.draw(width));
        calendar.years = vec![Year { year: i32::MAX, label: "?".into(), days: vec![None; 400] }];
        assert_sound("calendar", &calendar.draw(width));
        let mut week = samples::week();
        week.cells = Default::default();
        week.bins = Bins::hours(0.0, "nothing", &samples::hour_tick);
        assert_sound("week", &week.draw(width));
    }
}

/// Any number a broken record could lead to.
fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => 0.0..500.0,
        1 => proptest::num::f64::ANY,
        1 => Just(0.0),
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
        1 => Just(f64::MAX),
    ]
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![3 => "\\PC{0,60}", 1 => any::<String>(), 1 => proptest::sample::select(&HOSTILE[..]).prop_map(Into::into)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_rows_make_sound_bars_and_ledgers(
        rows in proptest::collection::vec((title(), amount(), title(), any::<u64>()), 0..12),
        width in 0_u32..1400,
    ) {
        let bars = BarsChart {
            words: samples::words("Any", "", ""),
            rows: rows.iter().map(|(label, value, value_label, count)| Bar {
                label: label.clone(),
                value: *value,
                value_label: value_label.clone(),
                share_label: count.is_multiple_of(2).then(|| label.clone()),
                tone: Tone::Profile((count % 12) as usize),
                ..Bar::default()
            }).collect(),
        };
        assert_sound("bars", &bars.draw(width));
        let ledger = LedgerChart {
            words: samples::words("Any", "", ""),
            parts: rows.iter().map(|(label, _, value_label, count)| Part {
                key: String::new(),
                label: label.clone(),
                rows: *count,
                value_label: value_label.clone(),
                share_label: label.clone(),
                hover: label.clone(),
                kind: [PartKind::Kept, PartKind::SetAside { shade: 9 }, PartKind::Unreadable][(count % 3) as usize],
            }).collect(),
        };
        assert_sound("ledger", &ledger.draw(width));
    }

    #[test]
    fn any_amounts_make_sound_months_and_heat_maps(
        amounts in proptest::collection::vec(amount(), 0..200),
        name in title(),
        width in 0_u32..1400,
    ) {
        let mut months = samples::months(amounts.len(), &["Mira", "Jonas"]);
        for (month, &amount) in months.months.iter_mut().zip(&amounts) {
            month.parts[0].value = amount;
            month.parts[1].profile = 7;
        }
        months.profiles[1].name = name.clone();
        assert_sound("months", &months.draw(width));

        let mut prices = samples::prices(amounts.len());
        for (at, (period, &amount)) in prices.periods.iter_mut().zip(&amounts).enumerate() {
            period.price = Price::Known(amount);
            match at % 3 {
                0 => period.days.end = amount,
                1 => prices.axis.push((amount, name.clone())),
                _ => {}
            }
        }
        prices.stages[1].days = amounts.first().copied().unwrap_or(1.0)..amounts.last().copied().unwrap_or(0.0);
        assert_sound("prices", &prices.draw(width));

        let largest = amounts.iter().copied().fold(0.0, f64::max);
        let bins = Bins::hours(largest, &name, &samples::hour_tick);
        let mut week = samples::week();
        for (cell, &amount) in week.cells.iter_mut().flatten().zip(&amounts) {
            cell.amount = amount;
        }
        week.bins = bins.clone();
        assert_sound("week", &week.draw(width));

        let mut calendar = samples::calendar(1);
        calendar.years[0].days = amounts.iter().map(|&amount| Some(Day { amount, hover: String::new() })).collect();
        calendar.bins = bins;
        assert_sound("calendar", &calendar.draw(width));
    }
}
