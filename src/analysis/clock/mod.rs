//! The clock on the wall and the calendar: local time, and what was streamed by hour, day, week and month.

pub mod actogram;
pub mod calendar;
pub mod day;
pub mod local_time;
pub mod week;
