//! Pure functions from a history to numbers; knows no file, no clock, no language.
