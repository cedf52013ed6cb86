//! Mails, notifications and short messages sent to the household.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `MessagesSentByNetflix`: one row per message and channel.
pub static MESSAGES_SENT_BY_NETFLIX: TableSpec = TableSpec::new(
    TableKind::MessagesSentByNetflix,
    "MessagesSentByNetflix",
    &[
        Column::category("Profile Name"),
        Column::instant("Sent Utc Ts"),
        Column::category("Message Name"),
        Column::category("Channel"),
        Column::category("Country Iso Code"),
        Column::category("Account Locale"),
        Column::category("Email Locale"),
        Column::text("Title Name"),
        Column::category("Email Domain Name"),
        // May hold tokens that sign somebody in.
        Column::text("Link Url").sensitive(),
        Column::instant("Click Utc Ts"),
        Column::category("Device Model"),
        Column::whole("Click Cnt"),
    ],
    &[&["sentutcts"], &["messagename", "channel"]],
)
.time("sent_utc_ts");
