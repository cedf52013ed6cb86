//! For any viewing: two periods turned round give the same differences with the other sign, a period and itself none, and the order
//! of rows in the file changes nothing.

use crate::generated::{Row, history_in};
use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use watchprint::analysis::Settings;
use watchprint::analysis::titles::TitleIndex;
use watchprint::compare::diary::{Diary, Record};
use watchprint::compare::periods::{Periods, Scope, Side, Verdict};
use watchprint::compare::span::Span;
use watchprint::model::history::History;

/// Days of the record; its halves have seven weeks and more each.
const DAYS: i64 = 112;

/// A row on some day: no two begin in the same minute, so that their order is that of their starts.
fn row(at: usize, (day, hour, minutes, title, device): (i64, i64, i64, usize, usize)) -> Row {
    let midnight = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let start = midnight + Duration::days(day) + Duration::hours(hour) + Duration::seconds(at as i64);
    let titles = [
        "Saltwind: Season 1: One (Episode 1)",
        "Saltwind: Season 1: Two (Episode 2)",
        "Ostinato",
        "Paper Boats",
    ];
    let cells = [
        ["Ada", "Ben"][at % 2],
        &start.format("%Y-%m-%d %H:%M:%S").to_string(),
        &format!("{:02}:{:02}:00", minutes / 60, minutes % 60),
        "",
        titles[title],
        "",
        ["Samsung Smart TV", "iPhone 13"][device],
        "",
        "",
        "FR (France)",
    ];
    cells.map(str::to_owned)
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let one = (0..DAYS, 0..24i64, 5..180i64, 0..4usize, 0..2usize);
    prop::collection::vec(one, 60..200).prop_map(|drawn| {
        // Both ends have a row, so that the days are the same whatever is drawn.
        let ends = [(0, 12, 30, 2, 0), (0, 13, 30, 2, 0), (DAYS - 1, 12, 30, 2, 0), (DAYS - 1, 13, 30, 2, 0)];
        ends.into_iter().chain(drawn).enumerate().map(|(at, drawn)| row(at, drawn)).collect()
    })
}

fn told<T>(history: &History, tell: impl FnOnce(&Diary) -> T) -> T {
    let (index, settings) = (TitleIndex::of(history), Settings::default());
    tell(&Diary::of(Record { history, index: &index, settings: &settings }))
}

fn halves(diary: &Diary) -> [Span; 2] {
    let whole = diary.complete().unwrap();
    let middle = whole.first + DAYS / 2;
    [Span { last: middle - 1, ..whole }, Span { first: middle, ..whole }]
}

fn compared(diary: &Diary, [before, after]: [Span; 2]) -> Periods {
    let side = |span| Side { diary, span: Some(span) };
    Periods::of(side(before), side(after))
}

fn names(scope: &Scope, gained: bool) -> Vec<(String, u64)> {
    let works = if gained { &scope.titles.gained } else { &scope.titles.lost };
    let mut names: Vec<_> =
        works.iter().map(|amount| (amount.work.name.to_string(), amount.seconds)).collect();
    names.sort_unstable();
    names
}

fn near(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9 * one.abs().max(1.0),
        (one, other) => one == other,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn turned_round_every_difference_has_the_other_sign(rows in rows()) {
        let (found, turned) = told(&history_in(&rows, &[]), |diary| {
            let [before, after] = halves(diary);
            (compared(diary, [before, after]), compared(diary, [after, before]))
        });
        prop_assert_eq!((found.before, found.after, found.tests), (turned.after, turned.before, turned.tests));
        prop_assert!(found.account.is_enough() && found.tests > 10);
        prop_assert_eq!(found.profiles.len(), turned.profiles.len());
        for scope in found.scopes() {
            let other = turned.scopes().find(|other| other.name == scope.name).unwrap();
            prop_assert_eq!((scope.before, scope.after), (other.after, other.before));
            prop_assert_eq!(scope.findings.len(), other.findings.len());
            for (one, other) in scope.findings.iter().zip(&other.findings) {
                prop_assert_eq!(&one.figure, &other.figure);
                prop_assert!(near(one.before.value, other.after.value) && near(one.after.value, other.before.value));
                prop_assert_eq!((one.before.count, one.after.count), (other.after.count, other.before.count));
                // Half a day is half a day in either direction.
                let is_half = one.difference.is_some_and(|difference| difference.abs() > 719.999);
                prop_assert!(is_half || near(one.difference, other.difference.map(|difference| -difference)), "{:?}", one);
                prop_assert_eq!(one.interval.is_some(), other.interval.is_some());
            }
            prop_assert!(near(scope.weekly.delta, other.weekly.delta.map(|delta| -delta)));
            prop_assert!(near(scope.weekly.level.map(|level| level.p), other.weekly.level.map(|level| level.p)));
            prop_assert!(near(scope.hours.distance, other.hours.distance));
            prop_assert_eq!(names(scope, true), names(other, false));
            prop_assert_eq!(names(scope, false), names(other, true));
            prop_assert_eq!(scope.titles.kept, other.titles.kept);
            for (one, other) in scope.factors.iter().zip(&other.factors) {
                for (one, other) in one.contributions.iter().zip(&other.contributions) {
                    prop_assert!((one + other).abs() < 1e-9 * one.abs().max(1.0));
                }
            }
        }
    }

    #[test]
    fn a_period_and_itself_do_not_differ(rows in rows()) {
        let found = told(&history_in(&rows, &[]), |diary| {
            let whole = diary.complete().unwrap();
            compared(diary, [whole, whole])
        });
        for scope in found.scopes() {
            for finding in &scope.findings {
                prop_assert!(finding.difference.is_none_or(|difference| difference == 0.0), "{:?}", finding);
                prop_assert!(!matches!(finding.verdict(), Verdict::More | Verdict::Less | Verdict::Different));
            }
            prop_assert!(scope.titles.gained.is_empty() && scope.titles.lost.is_empty());
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in rows(), turn in 1..60usize) {
        let of = |rows: &[Row]| told(&history_in(rows, &[]), |diary| compared(diary, halves(diary)));
        let wanted = of(&rows);
        let mut others = rows;
        others.reverse();
        others.rotate_left(turn);
        let found = of(&others);
        prop_assert_eq!(found.tests, wanted.tests);
        for scope in wanted.scopes() {
            let other = found.scopes().find(|other| other.name == scope.name).unwrap();
            prop_assert_eq!(&scope.findings, &other.findings);
            prop_assert_eq!(&scope.weekly, &other.weekly);
            prop_assert_eq!(&scope.hours, &other.hours);
            prop_assert_eq!(&scope.curve, &other.curve);
            prop_assert_eq!((names(scope, true), names(scope, false)), (names(other, true), names(other, false)));
        }
    }
}
