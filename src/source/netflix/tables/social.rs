//! Connections to social media: in the archives until 2022, never with data.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::TableSpec;

/// `SocialMediaConnections`: its header was never seen; documented are these names.
pub static SOCIAL_MEDIA_CONNECTIONS: TableSpec = TableSpec::new(
    TableKind::SocialMediaConnections,
    "SocialMediaConnections",
    &[],
    &[&["facebooksso"], &["facebookavatar"], &["partnerids"]],
);
