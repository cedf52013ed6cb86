//! One walk over the segments of a profile gathers all its figures.

use super::Settings;
use super::actogram::{Actogram, ActogramBuilder, Lines, UsualHours, lay_over};
use super::calendar::CalendarBuilder;
use super::change::Changes;
use super::day_clock::{DayClock, Days, merge};
use super::local_time::LocalTime;
use super::metrics::Metrics;
use super::overlaps::WATCHED_FROM;
use super::regularity::Regularity;
use super::rhythm::Rhythm;
use super::series::diversity::Diversity;
use super::series::novelty::{self, MonthWork};
use super::series::{abandoned, pace, strips};
use super::session_gaps::SessionsByGap;
use super::session_lengths::SessionLengths;
use super::sessions::{Awake, SessionCounter, SessionCounts};
use super::titles::{TitleAmounts, TitleIndex};
use super::views::runtime::Runtimes;
use super::views::slots::Slots;
use super::views::tally::TitleTally;
use super::views::{ProfileViews, ViewWalk};
use super::week_clock::{WeekClock, WeekFold};
use crate::model::history::{History, Segment};

/// What is added up from profiles to the account, beside the metrics.
pub(super) struct Gathered {
    pub metrics: Metrics,
    pub fold: WeekFold,
    pub days: Days,
    pub titles: Vec<TitleTally>,
    pub months: Vec<MonthWork>,
    pub actogram: Actogram,
}

/// What the figures of every profile are computed with.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    pub history: &'a History,
    pub index: &'a TitleIndex,
    pub runtimes: &'a Runtimes,
    pub settings: &'a Settings,
}

/// Large arrays, used again from profile to profile: fresh memory costs more than what is done with it.
pub(super) struct Scratch {
    titles: Slots,
    week: WeekClock,
}

impl Scratch {
    pub fn new(history: &History) -> Self {
        Self { titles: Slots::new(history.titles.len()), week: WeekClock::default() }
    }
}

/// Gathers the figures of one profile; `rows` are indices into the history's rows, by start.
pub(super) fn gather(basis: Basis<'_>, rows: &[u32], scratch: &mut Scratch) -> Gathered {
    let Basis { history, index, runtimes, settings } = basis;
    let mut metrics = Metrics::default();
    let mut local = LocalTime::new(history);
    let Scratch { titles: slots, week } = scratch;
    let mut calendar = CalendarBuilder::new(settings.day_start);
    let mut clock = DayClock::new(settings.day_start);
    let mut actogram = ActogramBuilder::default();
    let mut sessions = SessionCounter::new(settings.session_gap);
    let mut by_setting = vec![None; history.settings.len()];
    let mut views = ViewWalk::new(index, runtimes, slots, settings, ());
    let mut awake = Awake::default();

    for &row in rows {
        let segment = &history.rows()[row as usize];
        let (start, end) = (segment.start, segment.end());
        let seconds = u64::from(segment.duration);
        metrics.segments += 1;
        metrics.seconds += seconds;
        metrics.seconds_awake += awake.add(start, end);
        sessions.add(start, end);
        local.pieces(segment, |piece| {
            week.add(piece);
            calendar.add(piece);
            clock.add(piece);
            actogram.add(piece);
        });
        *by_setting[segment.setting as usize].get_or_insert(0) += seconds;
        let action = history.setting(segment).attributes.user_action;
        views.add(segment, action, local.start(segment));
    }
    metrics.first_start = rows.first().map(|&row| history.rows()[row as usize].start);
    metrics.last_end = awake.until();
    metrics.calendar = calendar.finish();
    (metrics.sessions, metrics.sessions_by_gap, metrics.session_lengths) = sessions.finish();
    let actogram = actogram.finish();
    metrics.usual_hours = UsualHours::of(&actogram.lines());
    let ProfileViews { counts, tallies, binges, months } = views.finish().0;
    metrics.views = counts;
    metrics.binges = binges;
    metrics.abandoned = abandoned::abandoned(&tallies, index);
    metrics.paces = pace::paces(&tallies, index);
    metrics.novelty = novelty::by_month(months.iter().copied());
    for (setting, seconds) in history.settings.iter().zip(by_setting) {
        let Some(seconds) = seconds.filter(|seconds| *seconds > 0) else {
            continue;
        };
        let class = history.devices[setting.device as usize].class;
        *metrics.by_country.entry(setting.country).or_insert(0) += seconds;
        *metrics.by_device_class.entry(class).or_insert(0) += seconds;
        *metrics.by_device.entry(setting.device).or_insert(0) += seconds;
    }
    let fold = week.fold(settings.day_start);
    let days = clock.finish();
    finish(&mut metrics, &fold, &days, &tallies, index);
    Gathered { metrics, fold, days, titles: tallies, months, actogram }
}

/// Adds up profiles to the account; sessions are those of the household.
pub(super) fn pool(
    gathered: &[Gathered],
    (sessions, sessions_by_gap, session_lengths): (SessionCounts, SessionsByGap, SessionLengths),
    basis: Basis<'_>,
) -> Metrics {
    let mut account = Metrics { sessions, sessions_by_gap, session_lengths, ..Metrics::default() };
    let mut fold = WeekFold::default();
    let mut days = Days::new();
    let mut slots = Slots::new(basis.history.titles.len());
    slots.begin();
    let mut titles: Vec<TitleTally> = Vec::new();
    for Gathered { metrics, fold: profile_fold, days: profile_days, titles: profile_titles, .. } in gathered {
        account.segments += metrics.segments;
        account.seconds += metrics.seconds;
        account.seconds_awake += metrics.seconds_awake;
        account.first_start = earliest(account.first_start, metrics.first_start);
        account.last_end = account.last_end.max(metrics.last_end);
        account.calendar.merge(&metrics.calendar);
        add_up(&mut account.by_country, &metrics.by_country);
        add_up(&mut account.by_device_class, &metrics.by_device_class);
        add_up(&mut account.by_device, &metrics.by_device);
        fold.merge(profile_fold);
        merge(&mut days, profile_days);
        account.views.merge(&metrics.views);
        account.binges.merge(&metrics.binges);
        account.abandoned.extend_from_slice(&metrics.abandoned);
        account.paces.extend_from_slice(&metrics.paces);
        for tally in profile_titles {
            match slots.slot(tally.title) {
                (slot, false) => titles[slot].merge(tally),
                _ => titles.push(*tally),
            }
        }
    }
    let mut lines = Lines::new();
    for profile in gathered {
        lay_over(&mut lines, &profile.actogram.lines());
    }
    account.usual_hours = UsualHours::of(&lines);
    abandoned::sort(&mut account.abandoned);
    pace::sort(&mut account.paces);
    let months = gathered.iter().flat_map(|profile| &profile.months);
    account.novelty = novelty::by_month(months.copied());
    finish(&mut account, &fold, &days, &titles, basis.index);
    account.changes = Changes::of(&account.calendar, account.calendar.last_day());
    account
}

/// Sessions over all profiles together.
pub(super) fn household_sessions<'a>(
    segments: impl Iterator<Item = &'a Segment>,
    settings: &Settings,
) -> (SessionCounts, SessionsByGap, SessionLengths) {
    let mut counter = SessionCounter::new(settings.session_gap);
    for segment in segments {
        counter.add(segment.start, segment.end());
    }
    counter.finish()
}

fn finish(metrics: &mut Metrics, fold: &WeekFold, days: &Days, titles: &[TitleTally], index: &TitleIndex) {
    metrics.observed_days = metrics.calendar.observed_days();
    metrics.active_days = metrics.calendar.active_days().count() as u64;
    metrics.runs = metrics.calendar.runs();
    metrics.rhythm = Rhythm::of(fold);
    metrics.regularity = Regularity::of(days, &metrics.sessions.gaps);
    metrics.by_weekday_hour = fold.by_weekday_hour;
    let amounts = TitleAmounts::of(titles, index);
    metrics.by_kind = amounts.by_kind;
    metrics.strips = strips::strips(titles, index, &amounts.series);
    metrics.series = amounts.series;
    metrics.films = amounts.films;
    metrics.seen_episodes = amounts.seen_episodes;
    metrics.rewatched = amounts.rewatched;
    let series = metrics.series.iter().map(|series| series.seconds);
    let seconds = series.chain(metrics.films.iter().map(|film| film.seconds)).collect();
    metrics.diversity = Diversity::of(seconds);
}

fn add_up<K: Ord + Copy>(
    sums: &mut std::collections::BTreeMap<K, u64>,
    more: &std::collections::BTreeMap<K, u64>,
) {
    for (key, seconds) in more {
        *sums.entry(*key).or_insert(0) += seconds;
    }
}

/// The works a profile watched, in order.
pub(super) fn works(tallies: &[TitleTally], index: &TitleIndex) -> Vec<u32> {
    let mut seconds: std::collections::BTreeMap<u32, u64> = std::collections::BTreeMap::new();
    for tally in tallies {
        *seconds.entry(index.entry(tally.title).work).or_insert(0) += tally.seconds;
    }
    seconds.into_iter().filter(|(_, seconds)| *seconds >= WATCHED_FROM).map(|(work, _)| work).collect()
}

fn earliest(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
