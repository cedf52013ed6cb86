//! Charts of how titles are watched: shares of a whole, strips of episodes, sittings, binges.

pub mod binges;
pub mod curve;
pub mod shares;
pub mod strips;
