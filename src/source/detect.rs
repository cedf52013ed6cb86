//! Which table is this? By its columns; the file's name only decides between tables that share them.

use std::collections::BTreeSet;

use super::netflix::{TABLES, TableKind, TableSpec};
use super::text::normalise_header;

/// Whether a header is that of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It lacks what gives the table away.
    No,
    /// Most of its columns are the table's, but none that only this table has.
    Unsure,
    /// It holds columns that give the table away.
    Yes,
}

/// Judges a header against one table. Order, letter case, blanks and further columns do not matter.
#[must_use]
pub fn verdict<S: AsRef<str>>(header: &[S], spec: &TableSpec) -> Verdict {
    judge(&reduced(header), spec)
}

/// Finds the table of a header. A name that is a table's decides when the columns fit several tables,
/// and when they only nearly fit it.
#[must_use]
pub fn detect<S: AsRef<str>>(header: &[S], file_name: &str) -> Option<TableKind> {
    let header = reduced(header);
    if header.is_empty() {
        return None;
    }
    let named = kind_by_name(file_name);
    let certain = TABLES.iter().filter(|spec| judge(&header, spec) == Verdict::Yes);
    // The last of equal maxima would win, but the first table of the list is meant to.
    let rank = |spec: &&&TableSpec| (named == Some(spec.kind), known_columns(&header, spec));
    if let Some(spec) = certain.rev().max_by_key(rank) {
        return Some(spec.kind);
    }
    named.filter(|kind| judge(&header, kind.spec()) == Verdict::Unsure || kind.spec().is_known_by_name_only())
}

/// The table a file is named after: `netflix data/ViewingActivity (1).csv` and `ipAddresses.csv` too.
#[must_use]
pub fn kind_by_name(file_name: &str) -> Option<TableKind> {
    let base = file_name.rsplit('/').next().unwrap_or(file_name);
    let stem = normalise_header(base.rsplit_once('.').map_or(base, |(stem, _)| stem));
    let names = TABLES.iter().map(|spec| (normalise_header(spec.file), spec.kind));
    let fitting = names.filter(|(name, _)| stem.starts_with(name.as_str()));
    // `IpAddressesLogin` also begins with `IpAddresses`.
    fitting.max_by_key(|(name, _)| name.len()).map(|(_, kind)| kind)
}

fn reduced<S: AsRef<str>>(header: &[S]) -> BTreeSet<String> {
    header.iter().map(|name| normalise_header(name.as_ref())).filter(|name| !name.is_empty()).collect()
}

fn judge(header: &BTreeSet<String>, spec: &TableSpec) -> Verdict {
    if spec.never.iter().any(|name| header.contains(*name)) {
        return Verdict::No;
    }
    if spec.signs.iter().any(|sign| sign.iter().all(|name| header.contains(*name))) {
        return Verdict::Yes;
    }
    let known = known_columns(header, spec);
    if known >= 2 && known * 2 > header.len() { Verdict::Unsure } else { Verdict::No }
}

fn known_columns(header: &BTreeSet<String>, spec: &TableSpec) -> usize {
    let names = spec.columns.iter().flat_map(|column| column.headers());
    names.filter(|name| header.contains(&normalise_header(name))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(header: &str, file: &str) -> Option<TableKind> {
        detect(&header.split(',').collect::<Vec<_>>(), file)
    }

    #[test]
    fn every_table_is_found_by_its_own_columns_under_any_name() {
        for spec in TABLES.iter().filter(|spec| !spec.is_known_by_name_only()) {
            let mut header: Vec<&str> = spec.columns.iter().map(|column| column.header).collect();
            let shares_its_columns =
                matches!(spec.kind, TableKind::IpAddresses | TableKind::IpAddressesAccountCreation);
            assert_eq!(detect(&header, spec.file), Some(spec.kind), "{}", spec.file);
            header.reverse();
            header.push("Added");
            if !shares_its_columns {
                assert_eq!(detect(&header, "export.csv"), Some(spec.kind), "{}", spec.file);
            }
        }
    }

    #[test]
    fn the_spelling_of_2020_is_understood() {
        let devices = "profileName,esn,deviceType,acctFirstPlaybackDate,deactivationTime";
        assert_eq!(found(devices, "devices.csv"), Some(TableKind::Devices));
        let addresses =
            "esn,country,localizedDeviceDescription,deviceDescription,ip,regionCodeDisplayName,ts";
        assert_eq!(found(addresses, "ip_Addresses/ipAddresses.csv"), Some(TableKind::IpAddresses));
        assert_eq!(found(addresses, "IpAddressesStreaming.csv"), Some(TableKind::IpAddressesStreaming));
        assert_eq!(found("giftCode,redemptionDate", "x.csv"), Some(TableKind::GiftSubscriptions));
    }

    #[test]
    fn a_game_session_is_no_viewing() {
        let games = "Profile Name,Start Time,Duration,Game Title,Device Type,Country";
        assert_eq!(found(games, "ViewingActivity.csv"), Some(TableKind::GamePlaySession));
        assert_eq!(found("Title,Game Title,Start Time,Duration", "x"), Some(TableKind::GamePlaySession));
    }

    #[test]
    fn the_name_decides_between_tables_with_the_same_columns() {
        let sign_in = "Esn,Country,Region Code,Device Description,Ip,Ts";
        assert_eq!(found(sign_in, "a/IpAddressesLogin.csv"), Some(TableKind::IpAddressesLogin));
        assert_eq!(
            found(sign_in, "IPADDRESSESACCOUNTCREATION (1).csv"),
            Some(TableKind::IpAddressesAccountCreation)
        );
        assert_eq!(found(sign_in, "table 7.csv"), Some(TableKind::IpAddressesLogin));
        assert_eq!(found(sign_in, "MyList.csv"), Some(TableKind::IpAddressesLogin), "columns before names");
        let near = "Esn,Localized Device Description,Device Description,Ip,Country,Region Code Display Name,Near Location,Ts";
        assert_eq!(found(near, "IpAddresses.csv"), Some(TableKind::IpAddressesStreaming));
    }

    #[test]
    fn the_short_history_needs_a_title_and_a_date() {
        for header in ["Title,Date", "title,date", ",Title,Date", "Date,Title", "Unnamed: 0,Title,Date,Type"]
        {
            assert_eq!(found(header, "x.csv"), Some(TableKind::ViewingHistory), "{header}");
        }
        assert_eq!(found("Título,Fecha", "x.csv"), Some(TableKind::ViewingHistory));
        assert_eq!(found("Title,Year", "x.csv"), None);
        assert_eq!(found("Title,Date,Start Time,Duration", "x.csv"), Some(TableKind::ViewingActivity));
    }

    #[test]
    fn a_header_that_nearly_fits_needs_the_name() {
        let header = "Profile Name,Title Name,Country";
        assert_eq!(
            verdict(&["Profile Name", "Title Name", "Country"], TableKind::MyList.spec()),
            Verdict::Unsure
        );
        assert_eq!(found(header, "table.csv"), None);
        assert_eq!(found(header, "MyList.csv"), Some(TableKind::MyList));
        assert_eq!(found("Whatever,Columns", "MyList.csv"), None);
        assert_eq!(found("Whatever,Columns", "TastePreferences.csv"), Some(TableKind::TastePreferences));
        assert_eq!(found("Facebook Sso,Name", "x.csv"), Some(TableKind::SocialMediaConnections));
        assert_eq!(found("", "ViewingActivity.csv"), None);
    }

    #[test]
    fn names_are_known_with_what_systems_add() {
        for (name, kind) in [
            ("ipAddresses.csv", TableKind::IpAddresses),
            ("1234567890/CONTENT_INTERACTION/ViewingActivity.txt", TableKind::ViewingActivity),
            ("NetflixViewingHistory_ISO8601.csv", TableKind::ViewingHistory),
            ("cscontact.CSV", TableKind::CSContact),
        ] {
            assert_eq!(kind_by_name(name), Some(kind), "{name}");
        }
        assert_eq!(kind_by_name("notes.csv"), None);
    }
}
