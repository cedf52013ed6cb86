//! One walk over the segments of a profile gathers all its figures.

use super::clock::actogram::{Actogram, ActogramBuilder, Lines, UsualHours, lay_over};
use super::clock::calendar::CalendarBuilder;
use super::clock::day::{DayClock, Days, merge};
use super::clock::local_time::{DAY, LocalTime};
use super::clock::week::{WeekClock, WeekFold};
use super::devices::{self, DeviceUse};
use super::household::overlaps::WATCHED_FROM;
use super::household::sharing::SittingBuilder;
use super::household::trips::{CountryDays, Trip};
use super::metrics::Metrics;
use super::rhythm::Rhythm;
use super::rhythm::change::Changes;
use super::rhythm::regularity::Regularity;
use super::series::diversity::Diversity;
use super::series::episode_days::EpisodeDay;
use super::series::novelty::{self, MonthWork};
use super::series::strips::SeriesStrip;
use super::series::{abandoned, pace, returned, strips};
use super::sessions::{Awake, SessionCounter, Sessions};
use super::titles::{TitleAmounts, TitleIndex};
use super::views::began::previews::Previews;
use super::views::runtime::Runtimes;
use super::views::seen::SeenEpisode;
use super::views::slots::Slots;
use super::views::tally::TitleTally;
use super::views::{ProfileViews, ViewWalk};
use super::{Extent, Settings};
use crate::model::history::{History, Segment};

/// What is added up from profiles to the account, beside the metrics.
pub(super) struct Gathered {
    pub metrics: Metrics,
    pub fold: WeekFold,
    pub days: Days,
    pub titles: Vec<TitleTally>,
    pub months: Vec<MonthWork>,
    pub country_days: CountryDays,
    pub episode_days: Vec<EpisodeDay>,
    pub seen: Vec<SeenEpisode>,
    pub actogram: Actogram,
}

/// What the figures of every profile are computed with.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    pub history: &'a History,
    pub index: &'a TitleIndex,
    pub runtimes: &'a Runtimes,
    /// The previews of each profile, by its number.
    pub previews: &'a [Vec<u32>],
    pub settings: &'a Settings,
    pub extent: Extent,
}

/// Large arrays, used again from profile to profile: fresh memory costs more than what is done with it.
pub(super) struct Scratch {
    titles: Slots,
    week: WeekClock,
}

impl Scratch {
    pub fn new(history: &History, settings: &Settings) -> Self {
        Self { titles: Slots::new(history.titles.len()), week: WeekClock::new(settings.day_start) }
    }
}

/// What is gathered for figures beyond those of one screen.
struct Further {
    clock: DayClock,
    actogram: ActogramBuilder,
    sittings: SittingBuilder,
}

impl Further {
    fn new(settings: &Settings) -> Self {
        Self {
            clock: DayClock::new(settings.day_start),
            actogram: ActogramBuilder::default(),
            sittings: SittingBuilder::new(settings),
        }
    }
}

/// Gathers the figures of one profile; `rows` are indices into the history's rows, by start.
pub(super) fn gather(basis: Basis<'_>, rows: &[u32], scratch: &mut Scratch) -> Gathered {
    let Basis { history, index, runtimes, settings, extent, .. } = basis;
    let mut metrics = Metrics::default();
    let mut local = LocalTime::new(history);
    let Scratch { titles: slots, week } = scratch;
    let mut calendar = CalendarBuilder::new(settings.day_start);
    let mut sessions = SessionCounter::new(settings.session_gap, extent);
    let mut by_setting: Vec<Option<DeviceUse>> = vec![None; history.settings.len()];
    let previews = Previews::of(history, basis.previews, rows);
    let mut views = ViewWalk::new((history, index, runtimes), previews, slots, settings, ());
    if extent.is_whole() {
        views.keep_lists();
    }
    let mut country_days = CountryDays::default();
    let mut awake = Awake::default();
    let mut further = extent.is_whole().then(|| Further::new(settings));

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
            if let Some(further) = &mut further {
                further.clock.add(piece);
                further.actogram.add(piece);
            }
        });
        let setting = history.setting(segment);
        let local_start = local.start(segment);
        views.add(segment, setting, local_start);
        let day = (local_start - settings.day_start).div_euclid(DAY);
        let used = DeviceUse::of(segment, day);
        by_setting[segment.setting as usize].get_or_insert(DeviceUse { seconds: 0, ..used }).add(used);
        country_days.add(day, setting.country, seconds);
        if let Some(further) = &mut further {
            further.sittings.add(segment, local_start, history.devices[setting.device as usize].class);
        }
    }
    metrics.first_start = rows.first().map(|&row| history.rows()[row as usize].start);
    metrics.last_end = awake.until();
    metrics.calendar = calendar.finish();
    take_sessions(&mut metrics, sessions.finish());
    let ProfileViews { counts, tallies, binges, months, days: episode_days, mut seen, switches } =
        views.finish().0;
    metrics.views = counts;
    metrics.binges = binges;
    metrics.switches = switches;
    metrics.trips = country_days.clone().trips();
    for (setting, used) in history.settings.iter().zip(by_setting) {
        let Some(used) = used else { continue };
        metrics.devices.entry(setting.device).and_modify(|device| device.add(used)).or_insert(used);
        if used.seconds > 0 {
            let class = history.devices[setting.device as usize].class;
            *metrics.by_country.entry(setting.country).or_insert(0) += used.seconds;
            *metrics.by_device_class.entry(class).or_insert(0) += used.seconds;
            *metrics.by_device.entry(setting.device).or_insert(0) += used.seconds;
        }
    }
    metrics.devices.retain(|_, used| used.seconds > 0);
    let fold = week.fold();
    let mut found = Gathered {
        metrics,
        fold,
        days: Days::new(),
        titles: tallies,
        months,
        country_days,
        episode_days,
        seen: Vec::new(),
        actogram: Actogram::default(),
    };
    if let Some(Further { clock, actogram, sittings }) = further {
        let metrics = &mut found.metrics;
        found.days = clock.finish();
        found.actogram = actogram.finish();
        metrics.usual_hours = UsualHours::of(&found.actogram.lines());
        metrics.sharing = sittings.finish();
        metrics.returned = returned::returned(&mut seen, rows, history, index);
        metrics.abandoned = abandoned::abandoned(&found.titles, index);
        metrics.paces = pace::paces(&seen, index);
        metrics.novelty = novelty::by_month(found.months.iter().copied());
        metrics.by_brand = devices::by_brand(&metrics.devices, history);
        metrics.regularity = Regularity::of(&found.days, &metrics.sessions.gaps);
        Titled::of(&found.titles, index, extent).put_into(metrics);
        found.seen = seen;
    }
    finish_times(&mut found.metrics, &found.fold);
    found
}

fn take_sessions(metrics: &mut Metrics, sessions: Sessions) {
    metrics.sessions = sessions.counts;
    metrics.sessions_by_gap = sessions.by_gap;
    metrics.session_lengths = sessions.lengths;
    metrics.session_valley = sessions.valley;
}

/// Adds up profiles to the account; sessions are those of the household.
pub(super) fn pool(gathered: &[Gathered], sessions: Sessions, basis: Basis<'_>) -> Metrics {
    let (mut account, (titled, novelty)) = rayon::join(
        || pool_times(gathered, sessions, basis.history),
        || {
            let titles = pool_titles(gathered, basis.history);
            let months = gathered.iter().flat_map(|profile| &profile.months);
            (Titled::of(&titles, basis.index, basis.extent), novelty::by_month(months.copied()))
        },
    );
    titled.put_into(&mut account);
    account.novelty = novelty;
    account
}

fn pool_titles(gathered: &[Gathered], history: &History) -> Vec<TitleTally> {
    let mut slots = Slots::new(history.titles.len());
    slots.begin();
    let mut titles: Vec<TitleTally> = Vec::with_capacity(history.titles.len());
    for tally in gathered.iter().flat_map(|profile| &profile.titles) {
        match slots.slot(tally.title) {
            (slot, false) => titles[slot].merge(tally),
            _ => titles.push(*tally),
        }
    }
    titles
}

/// All but what is known of titles.
fn pool_times(gathered: &[Gathered], sessions: Sessions, history: &History) -> Metrics {
    let mut account = Metrics::default();
    take_sessions(&mut account, sessions);
    let mut country_days = CountryDays::default();
    let mut fold = WeekFold::default();
    let mut days = Days::new();
    for profile in gathered {
        let Gathered { metrics, fold: profile_fold, days: profile_days, .. } = profile;
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
        account.returned.extend_from_slice(&metrics.returned);
        account.switches.merge(&metrics.switches);
        devices::merge(&mut account.devices, &metrics.devices);
        country_days.merge(&profile.country_days);
    }
    let mut lines = Lines::new();
    for profile in gathered {
        lay_over(&mut lines, &profile.actogram.lines());
    }
    account.usual_hours = UsualHours::of(&lines);
    abandoned::sort(&mut account.abandoned);
    pace::sort(&mut account.paces);
    returned::sort(&mut account.returned);
    account.by_brand = devices::by_brand(&account.devices, history);
    account.trips = country_days.trips();
    // One who travels alone, while nobody watches at home, is not the household.
    let goes_along =
        |profile: &Gathered, trip: &Trip| profile.metrics.trips.iter().any(|own| own.overlaps(trip));
    let together = gathered.len().min(2);
    account.trips.retain(|trip| gathered.iter().filter(|one| goes_along(one, trip)).count() >= together);
    finish_times(&mut account, &fold);
    account.regularity = Regularity::of(&days, &account.sessions.gaps);
    account.changes = Changes::of(&account.calendar, account.calendar.last_day());
    account
}

/// Sessions over all profiles together.
pub(super) fn household_sessions<'a>(
    segments: impl Iterator<Item = &'a Segment>,
    settings: &Settings,
    extent: Extent,
) -> Sessions {
    let mut counter = SessionCounter::new(settings.session_gap, extent);
    for segment in segments {
        counter.add(segment.start, segment.end());
    }
    counter.finish()
}

fn finish_times(metrics: &mut Metrics, fold: &WeekFold) {
    metrics.observed_days = metrics.calendar.observed_days();
    metrics.active_days = metrics.calendar.active_days().count() as u64;
    metrics.runs = metrics.calendar.runs();
    metrics.rhythm = Rhythm::of(fold);
    metrics.by_weekday_hour = fold.by_weekday_hour;
}

/// What is known of the titles of a profile or of the account.
struct Titled {
    amounts: TitleAmounts,
    strips: Vec<SeriesStrip>,
    diversity: Diversity,
}

impl Titled {
    fn of(titles: &[TitleTally], index: &TitleIndex, extent: Extent) -> Self {
        let amounts = TitleAmounts::of(titles, index);
        if !extent.is_whole() {
            return Self { amounts, strips: Vec::new(), diversity: Diversity::default() };
        }
        let strips = strips::strips(titles, index, &amounts.series);
        let series = amounts.series.iter().map(|series| series.seconds);
        let seconds = series.chain(amounts.films.iter().map(|film| film.seconds)).collect();
        Self { amounts, strips, diversity: Diversity::of(seconds) }
    }

    fn put_into(self, metrics: &mut Metrics) {
        metrics.by_kind = self.amounts.by_kind;
        metrics.series = self.amounts.series;
        metrics.films = self.amounts.films;
        metrics.seen_episodes = self.amounts.seen_episodes;
        metrics.rewatched = self.amounts.rewatched;
        metrics.strips = self.strips;
        metrics.diversity = self.diversity;
    }
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
