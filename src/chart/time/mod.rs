//! Charts along the calendar: lines of days, levels of weeks, new titles by month.

pub mod actogram;
pub mod levels;
pub mod novelty;
