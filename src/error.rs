//! What can go wrong for a user, with the remedy; the exit-code contract.
