//! Facts planted into the household, each written down for the truth.

mod away;
mod edges;
mod evenings;
mod habits;
mod later;
mod marks;

use super::calendar::{WallClock, t2, t5};
use super::dice::Dice;
use super::household::devices::DeviceId;
use super::household::personas::{PERSONAS, ProfileId};
use super::household::plan::Plan;
use super::titles::Titles;
use super::viewing::{Attributes, Country, Fault, Row};
pub(super) use away::{leave_the_house, streamed_seconds};
pub(super) use marks::{add_duplicates, add_unreadable, hide_some, spread};
use serde_json::{Map, Value, json};

/// A search that was followed by watching what it found.
pub(super) struct Search {
    pub at: i64,
    pub profile: ProfileId,
    pub title: u32,
}

/// Where facts are planted.
pub(super) struct Stage<'a> {
    pub plan: &'a Plan,
    pub home: &'a WallClock,
    pub abroad: &'a WallClock,
    pub titles: &'a mut Titles,
    pub rows: &'a mut Vec<Row>,
    pub dice: Dice,
    /// What was planted, by its name in the truth.
    pub facts: Map<String, Value>,
    pub search: Option<Search>,
}

/// What is watched, and how.
#[derive(Clone, Copy)]
struct Play {
    profile: ProfileId,
    title: u32,
    start: i64,
    duration: u32,
    bookmark: u32,
    device: DeviceId,
}

impl Stage<'_> {
    /// Plants everything that consists of rows of its own.
    pub fn plant(&mut self) {
        self.binge();
        self.second_stream();
        self.two_devices();
        self.clock_change();
        self.asleep();
        self.rewatch();
        self.search();
        self.streak();
        self.dry_spell();
        self.trip();
        self.abandoned();
        self.holiday_house();
        self.edges();
        self.awkward_titles();
    }

    fn add(&mut self, play: Play, attributes: Attributes, supplemental: &'static str) -> &Row {
        let at = self.rows.len();
        self.rows.push(Row {
            start: play.start,
            duration: play.duration,
            bookmark: play.bookmark,
            title: play.title,
            order: at as u32,
            profile: play.profile as u8,
            device: play.device,
            attributes,
            supplemental,
            country: Country::France,
            latest: false,
            fault: Fault::None,
            repeated: false,
        });
        &self.rows[at]
    }

    fn episode(&mut self, profile: ProfileId, work: u16, season: u8, episode: u16) -> (u32, u32) {
        let title = self.titles.feature(PERSONAS[profile].language, work, season, episode);
        (title, self.titles.catalogue.runtime(work, season, episode))
    }

    /// A whole episode or film from `start` on; returns its end.
    fn whole(
        &mut self,
        profile: ProfileId,
        (title, runtime): (u32, u32),
        start: i64,
        device: DeviceId,
    ) -> i64 {
        let play = Play { profile, title, start, duration: runtime, bookmark: runtime, device };
        self.add(play, Attributes::Empty, "").end()
    }

    /// The moment of a wall-clock time at home.
    fn at_home(&self, day: i64, hour: i64, minute: i64) -> i64 {
        self.home.utc(self.plan.date(day), hour * 3_600 + minute * 60)
    }

    fn text(&self, title: u32) -> Value {
        json!(self.titles.text(title))
    }

    fn day(&self, day: i64) -> Value {
        json!(t2(self.plan.date(day)))
    }

    fn record(&mut self, name: &str, fact: Value) {
        self.facts.insert(name.to_owned(), fact);
    }
}

/// A profile's name as an analysis shows it: without outer blanks.
pub(super) fn shown_name(profile: ProfileId) -> &'static str {
    PERSONAS[profile].name.trim()
}

/// A row of the truth's lists.
fn played(text: &Value, start: i64, duration: u32) -> Value {
    json!({"title": text, "start": t5(start), "seconds": duration})
}
