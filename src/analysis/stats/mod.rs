//! Mathematics only: nothing here knows what is being counted.

pub mod circular;
pub mod entropy;
pub mod quantile;
