//! Pages, texts and files written for a reader; computes no statistics.
//!
//! [`page`] says what a report page consists of, [`html`](mod@html) writes it as one file,
//! [`images`] lists its charts as pictures, [`json`] is the same for programs, [`terminal`] for a terminal;
//! [`check`] is the account of the files, [`tidy`] the rows behind the figures as tables, [`redacted`] the
//! account of a redacted copy; [`guide`] tells how to get an export, [`inventory`] what it holds, [`cards`] what it
//! reveals; [`comparison`] is all that for two periods or exports; [`record`] is what the page's script counts with, [`poster`]
//! an overview of one picture, [`aliases`] other names; [`input`] is what all of them are made from, [`document`] sets short texts.

pub mod aliases;
pub mod cards;
pub mod check;
pub mod comparison;
pub mod document;
pub mod guide;
pub mod html;
pub mod images;
pub mod input;
pub mod inventory;
pub mod json;
mod merged;
pub mod page;
pub mod poster;
pub mod record;
pub mod redacted;
pub mod terminal;
pub mod tidy;
