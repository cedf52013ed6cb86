//! How commands write: where results go, and that they are whole.

pub(super) mod output;
pub(super) mod places;
