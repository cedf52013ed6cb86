//! The checks, which the ordinary tests use too.

#[path = "../tests/support/hostile/mod.rs"]
mod hostile;

pub use hostile::*;
