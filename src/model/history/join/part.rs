//! One of two histories that are joined, and what it does not say.

use crate::model::attributes::Attributes;
use crate::model::history::{History, Segment, Setting};
use crate::model::place::CountryCode;

/// One of the two histories, with the numbers its texts have in the joined one, as far as they are used.
pub(super) struct Part<'a> {
    pub history: &'a History,
    pub profiles: Vec<u32>,
    pub titles: Vec<Option<u32>>,
    pub lacks: Lacks,
}

/// What a history does not say of any row.
#[derive(Default)]
pub(super) struct Lacks {
    pub seconds: bool,
    pub bookmarks: bool,
    pub devices: bool,
    pub countries: bool,
    pub attributes: bool,
    pub supplementals: bool,
}

impl Lacks {
    fn of(history: &History) -> Self {
        let rows = &history.segments;
        let all = |is_void: &dyn Fn(&Setting) -> bool| history.settings.iter().all(is_void);
        Self {
            seconds: history.has_minutes_only(),
            bookmarks: rows.iter().all(|row| row.bookmark().is_none()),
            devices: all(&|setting| history.devices[setting.device as usize].name.is_empty()),
            countries: all(&|setting| setting.country == CountryCode::UNKNOWN),
            attributes: all(&|setting| setting.attributes == Attributes::default()),
            supplementals: all(&|setting| history.supplementals.text(setting.supplemental).is_empty()),
        }
    }
}

impl<'a> Part<'a> {
    pub fn new(history: &'a History, profiles: Vec<u32>) -> Self {
        let titles = vec![None; history.titles.len()];
        Self { history, profiles, titles, lacks: Lacks::of(history) }
    }

    pub fn row(&self, at: u32) -> &'a Segment {
        &self.history.segments[at as usize]
    }

    /// The number of the profile, unless the file does not name it.
    pub fn profile(&self, setting: &Setting) -> Option<u32> {
        let is_named = !self.history.profiles[setting.profile as usize].is_empty();
        is_named.then(|| self.profiles[setting.profile as usize])
    }
}
