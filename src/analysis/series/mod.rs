//! What is said of series and films over time: binges, pace, series left off, novelty, diversity.

pub mod abandoned;
pub mod binges;
pub mod diversity;
pub mod episode_days;
pub mod novelty;
pub mod pace;
pub mod returned;
pub mod strips;
