//! Keys under which titles and names from different tables and layouts are the same.

pub(super) mod name;
pub(super) mod written;
