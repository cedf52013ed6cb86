//! What the reader asks to be left out, or what identifies somebody, stands in no output.

#![allow(clippy::unwrap_used)]

mod aliases;
mod marks;
#[path = "../support/mod.rs"]
mod support;
