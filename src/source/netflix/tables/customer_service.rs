//! Talks with customer service.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `CSContact`: one row per contact.
pub static CS_CONTACT: TableSpec = TableSpec::new(
    TableKind::CSContact,
    "CSContact",
    &[
        Column::instant("Contact Start Utc Ts"),
        Column::instant("Contact End Utc Ts"),
        Column::whole("Negative Survey Response Count").also(&["Negative Survey Response Cnt"]),
        Column::whole("Survey Response Count"),
        Column::category("Language"),
        Column::category("End State"),
        Column::text("Cancel Reason"),
        Column::text("Cancel Reason Explained"),
    ],
    &[&["contactendutcts"], &["contactstartutcts", "endstate"]],
)
.never(&["usertype", "customermessage"])
.time("contact_start_utc_ts");

/// `ChatTranscripts`: what was written in a chat. Documented, never seen with data.
pub static CHAT_TRANSCRIPTS: TableSpec = TableSpec::new(
    TableKind::ChatTranscripts,
    "ChatTranscripts",
    &[
        Column::instant("Contact Start Utc Ts"),
        Column::category("User Type"),
        Column::text("Customer Message").sensitive(),
        Column::category("Language"),
        Column::category("End State"),
        Column::whole("Survey Response Count"),
        Column::whole("Negative Survey Response Cnt").also(&["Negative Survey Response Count"]),
        Column::text("Cancel Reason"),
        Column::text("Cancel Reason Explained"),
    ],
    &[&["customermessage"], &["contactstartutcts", "usertype"]],
)
.time("contact_start_utc_ts");
