//! The fast reader of `ViewingActivity.csv`.
