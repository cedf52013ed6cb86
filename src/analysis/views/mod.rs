//! Views, completion, seen titles, and what follows from them, in one walk over the segments of a profile.

pub mod began;
pub mod completion;
pub mod runtime;
pub mod seen;
pub(super) mod slots;
pub mod switches;
pub mod tally;
pub mod view;
pub(super) mod witness;

use super::Settings;
use super::clock::calendar::month_of_day;
use super::clock::local_time::DAY;
use super::series::binges::{BingeFinder, Binges};
use super::series::episode_days::{EpisodeDay, count_days};
use super::series::novelty::MonthWork;
use super::titles::TitleIndex;
use crate::model::history::{History, Segment, Setting};
use crate::model::title::Kind;
use began::previews::Previews;
use began::started::{Began, Episode, Starts};
use completion::Completion;
use runtime::Runtimes;
use seen::SeenEpisode;
use slots::Slots;
use switches::Switches;
use tally::TitleTally;
use view::View;
use witness::{EndedView, Witness};

/// Film, episode, supplemental, unknown.
const KINDS: usize = 4;

/// Views by how far they came and by how they began.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ViewCounts {
    /// By kind of title, then by tier.
    by_completion: [[u64; 6]; KINDS],
    /// By how they began.
    pub starts: Starts,
}

impl ViewCounts {
    /// All views.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_completion.iter().flatten().sum()
    }

    /// Views of one tier.
    #[must_use]
    pub fn of(&self, completion: Completion) -> u64 {
        self.by_completion.iter().map(|tiers| tiers[completion as usize]).sum()
    }

    /// Views of one tier of titles of one kind.
    #[must_use]
    pub fn of_kind(&self, kind: Kind, completion: Completion) -> u64 {
        self.by_completion[kind as usize][completion as usize]
    }

    /// Adds the views of another profile.
    pub fn merge(&mut self, other: &Self) {
        let theirs = other.by_completion.iter().flatten();
        for (mine, theirs) in self.by_completion.iter_mut().flatten().zip(theirs) {
            *mine += theirs;
        }
        self.starts.merge(&other.starts);
    }
}

/// What a walk over one profile found.
#[derive(Debug)]
pub(super) struct ProfileViews {
    pub counts: ViewCounts,
    pub tallies: Vec<TitleTally>,
    pub binges: Binges,
    pub months: Vec<MonthWork>,
    /// Episodes and the days they were on.
    pub days: Vec<EpisodeDay>,
    /// The views that saw an episode, by title, then time.
    pub seen: Vec<SeenEpisode>,
    pub switches: Switches,
}

/// Sorts the rows of a profile that begin in the same second, which are sorted by nothing but their place in the
/// file so far, so that no figure depends on that.
pub fn order_same_second(history: &History, rows: &mut [u32]) {
    let start = |at: usize| history.rows()[rows[at] as usize].start;
    let ties: Vec<usize> = (1..rows.len()).filter(|at| start(*at) == start(at - 1)).collect();
    order_ties(history, rows, &ties);
}

/// The same, when it is known which rows begin in the second of the one before.
pub(super) fn order_ties(history: &History, rows: &mut [u32], ties: &[usize]) {
    for group in ties.chunk_by(|one, next| one + 1 == *next) {
        rows[group[0] - 1..group[0] + group.len()].sort_by_cached_key(|row| {
            let segment = &history.rows()[*row as usize];
            let setting = history.setting(segment);
            let title = history.titles.bytes(segment.title);
            let action = setting.attributes.user_action as u8;
            let device = history.devices[setting.device as usize].name.as_str();
            (segment.duration, segment.bookmark(), title, action, setting.country, device)
        });
    }
}

/// A title during the walk.
#[derive(Debug)]
struct TitleState {
    tally: TitleTally,
    view: View,
    /// What the index says of it.
    kind: Kind,
    series: Option<u32>,
    work: u32,
    runtime: Option<u32>,
    /// Whether the view made it seen already, and the start of the segment that did, UTC and local.
    is_seen: bool,
    seen_at: (i64, i64),
    /// The device of the last segment, and whether the view has changed it.
    device: u32,
    has_switched: bool,
    /// The run of a binge in which it was counted last.
    run: u32,
    /// The last logical day and month it was noted under.
    day: i64,
    month: i64,
}

/// What is listed on the way, for further figures.
#[derive(Default)]
struct Lists {
    days: Vec<EpisodeDay>,
    months: Vec<MonthWork>,
    seen: Vec<SeenEpisode>,
    /// The month of a calendar day, which changes less often than segments come.
    month: Option<(i64, i64)>,
}

impl Lists {
    /// Notes a title under the day and the month of a segment, once each.
    fn note(&mut self, state: &mut TitleState, day: i64, local_start: i64) {
        if let Some(series) = state.series
            && state.day != day
        {
            self.days.push(EpisodeDay { day, series, title: state.tally.title });
            state.day = day;
        }
        let month = self.month_of(local_start.div_euclid(DAY));
        if state.month != month {
            self.months.push((month, state.work));
            state.month = month;
        }
    }

    fn month_of(&mut self, day: i64) -> i64 {
        match self.month {
            Some((known, month)) if known == day => month,
            _ => self.month.insert((day, month_of_day(day))).1,
        }
    }
}

/// Takes the segments of one profile in the order of their starts; the witness is told of every view.
pub(super) struct ViewWalk<'a, W> {
    witness: W,
    index: &'a TitleIndex,
    runtimes: &'a Runtimes,
    slots: &'a mut Slots,
    previews: Previews<'a>,
    history: &'a History,
    day_start: i64,
    lists: Option<Lists>,
    states: Vec<TitleState>,
    counts: ViewCounts,
    binges: BingeFinder,
    switches: Switches,
    /// The segment before, if it was an episode.
    before: Option<Episode>,
}

impl<'a, W: Witness> ViewWalk<'a, W> {
    /// `previews` are those of the profile.
    pub fn new(
        (history, index, runtimes): (&'a History, &'a TitleIndex, &'a Runtimes),
        previews: Previews<'a>,
        slots: &'a mut Slots,
        settings: &Settings,
        witness: W,
    ) -> Self {
        slots.begin();
        Self {
            witness,
            index,
            runtimes,
            slots,
            previews,
            history,
            day_start: settings.day_start,
            lists: None,
            states: Vec::new(),
            counts: ViewCounts::default(),
            binges: BingeFinder::new(settings.session_gap),
            switches: Switches::default(),
            before: None,
        }
    }

    /// Keeps lists by day, month and episode as well, from which further figures are made.
    pub fn keep_lists(&mut self) {
        self.lists = Some(Lists::default());
    }

    /// Takes the next segment, which began at `local_start` of the local clock.
    pub fn add(&mut self, segment: &Segment, setting: &Setting, local_start: i64) {
        let day = (local_start - self.day_start).div_euclid(DAY);
        let (slot, is_new) = self.slots.slot(segment.title);
        if is_new {
            let entry = self.index.entry(segment.title);
            self.states.push(TitleState {
                tally: TitleTally::new(segment.title),
                view: View::begin(segment, day),
                kind: entry.kind,
                series: entry.series,
                work: entry.work,
                runtime: self.runtimes.of_title(segment.title),
                is_seen: false,
                seen_at: (0, 0),
                device: setting.device,
                has_switched: false,
                run: 0,
                day: i64::MIN,
                month: i64::MIN,
            });
        }
        let state = &mut self.states[slot];
        let goes_on = !is_new && state.view.goes_on_with(segment, state.runtime);
        if goes_on {
            if state.device != setting.device && segment.start >= state.view.end {
                let class = |device: u32| self.history.devices[device as usize].class;
                self.switches.add(class(state.device), class(setting.device), !state.has_switched);
                state.has_switched = true;
            }
            state.view.add(segment, day);
            self.witness.takes(slot, segment, None);
        } else {
            if !is_new {
                close(slot, state, &mut self.counts, (self.lists.as_mut(), &mut self.witness));
                state.view = View::begin(segment, day);
                (state.is_seen, state.has_switched) = (false, false);
            }
            let follows_on = self.before.is_some_and(|before| before.leads_to(segment, state.series));
            let from_preview = self.previews.led_to(segment.start, state.work, self.index);
            let began = Began::of(setting.attributes.user_action, from_preview, follows_on);
            self.counts.starts.add(began);
            self.witness.takes(slot, segment, Some(began));
        }
        state.device = setting.device;
        let became_seen = !state.is_seen && state.view.is_seen(state.runtime);
        if became_seen {
            (state.is_seen, state.seen_at) = (true, (segment.start, local_start));
        }
        let counted = became_seen.then_some(&mut state.run);
        self.binges.add((segment.start, segment.end(), local_start), state.series, counted);
        if let Some(lists) = &mut self.lists {
            lists.note(state, day, local_start);
        }
        self.before = Episode::of(segment, state.series);
    }

    /// What the whole walk found, and the witness.
    pub fn finish(mut self) -> (ProfileViews, W) {
        for (slot, state) in self.states.iter_mut().enumerate() {
            close(slot, state, &mut self.counts, (self.lists.as_mut(), &mut self.witness));
        }
        let mut binges = self.binges.finish();
        let Lists { mut days, months, seen, .. } = self.lists.unwrap_or_default();
        count_days(&mut days, &self.index.series, &mut binges);
        // Not into the room of the states, which is twice as large.
        let tallies = self.states.iter().map(|state| state.tally).collect();
        let found = ProfileViews {
            counts: self.counts,
            tallies,
            binges: binges.named(&self.index.series),
            months,
            days,
            seen,
            switches: self.switches,
        };
        (found, self.witness)
    }
}

fn close(
    slot: usize,
    state: &mut TitleState,
    counts: &mut ViewCounts,
    (lists, witness): (Option<&mut Lists>, &mut impl Witness),
) {
    let completion = state.view.completion(state.runtime);
    counts.by_completion[state.kind as usize][completion as usize] += 1;
    if let Some(lists) = lists
        && let Some(series) = state.series.filter(|_| state.is_seen)
    {
        let View { start, end, first_day, last_day, watched, .. } = state.view;
        let (title, (seen_at, seen_local)) = (state.tally.title, state.seen_at);
        let is_first = !state.tally.is_seen();
        lists.seen.push(SeenEpisode {
            series,
            title,
            seen_at,
            seen_local,
            start,
            end,
            first_day,
            last_day,
            watched,
            is_first,
        });
    }
    state.tally.close(&state.view, completion, state.is_seen);
    let TitleState { view, runtime, is_seen, .. } = *state;
    witness.ends(slot, &EndedView { view, runtime, completion, is_seen });
}

#[cfg(test)]
mod tests;
