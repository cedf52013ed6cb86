#![allow(clippy::unwrap_used)]
use super::DayMonthOrder::{DayFirst, MonthFirst};
use super::*;
use proptest::prelude::*;

/// 2022-05-09 02:01:32 UTC, by `date -u -d … +%s`.
const MAY_9: i64 = 1_652_061_692;

fn at(text: &str) -> Result<Instant, ClockError> {
    instant(text.as_bytes(), DayFirst)
}

#[test]
fn every_genuine_form_is_read() {
    for (text, form) in [
        ("2022/05/09 02:01:32,075 UTC", Form::T0),
        ("2022-05-09 02:01:32", Form::T1),
        ("2022-05-09T02:01:32.123Z", Form::T3),
        ("2022-05-09T02:01:32.123", Form::T4),
        ("2022-05-09T02:01:32Z", Form::T5),
        ("2022-05-09 02:01:32.000+0000", Form::T6),
        ("2022-05-09 02:01:32.9", Form::T7),
        ("2022-05-09 02:01:32.99", Form::T7),
        ("2022-05-09 02:01:32.999", Form::T7),
        (" 2022-05-09 02:01:32\u{a0}", Form::T1),
    ] {
        assert_eq!(at(text), Ok(Instant { seconds: MAY_9, form }), "{text}");
    }
    assert_eq!(at("2022-05-09 02:01"), Ok(Instant { seconds: MAY_9 - 32, form: Form::T9 }));
    assert_eq!(at("2022-05-09 2:01"), Ok(Instant { seconds: MAY_9 - 32, form: Form::Resaved }));
    assert_eq!(at("1970-01-01 00:00:00").unwrap().seconds, 0);
    assert_eq!(at("9999-12-31 23:59:59").unwrap().seconds, 253_402_300_799);
    assert_eq!(at("2000-02-29 00:00:00").unwrap().seconds, 951_782_400);
}

#[test]
fn spreadsheet_forms_follow_the_order_of_the_column() {
    let resaved = |text: &str, order| instant(text.as_bytes(), order).map(|read| read.seconds);
    assert_eq!(resaved("5/9/2022 2:01", MonthFirst), Ok(MAY_9 - 32));
    assert_eq!(resaved("9/5/2022 2:01", DayFirst), Ok(MAY_9 - 32));
    assert_eq!(resaved("9/5/22 2:01", DayFirst), Ok(MAY_9 - 32));
    assert_eq!(resaved("09.05.2022 02:01:32", DayFirst), Ok(MAY_9));
    assert_eq!(resaved("09-05-22 02:01:32.99", DayFirst), Ok(MAY_9));
    assert_eq!(resaved("13/5/2022 2:01", MonthFirst), Err(ClockError::OutOfRange));
}

#[test]
fn what_is_no_time_says_why() {
    for (text, why) in [
        ("", ClockError::Blank),
        ("  ", ClockError::Blank),
        ("2022-05-09", ClockError::NoTime),
        ("20220509", ClockError::NoTime),
        ("9/5/2022", ClockError::NoTime),
        ("9/5/2022 2:01 AM", ClockError::TwelveHour),
        ("9/5/2022 2:01:32 p. m.", ClockError::TwelveHour),
        ("9/5/2022 오후 2:01", ClockError::TwelveHour),
        ("29-nov.-15", ClockError::MonthName),
        ("21-Apr-20 10:00", ClockError::MonthName),
        ("May 9, 2022 02:01", ClockError::MonthName),
        ("2022-02-30 00:00:00", ClockError::OutOfRange),
        ("2022-05-09 25:00:00", ClockError::OutOfRange),
        ("2022-05-09 24:00:00", ClockError::OutOfRange),
        ("2022-05-09 02:60:00", ClockError::OutOfRange),
        ("2023-02-29 00:00:00", ClockError::OutOfRange),
        ("1900-02-29 00:00:00", ClockError::OutOfRange),
        ("2022-00-09 00:00:00", ClockError::OutOfRange),
        ("Start Time", ClockError::NotATime),
        ("12345", ClockError::NotATime),
        ("2022-05-09 02:01:32+0200", ClockError::NotATime),
        ("202-05-09 02:01:32", ClockError::NotATime),
        ("2022-05-09 02:1:32", ClockError::NotATime),
    ] {
        assert_eq!(at(text), Err(why), "{text:?}");
    }
}

#[test]
fn a_moment_may_be_a_date_and_keeps_milliseconds() {
    let read = |text: &str| moment(text.as_bytes(), MonthFirst).unwrap();
    assert_eq!(read("2022-05-09"), Moment { milliseconds: 1_652_054_400_000, form: Form::T2 });
    assert_eq!(read("20220509"), Moment { milliseconds: 1_652_054_400_000, form: Form::T8 });
    assert_eq!(read("2022-05-09T02:01:32.123Z").milliseconds, MAY_9 * 1_000 + 123);
    assert_eq!(read("2022-05-09 02:01:32.9").milliseconds, MAY_9 * 1_000 + 900);
}

#[test]
fn durations_may_exceed_a_day() {
    for (text, seconds) in
        [("00:03:39", 219), ("0:03:39", 219), ("29:17:06", 105_426), ("100:00:00", 360_000), ("00:00:00", 0)]
    {
        assert_eq!(duration(text.as_bytes()), Ok(seconds), "{text}");
    }
    for (text, why) in [
        ("", ClockError::Blank),
        ("Not latest view", ClockError::NotADuration),
        ("03:39", ClockError::NotADuration),
        (":03:39", ClockError::NotADuration),
        ("1:3:39", ClockError::NotADuration),
        ("00:60:00", ClockError::OutOfRange),
        ("9999999:00:00", ClockError::OutOfRange),
        ("-1:00:00", ClockError::NotADuration),
    ] {
        assert_eq!(duration(text.as_bytes()), Err(why), "{text}");
    }
}

#[test]
fn every_written_date_is_read() {
    let may_9 = NaiveDate::from_ymd_opt(2022, 5, 9).unwrap();
    for (text, order) in [
        ("5/9/22", MonthFirst),
        ("09/05/2022", DayFirst),
        ("9/5/22", DayFirst),
        ("09/05/22", DayFirst),
        ("09-05-22", DayFirst),
        ("09.05.22", DayFirst),
        ("09.05.2022", DayFirst),
        ("9.5.2022", DayFirst),
        ("2022-05-09", DayFirst),
        ("2022/05/09", MonthFirst),
        ("2022. 5. 9.", DayFirst),
        ("09. 05. 2022", DayFirst),
        ("2022. 05. 09.", MonthFirst),
        ("09.05.2022 г.", DayFirst),
        ("09.05.2022\u{a0}г.", DayFirst),
        ("9.\u{a0}5.\u{202f}2022", DayFirst),
        ("9\u{200f}/5\u{200f}/2022", DayFirst),
        ("09.05.2022.", DayFirst),
        ("20220509", DayFirst),
        ("2022-05-09 02:01:32", DayFirst),
    ] {
        assert_eq!(date(text.as_bytes(), order), Ok(may_9), "{text}");
    }
    assert_eq!(date(b"29-nov.-15", DayFirst), Err(ClockError::MonthName));
}

#[test]
fn the_column_decides_day_and_month() {
    let order = |cells: &[&str]| {
        let mut evidence = DayMonthEvidence::default();
        for cell in cells {
            let mut piece = DayMonthEvidence::default();
            piece.observe(cell.as_bytes());
            evidence.merge(&piece);
        }
        evidence.order()
    };
    assert_eq!(order(&["5/9/2022 2:01", "13/1/2022 2:01"]), DayFirst);
    assert_eq!(order(&["5/9/2022 2:01", "1/13/2022 2:01"]), MonthFirst);
    assert_eq!(order(&["13/5/2022 2:01", "5/13/2022 2:01"]), DayFirst, "the first rule that holds");
    assert_eq!(order(&["05.13.2022 2:01"]), MonthFirst, "a number over 12 outweighs the dots");
    assert_eq!(order(&["5.9.2022 2:01"]), DayFirst);
    assert_eq!(order(&["5-9-2022 2:01"]), DayFirst);
    assert_eq!(order(&["05/9/2022 2:01"]), DayFirst);
    assert_eq!(order(&["5/9/2022 02:01", "1/2/05 2:01"]), MonthFirst, "a zero in hour or year says nothing");
    assert_eq!(order(&["2022-13-09 02:01:32"]), MonthFirst, "the year first says nothing");
    assert_eq!(order(&["13/5/2022 2:01 PM", "13/5/2022"]), DayFirst, "an unreadable time still has a day");
}

#[test]
fn the_short_history_decides_over_the_file() {
    let decide = |cells: &[&str]| {
        let decided = HistoryDates::decide(cells);
        (decided.order, decided.basis, decided.newest_first)
    };
    assert_eq!(decide(&["2022-05-09", "2022-05-08"]), (MonthFirst, OrderBasis::YearFirst, true));
    assert_eq!(decide(&["13/05/2022", "01/02/2022"]), (DayFirst, OrderBasis::Proven, true));
    assert_eq!(decide(&["5/13/22", "1/2/22"]), (MonthFirst, OrderBasis::Proven, true));
    assert_eq!(decide(&["09.05.22"]), (DayFirst, OrderBasis::Manner, true));
    assert_eq!(decide(&["9-5-22"]), (DayFirst, OrderBasis::Manner, true));
    assert_eq!(decide(&["9/5/2022"]), (DayFirst, OrderBasis::Manner, true));
    assert_eq!(decide(&["9/5/22", "8/6/22"]), (MonthFirst, OrderBasis::Manner, true));
    // 5 September is followed by 4 October under month first; by 10 April under day first.
    assert_eq!(decide(&["9/5/22", "10/4/22"]), (DayFirst, OrderBasis::Sequence, true));
    // Ascending either way: the manner stands, and the order is said to be broken.
    assert_eq!(decide(&["1/1/22", "2/2/22"]), (MonthFirst, OrderBasis::Manner, false));
    assert_eq!(decide(&[]), (MonthFirst, OrderBasis::YearFirst, true));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        for order in [DayFirst, MonthFirst] {
            let _ = (instant(&bytes, order), moment(&bytes, order), date(&bytes, order), duration(&bytes));
        }
        DayMonthEvidence::default().observe(&bytes);
        let _ = HistoryDates::decide(&[&bytes]);
    }

    #[test]
    fn no_date_like_text_makes_it_panic(text in "[0-9]{0,10}[-/. T:,]{0,2}[0-9]{0,5}[-/. T:,]{0,2}[0-9]{0,10}[ T]?[0-9:.,]{0,14}(Z| UTC|\\+0000| PM)?") {
        let _ = (instant(text.as_bytes(), DayFirst), moment(text.as_bytes(), MonthFirst), date(text.as_bytes(), DayFirst), duration(text.as_bytes()));
    }

    #[test]
    fn every_second_of_eight_millennia_survives(seconds in -60_000_000_000i64..253_402_300_800) {
        let written = DateTime::<Utc>::from_timestamp(seconds, 0).unwrap();
        for form in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d %H:%M:%S.000+0000", "%Y/%m/%d %H:%M:%S,075 UTC", "%m/%d/%Y %H:%M:%S"] {
            let text = written.format(form).to_string();
            prop_assert_eq!(instant(text.as_bytes(), MonthFirst).map(|read| read.seconds), Ok(seconds), "{}", text);
        }
    }

    #[test]
    fn every_duration_survives(seconds in 0u32..4_000_000) {
        let text = format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
        prop_assert_eq!(duration(text.as_bytes()), Ok(seconds));
    }
}
