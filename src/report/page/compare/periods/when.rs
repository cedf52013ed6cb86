//! "When": on which hours of the week there is more, and on which less.

use super::table::findings;
use crate::chart::Words;
use crate::chart::compared::{DifferenceCell, DifferenceChart};
use crate::compare::periods::{Family, Figure, Scope};
use crate::locale::Locale;
use crate::report::comparison::words;
use crate::report::page::parts::{Block, Cell, Column, Figure as Chart, Table};
use crate::report::page::words::{figure, hour_range};

/// Minutes people say; the limits of the steps are taken from these.
const SPOKEN: [f64; 14] = [0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0];

pub(super) fn blocks(account: &Scope, locale: &Locale) -> Vec<Block> {
    vec![
        Block::Figure(Box::new(hours(account, locale))),
        Block::Live("compared-rhythm"),
        Block::Table(findings(account, Family::Rhythm, locale)),
    ]
}

fn hours(account: &Scope, locale: &Locale) -> Chart {
    let found = &account.hours;
    let at = |weekday: usize, hour: usize| {
        let place = weekday * 24 + hour;
        (found.before.get(place).copied().unwrap_or(0.0), found.after.get(place).copied().unwrap_or(0.0))
    };
    let minutes = |minutes: f64| words::value(Figure::MinutesPerDay, Some(minutes), locale);
    let signed = |minutes: f64| words::difference(Figure::MinutesPerDay, minutes, locale);
    let when =
        |weekday: usize, hour: usize| format!("{} {}", locale.weekday(weekday), hour_range(hour, locale));
    let cell = |weekday: usize, hour: usize| {
        let (before, after) = at(weekday, hour);
        let arguments = [
            ("when", when(weekday, hour).into()),
            ("difference", signed(after - before).into()),
            ("before", minutes(before).into()),
            ("after", minutes(after).into()),
        ];
        DifferenceCell {
            difference: after - before,
            hover: locale.text_with("compare-hours-cell", &arguments),
        }
    };
    let cells: [[DifferenceCell; 24]; 7] =
        std::array::from_fn(|weekday| std::array::from_fn(|hour| cell(weekday, hour)));
    let most = cells.iter().flatten().map(|cell| cell.difference.abs()).fold(0.0, f64::max);
    let limits = limits(most);
    let limit = |value: f64, sign: f64, has_unit: bool| {
        let number = words::signed(value * sign, u8::from(value < 1.0), locale);
        if has_unit { locale.text_with("compare-in-minutes", &[("number", number.into())]) } else { number }
    };
    let words = Words {
        title: words::hours_title(account, locale),
        subtitle: locale.text_with(
            "compare-hours-subtitle",
            &[("before", account.weekly.weeks.0.into()), ("after", account.weekly.weeks.1.into())],
        ),
        caption: locale.text("compare-hours-caption"),
        description: words::hours_title(account, locale),
    };
    let chart = DifferenceChart {
        words: words.clone(),
        weekday_labels: std::array::from_fn(|weekday| locale.weekday_short(weekday)),
        hour_labels: std::array::from_fn(|hour| locale.hour_of_day(hour as u32)),
        cells,
        limits,
        least: limits[0] / 4.0,
        limit_labels: [
            limit(limits[2], -1.0, false),
            limit(limits[1], -1.0, false),
            limit(limits[0], -1.0, false),
            limit(limits[0], 1.0, false),
            limit(limits[1], 1.0, false),
            limit(limits[2], 1.0, true),
        ],
        names: [
            locale.text("compare-hours-less"),
            locale.text("compare-hours-same"),
            locale.text("compare-hours-more"),
        ],
    };
    let mut columns = vec![Column::text(locale.text("week-column"))];
    columns.extend((0..7).map(|weekday| Column::number(locale.weekday_short(weekday))));
    let row = |hour: usize| -> Vec<Cell> {
        let mut row: Vec<Cell> = vec![hour_range(hour, locale).into()];
        row.extend((0..7).map(|weekday| {
            let (before, after) = at(weekday, hour);
            Cell::from(signed(after - before))
        }));
        row
    };
    let rows = (0..24).map(row).collect();
    let table = Table { caption: words.subtitle.clone(), columns, rows, more: None };
    figure("hours", words, table, |width| chart.draw(width)).by("compared-hour")
}

/// Three rising limits for differences up to `most`.
fn limits(most: f64) -> [f64; 3] {
    let nearest = |wanted: f64, from: usize| -> usize {
        let candidates = SPOKEN.iter().enumerate().skip(from);
        let nearest = candidates.min_by(|a, b| (a.1 - wanted).abs().total_cmp(&(b.1 - wanted).abs()));
        nearest.map_or(SPOKEN.len() - 1, |(place, _)| place)
    };
    let first = nearest(most * 0.15, 0).min(SPOKEN.len() - 3);
    let second = nearest(most * 0.4, first + 1).min(SPOKEN.len() - 2);
    let third = nearest(most * 0.7, second + 1);
    [SPOKEN[first], SPOKEN[second], SPOKEN[third]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_rise_and_are_spoken() {
        assert_eq!(limits(40.0), [5.0, 15.0, 30.0]);
        assert_eq!(limits(0.0), [0.5, 1.0, 2.0]);
        assert_eq!(limits(1e9), [90.0, 120.0, 180.0]);
        for most in [0.3, 1.0, 4.0, 9.0, 25.0, 77.0, 200.0] {
            let [one, two, three] = limits(most);
            assert!(one < two && two < three, "{most}");
        }
    }
}
