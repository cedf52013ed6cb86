//! Pages, texts and files written for a reader; computes no statistics.

pub mod input;
pub mod json;
