#![allow(clippy::unwrap_used)]
use super::facts::Name;
use super::files::{COLUMNS_FILE, PURPOSES_FILE, TABLES_FILE, lines};
use super::*;
use crate::source::netflix::{Family, TABLES};
use std::collections::BTreeSet;

#[test]
fn every_line_of_the_files_is_read() {
    let lines = |file| lines(file).count();
    assert_eq!(CATALOGUE.tables.len(), lines(TABLES_FILE));
    assert_eq!(CATALOGUE.columns.len(), lines(COLUMNS_FILE));
    assert_eq!(CATALOGUE.purposes.len(), lines(PURPOSES_FILE));
}

#[test]
fn every_table_column_and_family_of_the_code_is_explained() {
    for spec in TABLES {
        assert_eq!(table(spec.kind).kind, spec.kind);
        for known in spec.columns {
            for header in known.headers() {
                assert!(column(spec.kind, header).is_some(), "{}: {header} is not explained", spec.file);
            }
        }
        for family in spec.families {
            let header = match family {
                Family::Begins(start) => format!("{start} x"),
                Family::Ends(end) => format!("x {end}"),
            };
            let found = column(spec.kind, &header).map(|facts| facts.header);
            assert!(found.is_some_and(|header| header.contains(':')), "{}: {header}", spec.file);
        }
    }
}

#[test]
fn the_files_name_nothing_that_does_not_exist() {
    let kinds: BTreeSet<TableKind> = CATALOGUE.tables.iter().map(|table| table.kind).collect();
    assert_eq!(kinds.len(), CATALOGUE.tables.len(), "a table stands twice");
    let mut seen = BTreeSet::new();
    for facts in &CATALOGUE.columns {
        let place = (facts.table, facts.header);
        assert!(seen.insert(place), "{place:?} stands twice");
        let specs = TABLES.iter().filter(|spec| facts.table.is_none_or(|kind| kind == spec.kind));
        let exists = |spec: &&&crate::source::netflix::TableSpec| match &facts.name {
            Name::Exact(_) => spec.columns.iter().any(|column| column.header == facts.header),
            Name::Begins(start) => {
                spec.families.iter().any(|family| matches!(family, Family::Begins(known) if known == start))
            }
            Name::Ends(end) => {
                spec.families.iter().any(|family| matches!(family, Family::Ends(known) if known == end))
            }
        };
        let used = specs.filter(exists).count();
        assert!(used > 0, "{place:?} is no column");
        assert!(facts.table.is_some() || used > 1, "{place:?} is shared by nobody");
    }
}

/// A shared line that every table overrides explains nothing.
#[test]
fn every_shared_line_is_used() {
    for facts in CATALOGUE.columns.iter().filter(|facts| facts.table.is_none()) {
        let used = TABLES.iter().any(|spec| column(spec.kind, facts.header) == Some(facts));
        assert!(used, "{}", facts.header);
    }
}

#[test]
fn every_text_is_a_sentence_in_both_languages() {
    let of_tables = CATALOGUE.tables.iter().flat_map(|table| [table.what, table.why]);
    let of_columns = CATALOGUE.columns.iter().map(|column| column.what);
    let of_purposes = CATALOGUE.purposes.iter().flat_map(|purpose| [purpose.what, purpose.why]);
    for Words { english, french } in of_tables.chain(of_columns).chain(of_purposes) {
        for text in [english, french] {
            assert!(text.len() > 6 && text.ends_with('.') && text.trim() == text, "{text:?}");
            assert!(!text.contains('\''), "a straight apostrophe: {text}");
        }
        assert_ne!(english, french);
        for mark in [':', ';', '!', '?', '»'] {
            let before = french.match_indices(mark).map(|(at, _)| french[..at].chars().next_back());
            assert!(before.into_iter().all(|before| before == Some('\u{a0}')), "{french}");
        }
    }
}

/// What the reader of tables holds for identifying, the catalogue must not call harmless.
#[test]
fn sensitive_columns_are_at_least_identifying() {
    for spec in TABLES {
        for known in spec.columns.iter().filter(|column| column.sensitive) {
            let facts = column(spec.kind, known.header).unwrap();
            assert!(facts.sensitivity >= Sensitivity::Identifying, "{}: {}", spec.file, known.header);
        }
    }
}

#[test]
fn other_spellings_and_unknown_columns() {
    let esn = column(TableKind::Devices, "esn").unwrap();
    assert_eq!(column(TableKind::Devices, "ESN;"), Some(esn));
    assert_eq!(column(TableKind::ViewingHistory, "Fecha").unwrap().header, "Date");
    assert_eq!(column(TableKind::MyList, "Mood"), None);
    // A shared line explains a column only where the table has it.
    assert_eq!(column(TableKind::TermsOfUse, "Ip"), None);
}

#[test]
fn each_month_expects_the_tables_of_its_archives() {
    let expected = |month| super::expected(month).collect::<BTreeSet<_>>();
    let (early, late) = (expected(Some((2021, 6))), expected(Some((2025, 4))));
    assert!(early.contains(&TableKind::IpAddresses) && !early.contains(&TableKind::IpAddressesLogin));
    assert!(!late.contains(&TableKind::IpAddresses) && late.contains(&TableKind::AccessAndDevices));
    assert!(!expected(Some((2023, 7))).contains(&TableKind::AccessAndDevices));
    assert!(!expected(None).contains(&TableKind::InteractiveTitles));
    assert!(!late.contains(&TableKind::ViewingHistory), "no archive has the short history");
    assert_eq!(Era::parse("2021-10..2022-01").map(|era| era.holds(Some((2022, 2)))), Some(false));
    assert_eq!(Era::parse("2021"), None);
}
