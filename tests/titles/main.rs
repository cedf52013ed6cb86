//! The title grammar: labelled titles, every shape in every language, and what holds for any titles.

#![allow(clippy::unwrap_used)]

#[path = "../support/checks/titles.rs"]
mod checks;
mod grammar;
mod languages;
mod properties;
