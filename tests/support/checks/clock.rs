//! Any cells as times, dates and durations: what is read one way is read the same in every other.

use watchprint::source::clock::DayMonthOrder::{DayFirst, MonthFirst};
use watchprint::source::clock::{
    ClockError, DayMonthEvidence, DayMonthOrder, Form, HistoryDates, Moment, date, duration, instant, moment,
    plain_instant,
};

const DAY: i64 = 86_400;

/// Each line is a cell; together they are a column.
pub fn check(bytes: &[u8]) {
    let cells: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').take(64).collect();
    for cell in &cells {
        reads_one_moment(cell);
        reads_one_duration(cell);
    }
    let mut whole = DayMonthEvidence::default();
    cells.iter().for_each(|cell| whole.observe(cell));
    let mut merged = DayMonthEvidence::default();
    for cell in cells.iter().rev() {
        let mut one = DayMonthEvidence::default();
        one.observe(cell);
        merged.merge(&one);
    }
    assert_eq!(whole, merged, "the order of cells does not matter");
    let dates = HistoryDates::decide(&cells);
    let read = cells.iter().filter_map(|cell| date(cell, dates.order).ok());
    assert_eq!(dates.newest_first, read.is_sorted_by(|one, next| one >= next));
    if whole.is_proven() {
        assert_eq!(dates.order, whole.order(), "proof is the same for both kinds of table");
    }
}

fn reads_one_moment(cell: &[u8]) {
    for order in [DayFirst, MonthFirst] {
        let plain = plain_instant(cell);
        let (instant, moment, date) = (instant(cell, order), moment(cell, order), date(cell, order));
        if let Some(seconds) = plain {
            assert_eq!(instant.map(|instant| (instant.seconds, instant.form)), Ok((seconds, Form::T1)));
        }
        match (instant, moment) {
            (Ok(instant), Ok(moment)) => {
                assert_eq!(
                    (moment.milliseconds.div_euclid(1_000), moment.form),
                    (instant.seconds, instant.form)
                );
            }
            (Err(ClockError::NoTime), Ok(moment)) => {
                assert_eq!(moment.milliseconds % (DAY * 1_000), 0, "a date is its first moment");
            }
            (Err(why), Err(_)) => assert!(!why.to_string().is_empty()),
            other => panic!("{other:?}"),
        }
        match (moment, date) {
            (Ok(moment), Ok(date)) => is_written_and_read_again(moment, &date.to_string(), order),
            (Err(why), Err(same)) => assert_eq!(why, same),
            other => panic!("{other:?}"),
        }
    }
    let mut evidence = DayMonthEvidence::default();
    evidence.observe(cell);
    if !evidence.is_needed() {
        assert_eq!(moment(cell, DayFirst), moment(cell, MonthFirst), "the order is asked for no reason");
    }
}

/// A moment, and its date in the spelling of exports.
fn is_written_and_read_again(moment: Moment, day: &str, order: DayMonthOrder) {
    let of_day = moment.milliseconds.rem_euclid(DAY * 1_000);
    let (second, fraction) = (of_day / 1_000, of_day % 1_000);
    let (hours, minutes, seconds) = (second / 3_600, second / 60 % 60, second % 60);
    for (text, form, kept) in [
        (format!("{day} {hours:02}:{minutes:02}:{seconds:02}"), Form::T1, moment.milliseconds - fraction),
        (format!("{day}T{hours:02}:{minutes:02}:{seconds:02}.{fraction:03}Z"), Form::T3, moment.milliseconds),
        (day.to_owned(), Form::T2, moment.milliseconds - of_day),
    ] {
        let again = watchprint::source::clock::moment(text.as_bytes(), order);
        assert_eq!(again, Ok(Moment { milliseconds: kept, form }), "{text}");
    }
}

fn reads_one_duration(cell: &[u8]) {
    match duration(cell) {
        Ok(seconds) => {
            let text = format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
            assert_eq!(duration(text.as_bytes()), Ok(seconds), "{text}");
        }
        Err(why) => assert!(!why.to_string().is_empty()),
    }
}
