//! Regions the account streamed from, which tell the time zone in a country that has several.

use std::collections::BTreeMap;

use polars_core::prelude::*;

use crate::source::netflix::TableKind;
use crate::source::netflix::frames::{Frames, filled_as};

/// Rows of the addresses streamed from, by country as written and region name.
///
/// The country is a code, a code with a name or an English name, depending on the year. Taken from IpAddressesStreaming, or from the older IpAddresses when there is none or it is empty.
/// Rows without a country or a region are not counted.
#[must_use]
pub fn streaming_regions(frames: &BTreeMap<TableKind, Frames>) -> BTreeMap<(String, String), u64> {
    [TableKind::IpAddressesStreaming, TableKind::IpAddresses]
        .iter()
        .filter_map(|kind| regions(&frames.get(kind)?.table))
        .find(|regions| !regions.is_empty())
        .unwrap_or_default()
}

fn regions(table: &DataFrame) -> Option<BTreeMap<(String, String), u64>> {
    let words = |name: &str| filled_as(table, name, &DataType::String);
    let (countries, names) = (words("country")?, words("region_code_display_name")?);
    let mut counts = BTreeMap::new();
    for (country, name) in countries.str().ok()?.iter().zip(names.str().ok()?.iter()) {
        if let (Some(country), Some(name)) = (country, name) {
            *counts.entry((country.trim().to_owned(), name.trim().to_owned())).or_insert(0) += 1;
        }
    }
    Some(counts)
}
