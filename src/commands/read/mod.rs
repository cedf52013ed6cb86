//! How commands read: from paths to what was chosen of an export or several, with what was lost told.

pub(super) mod load;
pub(super) mod losses;
pub(super) mod merge;
pub(super) mod notes;
mod piece;
pub(super) mod progress;
