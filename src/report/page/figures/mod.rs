//! The charts of days, titles, sittings and profiles, one a file.

pub(super) mod actogram;
pub(super) mod binge_list;
pub(super) mod changes;
pub(super) mod completion;
pub(super) mod novelty;
pub(super) mod overlaps;
pub(super) mod pauses;
pub(super) mod profiles;
pub(super) mod starts;
pub(super) mod strips;
