//! Charts of two periods side by side, on one scale.

pub mod contributions;
pub mod curve;
pub mod difference;
pub mod pairs;

pub use contributions::{Contribution, ContributionsChart};
pub use curve::{CurveChart, CurveMark, CurveWeek, Period};
pub use difference::{DifferenceCell, DifferenceChart};
pub use pairs::{Pair, PairsChart};
