//! Pages, texts and files written for a reader; computes no statistics.
//!
//! [`page`] says what a report page consists of, [`html`](mod@html) writes it as one file,
//! [`images`] lists its charts as pictures, [`json`] is the same for programs.

pub mod csp;
pub mod html;
pub mod images;
pub mod input;
pub mod json;
pub mod page;
