//! Any bytes as a table of the export, from the file to what the analysis is given.

use super::export::{has_a_whole_ledger, on_disk, read};
use watchprint::analysis::inventory::Inventory;
use watchprint::model::records::Records;
use watchprint::source::netflix::export::{FileReport, Recognised, Selection};
use watchprint::source::netflix::frames::{history_frame, plain, viewing_frame};

/// The first line is the name of the file, the rest its bytes.
pub fn check(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let name = bytes[..end].iter().take(60).map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b' ' | b'(' | b')' => char::from(*byte),
        _ => '_',
    });
    let name: String = name.collect();
    let name = name.trim_matches(['.', ' ', '_']);
    let name = if name.is_empty() { "table.csv" } else { name };
    let (_folder, path) = on_disk(name, bytes.get(end + 1..).unwrap_or_default());
    let (whole, short) = (read(&path, Selection::Everything), read(&path, Selection::Summary));
    let (Some(whole), Some(short)) = (whole, short) else { return };
    let account = |file: &FileReport| (file.recognised, file.rows, file.first.clone(), file.last.clone());
    assert_eq!(account(&whole.files[0]), account(&short.files[0]), "a summary tells as much of a file");
    let file = &whole.files[0];
    for (kind, frames) in &whole.frames {
        if file.recognised == Recognised::Table(*kind) {
            assert_eq!(frames.table.height() as u64, file.rows);
        }
        assert_eq!(plain(&frames.table).len(), frames.table.width(), "no column is left out");
    }
    let _ = (Records::with_account(&whole.frames), Inventory::of(&whole, true));
    for short in &whole.short_histories {
        assert_eq!(history_frame(short).map(|frame| frame.height()).ok(), Some(short.rows.len()));
    }
    if let Some(viewing) = whole.viewing {
        assert_eq!(viewing_frame(&viewing).map(|frame| frame.height()).ok(), Some(viewing.rows.len()));
        has_a_whole_ledger(viewing);
    }
}
