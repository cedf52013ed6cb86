//! How views began: who acted, what played before, which preview led to them, and on which rows they opened.

pub mod openings;
pub mod previews;
pub mod started;
