//! Two samples side by side: intervals, tests and distances, each with the paper it comes from.

pub mod bootstrap;
pub mod chance;
pub mod cliff;
pub mod distributions;
pub mod false_discovery;
pub mod jensen_shannon;
pub mod lmdi;
pub mod mann_whitney;
pub mod permutation;
pub mod welch;
