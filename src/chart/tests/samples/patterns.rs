//! Invented data for the charts of days, sittings, episodes and profiles.

use super::{hash, hours, words};
use crate::chart::habits::{
    binges::{BingeBar, BingesChart},
    curve::{CurveChart, CurvePoint},
    shares::{PartTone, Share, SharePart, ShareRow, SharesChart},
    strips::{Fill, StripCell, StripRow, StripsChart},
};
use crate::chart::people::{
    pairs::{PairRow, PairShare, PairsChart},
    panels::{PanelColumn, PanelKind, PanelsChart, ProfilePanels},
};
use crate::chart::time::months::ProfileKey;
use crate::chart::time::{
    actogram::{ActogramChart, ActogramPanel, ActogramStroke, MonthStrokes, PanelMonth},
    levels::{ChangeRange, Level, LevelWeek, LevelsChart, LevelsRow},
    novelty::{NoveltyChart, NoveltyMonth},
};

const LONG: [&str; 4] = [
    "The Lamplighters of Ostrava",
    "Kaltes Wasser: Die Ermittlungen der Kommissarin Donauschifffahrtsgesellschaft",
    "夜の図書館と失われた地図の物語 完全版 第一部から第三部まで",
    "ليالي المدينة القديمة",
];

fn count(value: f64) -> String {
    format!("{}", value.round())
}

fn percent(value: f64) -> String {
    format!("{} %", (value * 100.0).round())
}

fn keys(names: &[&str]) -> Vec<ProfileKey> {
    names.iter().enumerate().map(|(slot, name)| ProfileKey { name: (*name).into(), slot }).collect()
}

/// Evenings of `years` years, a line a day.
pub(crate) fn actogram(years: u32, names: &[&str]) -> ActogramChart {
    let stroke = |year: u32, day: u32, profile: usize| {
        let chance = hash(u64::from(year * 4_000 + day * 10) + profile as u64);
        let from = 380.0 + profile as f64 * 60.0 + 240.0 * chance;
        (chance < 0.7).then_some(ActogramStroke { line: day, from: from as u16, to: (from + 95.0) as u16 })
    };
    let month = |year: u32, month: u32| {
        let lines = (month * 30, month * 30 + 30);
        let of = |profile| (lines.0..lines.1).filter_map(move |day| stroke(year, day, profile));
        PanelMonth {
            key: format!("{}-{:02}", 2020 + year, month + 1),
            label: super::month_labels()[month as usize].clone(),
            lines,
            hover: format!("{}-{:02}: 21 of 30 days", 2020 + year, month + 1),
            strokes: (0..names.len())
                .map(|profile| MonthStrokes { profile, strokes: of(profile).collect() })
                .collect(),
        }
    };
    let panel = |year: u32| ActogramPanel {
        label: (2020 + year).to_string(),
        lines: 366,
        first_day: (year as i32 - 1970) * 365,
        recorded: (0, 360),
        months: (0..12).map(|number| month(year, number)).collect(),
    };
    ActogramChart {
        words: words("Viewing runs from 19:10 to 22:40 on half of the days", "A line a day", "Wall clock."),
        profiles: keys(names),
        panels: (0..years).map(panel).collect(),
        hour_labels: ["12", "18", "00", "06", "12"].map(Into::into),
    }
}

pub(crate) fn novelty() -> NoveltyChart<'static> {
    let months = super::months(40, &["Mira"]).months;
    let month = |(index, month): (usize, super::Month)| {
        let (new, known) = (hash(index as u64) * 30.0, hash(index as u64 + 99) * 20.0);
        NoveltyMonth {
            key: month.key,
            axis_label: month.axis_label,
            incomplete: month.incomplete,
            new: (new.round(), format!("{} new", new.round())),
            known: (known.round(), format!("{} known", known.round())),
        }
    };
    NoveltyChart {
        words: words("Six of ten titles were new", "Series and films by month", "New: in no earlier month."),
        names: ["New".into(), "Known from an earlier month".into()],
        months: months.into_iter().enumerate().map(month).collect(),
        incomplete_label: "incomplete month".into(),
        tick: &count,
    }
}

pub(crate) fn shares() -> SharesChart {
    let tones = [1, 2, 3, 5, 7].map(PartTone::Step).into_iter().chain([PartTone::Estimated]);
    let names = ["Touched", "Under 20 %", "Under 70 %", "Under 90 %", "To the end", "Not known"];
    let part = |(name, tone): (&str, PartTone)| SharePart { key: name.into(), name: name.into(), tone };
    let row = |(index, label): (usize, &&str)| {
        let value = |part: usize| hash((index * 7 + part) as u64).powi(3) * 400.0;
        let share = |part: usize| Share {
            value: value(part),
            label: format!("{:.0} %", value(part) / 4.0),
            hover: format!("{label}, {}: {:.0}", names[part], value(part)),
        };
        ShareRow {
            key: index.to_string(),
            label: (*label).into(),
            whole: "n = 1,234 views".into(),
            shares: (0..6).map(share).collect(),
        }
    };
    SharesChart {
        words: words("Most views reach the end", "Views by completion", "Furthest bookmark over runtime."),
        parts: names.into_iter().zip(tones).map(part).collect(),
        rows: LONG.iter().enumerate().map(row).collect(),
    }
}

pub(crate) fn strips() -> StripsChart {
    let fills = [Fill::Unknown, Fill::Touched, Fill::Sampled, Fill::Partial, Fill::Seen, Fill::Again];
    let row = |(index, label): (usize, &&str)| StripRow {
        key: format!("series-{index}"),
        label: (*label).into(),
        value: "31 of 40 episodes seen".into(),
        cells: (0..[40, 180, 9, 0][index])
            .map(|cell| StripCell {
                fill: fills[(hash((index * 500 + cell) as u64).sqrt() * 6.0) as usize % 6],
                begins_season: cell % 13 == 0,
                hover: format!("Season {}, episode {}", cell / 13 + 1, cell % 13 + 1),
            })
            .collect(),
        more: if index == 1 { "and 30 more".into() } else { String::new() },
    };
    StripsChart {
        words: words("Two of four series were seen whole", "Episodes by series", "In order of the season."),
        legend: fills.into_iter().map(|fill| (fill, format!("{fill:?} of an episode"))).collect(),
        rows: LONG.iter().enumerate().map(row).collect(),
    }
}

pub(crate) fn curve() -> CurveChart<'static> {
    let point = |step: usize| {
        let gap = step * 5;
        let value = 900.0 + 2_000.0 / (1.0 + gap as f64 / 15.0);
        CurvePoint {
            at: gap as f64,
            value,
            mark: [10, 30, 60].contains(&gap).then(|| format!("{gap} min: {value:.0}")),
            chosen: gap == 30,
            hover: format!("{gap} min: {value:.0} sittings"),
        }
    };
    CurveChart {
        words: words(
            "30 or 60 minutes: a tenth fewer sittings",
            "Sittings by pause",
            "Pauses of more split.",
        ),
        points: (1..=24).map(point).collect(),
        axis_labels: (0..=8).map(|step| (f64::from(step) * 15.0, format!("{} min", step * 15))).collect(),
        axis_name: "Longest pause inside a sitting".into(),
        tick: &count,
    }
}

pub(crate) fn binges() -> BingesChart {
    let row = |(index, label): (usize, &&str)| BingeBar {
        key: index.to_string(),
        label: (*label).into(),
        detail: "Saturday 30 April 2022, 14:05".into(),
        from: 3.0 + hash(index as u64) * 9.0,
        hours: 2.5 + hash(index as u64 + 5) * 5.0,
        value: format!("{} episodes", 9 - index),
        slot: index % 3,
        hover: format!("{label}: {} episodes", 9 - index),
    };
    BingesChart {
        words: words(
            "Nine episodes in a row",
            "The longest binges",
            "Each seen, with no other series between.",
        ),
        profiles: keys(&["Mira", "Jonas", "子供たち"]),
        hour_labels: (4..=28).map(|hour| format!("{:02}:00", hour % 24)).collect(),
        rows: LONG.iter().enumerate().map(row).collect(),
    }
}

pub(crate) fn panels(names: &[&str]) -> PanelsChart<'static> {
    let column = |key: String, value: f64| PanelColumn {
        hover: format!("{key}: {value:.2}"),
        incomplete: key == "2020",
        key,
        value,
    };
    let row = |(slot, name): (usize, &&str)| {
        let hour = |hour: usize| (-((hour as f64 - 17.0 - slot as f64) / 2.5).powi(2)).exp() * 0.14;
        let year = |year: usize| hash((slot * 9 + year) as u64) * 400.0;
        ProfilePanels {
            key: slot.to_string(),
            name: (*name).into(),
            slot,
            detail: "1,204 h, mostly from 19:10 to 22:40".into(),
            columns: [
                (0..24).map(|number| column(format!("{number:02}"), hour(number))).collect(),
                (0..5).map(|number| column(format!("{}", 2020 + number), year(number))).collect(),
            ],
        }
    };
    PanelsChart {
        words: words("Four profiles, four evenings", "Shares of hours, and hours", "Same scales."),
        kinds: [
            PanelKind {
                name: "Share of own hours, by hour of the day".into(),
                labels: (0..5).map(|quarter| (quarter * 6, format!("{:02}", quarter * 6 % 24))).collect(),
                labels_at_edges: true,
                tick: &percent,
            },
            PanelKind {
                name: "Hours, by year".into(),
                labels: (0..5).map(|year| (year, (2020 + year).to_string())).collect(),
                labels_at_edges: false,
                tick: &hours,
            },
        ],
        rows: names.iter().enumerate().map(row).collect(),
    }
}

pub(crate) fn pairs() -> PairsChart<'static> {
    let share = |value: Option<f64>| PairShare { label: value.map_or("too little".into(), percent), value };
    let row = |(index, label): (usize, &&str)| PairRow {
        key: index.to_string(),
        names: [(*label).into(), "Jonas".into()],
        shares: [share(Some(hash(index as u64) * 0.4)), share((index != 2).then(|| hash(index as u64 + 7)))],
        hover: (*label).into(),
    };
    PairsChart {
        words: words(
            "Mira and Jonas share most",
            "Overlap of profiles",
            "Titles: both of either. Hours: area.",
        ),
        names: ["Titles both watched".into(), "Hours of the week in common".into()],
        rows: LONG.iter().enumerate().map(row).collect(),
        tick: &percent,
        both: &|first, second| format!("{first} & {second}"),
    }
}

pub(crate) fn levels(names: &[&str]) -> LevelsChart<'static> {
    let row = |(slot, name): (usize, &&str)| {
        let week = |week: usize| {
            let value = hash((slot * 300 + week) as u64) * if week > 90 { 14.0 } else { 6.0 };
            let hover = if names.len() > 1 { String::new() } else { format!("week {week}: {value:.1} h") };
            LevelWeek { key: format!("w{week}"), value, hover }
        };
        let level = |weeks, value: f64| Level {
            weeks,
            value,
            label: format!("{value} h a week"),
            hover: format!("{value} h a week"),
        };
        LevelsRow {
            key: slot.to_string(),
            name: if names.len() > 1 { (*name).into() } else { String::new() },
            detail: "one change in 190 weeks".into(),
            slot: (names.len() > 1).then_some(slot),
            first: 4,
            weeks: (0..180).map(week).collect(),
            levels: vec![level((4, 86), 3.1), level((97, 184), 7.2)],
            changes: vec![ChangeRange { key: "w90".into(), weeks: (86, 97), hover: "March to May".into() }],
        }
    };
    LevelsChart {
        words: words("Viewing rose in spring", "Hours a week", "Change points of weekly hours."),
        names: ["Mean of the weeks".into(), "A change lies in these weeks".into()],
        weeks: 190,
        first: "2020-01-06".into(),
        axis_labels: (0..4).map(|year| (year * 52, (2020 + year).to_string())).collect(),
        rows: names.iter().enumerate().map(row).collect(),
        tick: &hours,
    }
}
