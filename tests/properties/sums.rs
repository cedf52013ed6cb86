//! What holds for any file: sums, order, duplicates, and that no byte makes the program stumble.

use crate::generated::{HEADER, figures, history, number, row, rows, seconds_of, sum, summary, written};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use watchprint::model::ledger::Fate;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn parts_add_up_to_the_whole(rows in rows()) {
        let found = summary(&rows);
        let fates = &found["ledger"]["fates"];
        prop_assert_eq!(Fate::ALL.iter().map(|fate| number(&fates[fate.name()]["rows"])).sum::<u64>(), rows.len() as u64);
        prop_assert_eq!(number(&found["ledger"]["rows"]), rows.len() as u64);
        prop_assert_eq!(&fates["kept"]["rows"], &found["account"]["segments"]);
        prop_assert_eq!(&fates["kept"]["seconds"], &found["account"]["seconds"]);
        let profiles = found["profiles"].as_array().unwrap();
        for figures in profiles.iter().chain([&found["account"]]) {
            let seconds = number(&figures["seconds"]);
            for part in ["by_month", "by_day", "by_weekday_hour", "by_country", "by_device_class", "by_device", "by_kind"] {
                prop_assert_eq!(sum(&figures[part]), seconds, "{}", part);
            }
            prop_assert_eq!(seconds_of(&figures["series"]) + seconds_of(&figures["films"]), seconds);
            prop_assert!(number(&figures["seconds_awake"]) <= seconds);
            prop_assert!(number(&figures["active_days"]) <= number(&figures["observed_days"]));
            let sessions = ["10", "30", "60"].map(|gap| number(&figures["sessions"][gap]));
            prop_assert!(sessions.is_sorted_by(|a, b| a >= b) && sessions[0] <= number(&figures["segments"]));
        }
        for field in ["segments", "seconds", "seconds_awake"] {
            let together: u64 = profiles.iter().map(|profile| number(&profile[field])).sum();
            prop_assert_eq!(together, number(&found["account"][field]), "{}", field);
        }
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        prop_assert_eq!(summary(&rows), summary(&shuffled));
    }

    #[test]
    fn a_row_said_twice_changes_nothing_but_the_count_of_duplicates(
        rows in prop::collection::vec(row(), 1..40),
        which in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
    ) {
        let mut more = rows.clone();
        let again = which.get(&rows).clone();
        more.insert(place.index(rows.len() + 1), again);
        let (before, mut after) = (summary(&rows), summary(&more));
        prop_assert_eq!(number(&after["ledger"]["rows"]), number(&before["ledger"]["rows"]) + 1);
        // A row that cannot be read is no duplicate, however often it stands there.
        let grown: Vec<&str> = ["unreadable", "duplicate"].into_iter().filter(|fate| {
            after["ledger"]["fates"][fate]["rows"] != before["ledger"]["fates"][fate]["rows"]
        }).collect();
        prop_assert_eq!(grown.len(), 1);
        after["ledger"]["rows"] = before["ledger"]["rows"].clone();
        after["ledger"]["fates"][grown[0]] = before["ledger"]["fates"][grown[0]].clone();
        prop_assert_eq!(after, before);
    }

    /// Well-formed text, whatever its cells hold: a row in the ledger for each record that is not blank.
    #[test]
    fn the_ledger_counts_the_records_of_a_plain_reading(
        records in prop::collection::vec(prop::collection::vec("[ ,;\"\n\ra-c0:é\u{a0}\u{feff}-]{0,6}", 10..=10), 0..12),
        rows in rows(),
        crlf: bool,
        quoted: bool,
    ) {
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let style = if quoted { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut writer = csv::WriterBuilder::new().terminator(end).quote_style(style).from_writer(Vec::new());
        writer.write_record(HEADER).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        for record in &records {
            writer.write_record(record).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
        let blank = |record: &csv::StringRecord| record.iter().all(|cell| cell.trim().is_empty());
        let plain = reader.records().map(Result::unwrap).filter(|record| !blank(record)).count();
        let found = history("ViewingActivity.csv", &bytes).unwrap();
        prop_assert_eq!(found.ledger.rows, plain as u64);
        let fates: u64 = Fate::ALL.iter().map(|fate| found.ledger.amount(*fate).rows).sum();
        prop_assert_eq!(fates, plain as u64);
        figures(&found);
    }
}

/// Bytes like those of an export, damaged anywhere.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let spoils = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3u8), 0..12);
    (rows(), spoils).prop_map(|(rows, spoils)| {
        let mut bytes = written(&rows);
        for (place, byte, kind) in spoils {
            let at = place.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, [b'"', b',', b'\n', b'\r', 0, b';'][usize::from(byte) % 6]),
                _ => drop(bytes.remove(at)),
            }
        }
        bytes
    })
}

/// Reads bytes under a name and computes everything; the fates must add up whatever they are.
fn stumbles_over_nothing(name: &str, bytes: &[u8]) {
    if let Some(found) = history(name, bytes) {
        let fates: u64 = Fate::ALL.iter().map(|fate| found.ledger.amount(*fate).rows).sum();
        assert_eq!(fates, found.ledger.rows);
        let figures = figures(&found);
        assert_eq!(sum(&figures["account"]["by_weekday_hour"]), number(&figures["account"]["seconds"]));
    }
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("CONTENT_INTERACTION/ViewingActivity.csv", SimpleFileOptions::default()).unwrap();
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for name in ["ViewingActivity.csv", "NetflixViewingHistory.csv", "export.zip", "MyList.csv", "any"] {
            stumbles_over_nothing(name, &bytes);
        }
    }

    #[test]
    fn a_damaged_table_is_read_without_panic(bytes in damaged()) {
        stumbles_over_nothing("ViewingActivity.csv", &bytes);
    }

    #[test]
    fn a_damaged_zip_is_read_without_panic(
        rows in rows(),
        spoils in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
        is_cut: bool,
    ) {
        let mut bytes = zipped(&written(&rows));
        for (place, byte) in spoils {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        stumbles_over_nothing("netflix-report.zip", &bytes);
    }
}

/// A zip that is whole gives what its table gives.
#[test]
fn a_zip_gives_the_figures_of_its_table() {
    let export = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/damage/none/ViewingActivity.csv");
    let bytes = fs::read(export).unwrap();
    let plain = figures(&history("ViewingActivity.csv", &bytes).unwrap());
    assert_eq!(figures(&history("netflix-report.zip", &zipped(&bytes)).unwrap()), plain);
}
