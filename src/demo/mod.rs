//! The synthetic household: seeded, deterministic, with planted facts.
