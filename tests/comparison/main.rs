//! `compare` and merged exports: what is planted into two exports or periods is found, and what holds for any two.

#![allow(clippy::unwrap_used)]

mod any_exports;
mod any_merged;
mod any_periods;
mod exports;
#[path = "../support/rows.rs"]
mod generated;
mod merged;
mod periods;
#[path = "../support/mod.rs"]
mod support;
