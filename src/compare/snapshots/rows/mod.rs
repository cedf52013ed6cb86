//! The rows of two exports, numbered alike, and which of one is which of the other.

pub(super) mod entry;
pub(in crate::compare) mod full;
pub(in crate::compare) mod matching;
pub(super) mod names;
mod short;

use super::{Basis, ProfileFound, Snapshot, Viewing};
use entry::Entry;
use matching::Matched;
use names::Names;

/// Rows of both exports, numbered alike.
pub(super) struct Rows<'a> {
    pub basis: Basis,
    pub before: Vec<Entry>,
    pub after: Vec<Entry>,
    pub names: (Names<'a>, Names<'a>),
    pub matched: Matched,
    pub profiles: Vec<ProfileFound>,
    pub profile_taken: Option<String>,
}

impl<'a> Rows<'a> {
    /// The rows of an earlier and of a later export.
    pub fn of(before: &Snapshot<'a>, after: &Snapshot<'a>) -> Self {
        match (before.viewing, after.viewing) {
            (Viewing::Full(one, first), Viewing::Full(other, second)) => {
                full::rows((one, first), (other, second), before, after)
            }
            _ => short::rows(before.viewing, after.viewing),
        }
    }
}
