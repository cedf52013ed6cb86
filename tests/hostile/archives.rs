//! Zips and folders that are broken, or made to do harm.

use crate::{Place, VIEWING, bare, replaced, table, tool, zipped};
use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Stdio;

const SUMMARY: [&str; 3] = ["summary", "--json", "e.zip"];

/// Bytes that no compression makes smaller.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1u64;
    let next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 56) as u8
    };
    std::iter::repeat_with(next).take(length).collect()
}

fn place(zip: &[u8]) -> Place {
    Place::new(&[("e.zip", zip)])
}

#[test]
fn a_zip_that_was_cut_off_gives_its_whole_files() {
    let whole = zipped(&[(VIEWING, table(9).as_bytes()), ("ACCOUNT/x.csv", &noise(50_000))]);
    let place = place(&whole[..whole.len() - 20_000]);
    let told = place.run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 9));
    told.says(&[
        "e.zip: the zip is cut off or damaged, only its first file and the beginning of ACCOUNT/x.csv are read; \
         download it again",
    ]);
    // Cut at the beginning of the viewing record, nothing is left to say figures of.
    for length in [60, 80] {
        place.write("e.zip", &whole[..length]);
        let told = place.run(&SUMMARY);
        assert_eq!((told.code, told.out.as_str()), (Some(3), ""));
        told.says(&["download it again"]);
    }
}

#[test]
fn a_password_costs_the_files_behind_it() {
    let encrypted = |zip: &[u8], name: &str| {
        let mut bytes = zip.to_vec();
        for (magic, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
            for at in memchr::memmem::find_iter(zip, magic) {
                let header = &zip[at..zip.len().min(at + 90)];
                if memchr::memmem::find(header, name.as_bytes()).is_some_and(|found| found < 50) {
                    bytes[at + flags] |= 1;
                }
            }
        }
        bytes
    };
    let zip = zipped(&[("shut.csv", &noise(200)), (VIEWING, table(5).as_bytes())]);
    let told = place(&encrypted(&zip, "shut.csv")).run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 5));
    told.says(&["shut.csv: protected by a password; unzip it yourself and give the folder"]);
    let told = place(&encrypted(&encrypted(&zip, "shut.csv"), VIEWING)).run(&SUMMARY);
    assert_eq!(told.code, Some(3));
    told.says(&["password"]);
}

#[test]
fn a_bomb_is_refused_and_the_limit_can_be_moved() {
    let bomb = vec![b'0'; 20_000_000];
    let place = place(&zipped(&[("bomb.csv", &bomb), (VIEWING, table(3).as_bytes())]));
    let told = place.run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 3));
    told.says(&["bomb.csv: would unpack to more than 250 times its size", "--max-ratio"]);
    let told = place.run(&[&SUMMARY[..], &["--max-ratio", "2000"]].concat());
    assert_eq!((told.summary(), told.err.as_str()), ((Some(0), 3), ""));
    for (limit, words) in [
        (["--max-file-size", "1MB"], "bomb.csv: 20 MB, more than the 1 MB that are read of one file"),
        (["--max-total-size", "19.5MB"], "bomb.csv: the files together are larger than 19.5 MB"),
    ] {
        let told = place.run(&[&SUMMARY[..], &["--max-ratio", "2000"], &limit].concat());
        assert_eq!(told.summary(), (Some(1), 3));
        told.says(&[words, limit[0]]);
    }
    // Files that share their bytes unpack to any size from few.
    let mut shared = zipped(&[("a.csv", &noise(999)), ("b.csv", &noise(999))]);
    let at = memchr::memmem::rfind(&shared, b"PK\x01\x02").unwrap();
    shared[at + 42..at + 46].fill(0);
    place.write("e.zip", &shared);
    let told = place.run(&["check", "e.zip"]);
    assert_eq!(told.code, Some(3));
    assert!(told.out.contains("share their bytes, as in a zip bomb; nothing is read"), "{}", told.out);
}

#[test]
fn a_zip_inside_is_never_opened() {
    let mut inner = zipped(&[(VIEWING, table(50).as_bytes())]);
    for _ in 0..20 {
        inner = zipped(&[("inner.zip", &inner)]);
    }
    let place = place(&zipped(&[("inner.zip", &inner), (VIEWING, table(4).as_bytes())]));
    assert_eq!(place.run(&SUMMARY).summary(), (Some(0), 4));
    let told = place.run(&["check", "e.zip"]);
    assert!(told.out.contains("inner.zip") && told.out.contains("zip"), "{}", told.out);
    place.write("e.zip", &inner);
    let told = place.run(&SUMMARY);
    assert_eq!(told.code, Some(3));
    told.says(&["inner.zip is a zip, which is not opened inside another"]);
}

#[test]
fn only_so_many_files_are_looked_at() {
    let names: Vec<String> = (0..20).map(|number| format!("{number:02}.csv")).collect();
    let mut files: Vec<(&str, &[u8])> = vec![(VIEWING, b"")];
    files.extend(names.iter().map(|name| (name.as_str(), &b"a,b\n1,2\n"[..])));
    let viewing = table(2);
    files[0].1 = viewing.as_bytes();
    let place = place(&zipped(&files));
    let told = place.run(&[&SUMMARY[..], &["--max-files", "5"]].concat());
    assert_eq!(told.summary(), (Some(1), 2));
    told.says(&["the rest is not read: more than 5 files", "--max-files"]);
    assert_eq!(place.run(&SUMMARY).summary(), (Some(0), 2));
    // The same of a folder, and of a zip that lost its table of contents.
    let end = memchr::memmem::find(&fs::read(place.path("e.zip")).unwrap(), b"PK\x01\x02").unwrap();
    place.write("e.zip", &zipped(&files)[..end]);
    let told = place.run(&[&SUMMARY[..], &["--max-files", "5"]].concat());
    assert_eq!(told.summary(), (Some(1), 2));
    told.says(&["more than 5 files"]);
    let folder = Place::new(&files);
    let told = folder.run(&["check", ".", "--max-files", "5"]);
    assert!(told.out.contains("more than 5 files; --max-files"), "{}", told.out);
}

#[test]
fn paths_that_lead_out_are_refused() {
    let viewing = table(6);
    let mut zip = zipped(&[
        ("aa_one.csv", b"1"),
        ("bbb/two.csv", b"2"),
        ("ccthree.csv", b"3"),
        ("dd/four.csv", b"4"),
        ("x/ee/five.csv", b"5"),
        (VIEWING, viewing.as_bytes()),
    ]);
    for (from, to) in [
        (&b"aa_one"[..], &b"../one"[..]),
        (b"bbb/two", b"/tmptwo"),
        (b"ccthree", b"C:three"),
        (b"dd/four", b"..\\four"),
        (b"x/ee/five", b"x/../five"),
    ] {
        zip = replaced(&zip, from, to);
    }
    let place = place(&zip);
    let told = place.run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 6));
    let told = place.run(&["check", "e.zip", "--json"]).json();
    let refused = told["refused"].as_array().unwrap();
    assert_eq!(refused.len(), 5, "{refused:?}");
    assert!(refused.iter().all(|file| file["reason"].as_str().unwrap().contains("leads out of the export")));
    // A copy of it stays where it was asked for.
    assert_eq!(place.run(&["redact", "e.zip", "-o", "in/copy"]).code, Some(1));
    assert_eq!(place.names("."), ["e.zip", "in"]);
    assert_eq!(place.names("in"), ["copy"]);
}

#[test]
fn links_lead_nowhere_out_of_the_export() {
    let secret = Place::new(&[("secret.csv", table(40).as_bytes())]);
    let place = Place::new(&[("e/a.csv", table(3).as_bytes())]);
    symlink(secret.path("secret.csv"), place.path("e/b.csv")).unwrap();
    symlink(secret.0.path(), place.path("e/c")).unwrap();
    symlink(place.path("e"), place.path("e/round")).unwrap();
    let told = place.run(&["summary", "--json", "e"]);
    assert_eq!(told.summary(), (Some(1), 3));
    told.says(&["b.csv: a link to a place outside the folder", "c: a link to a place outside the folder"]);
    // The same inside a zip: the link is a file whose content is a path.
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.add_symlink("b.csv", secret.path("secret.csv").to_str().unwrap(), options).unwrap();
    zip.start_file(VIEWING, options).unwrap();
    std::io::Write::write_all(&mut zip, table(2).as_bytes()).unwrap();
    place.write("e.zip", &zip.finish().unwrap().into_inner());
    let told = place.run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 2));
    told.says(&["b.csv: a link, which is not followed inside a zip"]);
    // An export that is itself a link is what its user named.
    symlink(place.path("e"), place.path("mine")).unwrap();
    assert_eq!(place.run(&["summary", "--json", "mine"]).summary(), (Some(1), 3));
}

#[test]
fn of_two_files_with_one_path_the_larger_is_read() {
    let zip = zipped(&[("1/V.csv", table(2).as_bytes()), ("2/V.csv", table(7).as_bytes())]);
    let told = place(&replaced(&zip, b"2/V.csv", b"1/V.csv")).run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 7));
    told.says(&["1/V.csv: a second file with the same path; the larger one is read"]);
}

#[test]
fn a_wrong_checksum_is_told_and_the_rest_is_read() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in
        [("Ratings.csv", "Profile Name,Title Name,Thumbs Value\nZoé,Qqqq,2\n"), (VIEWING, &table(8))]
    {
        writer.start_file(name, stored).unwrap();
        std::io::Write::write_all(&mut writer, text.as_bytes()).unwrap();
    }
    let zip = writer.finish().unwrap().into_inner();
    let told = place(&replaced(&zip, b"Qqqq", b"Wwww")).run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 8));
    told.says(&["Ratings.csv", "damaged inside the zip, so download the zip again"]);
    // In the viewing record itself, what was read still counts.
    let told = place(&replaced(&zip, "Été 3".as_bytes(), "Eté 3a".as_bytes())).run(&SUMMARY);
    assert_eq!(told.summary(), (Some(1), 8));
    told.says(&["ViewingActivity.csv:", "the file breaks off here", "download the zip again"]);
}

#[test]
fn a_sparse_file_of_ten_gigabytes_costs_nothing() {
    let place = Place::new(&[("e/a.csv", table(3).as_bytes())]);
    File::create(place.path("e/ViewingActivity.csv")).unwrap().set_len(10_000_000_000).unwrap();
    let told = place.run(&["summary", "--json", "e"]);
    assert_eq!(told.summary(), (Some(1), 3));
    told.says(&["ViewingActivity.csv: 10 GB, more than the 2 GB that are read of one file; --max-file-size"]);
    let told = place.run(&["summary", "e/ViewingActivity.csv"]);
    assert_eq!(told.code, Some(3));
    told.says(&["--max-file-size"]);
    let told = place.run(&["summary", "e", "--max-file-size", "lots"]);
    assert_eq!(told.code, Some(2));
    told.says(&["is not a size like 500MB, 4GB or 2GiB"]);
}

#[test]
fn a_large_table_of_another_kind_is_refused() {
    let searches = "Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp\n";
    let searches = searches.to_owned() + &"Zoé,FR,TV,0,x,y,play,z,2022-01-01 00:00:00\n".repeat(50);
    let place = Place::new(&[("e/a.csv", table(3).as_bytes()), ("e/SearchHistory.csv", searches.as_bytes())]);
    let told = place.run(&["summary", "--json", "e", "--max-table-size", "1kB"]);
    assert_eq!(told.summary(), (Some(1), 3));
    told.says(&[
        "SearchHistory.csv",
        "more than the 1 kB that are read of tables other than ViewingActivity",
        "--max-table-size",
    ]);
    assert_eq!(place.run(&["summary", "--json", "e"]).summary(), (Some(0), 3));
}

#[test]
fn what_is_no_file_is_passed_over() {
    let place = Place::new(&[("e/a.csv", table(3).as_bytes())]);
    // A pipe would wait for a writer for ever.
    tool("mkfifo", &[place.path("e/ViewingActivity.csv").to_str().unwrap()]);
    let told = place.run(&["summary", "--json", "e"]);
    assert_eq!(told.summary(), (Some(1), 3));
    told.says(&["ViewingActivity.csv: not a regular file"]);
    let told = place.run(&["summary", "e/ViewingActivity.csv"]);
    assert_eq!(told.code, Some(3));
    told.says(&["is neither a file nor a folder"]);
}

#[test]
fn a_folder_named_like_a_file_is_a_folder() {
    let place = Place::new(&[
        ("e.zip/ViewingActivity.csv/list.csv", table(5).as_bytes()),
        ("e.zip/Ratings.csv/Profiles.txt/empty", b""),
    ]);
    assert_eq!(place.run(&SUMMARY).summary(), (Some(0), 5));
}

#[test]
fn what_may_not_be_read_is_named() {
    let place =
        Place::new(&[("e/a.csv", table(3).as_bytes()), ("e/Ratings.csv", b"x"), ("e/shut/b.csv", b"x")]);
    for name in ["e/Ratings.csv", "e/shut"] {
        fs::set_permissions(place.path(name), fs::Permissions::from_mode(0o000)).unwrap();
    }
    let is_root = File::open(place.path("e/Ratings.csv")).is_ok();
    if is_root {
        // Nothing is shut to this user, so this run shows only that odd rights do no harm.
        assert_eq!(place.run(&["summary", "--json", "e"]).summary().1, 3);
    } else {
        let told = place.run(&["summary", "--json", "e"]);
        assert_eq!(told.summary(), (Some(1), 3));
        told.says(&["Ratings.csv", "shut: the folder cannot be listed", "Permission denied"]);
        assert_eq!(place.run(&["summary", "e/shut"]).code, Some(3));
    }
    fs::set_permissions(place.path("e/shut"), fs::Permissions::from_mode(0o755)).unwrap();
    // A file that the system will not give, whoever asks for it.
    if let Ok(mut child) =
        bare().args(["check", "/proc/self/mem"]).stderr(Stdio::piped()).stdout(Stdio::piped()).spawn()
    {
        assert!(matches!(child.wait().unwrap().code(), Some(1 | 3)));
    }
}
