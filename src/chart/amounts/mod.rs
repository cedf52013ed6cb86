//! Charts of amounts: ranked bars, what became of every row, prices over time.

pub mod bars;
pub mod ledger;
pub mod prices;
