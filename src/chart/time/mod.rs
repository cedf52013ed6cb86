//! Charts along the calendar and the clock: lines and squares of days, hours of the week, weeks, months, stretches of time.

pub mod actogram;
pub mod calendar;
pub mod levels;
pub mod months;
pub mod novelty;
pub mod timeline;
pub mod week;
