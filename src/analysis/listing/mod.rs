//! Every segment, view, session and title as a row of a list, by the walks that count them.

use super::clock::local_time::{DAY, LocalTime};
use super::sessions::{Awake, Session, SessionBuilder};
use super::titles::TitleIndex;
use super::views::ViewWalk;
use super::views::began::previews::Previews;
use super::views::began::started::Began;
use super::views::completion::Completion;
use super::views::runtime::Runtimes;
use super::views::slots::Slots;
use super::views::tally::TitleTally;
use super::views::view::View;
use super::views::witness::{EndedView, Witness};
use super::{Settings, kept_rows};
use crate::model::history::{History, Segment};
use crate::model::place::CountryCode;

/// The lists of a history: profiles by name, and within a profile in the order of starts.
#[derive(Debug, Default)]
pub struct Listing {
    /// Every kept row.
    pub segments: Vec<ListedSegment>,
    /// Every view.
    pub views: Vec<ListedView>,
    /// Every session, at the chosen gap.
    pub sessions: Vec<ListedSession>,
    /// Every title of every profile.
    pub titles: Vec<ListedTitle>,
}

/// A kept row, and where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedSegment {
    /// Index into [`History::rows`].
    pub row: u32,
    /// Index into [`Listing::views`].
    pub view: u32,
    /// Index into [`Listing::sessions`].
    pub session: u32,
    /// Start on the local clock, in seconds since 1970-01-01 00:00 local.
    pub local_start: i64,
    /// End on the local clock.
    pub local_end: i64,
    /// Logical day of the start, from 1970-01-01.
    pub day: i64,
}

/// A view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedView {
    /// Index into [`History::profiles`].
    pub profile: u32,
    /// Number of the title in [`History::titles`].
    pub title: u32,
    /// Start, end, watched seconds, furthest bookmark and logical days.
    pub view: View,
    /// Start on the local clock, in seconds since 1970-01-01 00:00 local.
    pub local_start: i64,
    /// End on the local clock of the place of the last segment.
    pub local_end: i64,
    /// Runtime proxy of the title in seconds, if known.
    pub runtime: Option<u32>,
    /// How far it came.
    pub completion: Completion,
    /// Whether it saw the title.
    pub is_seen: bool,
    /// How it began.
    pub began: Began,
    /// Devices, as indices into [`History::devices`], each once, in the order in which they took over.
    pub devices: Vec<u32>,
    /// Country of the first segment.
    pub country: CountryCode,
    /// Segments in it.
    pub segments: u64,
}

/// A session of one profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedSession {
    /// Index into [`History::profiles`].
    pub profile: u32,
    /// Start, end and number of segments.
    pub session: Session,
    /// Start on the local clock, in seconds since 1970-01-01 00:00 local.
    pub local_start: i64,
    /// End on the local clock of the place of the last segment.
    pub local_end: i64,
    /// Logical day of the start, from 1970-01-01.
    pub day: i64,
    /// Streamed seconds.
    pub watched: u64,
    /// Seconds covered by at least one segment.
    pub awake: u64,
    /// Different titles.
    pub titles: u64,
}

/// What one profile made of one title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedTitle {
    /// Index into [`History::profiles`].
    pub profile: u32,
    /// Seconds, when it was seen, rewatches.
    pub tally: TitleTally,
    /// Runtime proxy in seconds, if known.
    pub runtime: Option<u32>,
    /// Segments of it.
    pub segments: u64,
    /// Views of it.
    pub views: u64,
}

impl Listing {
    /// Lists a history by the rules of [`analyse`](super::analyse).
    #[must_use]
    pub fn of(history: &History, index: &TitleIndex, settings: &Settings) -> Self {
        let rows = kept_rows(history);
        let kept: Vec<&[u32]> = rows.iter().map(|(_, rows)| rows.as_slice()).collect();
        let runtimes = Runtimes::of(history, &kept);
        let previews = history.previews_by_profile();
        let mut slots = Slots::new(history.titles.len());
        let mut in_session = Slots::new(history.titles.len());
        let segments = Vec::with_capacity(kept.iter().map(|rows| rows.len()).sum());
        let mut lists = Self { segments, ..Self::default() };
        for rows in kept {
            let mut local = LocalTime::new(history);
            let (first_segment, first_view) = (lists.segments.len(), lists.views.len());
            list_sessions(history, settings, rows, &mut local, &mut in_session, &mut lists);
            let segments = &mut lists.segments[first_segment..];
            let lister = Lister { history, views: &mut lists.views, titles: Vec::new(), took: Vec::new() };
            let previews = Previews::of(history, &previews, rows);
            let mut walk = ViewWalk::new((history, index, &runtimes), previews, &mut slots, settings, lister);
            for listed in &*segments {
                let segment = &history.rows()[listed.row as usize];
                walk.add(segment, history.setting(segment), listed.local_start);
            }
            let (found, Lister { titles, took, .. }) = walk.finish();
            for (listed, view) in segments.iter_mut().zip(took) {
                listed.view = view;
                let segment = &history.rows()[listed.row as usize];
                lists.views[view as usize].add(segment, listed, history, &mut local);
            }
            let profile = lists.views.get(first_view).map_or(0, |view| view.profile);
            lists.titles.extend(found.tallies.into_iter().zip(titles).map(|(tally, of_title)| ListedTitle {
                profile,
                runtime: runtimes.of_title(tally.title),
                segments: of_title.segments,
                views: of_title.views,
                tally,
            }));
        }
        lists
    }
}

impl ListedView {
    /// Adds what the walk does not look at: devices, and the clock of the place.
    fn add(&mut self, segment: &Segment, listed: &ListedSegment, history: &History, local: &mut LocalTime) {
        if self.segments == 0 {
            self.local_start = listed.local_start;
        }
        self.segments += 1;
        self.local_end = local.at(segment.setting, self.view.end);
        let device = history.setting(segment).device;
        if !self.devices.contains(&device) {
            self.devices.push(device);
        }
    }
}

/// Lists segments and sessions of one profile; the views of the segments are still to be told.
fn list_sessions(
    history: &History,
    settings: &Settings,
    rows: &[u32],
    local: &mut LocalTime,
    titles: &mut Slots,
    lists: &mut Listing,
) {
    let before = lists.sessions.len();
    let mut builder = SessionBuilder::new(settings.session_gap);
    let mut awake = Awake::default();
    let end = |lists: &mut Listing, ended: Option<Session>| {
        if let (Some(ended), Some(listed)) = (ended, lists.sessions.last_mut()) {
            listed.session = ended;
        }
    };
    for &row in rows {
        let segment = &history.rows()[row as usize];
        end(lists, builder.add(segment.start, segment.end()));
        let (local_start, local_end) = (local.start(segment), local.at(segment.setting, segment.end()));
        let day = (local_start - settings.day_start).div_euclid(DAY);
        if (lists.sessions.len() - before) as u64 != builder.count {
            titles.begin();
            lists.sessions.push(ListedSession {
                profile: history.setting(segment).profile,
                session: Session { start: segment.start, end: segment.end(), segments: 0 },
                local_start,
                local_end,
                day,
                watched: 0,
                awake: 0,
                titles: 0,
            });
        }
        let session = (lists.sessions.len() - 1) as u32;
        if let Some(listed) = lists.sessions.last_mut() {
            listed.watched += u64::from(segment.duration);
            listed.awake += awake.add(segment.start, segment.end());
            listed.titles += u64::from(titles.slot(segment.title).1);
            let until = awake.until().unwrap_or(segment.end());
            listed.local_end = local.at(segment.setting, until);
        }
        lists.segments.push(ListedSegment { row, view: 0, session, local_start, local_end, day });
    }
    end(lists, builder.close());
}

/// A title of the profile whose views are listed.
#[derive(Debug, Clone, Copy)]
struct OfTitle {
    /// Index of its open view.
    open: u32,
    segments: u64,
    views: u64,
}

/// Lists the views of one profile.
struct Lister<'a> {
    history: &'a History,
    views: &'a mut Vec<ListedView>,
    /// By slot of the title.
    titles: Vec<OfTitle>,
    /// The view of each segment, in the order of the walk.
    took: Vec<u32>,
}

impl Witness for Lister<'_> {
    fn takes(&mut self, slot: usize, segment: &Segment, began: Option<Began>) {
        if slot == self.titles.len() {
            self.titles.push(OfTitle { open: 0, segments: 0, views: 0 });
        }
        let of_title = &mut self.titles[slot];
        of_title.segments += 1;
        if let Some(began) = began {
            let setting = self.history.setting(segment);
            of_title.open = self.views.len() as u32;
            of_title.views += 1;
            self.views.push(ListedView {
                profile: setting.profile,
                title: segment.title,
                view: View::begin(segment, 0),
                local_start: 0,
                local_end: 0,
                runtime: None,
                completion: Completion::Unknown,
                is_seen: false,
                began,
                devices: Vec::new(),
                country: setting.country,
                segments: 0,
            });
        }
        self.took.push(of_title.open);
    }

    fn ends(&mut self, slot: usize, ended: &EndedView) {
        let listed = &mut self.views[self.titles[slot].open as usize];
        listed.view = ended.view;
        listed.runtime = ended.runtime;
        listed.completion = ended.completion;
        listed.is_seen = ended.is_seen;
    }
}

#[cfg(test)]
mod tests;
