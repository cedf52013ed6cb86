//! What places tell: absence, travel, moves of home.

mod away;
mod moves;
mod travel;

pub(super) use away::away;
pub use away::{Absence, Away};
pub(super) use moves::moves;
pub use moves::{HomeMove, Moves, RegionStay};
pub(super) use travel::travel;
pub use travel::{Travel, TripOf};
