#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::device::DeviceClass;
use crate::model::samples::history_of;
use std::fmt::Write;

/// A row of a file: profile, start (UTC), length, title, device.
pub(crate) type Line<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// A history with its titles, all rows in the United Kingdom.
pub(crate) struct Read {
    pub history: History,
    pub index: TitleIndex,
    pub settings: Settings,
}

impl Read {
    pub fn of(text: &str) -> Self {
        let history = history_of(text);
        let index = TitleIndex::of(&history);
        Self { history, index, settings: Settings::default() }
    }

    pub fn lines(lines: &[Line<'_>]) -> Self {
        let mut text = "Profile Name,Start Time,Duration,Title,Device Type,Country\n".to_owned();
        for (profile, start, length, title, device) in lines {
            writeln!(text, "{profile},{start},{length},{title},{device},GB (United Kingdom)").unwrap();
        }
        Self::of(&text)
    }

    pub fn diary(&self) -> Diary {
        Diary::of(Record { history: &self.history, index: &self.index, settings: &self.settings })
    }
}

const TV: &str = "Samsung Smart TV";
const PHONE: &str = "Apple iPhone 12";

fn day(daily: &Daily, date: &str) -> DayRow {
    let day = super::super::span::day_of(date.parse().unwrap());
    daily.rows[usize::try_from(day - daily.first).unwrap()]
}

fn at(row: &DayRow, column: Column) -> f64 {
    row[column as usize]
}

/// Winter, so that the clock in London is UTC. 2024-01-08 was a Monday.
fn sample() -> Diary {
    Read::lines(&[
        ("Ada", "2024-01-08 20:00:00", "01:00:00", "Saltwind: Season 1: One (Episode 1)", TV),
        ("Ada", "2024-01-08 21:10:00", "01:00:00", "Saltwind: Season 1: Two (Episode 2)", TV),
        ("Ada", "2024-01-08 22:20:00", "01:00:00", "Saltwind: Season 1: Three (Episode 3)", TV),
        ("Ben", "2024-01-08 23:00:00", "00:30:00", "Blue Harbour", PHONE),
        ("Ada", "2024-01-10 03:30:00", "01:00:00", "Blue Harbour", PHONE),
        ("Ben", "2024-01-14 12:00:00", "00:05:00", "Saltwind: Season 1: One (Episode 1)", TV),
        ("Ada", "2024-01-15 12:00:00", "00:20:00", "Blue Harbour", TV),
    ])
    .diary()
}

#[test]
fn a_day_adds_up_what_was_streamed_on_it() {
    let diary = sample();
    let monday = day(&diary.account, "2024-01-08");
    assert_eq!(at(&monday, Column::Seconds), 3.5 * 3_600.0);
    assert_eq!((at(&monday, Column::Episodes), at(&monday, Column::Films)), (3.0 * 3_600.0, 1_800.0));
    // 20:00–21:00, 21:10–22:10, 22:20–23:00 of Ada; Ben begins at 23:00.
    assert_eq!(at(&monday, Column::PrimeTime), 9_600.0);
    // One sitting of the household, 20:00 to 23:30; of Ada 20:00 to 23:20.
    assert_eq!((at(&monday, Column::Sessions), at(&monday, Column::SessionSeconds)), (1.0, 12_600.0));
    assert_eq!(monday[Column::length(5)], 1.0);
    let ada = day(diary.scope(Some("Ada")).unwrap(), "2024-01-08");
    assert_eq!((at(&ada, Column::SessionSeconds), at(&ada, Column::BingeDays)), (12_000.0, 1.0));
    assert_eq!(monday[Column::device(DeviceClass::Phone)], 1_800.0);
    assert_eq!(monday[Column::device(DeviceClass::Tv)], 3.0 * 3_600.0);
    // Each work of the day once: three episodes of one series, and a film.
    let works = diary.account.works.iter().filter(|work| work.day == diary.account.first);
    let mut works: Vec<(&str, u64)> =
        works.map(|work| (diary.works[work.work as usize].name.as_ref(), work.seconds)).collect();
    works.sort_unstable();
    assert_eq!(works, [("Blue Harbour", 1_800), ("Saltwind", 10_800)]);
}

#[test]
fn the_night_is_shared_between_two_logical_days() {
    let diary = sample();
    let (before, after) = (day(&diary.account, "2024-01-09"), day(&diary.account, "2024-01-10"));
    assert_eq!((at(&before, Column::Seconds), at(&before, Column::LateNight)), (1_800.0, 1_800.0));
    assert_eq!((at(&after, Column::Seconds), at(&after, Column::LateNight)), (1_800.0, 1_800.0));
    // The sitting belongs to the day on which it began.
    assert_eq!((at(&before, Column::Sessions), at(&after, Column::Sessions)), (1.0, 0.0));
    // Both halves of the night stand under the calendar's Wednesday.
    let week = &diary.account.week_hours[&super::super::span::week_of(19_731)];
    assert_eq!((week[2 * 24 + 3], week[2 * 24 + 4]), (1_800.0, 1_800.0));
}

#[test]
fn directions_are_those_of_the_circular_mean() {
    let diary = sample();
    let last = day(&diary.account, "2024-01-15");
    let angle = at(&last, Column::Sine).atan2(at(&last, Column::Cosine)).to_degrees();
    // 12:10 is 182.5 degrees.
    assert!((angle + 177.5).abs() < 1e-3, "{angle}");
    let length = at(&last, Column::Sine).hypot(at(&last, Column::Cosine)) / 1_024.0 / 1_200.0;
    let half = std::f64::consts::PI * 1_200.0 / 86_400.0;
    assert!((length - half.sin() / half).abs() < 1e-4, "{length}");
}

#[test]
fn days_run_from_the_first_of_a_profile_to_the_last_of_the_account() {
    let diary = sample();
    assert_eq!(diary.span.unwrap().days(), 8);
    let ben = diary.scope(Some("Ben")).unwrap();
    assert_eq!((ben.rows.len(), diary.account.rows.len()), (8, 8));
    assert_eq!(diary.complete().unwrap().days(), 6);
    assert_eq!(diary.scope(Some("Cleo")).map(|daily| daily.rows.len()), None);
    assert_eq!(ben.complete(Span { first: 0, last: 99_999 }).unwrap().days(), 6);
    assert!(Read::lines(&[]).diary().span.is_none());
}

#[test]
fn a_week_has_its_diversity_on_its_sunday() {
    let diary = sample();
    let sunday = day(&diary.account, "2024-01-14");
    // Saltwind 10,800 + 300 s, Blue Harbour 1,800 + 3,600 s.
    let (p, q): (f64, f64) = (11_100.0 / 16_500.0, 5_400.0 / 16_500.0);
    let wanted = (-p * p.ln() - q * q.ln()).exp();
    assert!((at(&sunday, Column::Diversity) - wanted).abs() < 1e-12);
    assert_eq!(at(&sunday, Column::DiversityWeeks), 1.0);
}

#[test]
fn neighbouring_days_are_compared_by_quarters() {
    let diary = sample();
    let saturday = day(&diary.account, "2024-01-13");
    assert_eq!((at(&saturday, Column::SecondOnly), at(&saturday, Column::Neither)), (1.0, 95.0));
    // 12:00–12:05 and 12:00–12:20 share one quarter of two.
    let sunday = day(&diary.account, "2024-01-14");
    assert_eq!((at(&sunday, Column::Both), at(&sunday, Column::SecondOnly)), (1.0, 1.0));
    assert_eq!(at(&day(&diary.account, "2024-01-15"), Column::Neither), 0.0);
}

#[test]
fn quarters_of_one_day_alone_are_told_apart() {
    let diary = Read::lines(&[
        ("", "2024-01-08 11:45:00", "00:45:00", "Blue Harbour", TV),
        ("", "2024-01-09 12:15:00", "00:45:00", "Blue Harbour", TV),
    ])
    .diary();
    // 11:45, 12:00 and 12:15 against 12:15, 12:30 and 12:45.
    let monday = day(&diary.account, "2024-01-08");
    let found = [Column::Both, Column::FirstOnly, Column::SecondOnly, Column::Neither]
        .map(|column| at(&monday, column));
    assert_eq!(found, [1.0, 2.0, 2.0, 91.0]);
}

#[test]
fn a_week_adds_up_its_days() {
    let diary = sample();
    let monday = super::super::span::day_of("2024-01-08".parse().unwrap());
    let week = super::super::span::week_of(monday);
    // 3.5 and 1 hours and five minutes; twenty minutes on the Monday after; and nothing before the record.
    let seconds = [week - 1, week, week + 1, week + 2].map(|week| diary.account.seconds_of_week(week));
    assert_eq!(seconds, [0.0, 4.5 * 3_600.0 + 300.0, 1_200.0, 0.0]);
}

#[test]
fn a_night_that_ends_with_its_day_is_one_day() {
    let days = |length: &str| {
        Read::lines(&[("", "2024-01-10 03:00:00", length, "Blue Harbour", TV)]).diary().span.unwrap().days()
    };
    assert_eq!([days("01:00:00"), days("01:00:01")], [1, 2]);
}

#[test]
fn profiles_can_be_left_out_or_called_otherwise() {
    let read = Read::lines(&[
        ("Ada", "2024-01-08 20:00:00", "01:00:00", "Blue Harbour", TV),
        ("Ben", "2024-01-09 20:00:00", "01:00:00", "Blue Harbour", TV),
        ("Cleo", "2024-01-10 20:00:00", "01:00:00", "Blue Harbour", TV),
    ]);
    let record = || Record { history: &read.history, index: &read.index, settings: &read.settings };
    let mut whole = Diary::of(record());
    let account = Diary::of_account(record());
    assert_eq!(
        (account.span, &account.account.rows, account.profiles.len()),
        (whole.span, &whole.account.rows, 0)
    );
    whole.rename(|name| (name == "Ada").then(|| "Zoe".to_owned()));
    let names: Vec<&str> = whole.profiles.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Ben", "Cleo", "Zoe"]);
    assert!(whole.scope(Some("Zoe")).is_some_and(|daily| daily.rows[0][Column::Seconds as usize] == 3_600.0));
}

#[test]
fn what_is_new_is_said_after_ninety_days() {
    let diary = Read::lines(&[
        ("", "2024-01-01 12:00:00", "00:20:00", "Blue Harbour", TV),
        ("", "2024-03-30 12:00:00", "00:20:00", "Paper Boats", TV),
        ("", "2024-03-31 12:00:00", "00:20:00", "Paper Boats", TV),
        ("", "2024-03-31 14:00:00", "00:20:00", "Long Distance", TV),
        ("", "2024-06-28 12:00:00", "00:20:00", "Blue Harbour", TV),
        ("", "2024-06-29 12:00:00", "00:20:00", "Paper Boats", TV),
        ("", "2024-06-30 12:00:00", "00:20:00", "Long Distance", TV),
        ("", "2024-07-30 12:00:00", "00:20:00", "Long Distance", TV),
    ])
    .diary();
    let new: Vec<f64> = ["2024-03-30", "2024-03-31", "2024-06-28", "2024-06-29", "2024-06-30", "2024-07-30"]
        .map(|date| at(&day(&diary.account, date), Column::NewTitles))
        .into();
    // 30 March is day 89 of the record; Paper Boats comes back after 90 days, Long Distance after 91 and again after 30.
    assert_eq!(new, [0.0, 1.0, 1.0, 0.0, 1.0, 0.0]);
    let said: f64 = diary.account.rows.iter().map(|row| at(row, Column::NewDays)).sum();
    assert_eq!(said, (diary.account.rows.len() - 90) as f64);
}

#[test]
fn a_span_is_cut_out_clean() {
    let diary = sample();
    let tuesday = super::super::span::day_of("2024-01-09".parse().unwrap());
    let rows = diary.account.rows_of(Span { first: tuesday, last: tuesday + 5 });
    assert_eq!(rows.len(), 6);
    // The week began before the span, and the pair with Monday reaches beyond it.
    assert_eq!(at(&rows[5], Column::DiversityWeeks), 0.0);
    assert_eq!(at(&rows[5], Column::Both) + at(&rows[5], Column::Neither), 0.0);
    let whole = diary.account.rows_of(Span { first: tuesday - 1, last: tuesday + 6 });
    assert_eq!(at(&whole[6], Column::DiversityWeeks), 1.0);
    let sunday = diary.account.rows_of(Span { first: tuesday + 5, last: tuesday + 6 });
    assert_eq!(at(&sunday[0], Column::DiversityWeeks), 0.0);
    assert_eq!(diary.account.rows_of(Span { first: 0, last: 1 }).len(), 0);
}

#[test]
fn no_year_is_too_far_off() {
    let diary = Read::lines(&[
        ("", "1971-01-01 12:00:00", "00:20:00", "Blue Harbour", TV),
        ("", "2024-01-08 12:00:00", "00:20:00", "Blue Harbour", TV),
        ("", "9998-01-08 12:00:00", "00:20:00", "Blue Harbour", TV),
    ])
    .diary();
    assert_eq!(diary.account.rows.len() as i64, MOST_DAYS + 1);
}

#[test]
fn a_sitting_is_of_the_day_on_which_it_began() {
    // 03:30 is still of the ninth, 04:05 is of the tenth, ten minutes after the first title ended.
    let diary = Read::lines(&[
        ("", "2024-01-10 03:30:00", "00:25:00", "Blue Harbour", TV),
        ("", "2024-01-10 04:05:00", "00:25:00", "Saltwind", TV),
    ])
    .diary();
    let sittings = ["2024-01-09", "2024-01-10"].map(|date| at(&day(&diary.account, date), Column::Sessions));
    assert_eq!(sittings, [1.0, 0.0]);
}

#[test]
fn a_day_may_begin_inside_an_hour() {
    let mut read = Read::lines(&[("", "2024-01-10 04:00:00", "01:00:00", "Blue Harbour", TV)]);
    read.settings.day_start = 4 * 3_600 + 1_800;
    let diary = read.diary();
    let seconds = ["2024-01-09", "2024-01-10"].map(|date| at(&day(&diary.account, date), Column::Seconds));
    assert_eq!(seconds, [1_800.0, 1_800.0]);
}

#[test]
fn of_a_span_longer_than_there_has_been_streaming_the_last_days_are_kept() {
    let evening = |date| ("Ada", date, "01:00:00", "Blue Harbour", TV);
    let diary = Read::lines(&[evening("1930-01-01 20:00:00"), evening("2024-01-08 20:00:00")]).diary();
    let span = diary.span.unwrap();
    // 30 years of 366 days.
    assert_eq!((span.last, span.last - span.first), (19_730, 10_980));
    assert_eq!(diary.account.rows.len(), 10_981);
}

#[test]
fn who_streamed_no_second_has_no_days() {
    let diary = Read::lines(&[
        ("Ada", "2024-01-08 20:00:00", "01:00:00", "Blue Harbour", TV),
        ("Ben", "2024-01-08 20:00:00", "00:00:00", "Blue Harbour", TV),
    ])
    .diary();
    assert!(diary.scope(Some("Ada")).is_some());
    assert!(diary.scope(Some("Ben")).is_none());
}

#[test]
fn a_work_watched_twice_on_a_day_is_one_of_it() {
    let diary = Read::lines(&[
        ("Ada", "2024-01-08 20:00:00", "01:00:00", "Blue Harbour", TV),
        ("Ada", "2024-01-08 21:10:00", "00:40:00", "Salt", TV),
        ("Ada", "2024-01-08 22:20:00", "00:30:00", "Blue Harbour", TV),
    ])
    .diary();
    let mut works: Vec<(&str, u64)> = diary
        .account
        .works
        .iter()
        .map(|work| (&*diary.works[work.work as usize].name, work.seconds))
        .collect();
    works.sort_unstable();
    assert_eq!(works, [("Blue Harbour", 5_400), ("Salt", 2_400)]);
}

#[test]
fn a_row_of_no_second_begins_no_day_before_the_first_and_none_after_the_last() {
    let diary = Read::lines(&[
        ("Ada", "2024-01-07 20:00:00", "00:00:00", "Salt", TV),
        ("Ada", "2024-01-08 20:00:00", "01:00:00", "Blue Harbour", TV),
        ("Ada", "2024-01-09 20:00:00", "00:00:00", "Salt", TV),
    ])
    .diary();
    assert_eq!(diary.account.rows.len(), 1);
    assert_eq!(at(&diary.account.rows[0], Column::Sessions), 1.0);
}

#[test]
fn every_column_has_a_place_of_its_own() {
    use crate::analysis::sessions::lengths::LIMITS_MINUTES;
    // One length more than there are limits, then the classes of devices, then nothing.
    let devices = DeviceClass::ALL.map(Column::device);
    assert_eq!(devices[0], Column::length(LIMITS_MINUTES.len()) + 1);
    assert_eq!(devices.to_vec(), (devices[0]..columns::EMPTY.len()).collect::<Vec<_>>());
}
