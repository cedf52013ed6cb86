#![allow(clippy::unwrap_used)]
use super::*;
use crate::source::archive::Limits;
use crate::source::text::RepairKind;
use proptest::prelude::*;
use std::sync::{Arc, Mutex};

const VIEWING: &str = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n\
    Ada,2022-05-09 02:01:32,00:21:09,,Saltwind,,Smart TV,00:20:00,00:20:00,TR (Türkiye)\n\
    Bo,2022-05-08 02:01:32,soon,,Saltwind,,Phone,,Not latest view,TR (Türkiye)\n";
const HISTORY: &str = "Title,Date\n\"Saltwind\",\"5/13/22\"\n\"Quiet Engines\",\"5/9/22\"\n";
const MARKER: &str = "We found no information for this table.";
const STREAMING: &str = "Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts\n\
    E,TV,TV,198.51.100.7,US,New York,Albany,2023-01-02 10:00:00\n\
    E,TV,TV,198.51.100.8,US,New York,Albany,2023-01-03 10:00:00\n\
    E,TV,TV,198.51.100.9,US (United States),Ohio,Toledo,2023-01-04 10:00:00\n\
    E,TV,TV,198.51.100.9,US,,,2023-01-04 10:00:00\n";
const CLICKS: &str = "Profile Name,Source,Navigation Level,Referrer Url,Webpage Url,Click Utc Ts\nAda,www,playback,,,2022-05-09 02:01:32\n";

struct Folder(tempfile::TempDir);

impl Folder {
    fn of(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        Self(folder)
    }

    fn read(&self, selection: Selection) -> ExportTables {
        let export = Export::open(self.0.path(), &Limits::default()).unwrap();
        read_export(&export, selection)
    }
}

fn counted(rows: &[(&str, &str, u64)]) -> BTreeMap<(String, String), u64> {
    rows.iter().map(|(country, region, count)| ((country.to_string(), region.to_string()), *count)).collect()
}

fn report<'a>(tables: &'a ExportTables, path: &str) -> &'a FileReport {
    tables.files.iter().find(|file| file.path == path).unwrap()
}

#[test]
fn every_file_is_accounted_for() {
    let folder = Folder::of(&[
        ("123/CONTENT_INTERACTION/ViewingActivity.csv", VIEWING.as_bytes()),
        ("123/CONTENT_INTERACTION/Ratings.txt", MARKER.as_bytes()),
        ("123/CLICKSTREAM/Clickstream.csv", CLICKS.as_bytes()),
        ("123/Cover Sheet.pdf", b"%PDF-1.7 Title,Date"),
        ("123/PROFILES/avatar.png", b"\x89PNG"),
        ("123/notes.csv", b"a,b\n1,2\n"),
        ("123/MESSAGES/MessagesSentByNetflix.csv", b"Sent Utc Ts;Mood\n5/9/2022 2:01;calm\nnever;calm\n"),
    ]);
    let tables = folder.read(Selection::Everything);
    let told: Vec<(&str, Recognised, u64)> =
        tables.files.iter().map(|file| (file.path.as_str(), file.recognised, file.rows)).collect();
    assert_eq!(
        told,
        [
            ("123/CLICKSTREAM/Clickstream.csv", Recognised::Table(TableKind::Clickstream), 1),
            ("123/CONTENT_INTERACTION/Ratings.txt", Recognised::EmptyTable(Some(TableKind::Ratings)), 0),
            ("123/CONTENT_INTERACTION/ViewingActivity.csv", Recognised::Table(TableKind::ViewingActivity), 2),
            ("123/Cover Sheet.pdf", Recognised::Document, 0),
            (
                "123/MESSAGES/MessagesSentByNetflix.csv",
                Recognised::Table(TableKind::MessagesSentByNetflix),
                2
            ),
            ("123/PROFILES/avatar.png", Recognised::Document, 0),
            ("123/notes.csv", Recognised::Unknown, 0),
        ]
    );
    let viewing = report(&tables, "123/CONTENT_INTERACTION/ViewingActivity.csv");
    assert_eq!(viewing.first.as_deref(), Some("2022-05-08T02:01:32Z"));
    assert_eq!(viewing.last.as_deref(), Some("2022-05-09T02:01:32Z"));
    assert_eq!(viewing.columns.len(), 10);
    assert_eq!(viewing.problems.len(), 1);
    assert_eq!((viewing.problems[0].line, viewing.problems[0].column.as_deref()), (3, Some("Duration")));
    assert!(viewing.has_losses());
    let messages = report(&tables, "123/MESSAGES/MessagesSentByNetflix.csv");
    assert_eq!(messages.unknown_columns, ["Mood"]);
    assert_eq!(messages.first.as_deref(), Some("2022-05-09T02:01:00Z"));
    let kinds: Vec<RepairKind> = messages.repairs.iter().map(|repair| repair.what).collect();
    let order = RepairKind::DayMonthOrder { day_first: false, proven: false };
    assert_eq!(kinds, [RepairKind::Delimiter(b';'), RepairKind::ResavedTime, order]);
    assert_eq!(tables.viewing.as_ref().unwrap().rows.len(), 2);
    assert_eq!(tables.frames[&TableKind::Ratings].table.shape(), (0, 8), "the marker is an empty table");
    assert_eq!(tables.frames[&TableKind::Clickstream].table.height(), 1);
    assert!(tables.has_tables());
}

#[test]
fn a_summary_reads_less_and_reports_as_much() {
    let folder = Folder::of(&[
        ("ViewingActivity.csv", VIEWING.as_bytes()),
        ("Clickstream.csv", CLICKS.as_bytes()),
        ("IpAddressesStreaming.csv", STREAMING.as_bytes()),
    ]);
    let everything = folder.read(Selection::Everything);
    let summary = folder.read(Selection::Summary);
    assert_eq!(summary.files, everything.files);
    assert_eq!(summary.frames.keys().collect::<Vec<_>>(), [&TableKind::IpAddressesStreaming]);
    assert_eq!(everything.frames.len(), 2);
    let regions = streaming_regions(&summary.frames);
    let expected = [("US", "New York", 2), ("US (United States)", "Ohio", 1)];
    assert_eq!(regions, counted(&expected));
}

#[test]
fn regions_come_from_the_older_table_when_the_newer_is_empty() {
    let old = "esn,country,localizedDeviceDescription,deviceDescription,ip,regionCodeDisplayName,ts\nE,BR,TV,TV,198.51.100.7,São Paulo,2020-01-02T10:00:00.000Z\n";
    let folder = Folder::of(&[
        ("ip_Addresses/ipAddresses.csv", old.as_bytes()),
        ("IP_ADDRESSES/IpAddressesStreaming.txt", MARKER.as_bytes()),
    ]);
    let tables = folder.read(Selection::Summary);
    assert_eq!(tables.frames[&TableKind::IpAddressesStreaming].table.height(), 0);
    let regions = streaming_regions(&tables.frames);
    assert_eq!(regions, counted(&[("BR", "São Paulo", 1)]));
    assert!(streaming_regions(&BTreeMap::new()).is_empty());
}

#[test]
fn a_country_of_several_words_is_kept_whole() {
    let header = "Esn,Country,Localized Device Description,Device Description,Ip,Region Code Display Name,Ts";
    let before_2023 = format!(
        "{header}\nE,United States,TV,TV,198.51.100.7, Texas ,2021-11-02 10:00:00\n\
         E, New Zealand ,TV,TV,198.51.100.7,Auckland,2021-11-02 10:00:00\n"
    );
    let folder = Folder::of(&[("IP_ADDRESSES/IpAddressesStreaming.csv", before_2023.as_bytes())]);
    let regions = streaming_regions(&folder.read(Selection::Summary).frames);
    assert_eq!(regions, counted(&[("United States", "Texas", 1), ("New Zealand", "Auckland", 1)]));
}

#[test]
fn of_several_copies_the_largest_that_can_be_read_is_used() {
    let longer = VIEWING.to_owned() + "Ada,2022-05-07 02:01:32,00:21:09,,Saltwind,,TV,,,TR\n";
    let folder = Folder::of(&[
        ("a/ViewingActivity.csv", VIEWING.as_bytes()),
        ("b/ViewingActivity.csv", longer.as_bytes()),
        ("c/ViewingActivity.csv", VIEWING.as_bytes()),
    ]);
    let tables = folder.read(Selection::Everything);
    let told: Vec<Recognised> = tables.files.iter().map(|file| file.recognised).collect();
    let copy = Recognised::AnotherCopy(TableKind::ViewingActivity);
    assert_eq!(told, [copy, Recognised::Table(TableKind::ViewingActivity), copy]);
    let viewing = tables.viewing.unwrap();
    assert_eq!((viewing.path.as_str(), viewing.rows.len()), ("b/ViewingActivity.csv", 3));
}

#[test]
fn short_histories_of_several_profiles_are_all_read_and_the_same_one_once() {
    let other = HISTORY.replace("Saltwind", "Paper Boats");
    let folder = Folder::of(&[
        ("NetflixViewingHistory (1).csv", HISTORY.as_bytes()),
        ("NetflixViewingHistory.csv", HISTORY.as_bytes()),
        ("x.csv", other.as_bytes()),
    ]);
    let tables = folder.read(Selection::Summary);
    let told: Vec<Recognised> = tables.files.iter().map(|file| file.recognised).collect();
    let table = Recognised::Table(TableKind::ViewingHistory);
    assert_eq!(told, [table, Recognised::AnotherCopy(TableKind::ViewingHistory), table]);
    assert_eq!(tables.short_histories.len(), 2);
    assert_eq!(tables.files[0].first.as_deref(), Some("2022-05-09"));
    assert_eq!(tables.files[0].last.as_deref(), Some("2022-05-13"));
}

#[test]
fn an_export_without_any_table_says_so() {
    let folder = Folder::of(&[("a.pdf", b"%PDF"), ("b.csv", b"x,y\n1,2\n"), ("c.csv", b"")]);
    let tables = folder.read(Selection::Everything);
    assert!(!tables.has_tables());
    assert_eq!(tables.files[2].recognised, Recognised::EmptyTable(None));
}

#[test]
fn an_observer_hears_of_every_byte_of_a_table() {
    let long = VIEWING.to_owned() + &"Ada,2022-05-07 02:01:32,00:21:09,,Saltwind,,TV,,,TR\n".repeat(200_000);
    let folder = Folder::of(&[("ViewingActivity.csv", long.as_bytes()), ("c.pdf", b"%PDF")]);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let mut export = Export::open(folder.0.path(), &Limits::default()).unwrap();
    let ear = Arc::clone(&heard);
    export.observe(Arc::new(move |bytes| ear.lock().unwrap().push(bytes)));
    assert_eq!(read_export(&export, Selection::Summary).viewing.unwrap().rows.len(), 200_002);
    let heard = heard.lock().unwrap();
    let (told, all) = (heard.iter().sum::<u64>(), long.len() as u64);
    // The beginning is read once more to recognise the table.
    assert!((all..=all + (64 << 10)).contains(&told), "{told} of {all}");
    assert!(heard.iter().all(|bytes| *bytes < all), "told in pieces");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_in_any_table_make_it_panic(
        number in 0..super::super::TABLES.len(),
        noise in prop::collection::vec(any::<u8>(), 0..200),
        digits in "[0-9,;\"/:. \n-]{0,200}",
    ) {
        let spec = super::super::TABLES[number];
        let header = spec.columns.iter().map(|column| column.header).collect::<Vec<_>>().join(",");
        let noisy = [header.as_bytes(), b"\n", digits.as_bytes(), b"\n", &noise].concat();
        let folder = Folder::of(&[(&format!("{}.csv", spec.file), &noisy), ("noise.csv", &noise)]);
        for selection in [Selection::Everything, Selection::Summary] {
            let tables = folder.read(selection);
            prop_assert_eq!(tables.files.len(), 2);
        }
    }
}

#[test]
fn what_is_too_large_for_memory_together_is_refused_from_the_largest_on() {
    let ratings = "Profile Name,Title Name,Thumbs Value,Event Utc Ts\nAda,Saltwind,2,2022-01-01 00:00:00\n";
    let folder = Folder::of(&[
        ("Clickstream.csv", CLICKS.as_bytes()),
        ("MyList.csv", b"Profile Name,Title Name,Country,Utc Title Add Date\n"),
        ("Ratings.csv", ratings.as_bytes()),
        ("ViewingActivity.csv", VIEWING.as_bytes()),
    ]);
    // Sparse files take no room on the disk. None is too large by itself.
    for (name, megabytes) in [("Clickstream.csv", 9), ("MyList.csv", 8), ("ViewingActivity.csv", 20)] {
        let file = std::fs::OpenOptions::new().write(true).open(folder.0.path().join(name));
        file.unwrap().set_len(megabytes * 1_000_000).unwrap();
    }
    let tables = folder.read(Selection::Everything);
    let read = |name: &str| tables.files.iter().find(|file| file.path == name).unwrap();
    assert_eq!(read("Clickstream.csv").recognised, Recognised::Unreadable);
    let told = &read("Clickstream.csv").problems[0].what;
    assert!(told.contains("it has 17.1 MB, more than the 12 MB that are read"), "{told}");
    assert!(matches!(read("MyList.csv").recognised, Recognised::Table(_)));
    assert_eq!(read("Ratings.csv").rows, 1);
    assert!(tables.viewing.is_some());
}
