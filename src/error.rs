//! What can go wrong for a user, with the remedy; the exit-code contract. A mistake of the program itself ends with 101.

use std::process::ExitCode;

/// How a run ended, as the exit code other programs rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything was read and written: exit code 0.
    Done,
    /// Done, but some rows or files could not be read; they are listed: exit code 1.
    DoneWithLosses,
    /// The command line or its values make no sense: exit code 2.
    WrongUsage,
    /// Nothing usable in the input, or the result could not be written: exit code 3.
    NothingUsable,
}

impl Outcome {
    /// The numeric exit code, 0 to 3.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::DoneWithLosses => 1,
            Self::WrongUsage => 2,
            Self::NothingUsable => 3,
        }
    }

    /// `DoneWithLosses` if something was lost, else `Done`.
    #[must_use]
    pub fn from_losses(lost: bool) -> Self {
        if lost { Self::DoneWithLosses } else { Self::Done }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome.code())
    }
}

/// A mistake in what the user asked for, as opposed to in their data.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct UsageError(pub String);
