//! Devices that streamed, and devices that were signed in.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `Devices`: one row per profile and device.
pub static DEVICES: TableSpec = TableSpec::new(
    TableKind::Devices,
    "Devices",
    &[
        Column::category("Profile Name"),
        Column::text("Esn").sensitive(),
        Column::category("Device Type"),
        Column::instant("Acct First Playback Date"),
        Column::instant("Acct Last Playback Date"),
        Column::instant("Acct First Playback Date For User Generated Plays"),
        Column::instant("Acct Last Playback Date For User Generated Plays"),
        Column::instant("Profile First Playback Date"),
        Column::instant("Profile Last Playback Date"),
        Column::instant("Profile First Playback Date For User Generated Plays"),
        Column::instant("Profile Last Playback Date For User Generated Plays"),
        Column::instant("Deactivation Time"),
    ],
    &[&["esn", "deactivationtime"], &["esn", "acctfirstplaybackdate"], &["esn", "profilefirstplaybackdate"]],
)
.time("acct_last_playback_date");

/// `AccessAndDevices`: devices signed in to the account, since August 2023.
pub static ACCESS_AND_DEVICES: TableSpec = TableSpec::new(
    TableKind::AccessAndDevices,
    "AccessAndDevices",
    &[
        Column::text("Devices"),
        Column::instant("Date"),
        Column::text("Esn").sensitive(),
        Column::boolean("Part Of Netflix Household"),
    ],
    &[&["partofnetflixhousehold"], &["devices", "date", "esn"]],
)
.time("date");
