//! What the documents say is so: the commands they show, and the schema of the JSON.

#![allow(clippy::unwrap_used)]

mod checker;
mod commands;
mod schema;
#[path = "../support/mod.rs"]
mod support;
