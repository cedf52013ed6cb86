//! IP addresses the account was used from.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `IpAddressesStreaming`: the last time each device streamed from each address; seven columns until
/// January 2023, eight since.
pub static IP_ADDRESSES_STREAMING: TableSpec = TableSpec::new(
    TableKind::IpAddressesStreaming,
    "IpAddressesStreaming",
    &[
        Column::text("Esn").sensitive(),
        Column::category("Country"),
        Column::category("Localized Device Description"),
        Column::category("Device Description"),
        Column::text("Ip").sensitive(),
        Column::category("Region Code Display Name"),
        Column::category("Near Location").sensitive(),
        Column::instant("Ts"),
    ],
    &[&["ip", "regioncodedisplayname", "ts"], &["esn", "nearlocation"], &["ip", "nearlocation"]],
)
.time("ts");

/// `IpAddresses`: until the middle of 2021 the only table of addresses.
pub static IP_ADDRESSES: TableSpec = TableSpec::new(
    TableKind::IpAddresses,
    "IpAddresses",
    &[
        Column::text("Esn").sensitive(),
        Column::category("Country"),
        Column::category("Localized Device Description"),
        Column::category("Device Description"),
        Column::text("Ip").sensitive(),
        Column::category("Region Code Display Name"),
        Column::instant("Ts"),
    ],
    &[&["ip", "regioncodedisplayname", "ts"]],
)
.never(&["nearlocation"])
.time("ts");

const SIGN_IN_COLUMNS: &[Column] = &[
    Column::text("Esn").sensitive(),
    Column::category("Country"),
    Column::category("Region Code"),
    Column::category("Device Description"),
    Column::text("Ip").sensitive(),
    Column::instant("Ts"),
];

const SIGN_IN_SIGNS: &[&[&str]] = &[&["ip", "regioncode", "ts"]];

/// `IpAddressesLogin`: where somebody signed in. Its columns are those of the account's creation, so
/// only the file's name tells the two apart.
pub static IP_ADDRESSES_LOGIN: TableSpec =
    TableSpec::new(TableKind::IpAddressesLogin, "IpAddressesLogin", SIGN_IN_COLUMNS, SIGN_IN_SIGNS)
        .never(&["regioncodedisplayname", "nearlocation"])
        .time("ts");

/// `IpAddressesAccountCreation`: where the account was made.
pub static IP_ADDRESSES_ACCOUNT_CREATION: TableSpec = TableSpec::new(
    TableKind::IpAddressesAccountCreation,
    "IpAddressesAccountCreation",
    SIGN_IN_COLUMNS,
    SIGN_IN_SIGNS,
)
.never(&["regioncodedisplayname", "nearlocation"])
.time("ts");
