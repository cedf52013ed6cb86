//! Any bytes as a zip, under limits so small that they are met.

use super::export::on_disk;
use std::io::Read;
use watchprint::source::archive::{Export, Limits};

const LIMITS: Limits = Limits {
    entries: 8,
    file_size: 64 << 10,
    total_size: 96 << 10,
    table_size: 64 << 10,
    titles: 20_000,
    profiles: 12,
    devices: 1_000,
    ratio: 20,
    ratio_free: 4 << 10,
    path_length: 80,
    depth: 4,
};

/// Every file that is taken lies inside the export and gives no more than it may, and every other one has a reason.
pub fn check(bytes: &[u8]) {
    let (_folder, path) = on_disk("export.zip", bytes);
    let export = match Export::open(&path, &LIMITS) {
        Ok(export) => export,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let entries = export.entries();
    assert!(entries.len() <= LIMITS.entries);
    assert!(entries.is_sorted_by(|one, next| one.path < next.path), "sorted, and no path twice");
    assert!(entries.iter().map(|entry| entry.size).sum::<u64>() <= LIMITS.total_size);
    for entry in entries {
        assert!(!entry.path.starts_with('/') && !entry.path.contains(['\\', '\0']), "{:?}", entry.path);
        assert!(!entry.path.split('/').any(|part| matches!(part, "" | "." | "..")), "{:?}", entry.path);
        assert!(entry.path.ends_with(entry.file_name()));
        let mut content = Vec::new();
        let read = export.read(entry).and_then(|mut reader| {
            let file = entry.path.clone();
            reader
                .read_to_end(&mut content)
                .map_err(|cause| watchprint::source::SourceError::Read { file, cause })
        });
        assert!(content.len() as u64 <= entry.size.min(LIMITS.file_size), "{} bytes", content.len());
        if let Err(error) = read {
            assert!(!error.to_string().is_empty());
        }
    }
    for refused in export.refused() {
        assert!(!refused.reason.is_empty() && !refused.path.contains(char::is_control), "{refused:?}");
    }
}
