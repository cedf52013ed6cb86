//! What the demo plants into a household (`truth.json`) is found by the program, which knows nothing of the demo.

#![allow(clippy::unwrap_used)]

mod change;
mod facts;
#[path = "../support/histories.rs"]
mod histories;
mod household;
mod inferences;
mod inventory;
mod joins;
mod money;
mod patterns;
#[path = "../support/mod.rs"]
mod support;
mod views;
