//! Pages of the application that were opened, of about the last 120 days.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `Clickstream`: one row per page.
pub static CLICKSTREAM: TableSpec = TableSpec::new(
    TableKind::Clickstream,
    "Clickstream",
    &[
        Column::category("Profile Name"),
        Column::category("Source"),
        Column::category("Navigation Level"),
        Column::text("Referrer Url").sensitive(),
        Column::text("Webpage Url").sensitive(),
        Column::instant("Click Utc Ts"),
    ],
    &[&["navigationlevel"]],
)
.time("click_utc_ts");
