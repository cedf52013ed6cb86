#![allow(clippy::unwrap_used)]

use super::*;
use crate::analysis::stats::two_samples::cliff::Size;
use crate::compare::diary::tests::Read;
use crate::compare::span::{day_of, week_of};
use crate::model::device::DeviceClass;
use chrono::NaiveDate;

/// 2024-01-08, a Monday; clocks in London are at UTC until 31 March.
const FIRST: &str = "2024-01-08";

struct Line {
    day: i64,
    profile: &'static str,
    at: &'static str,
    minutes: i64,
    title: &'static str,
    device: &'static str,
}

fn line(day: i64, at: &'static str, minutes: i64) -> Line {
    Line { day, profile: "Ada", at, minutes, title: "Blue Harbour", device: "Samsung Smart TV" }
}

/// Days counted from [`FIRST`]; a minute a day before and a day after, so that all days between are complete.
fn diary(days: i64, lines: Vec<Line>) -> Diary {
    let first: NaiveDate = FIRST.parse().unwrap();
    let mut text = "Profile Name,Start Time,Duration,Title,Device Type,Country\n".to_owned();
    let edges = [line(-1, "12:00:00", 1), line(days, "12:00:00", 1)];
    for Line { day, profile, at, minutes, title, device } in edges.into_iter().chain(lines) {
        let date = first + chrono::TimeDelta::days(day);
        let length = format!("{:02}:{:02}:00", minutes / 60, minutes % 60);
        text.push_str(&format!("{profile},{date} {at},{length},{title},{device},GB (United Kingdom)\n"));
    }
    Read::of(&text).diary()
}

fn compared(diary: &Diary, split_after: i64) -> Periods {
    let day = day_of(FIRST.parse().unwrap()) + split_after;
    let (before, after) = split(diary, day).unwrap();
    Periods::of(Side { diary, span: before }, Side { diary, span: after })
}

/// Four weeks of an hour every second day, five weeks of ninety minutes every day.
fn grown() -> Diary {
    let before = (0..28).filter(|day| day % 2 == 0).map(|day| line(day, "20:00:00", 60));
    let after = (28..63).map(|day| line(day, "20:00:00", 90));
    diary(63, before.chain(after).collect())
}

fn close(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-9, "{found} instead of {wanted}");
}

#[test]
fn rates_are_of_complete_days() {
    let periods = compared(&grown(), 28);
    let account = &periods.account;
    assert_eq!((account.before.days, account.after.days), (28, 35));
    assert_eq!((account.before.weeks, account.after.weeks, account.is_enough()), (4, 5, true));
    let value = |figure| {
        let finding = account.finding(figure).unwrap();
        (finding.before.value.unwrap(), finding.after.value.unwrap())
    };
    assert_eq!(value(Figure::MinutesPerDay), (30.0, 90.0));
    assert_eq!(value(Figure::ActiveDays), (3.5, 7.0));
    assert_eq!(value(Figure::Sittings), (3.5, 7.0));
    assert_eq!(value(Figure::SittingLength), (60.0, 90.0));
    assert_eq!(value(Figure::PrimeTime), (1.0, 1.0));
    assert_eq!(value(Figure::Films), (1.0, 1.0));
    assert_eq!(value(Figure::Device(DeviceClass::Tv)), (1.0, 1.0));
    let minutes = account.finding(Figure::MinutesPerDay).unwrap();
    assert_eq!((minutes.difference, minutes.verdict()), (Some(60.0), Verdict::More));
    let (low, high) = minutes.interval.unwrap();
    assert!(0.0 < low && low < 60.0 && 60.0 < high);
    assert_eq!(account.finding(Figure::Films).unwrap().verdict(), Verdict::NoClearChange);
}

#[test]
fn factors_add_up_to_the_change() {
    let periods = compared(&grown(), 28);
    let factors = periods.account.factors.unwrap();
    assert_eq!(
        (factors.active_days, factors.sittings, factors.minutes),
        ((0.5, 1.0), (1.0, 1.0), (60.0, 90.0))
    );
    // L(90, 30) = 60 / ln 3, and the moves are ln 2, 0 and ln 1.5.
    let mean = 60.0 / 3f64.ln();
    close(factors.contributions[0], mean * 2f64.ln());
    close(factors.contributions[1], 0.0);
    close(factors.contributions[2], mean * 1.5f64.ln());
    close(factors.contributions.iter().sum(), 60.0);
}

#[test]
fn weeks_are_compared_by_rank() {
    let weekly = compared(&grown(), 28).account.weekly;
    assert_eq!((weekly.weeks, weekly.medians), ((4, 5), (Some(210.0), Some(630.0))));
    assert_eq!((weekly.delta, weekly.size()), (Some(1.0), Some(Size::Large)));
    // Weeks tie among themselves, so p is that of the normal distribution:
    // stats.mannwhitneyu([630] * 5, [240, 180, 240, 180], method="asymptotic"), SciPy 1.17.1.
    close(weekly.level.unwrap().p, 0.010024080442363229);
    assert_eq!(weekly.verdict(), Verdict::More);
}

#[test]
fn hours_of_the_week_are_shares_and_not_amounts() {
    let periods = compared(&grown(), 28);
    // Every second day against every day: the evenings' first hour is the same, so something is shared.
    let hours = &periods.account.hours;
    assert_eq!((hours.before[20], hours.after[20], hours.after[21]), (30.0, 60.0, 30.0));
    let moved =
        (0..40).map(|day| line(day, "20:00:00", 60)).chain((40..80).map(|day| line(day, "08:00:00", 60)));
    let moved = compared(&diary(80, moved.collect()), 40);
    close(moved.account.hours.distance.unwrap(), 1.0);
    assert_eq!(moved.account.hours.verdict(), Verdict::Different);
    let midpoint = moved.account.finding(Figure::Midpoint).unwrap();
    assert!((midpoint.difference.unwrap().abs() - 720.0).abs() < 0.01);
}

#[test]
fn the_clock_has_no_midnight() {
    let lines =
        (0..28).map(|day| line(day, "23:10:00", 20)).chain((28..56).map(|day| line(day, "23:50:00", 60)));
    let periods = compared(&diary(56, lines.collect()), 28);
    let midpoint = periods.account.finding(Figure::Midpoint).unwrap();
    assert!((midpoint.before.value.unwrap() - 1_400.0).abs() < 0.01);
    assert!((midpoint.after.value.unwrap() - 20.0).abs() < 0.01);
    assert!((midpoint.difference.unwrap() - 60.0).abs() < 0.01);
    assert_eq!(midpoint.verdict(), Verdict::More);
}

#[test]
fn without_a_middle_there_is_no_difference_of_middles() {
    // As much at nine in the morning as at nine in the evening: nothing stands out.
    let spread = (0..28).flat_map(|day| [line(day, "08:30:00", 60), line(day, "20:30:00", 60)]);
    let lines = spread.chain((28..56).map(|day| line(day, "20:30:00", 60)));
    let periods = compared(&diary(56, lines.collect()), 28);
    let midpoint = periods.account.finding(Figure::Midpoint).unwrap();
    assert_eq!((midpoint.before.value, midpoint.verdict()), (None, Verdict::NoMeaning));
}

#[test]
fn titles_come_and_go() {
    let watched = |day, title| Line { title, ..line(day, "20:00:00", 30) };
    let lines = vec![
        watched(1, "Paper Boats"),
        watched(2, "Long Distance"),
        // On the first day after.
        watched(28, "Low Tide"),
        watched(30, "Long Distance"),
        watched(31, "Saltwind: Season 1: One (Episode 1)"),
        watched(32, "Saltwind: Season 1: Two (Episode 2)"),
        Line { minutes: 9, ..watched(33, "Ostinato") },
    ];
    let titles = compared(&diary(56, lines), 28).account.titles;
    let named = |works: &[Amount]| -> Vec<(String, u64)> {
        works.iter().map(|amount| (amount.work.name.to_string(), amount.seconds)).collect()
    };
    assert_eq!(named(&titles.gained), [("Saltwind".to_owned(), 3_600), ("Low Tide".to_owned(), 1_800)]);
    assert!(titles.gained[0].work.is_series);
    assert_eq!(named(&titles.lost), [("Paper Boats".to_owned(), 1_800)]);
    assert_eq!(titles.kept, 1);
}

#[test]
fn three_weeks_are_too_little_and_nothing_is_tested() {
    let lines = (0..49).map(|day| line(day, "20:00:00", 60 + day));
    // 27 days hold three complete weeks.
    let periods = compared(&diary(49, lines.collect()), 22);
    assert_eq!((periods.account.before.weeks, periods.account.after.weeks, periods.tests), (3, 3, 0));
    let mut findings = periods.account.findings.iter();
    assert!(findings.all(|finding| finding.verdict() == Verdict::TooLittle && finding.interval.is_none()));
    let account = &periods.account;
    assert_eq!((account.weekly.verdict(), account.hours.verdict()), (Verdict::TooLittle, Verdict::TooLittle));
    assert!(account.factors.is_none() && !account.is_enough());
    // What is there is still told.
    assert_eq!(account.finding(Figure::ActiveDays).unwrap().before.value, Some(7.0));
    assert_eq!(account.curve[0].len(), 3);
}

#[test]
fn a_record_against_itself_shows_nothing() {
    let diary = grown();
    let whole = diary.complete().unwrap();
    let (before, after) = given(&diary, &diary, false, (whole, whole)).unwrap();
    let periods = Periods::of(Side { diary: &diary, span: before }, Side { diary: &diary, span: after });
    assert!(periods.tests > 10);
    for scope in periods.scopes() {
        assert!(
            scope
                .findings
                .iter()
                .all(|finding| matches!(finding.verdict(), Verdict::NoClearChange | Verdict::TooLittle))
        );
        assert!(
            scope
                .findings
                .iter()
                .all(|finding| finding.difference.is_none_or(|difference| difference == 0.0))
        );
        assert_eq!(
            (scope.weekly.verdict(), scope.hours.verdict()),
            (Verdict::NoClearChange, Verdict::NoClearChange)
        );
        assert_eq!((scope.weekly.delta, scope.hours.distance), (Some(0.0), Some(0.0)));
        assert!(scope.titles.gained.is_empty() && scope.titles.lost.is_empty());
    }
    // As two exports: the second has nothing the first had not.
    let (before, after) = between(&diary, &diary);
    let periods = Periods::of(Side { diary: &diary, span: before }, Side { diary: &diary, span: after });
    assert_eq!((periods.after, periods.tests), (None, 0));
}

#[test]
fn the_number_of_threads_makes_no_difference() {
    let diary = grown();
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| compared(&diary, 28))
    };
    assert_eq!(with(1), with(4));
}

#[test]
fn profiles_count_from_the_day_after_their_first() {
    let ada = (0..70).map(|day| line(day, "20:00:00", 60));
    let ben = (20..70).map(|day| Line { profile: "Ben", ..line(day, "18:00:00", 30) });
    let periods = compared(&diary(70, ada.chain(ben).collect()), 35);
    let names: Vec<_> = periods.profiles.iter().map(|scope| scope.name.as_deref().unwrap()).collect();
    assert_eq!(names, ["Ada", "Ben"]);
    let ben = &periods.profiles[1];
    assert_eq!((ben.before.days, ben.after.days), (14, 35));
    assert_eq!(ben.finding(Figure::MinutesPerDay).unwrap().verdict(), Verdict::TooLittle);
    assert_eq!(periods.profiles[0].finding(Figure::MinutesPerDay).unwrap().verdict(), Verdict::NoClearChange);
}

#[test]
fn every_p_is_adjusted_for_all_tests() {
    let mut periods = compared(&grown(), 28);
    let mut all: Vec<(f64, f64)> = Vec::new();
    for scope in std::iter::once(&mut periods.account).chain(&mut periods.profiles) {
        all.extend(scope.levels().map(|level| (level.p, level.adjusted)));
    }
    assert_eq!(all.len() as u64, periods.tests);
    let values: Vec<f64> = all.iter().map(|(p, _)| *p).collect();
    let wanted: Vec<f64> = all.iter().map(|(_, adjusted)| *adjusted).collect();
    assert_eq!(adjusted(&values), wanted);
}

#[test]
fn the_curve_has_the_weeks_of_both_sides() {
    let periods = compared(&grown(), 30);
    let [before, after] = &periods.account.curve;
    // The week of day 28 to 34 lies on both sides, so it is on neither.
    let weeks = |side: &[CurveWeek]| -> Vec<i64> { side.iter().map(|week| week_of(week.monday)).collect() };
    let first = week_of(day_of(FIRST.parse().unwrap()));
    assert_eq!(weeks(before), (first..first + 4).collect::<Vec<_>>());
    assert_eq!(weeks(after), (first + 5..first + 9).collect::<Vec<_>>());
    assert_eq!((before[0].minutes, after[0].minutes), (240.0, 630.0));
}

#[test]
fn who_watched_on_one_side_is_told_by_how_much_and_who_on_neither_is_not() {
    let of = |profile, day, at, minutes| Line { profile, minutes, ..line(day, at, minutes) };
    let ada = (0..56).map(|day| of("Ada", day, "20:00:00", 30));
    let ben =
        (28..56).map(|day| Line { device: "Apple iPhone 14 Pro iPhone", ..of("Ben", day, "18:00:00", 90) });
    // Cleo watched on the first day only, which is not complete.
    let cleo = [of("Cleo", -1, "13:00:00", 10)];
    // Half an hour, another film, and half an hour of the first one again.
    let boats = |at| Line { title: "Paper Boats", ..of("Ada", 28, at, 30) };
    let first = [boats("08:00:00"), of("Ada", 28, "09:00:00", 30), boats("10:00:00")];
    let lost = Line { title: "Long Distance", ..of("Ada", 0, "08:00:00", 30) };
    let lines: Vec<Line> = ada.chain(ben).chain(cleo).chain(first).chain([lost]).collect();
    let periods = compared(&diary(56, lines), 28);
    // Ben watched longer on one side than Ada on both.
    let names: Vec<_> = periods.profiles.iter().map(|scope| scope.name.as_deref().unwrap()).collect();
    assert_eq!(names, ["Ben", "Ada"]);
    let scopes: Vec<_> = periods.scopes().map(|scope| scope.name.as_deref()).collect();
    assert_eq!(scopes, [None, Some("Ben"), Some("Ada")]);
    // A telephone of one side only is told, a tablet of neither is not.
    let has = |class| periods.account.finding(Figure::Device(class)).is_some();
    assert_eq!([DeviceClass::Phone, DeviceClass::Tv, DeviceClass::Tablet].map(has), [true, true, false]);
    // The first day of a side counts.
    let named = |works: &[Amount]| works.iter().map(|one| one.work.name.to_string()).collect::<Vec<_>>();
    assert_eq!(named(&periods.account.titles.gained), ["Paper Boats"]);
    assert_eq!(periods.account.titles.gained[0].seconds, 3_600);
    assert_eq!(named(&periods.account.titles.lost), ["Long Distance"]);
}
