//! Invented data for the tests: a household of four over five years.

mod patterns;

use super::super::*;
pub(in crate::chart) use patterns::*;

fn hash(n: u64) -> f64 {
    let mut z = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

pub(in crate::chart) fn words(title: &str, subtitle: &str, caption: &str) -> Words {
    Words {
        title: title.into(),
        subtitle: subtitle.into(),
        caption: caption.into(),
        description: format!("{title}. {subtitle}"),
    }
}

fn hours(value: f64) -> String {
    let minutes = (value * 60.0).round() as u64;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

pub(super) fn hour_tick(value: f64) -> String {
    hours(value)
}

pub(in crate::chart) fn months(count: usize, profiles: &[&str]) -> MonthsChart<'static> {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let months = (0..count).map(|index| {
        let (year, month) = (2019 + (index + 8) / 12, (index + 8) % 12);
        let key = format!("{year}-{:02}", month + 1);
        let long = count > 30;
        let label = match (month, long) {
            (0, _) => Some(year.to_string()),
            (_, true) => None,
            (month, false) => Some(names[month].to_owned()),
        };
        let parts = (profiles.iter().enumerate()).map(|(profile, name)| {
            let value = hash((index * 10 + profile) as u64).powi(2) * [34.0, 22.0, 14.0, 8.0][profile % 4]
                + if month == 11 { 8.0 } else { 0.0 };
            MonthPart { profile, value, hover: format!("{name}, {key}: {}", hours(value)) }
        });
        Month {
            key: key.clone(),
            axis_label: label,
            incomplete: index == 0 || index + 1 == count,
            parts: parts.collect(),
        }
    });
    MonthsChart {
        words: words(
            "Mira watched most, and December is always the fullest month",
            "Hours watched by month and profile · 12 480 viewings",
            "Local time. Previews, trailers and duplicates are not counted. The first and the last month are not complete.",
        ),
        profiles: profiles
            .iter()
            .enumerate()
            .map(|(slot, name)| ProfileKey { name: (*name).into(), slot })
            .collect(),
        months: months.collect(),
        incomplete_label: "incomplete month".into(),
        tick: &hour_tick,
        whole_numbers: false,
    }
}

/// Months of 30 days from 2019 on; some hardly used, the ends unknown, three plans.
pub(in crate::chart) fn prices(count: usize) -> PricesChart<'static> {
    let period = |index: usize| {
        let begin = index as f64 * 30.0;
        let chance = hash(index as u64 + 900);
        let price = match index {
            0 => Price::Unknown,
            _ if index + 1 == count => Price::Unknown,
            _ if chance < 0.12 => Price::HardlyUsed,
            _ => Price::Known(0.3 + chance * chance * 1.4),
        };
        let key = format!("{}-{:02}", 2019 + index / 12, index % 12 + 1);
        PricePeriod {
            days: begin..begin + 30.0,
            price,
            label: "€12.99".into(),
            hover: format!("{key}: {price:?}"),
            key,
        }
    };
    let end = count as f64 * 30.0;
    let stage = |from: f64, until: f64, label: &str, short: &str| Stage {
        key: label.into(),
        days: from * end..until * end,
        label: label.into(),
        short: short.into(),
        hover: format!("From then on: {label}"),
    };
    PricesChart {
        words: words(
            "An hour cost 42 cents, and five months were paid for and hardly used",
            "Price of a streamed hour by service period · 38 periods",
            "Only periods the viewing record covers whole have a price.",
        ),
        periods: (0..count).map(period).collect(),
        stages: vec![
            stage(0.0, 0.3, "2 streams, HD", "HD"),
            stage(0.3, 0.85, "4 streams, UHD", "UHD"),
            stage(0.85, 0.9, "2 streams, HD", "HD"),
            stage(0.9, 1.0, "4 streams, UHD", "UHD"),
        ],
        axis: (0..=count / 12).map(|year| (year as f64 * 360.0, format!("{}", 2019 + year))).collect(),
        hardly_used_label: "hardly used".into(),
        unknown_label: "not in the record".into(),
        tick: &price_tick,
    }
}

fn price_tick(value: f64) -> String {
    format!("€{value:.2}")
}

pub(in crate::chart) fn month_labels() -> [String; 12] {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map(Into::into)
}

pub(in crate::chart) fn weekday_labels() -> [String; 7] {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(Into::into)
}

pub(in crate::chart) fn calendar(years: i32) -> CalendarChart {
    let mut most = 0.0_f64;
    let years: Vec<Year> = (2020..2020 + years)
        .map(|year| {
            let days = if year % 4 == 0 { 366 } else { 365 };
            let days = (0..days).map(|day| {
                let chance = hash((year as u64) * 400 + day);
                let amount = if chance < 0.4 { 0.0 } else { (chance - 0.4).powi(3) * 42.0 };
                most = most.max(amount);
                let outside = year == 2020 && day < 70;
                (!outside).then(|| Day {
                    amount,
                    hover: if amount > 0.0 {
                        format!("{year}, day {}: {}", day + 1, hours(amount))
                    } else {
                        String::new()
                    },
                })
            });
            Year { year, label: year.to_string(), days: days.collect() }
        })
        .collect();
    CalendarChart {
        words: words(
            "A quiet spring, and hardly an evening without an episode since",
            "Hours watched a day · 1 244 of 1 757 days",
            "Days begin at 4 in the morning, local time.",
        ),
        years,
        month_labels: month_labels(),
        weekday_labels: weekday_labels(),
        bins: Bins::hours(most, "nothing", &hours),
    }
}

pub(in crate::chart) fn week() -> WeekChart {
    let mut most = 0.0_f64;
    let cells = std::array::from_fn(|weekday| {
        std::array::from_fn(|hour| {
            let evening = (-((hour as f64 - 21.0) / 2.2).powi(2)).exp() * 120.0;
            let noon = if weekday > 4 { (-((hour as f64 - 14.0) / 3.0).powi(2)).exp() * 50.0 } else { 4.0 };
            let quiet = if (3..7).contains(&hour) { 0.0 } else { 1.0 };
            let amount = (evening + noon) * (0.6 + 0.4 * hash((weekday * 24 + hour) as u64)) * quiet;
            most = most.max(amount);
            Cell { amount, hover: format!("{weekday} {hour}: {}", hours(amount)) }
        })
    });
    WeekChart {
        words: words(
            "Evenings from eight to eleven, and Sunday afternoons",
            "Hours watched in all",
            "Local time.",
        ),
        weekday_labels: weekday_labels(),
        hour_labels: std::array::from_fn(|hour| format!("{hour:02}:00")),
        cells,
        bins: Bins::hours(most, "nothing", &hours),
    }
}

pub(in crate::chart) fn bars() -> BarsChart {
    let rows = [
        ("The Lamplighters of Ostrava", 212.4),
        ("Kaltes Wasser: Die Ermittlungen der Kommissarin Donauschifffahrtsgesellschaft", 171.0),
        ("夜の図書館と失われた地図の物語 完全版 第一部から第三部まで", 140.2),
        ("ليالي المدينة القديمة", 96.0),
        ("Soğuk Deniz", 80.5),
        ("Тихая гавань", 55.3),
        ("<script>alert(\"1\")</script>", 21.0),
        ("Les Heures creuses", 0.2),
        ("214 others", 310.0),
    ];
    let rows = rows.into_iter().map(|(label, value)| Bar {
        key: label.into(),
        label: label.into(),
        value,
        value_label: hours(value),
        share_label: Some(format!("{:.1} %", value / 12.8)),
        hover: format!("{label}: {}", hours(value)),
        tone: if label.ends_with("others") { Tone::Muted } else { Tone::Plain },
    });
    BarsChart {
        words: words(
            "One series took a sixth of all hours",
            "Hours watched by series · 221 series",
            "Kept viewings only.",
        ),
        rows: rows.collect(),
    }
}

pub(in crate::chart) fn ledger() -> LedgerChart {
    let parts = [
        ("Watched", 10_944, "10 944 rows · 3 104 h", "87.7 %", PartKind::Kept),
        (
            "Previews that played by themselves",
            1_210,
            "1 210 rows · 6 h",
            "9.7 %",
            PartKind::SetAside { shade: 0 },
        ),
        ("Trailers and extras", 300, "300 rows · 5 h", "2.4 %", PartKind::SetAside { shade: 1 }),
        ("Duplicates", 24, "24 rows · 11 h", "0.2 %", PartKind::SetAside { shade: 2 }),
        ("Unreadable", 2, "2 rows", "0.02 %", PartKind::Unreadable),
    ];
    let parts = parts.map(|(label, rows, value, share, kind)| Part {
        key: label.into(),
        label: label.into(),
        rows,
        value_label: value.into(),
        share_label: share.into(),
        hover: format!("{label}: {value}"),
        kind,
    });
    LedgerChart {
        words: words(
            "Nine of ten rows are real viewings",
            "12 480 rows of ViewingActivity.csv",
            "Every row of the file is in exactly one part.",
        ),
        parts: parts.into(),
    }
}

pub(in crate::chart) fn timeline() -> TimelineChart {
    let stretch = |from: f64, days: f64, place: &str| Stretch {
        key: format!("trip-{from}"),
        from,
        to: from + days,
        label: place.into(),
        hover: format!("{place}: {days} days"),
    };
    let lane =
        |label: &str, slot, stretches| Lane { key: label.into(), label: label.into(), slot, stretches };
    TimelineChart {
        words: words(
            "Six trips, the longest to Portugal",
            "Days away from the usual country",
            "Judged by country.",
        ),
        lanes: vec![
            lane("Mira", Some(0), vec![stretch(40.0, 9.0, "Portugal"), stretch(700.0, 3.0, "Italy")]),
            lane(
                "子供たち",
                Some(2),
                vec![stretch(44.0, 5.0, "Portugal"), stretch(1_815.0, 1.0, "United States")],
            ),
            lane("All profiles", None, vec![stretch(44.0, 5.0, "Portugal"), stretch(60.0, 1.0, "Spain")]),
        ],
        from: 0.0,
        to: 1_816.0,
        ticks: (0..5).map(|year| (110.0 + f64::from(year) * 365.25, (2020 + year).to_string())).collect(),
    }
}
