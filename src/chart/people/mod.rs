//! Charts that set profiles side by side.

pub mod pairs;
pub mod panels;
