//! What several exports of one account hold together.

use super::Inventory;
use std::collections::BTreeSet;

impl Inventory {
    /// Each table as the latest export that has it holds it; exports with their names, the latest last. Paths then begin with the
    /// name of their export. Files that are no tables and gaps between tables are those of the latest.
    #[must_use]
    pub fn joined(exports: Vec<(&str, Self)>) -> Self {
        let newest = exports.iter().filter_map(|(_, inventory)| inventory.newest).max();
        let (mut tables, mut empty) = (Vec::new(), BTreeSet::new());
        let (mut files, mut gaps) = (Vec::new(), Vec::new());
        let mut known = BTreeSet::new();
        for (number, (name, inventory)) in exports.into_iter().rev().enumerate() {
            let own: Vec<_> =
                inventory.tables.into_iter().filter(|table| !known.contains(&table.kind)).collect();
            known.extend(own.iter().map(|table| table.kind));
            tables.extend(own.into_iter().map(|mut table| {
                table.path = format!("{name}/{}", table.path);
                table
            }));
            empty.extend(inventory.empty);
            if number == 0 {
                files = inventory.files;
                files.iter_mut().for_each(|file| file.path = format!("{name}/{}", file.path));
                gaps = inventory.gaps;
            }
        }
        tables.sort_by(|a, b| (a.kind, &a.path).cmp(&(b.kind, &b.path)));
        let empty = empty.into_iter().filter(|kind| !known.contains(kind)).collect();
        Self { tables, empty, files, newest, gaps }
    }
}
