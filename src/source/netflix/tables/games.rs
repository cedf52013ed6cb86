//! Games played on telephones and tablets.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `GamePlaySession`: like viewing, it has a start and a duration, but the duration is in seconds.
pub static GAME_PLAY_SESSION: TableSpec = TableSpec::new(
    TableKind::GamePlaySession,
    "GamePlaySession",
    &[
        Column::category("Profile Name"),
        Column::instant("Start Time"),
        Column::duration("Duration").named("duration_seconds"),
        Column::text("Game Title"),
        Column::text("Game Version"),
        Column::category("Platform"),
        Column::category("Device Type"),
        Column::category("Country"),
        Column::text("Esn").sensitive(),
        Column::text("Ip").sensitive(),
    ],
    &[&["gametitle"]],
)
.time("start_time");
