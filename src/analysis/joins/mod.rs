//! The viewing beside the other tables of an export: what came of searches, lists, ratings, messages and money.
//!
//! Every join is `None` when the export does not have its table.

use super::Settings;
use super::titles::TitleIndex;
use crate::model::history::History;
use crate::model::records::Records;

/// What the other tables say beside the viewing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Joins {}

impl Joins {
    /// Joins the records of an export to its history.
    #[must_use]
    pub fn of(_history: &History, _index: &TitleIndex, _records: &Records, _settings: &Settings) -> Self {
        Self::default()
    }
}
