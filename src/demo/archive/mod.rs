//! Tables become files: folders as the layout spells them, dialects, marker texts, covers.

pub(super) mod csv;
mod pdf;

use super::DemoFile;
use super::layout::Layout;
use super::tables::Table;
use super::viewing::Sheet;
use csv::Dialect;

/// What stands in place of a table without rows.
const NOTHING: &str = "We found no information for this table.";

/// Every file in the order of the archive, and each table's path and rows.
pub(super) fn files(
    layout: Layout,
    viewing: Sheet,
    tables: &[Table],
) -> (Vec<DemoFile>, Vec<(String, usize)>) {
    let mut files = Vec::new();
    let mut list = Vec::new();
    let mut viewing = Some(viewing);
    for table in tables {
        // Tables of a folder stand by name; ViewingActivity is the last of its folder.
        if table.folder != "CONTENT_INTERACTION"
            && list.iter().any(|(path, _): &(String, usize)| path.ends_with("/SearchHistory.csv"))
            && let Some(sheet) = viewing.take()
        {
            let path = format!("{}/ViewingActivity.csv", folder(layout, "CONTENT_INTERACTION"));
            list.push((path.clone(), sheet.rows));
            files.push(DemoFile { path, bytes: sheet.bytes });
        }
        let stem = format!("{}/{}", folder(layout, table.folder), table.name);
        if table.rows.is_empty() {
            files.push(DemoFile { path: format!("{stem}.txt"), bytes: NOTHING.as_bytes().to_vec() });
            list.push((format!("{stem}.txt"), 0));
        } else {
            list.push((format!("{stem}.csv"), table.rows.len()));
            files.push(DemoFile { path: format!("{stem}.csv"), bytes: write(layout, table) });
        }
    }
    let cover = if layout == Layout::Y2021 { "Cover sheet.pdf" } else { "Cover Sheet.pdf" };
    for (name, text) in [
        ("Additional Information.pdf", "Additional information: an invented household"),
        (cover, "Cover sheet: an invented household"),
    ] {
        files.push(DemoFile { path: format!("{}{name}", layout.root()), bytes: pdf::page(text) });
    }
    (files, list)
}

/// A folder's name: upper case since 2021, in a folder of digits since 2025.
fn folder(layout: Layout, upper: &str) -> String {
    if layout != Layout::Y2021 {
        return format!("{}{upper}", layout.root());
    }
    if upper == "IP_ADDRESSES" {
        return "ip_Addresses".to_owned();
    }
    let words = upper.split('_').map(|word| {
        let (first, rest) = word.split_at(1);
        format!("{first}{}", rest.to_lowercase())
    });
    words.collect::<Vec<_>>().join("_")
}

fn write(layout: Layout, table: &Table) -> Vec<u8> {
    let dialect = match (layout.quotes_everything(), table.always_quoted) {
        (true, _) => Dialect::QuotedLf,
        (false, true) => Dialect::QuotedCrlf,
        (false, false) => Dialect::Minimal,
    };
    let mut bytes = Vec::new();
    dialect.record(&mut bytes, table.header.iter().copied());
    for row in &table.rows {
        dialect.record(&mut bytes, row.iter().map(String::as_str));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_as_each_era_spells_them() {
        assert_eq!(folder(Layout::Y2021, "CONTENT_INTERACTION"), "Content_Interaction");
        assert_eq!(folder(Layout::Y2021, "IP_ADDRESSES"), "ip_Addresses");
        assert_eq!(folder(Layout::Y2025, "GAMES"), "GAMES");
        assert_eq!(folder(Layout::Y2026, "GAMES"), "4071928365/GAMES");
    }
}
