//! Pages, texts and files written for a reader; computes no statistics.

pub mod check;
pub mod input;
pub mod json;
pub mod terminal;
