//! The profiles of the account, their pictures and their limits.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `Profiles`: one row per profile that was not deleted.
pub static PROFILES: TableSpec = TableSpec::new(
    TableKind::Profiles,
    "Profiles",
    &[
        Column::category("Profile Name"),
        Column::text("Email Address").sensitive(),
        Column::instant("Profile Creation Time"),
        Column::category("Maturity Level"),
        Column::category("Primary Lang"),
        Column::boolean("Has Auto Playback"),
        Column::category("Max Stream Quality"),
        Column::boolean("Profile Lock Enabled"),
        // Since 2023
        Column::text("Game Handle").sensitive(),
        Column::boolean("Profile Transferred"),
        Column::instant("Profile Transfer Time"),
        Column::text("Profile Transferred From Account").sensitive(),
        Column::text("Profile Transferred To Account").sensitive(),
        Column::date("Date Of Birth").sensitive(),
        Column::category("Gender").sensitive(),
        Column::json("Opt-Out"),
        Column::json("Privacy And Data Settings"),
    ],
    &[
        &["profilename", "profilecreationtime"],
        &["profilename", "maturitylevel"],
        &["profilecreationtime", "maturitylevel"],
    ],
)
.time("profile_creation_time");

/// `AvatarHistory`: the pictures of each profile, as a JSON list.
pub static AVATAR_HISTORY: TableSpec = TableSpec::new(
    TableKind::AvatarHistory,
    "AvatarHistory",
    &[Column::category("Profile Name"), Column::json("Icons")],
    &[&["profilename", "icons"]],
);

/// `ParentalControlsRestrictedTitles`: documented, never seen with data.
pub static PARENTAL_CONTROLS_RESTRICTED_TITLES: TableSpec = TableSpec::new(
    TableKind::ParentalControlsRestrictedTitles,
    "ParentalControlsRestrictedTitles",
    &[Column::category("Profile Name"), Column::text("Show Desc")],
    &[&["showdesc"]],
);
