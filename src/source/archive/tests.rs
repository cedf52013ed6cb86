#![allow(clippy::unwrap_used)]
use std::fs;
use std::io::{Cursor, Write};

use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn zip_bytes(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        if name.ends_with('/') {
            writer.add_directory(*name, SimpleFileOptions::default()).unwrap();
        } else {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

fn on_disk(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn open_zip(bytes: &[u8]) -> Result<(TempDir, Export), SourceError> {
    let (folder, path) = on_disk("export.zip", bytes);
    Export::open(&path, &Limits::default()).map(|export| (folder, export))
}

fn paths(export: &Export) -> Vec<&str> {
    export.entries().iter().map(|entry| entry.path.as_str()).collect()
}

fn content(export: &Export, path: &str) -> io::Result<Vec<u8>> {
    let entry = export.entries().iter().find(|entry| entry.path == path).unwrap();
    let mut out = Vec::new();
    export.read(entry).unwrap().read_to_end(&mut out).map(|_| out)
}

#[test]
fn a_zip_is_listed_sorted_and_read_in_place() {
    let large: Vec<u8> = (0..600_000u32).flat_map(|n| n.to_le_bytes()).collect();
    let bytes = zip_bytes(&[
        ("B/", b""),
        ("B/b.csv", b"b"),
        ("A/a.csv", &large),
        ("__MACOSX/._a.csv", b"x"),
        (".DS_Store", b"x"),
    ]);
    let (_folder, export) = open_zip(&bytes).unwrap();
    assert_eq!(export.name(), "export.zip");
    assert_eq!(paths(&export), ["A/a.csv", "B/b.csv"]);
    assert!(export.refused().is_empty());
    assert_eq!(export.entries()[0].size, large.len() as u64);
    assert_eq!(export.entries()[0].file_name(), "a.csv");
    assert_eq!(content(&export, "A/a.csv").unwrap(), large);
    assert_eq!(content(&export, "B/b.csv").unwrap(), b"b");
}

#[test]
fn an_entry_may_be_left_half_read() {
    let (_folder, export) = open_zip(&zip_bytes(&[("a.csv", &vec![7; 5_000_000])])).unwrap();
    let mut head = [0; 4];
    export.read(&export.entries()[0]).unwrap().read_exact(&mut head).unwrap();
    assert_eq!(head, [7; 4]);
}

#[test]
fn paths_that_lead_out_are_refused_and_the_rest_is_read() {
    // The writer refuses such names itself, so they are put into the finished zip.
    let mut bytes = zip_bytes(&[("ok.csv", b"ok"), ("xx_evil.csv", b"evil")]);
    for at in memchr::memmem::find_iter(&bytes.clone(), b"xx_evil").collect::<Vec<_>>() {
        bytes[at..at + 3].copy_from_slice(b"../");
    }
    let (_folder, export) = open_zip(&bytes).unwrap();
    assert_eq!(paths(&export), ["ok.csv"]);
    assert_eq!(export.refused()[0].path, "../evil.csv");
    assert!(export.refused()[0].reason.contains("leads out"));
}

#[test]
fn of_two_files_with_one_path_the_larger_is_read() {
    let mut bytes = zip_bytes(&[("1.csv", b"longer"), ("2.csv", b"short")]);
    for at in memchr::memmem::find_iter(&bytes.clone(), b"2.csv").collect::<Vec<_>>() {
        bytes[at] = b'1';
    }
    let (_folder, export) = open_zip(&bytes).unwrap();
    assert_eq!(paths(&export), ["1.csv"]);
    assert_eq!(content(&export, "1.csv").unwrap(), b"longer");
    assert!(export.refused()[0].reason.contains("same path"));
}

#[test]
fn a_wrong_checksum_is_an_error_of_that_file_alone() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [("a.csv", "aaaaaaaa"), ("b.csv", "bbbbbbbb")] {
        writer.start_file(name, stored).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    let at = memchr::memmem::find(&bytes, b"aaaaaaaa").unwrap();
    bytes[at] = b'x';
    let (_folder, export) = open_zip(&bytes).unwrap();
    let error = content(&export, "a.csv").unwrap_err().to_string();
    assert!(error.contains("download the zip again"), "{error}");
    assert_eq!(content(&export, "b.csv").unwrap(), b"bbbbbbbb");
}

#[test]
fn a_zip_bomb_is_refused_and_the_rest_is_read() {
    let bytes = zip_bytes(&[("bomb.csv", &vec![0; 32 << 20]), ("ok.csv", b"ok")]);
    let (_folder, export) = open_zip(&bytes).unwrap();
    assert_eq!(paths(&export), ["ok.csv"]);
    assert!(export.refused()[0].reason.contains("bomb"));
}

#[test]
fn a_size_that_lies_ends_in_an_error() {
    let mut bytes = zip_bytes(&[("a.csv", &[b'a'; 5_000])]);
    let size = 5_000u32.to_le_bytes();
    for at in memchr::memmem::find_iter(&bytes.clone(), &size).collect::<Vec<_>>() {
        bytes[at..at + 4].copy_from_slice(&50u32.to_le_bytes());
    }
    let (_folder, export) = open_zip(&bytes).unwrap();
    assert_eq!(export.entries()[0].size, 50);
    assert!(content(&export, "a.csv").is_err());
}

#[test]
fn encrypted_files_are_refused_and_an_encrypted_zip_says_so() {
    let encrypt = |files: &[(&str, &[u8])], names: &[&str]| {
        let mut bytes = zip_bytes(files);
        // The encryption bit of the flags, 6 bytes into a local and 8 into a central header.
        for (magic, offset) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
            for at in memchr::memmem::find_iter(&bytes.clone(), magic).collect::<Vec<_>>() {
                let header = &bytes[at..(at + 60).min(bytes.len())];
                if names.iter().any(|name| memchr::memmem::find(header, name.as_bytes()).is_some()) {
                    bytes[at + offset] |= 1;
                }
            }
        }
        open_zip(&bytes)
    };
    let (_folder, export) = encrypt(&[("open.csv", b"o"), ("shut.csv", b"s")], &["shut"]).unwrap();
    assert_eq!(paths(&export), ["open.csv"]);
    assert!(export.refused()[0].reason.contains("password"));
    let error = encrypt(&[("shut.csv", b"s")], &["shut"]).unwrap_err();
    assert!(matches!(error, SourceError::EncryptedZip { .. }), "{error}");
}

#[test]
fn a_zip_that_was_cut_off_gives_its_whole_files() {
    let mut state = 1u64;
    let noise = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 56) as u8
    });
    let noise: Vec<u8> = noise.take(50_000).collect();
    let bytes = zip_bytes(&[("a.csv", b"first"), ("b.csv", b"second"), ("c.csv", &noise)]);
    let (_folder, export) = open_zip(&bytes[..bytes.len() - 20_000]).unwrap();
    assert_eq!(paths(&export), ["a.csv", "b.csv", "c.csv"]);
    assert_eq!(content(&export, "b.csv").unwrap(), b"second");
    assert!(export.refused()[0].reason.contains("cut off"));
    // Of the file in which it ends there is the beginning, and then an error.
    let mut beginning = Vec::new();
    let error = export.read(&export.entries()[2]).unwrap().read_to_end(&mut beginning).unwrap_err();
    assert!(error.to_string().contains("the zip ends inside it"), "{error}");
    assert!(beginning.len() > 20_000 && noise.starts_with(&beginning));
}

#[test]
fn a_streamed_zip_that_was_cut_off_gives_its_whole_files() {
    let mut writer = ZipWriter::new_stream(Vec::new());
    for (name, text) in [("a.csv", "first"), ("b.csv", "second")] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    let end = memchr::memmem::find(&bytes, b"PK\x01\x02").unwrap();
    let (_folder, export) = open_zip(&bytes[..end]).unwrap();
    assert_eq!(paths(&export), ["a.csv", "b.csv"]);
    assert_eq!(content(&export, "a.csv").unwrap(), b"first");
    assert_eq!(content(&export, "b.csv").unwrap(), b"second");
}

#[test]
fn a_zip_without_anything_whole_says_what_to_do() {
    for bytes in [&b"PK\x03\x04 and nothing more"[..], b"PK"] {
        let error = open_zip(bytes).unwrap_err();
        assert!(matches!(error, SourceError::DamagedZip { .. }), "{error}");
        assert!(error.to_string().contains("download it again"));
    }
}

#[test]
fn a_folder_is_walked_at_any_depth() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("1234567890/CONTENT_INTERACTION");
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("MyList.csv"), "x").unwrap();
    fs::write(folder.path().join("I\u{307}lave.pdf"), "x").unwrap();
    fs::create_dir(folder.path().join("__MACOSX")).unwrap();
    fs::write(folder.path().join("__MACOSX/._x"), "x").unwrap();
    let export = Export::open(folder.path(), &Limits::default()).unwrap();
    assert_eq!(paths(&export), ["1234567890/CONTENT_INTERACTION/MyList.csv", "\u{130}lave.pdf"]);
    assert_eq!(content(&export, "1234567890/CONTENT_INTERACTION/MyList.csv").unwrap(), b"x");
}

#[cfg(unix)]
#[test]
fn links_inside_are_followed_and_links_outside_refused() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.csv"), "x").unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("a")).unwrap();
    fs::write(folder.path().join("a/real.csv"), "x").unwrap();
    symlink(folder.path().join("a/real.csv"), folder.path().join("inside.csv")).unwrap();
    symlink(folder.path(), folder.path().join("a/round")).unwrap();
    symlink(outside.path().join("secret.csv"), folder.path().join("outside.csv")).unwrap();
    symlink(outside.path(), folder.path().join("outside")).unwrap();
    symlink("nowhere", folder.path().join("broken.csv")).unwrap();
    let export = Export::open(folder.path(), &Limits::default()).unwrap();
    assert_eq!(paths(&export), ["a/real.csv", "inside.csv"]);
    let refused: Vec<_> = export.refused().iter().map(|refused| refused.path.as_str()).collect();
    assert_eq!(refused, ["broken.csv", "outside", "outside.csv"]);
}

#[test]
fn limits_hold_for_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.csv", "b.csv", "c.csv"] {
        fs::write(folder.path().join(name), "12345").unwrap();
    }
    let open = |limits| Export::open(folder.path(), &limits).unwrap();
    assert_eq!(open(Limits { entries: 2, ..Limits::default() }).entries().len(), 2);
    assert_eq!(open(Limits { total_size: 12, ..Limits::default() }).entries().len(), 2);
    let none = open(Limits { file_size: 4, ..Limits::default() });
    assert_eq!((none.entries().len(), none.refused().len()), (0, 3));
}

#[test]
fn one_file_is_an_export_of_one() {
    let (_folder, path) = on_disk("NetflixViewingHistory (1).csv", b"Title,Date");
    let export = Export::open(&path, &Limits::default()).unwrap();
    assert_eq!(paths(&export), ["NetflixViewingHistory (1).csv"]);
    assert_eq!(content(&export, "NetflixViewingHistory (1).csv").unwrap(), b"Title,Date");
    // A table may begin with the letters of a zip.
    let (_folder, path) = on_disk("list.csv", b"PK,Name");
    assert_eq!(Export::open(&path, &Limits::default()).unwrap().entries().len(), 1);
}

#[test]
fn a_zip_is_a_zip_whatever_it_is_called() {
    for name in ["export", "export.csv", "Ratings.txt"] {
        let (_folder, path) = on_disk(name, &zip_bytes(&[("a/b.csv", b"x")]));
        assert_eq!(paths(&Export::open(&path, &Limits::default()).unwrap()), ["a/b.csv"], "{name}");
    }
}

#[test]
fn a_workbook_is_told_from_an_export() {
    let workbook = zip_bytes(&[("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")]);
    for bytes in [workbook.as_slice(), b"\xd0\xcf\x11\xe0 and more"] {
        let (_folder, path) = on_disk("ViewingActivity.xlsx", bytes);
        let error = Export::open(&path, &Limits::default()).unwrap_err();
        assert!(error.to_string().contains("save the sheet as CSV"), "{error}");
    }
}

#[test]
fn what_is_no_export_says_so() {
    let (folder, path) = on_disk("Cover sheet.pdf", b"%PDF-1.4");
    assert!(matches!(Export::open(&path, &Limits::default()), Err(SourceError::WrongKind { .. })));
    assert!(matches!(
        Export::open(&folder.path().join("none"), &Limits::default()),
        Err(SourceError::NotFound { .. })
    ));
}
