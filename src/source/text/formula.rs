//! What spreadsheet programs do with text that begins like a formula, and how it is kept from them.

use std::borrow::Cow;

/// Text that no spreadsheet program takes for a formula when it opens a CSV file: an apostrophe is put before one.
/// Only the first character decides.
#[must_use]
pub fn no_formula(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { Cow::Owned(format!("'{text}")) } else { text }
}
