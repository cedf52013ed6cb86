//! What people did with titles: played, rated, put on a list, looked for. The folder CONTENT_INTERACTION of an export.

mod fruitless_searches;
pub(super) mod playback;
pub(super) mod preferences;
pub(super) mod ratings;
pub(super) mod searches;

use super::{Source, Table};
