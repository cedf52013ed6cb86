//! What was answered on leaving.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `ProductCancellationSurvey`: one row per answer.
pub static PRODUCT_CANCELLATION_SURVEY: TableSpec = TableSpec::new(
    TableKind::ProductCancellationSurvey,
    "ProductCancellationSurvey",
    &[
        Column::category("Question Name"),
        Column::text("Question Current Txt"),
        Column::category("Answer Name"),
        Column::text("Answer Current Text"),
        Column::text("Answer Response Text"),
        Column::category("Locale Code"),
        Column::date("Event Utc Date"),
    ],
    &[&["questionname", "answername"], &["answerresponsetext"]],
)
.time("event_utc_date");
