//! The checks, which the ordinary tests use too.

#[path = "../tests/support/checks/mod.rs"]
mod checks;

pub use checks::*;
