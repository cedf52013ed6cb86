//! The figures of one profile, or of the whole account.

use super::clock::actogram::UsualHours;
use super::clock::calendar::{Calendar, Runs};
use super::devices::DeviceUse;
use super::household::sharing::Sharing;
use super::household::trips::Trip;
use super::rhythm::Rhythm;
use super::rhythm::change::Changes;
use super::rhythm::regularity::Regularity;
use super::series::abandoned::AbandonedSeries;
use super::series::binges::Binges;
use super::series::diversity::Diversity;
use super::series::novelty::Novelty;
use super::series::pace::SeasonPace;
use super::series::returned::ReturnedSeries;
use super::series::strips::SeriesStrip;
use super::sessions::SessionCounts;
use super::sessions::gaps::SessionsByGap;
use super::sessions::lengths::SessionLengths;
use super::sessions::valley::SessionValley;
use super::views::ViewCounts;
use super::views::switches::Switches;
use super::views::tally::TitleTally;
use crate::model::device::DeviceClass;
use crate::model::place::CountryCode;
use crate::model::title::Kind;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every figure of a profile. Seconds are streamed seconds of kept segments unless said otherwise.
#[derive(Debug, Clone, Default)]
pub struct Metrics {
    /// Kept segments.
    pub segments: u64,
    /// Sum of their durations ("hours streamed").
    pub seconds: u64,
    /// Length of the union of a profile's segments; the account adds up its profiles.
    pub seconds_awake: u64,
    /// First start, UTC seconds.
    pub first_start: Option<i64>,
    /// Latest end, UTC seconds.
    pub last_end: Option<i64>,
    /// Logical days from the first to the last covered second of the account.
    pub observed_days: u64,
    /// Logical days with at least 600 s.
    pub active_days: u64,
    /// Sessions; household sessions for the account.
    pub sessions: SessionCounts,
    /// Sessions at every gap of minutes.
    pub sessions_by_gap: SessionsByGap,
    /// From when to when viewing runs on a usual day.
    pub usual_hours: UsualHours,
    /// Longest streak and dry spell.
    pub runs: Runs,
    /// Figures of the local clock.
    pub rhythm: Rhythm,
    /// How much one day is like the next.
    pub regularity: Regularity,
    /// Lasting changes of the weekly amount.
    pub changes: Changes,
    /// By logical day and calendar month.
    pub calendar: Calendar,
    /// By local weekday (Monday first) and hour.
    pub by_weekday_hour: [[u64; 24]; 7],
    /// By country code.
    pub by_country: BTreeMap<CountryCode, u64>,
    /// By device class.
    pub by_device_class: BTreeMap<DeviceClass, u64>,
    /// By device string, index into the history's devices.
    pub by_device: BTreeMap<u32, u64>,
    /// By kind of title.
    pub by_kind: BTreeMap<Kind, u64>,
    /// Series by seconds, descending, then name.
    pub series: Vec<SeriesAmount>,
    /// Films, and titles that cannot be told from films, by seconds, descending, then name.
    pub films: Vec<FilmAmount>,
    /// The episodes of the series with most seconds, in order.
    pub strips: Vec<SeriesStrip>,
    /// How long the sessions at the chosen gap are.
    pub session_lengths: SessionLengths,
    /// Views by completion and by how they began; the account adds up its profiles.
    pub views: ViewCounts,
    /// Different episodes seen.
    pub seen_episodes: u64,
    /// Titles seen again, by number of times, descending, then title; the account adds up its profiles.
    pub rewatched: Vec<Rewatched>,
    /// Series left off by a profile; the account lists those of every profile.
    pub abandoned: Vec<AbandonedSeries>,
    /// The pace of each season of each profile.
    pub paces: Vec<SeasonPace>,
    /// Binges; the account adds up its profiles.
    pub binges: Binges,
    /// How the seconds are spread over series and films.
    pub diversity: Diversity,
    /// Series and films by month, as year × 12 + month − 1, and those new among them.
    pub novelty: BTreeMap<i64, Novelty>,
    /// The gap between sessions that the record itself suggests; of household sessions for the account.
    pub session_valley: SessionValley,
    /// Series a profile came back to; the account lists those of every profile.
    pub returned: Vec<ReturnedSeries>,
    /// Changes of device inside views; the account adds up its profiles.
    pub switches: Switches,
    /// Each device with streamed seconds, by index into the history's devices.
    pub devices: BTreeMap<u32, DeviceUse>,
    /// Streamed seconds by maker; `None` where the device's text names none.
    pub by_brand: BTreeMap<Option<&'static str>, u64>,
    /// Trips in order; for the account, those of two profiles or more on which nobody watched at home.
    pub trips: Vec<Trip>,
    /// Whether the sittings look like those of two people; nothing for the account.
    pub sharing: Sharing,
}

impl Metrics {
    /// Views that saw a title again.
    #[must_use]
    pub fn rewatches(&self) -> u64 {
        self.rewatched.iter().map(|rewatched| rewatched.times).sum()
    }
}

/// A title seen again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewatched {
    /// The title as written, without outer blanks.
    pub title: Arc<str>,
    /// What it is.
    pub kind: Kind,
    /// How often it was seen after the first time.
    pub times: u64,
}

/// What was watched of one series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeriesAmount {
    /// Its number in the index of titles.
    pub number: u32,
    /// Name of the series.
    pub series: Arc<str>,
    /// Streamed seconds of all its episodes.
    pub seconds: u64,
    /// Distinct episode titles.
    pub episodes: u64,
    /// Those of them that were seen.
    pub seen_episodes: u64,
    /// Start of the earliest view that saw an episode, UTC seconds.
    pub first_seen: Option<i64>,
    /// Latest end of a view that saw an episode, UTC seconds.
    pub last_seen: Option<i64>,
}

impl SeriesAmount {
    /// Adds an episode.
    pub(super) fn add(&mut self, episode: &TitleTally) {
        self.seconds += episode.seconds;
        self.episodes += 1;
        self.seen_episodes += u64::from(episode.is_seen());
        self.first_seen = [self.first_seen, episode.first_seen].into_iter().flatten().min();
        self.last_seen = self.last_seen.max(episode.last_seen);
    }
}

/// Streamed seconds of one title outside any series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilmAmount {
    /// The title as written, without outer blanks.
    pub title: Arc<str>,
    /// Streamed seconds.
    pub seconds: u64,
    /// Film, or unknown.
    pub kind: Kind,
}
