//! The people behind the account: away from home, in front of one screen, sharing a profile, at several screens
//! at once.

pub mod binges;
pub mod concurrency;
pub mod overlaps;
pub mod sharing;
pub mod trips;
pub mod usual;

use super::series::binges::Binges;

/// Figures over all profiles together that are no sums over profiles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Household {
    /// Episodes of one series in one household session, whoever watched them.
    pub binges: Binges,
}

#[cfg(test)]
mod tests;
