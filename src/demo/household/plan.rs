//! When what happens: the span of the account and the days kept free for planted facts.

use super::personas::{CHILD, COMMUTER, FAMILY, NIGHT_OWL, PROFILES, ProfileId, TEENAGER};
use crate::demo::DemoOptions;
use crate::demo::calendar::{WallClock, shifted, weekday};
use crate::demo::layout::Layout;
use crate::demo::titles::Titles;
use chrono::{Months, NaiveDate};

const EVERYBODY: [ProfileId; PROFILES] = [FAMILY, NIGHT_OWL, COMMUTER, TEENAGER, CHILD];

/// Days are counted from the first one, which is 0; a day begins at 04:00.
pub(in crate::demo) struct Plan {
    pub layout: Layout,
    pub first: NaiveDate,
    pub days: i64,
    /// Rows of ViewingActivity asked for.
    pub rows: usize,
    /// A small export holds short versions of what is planted.
    pub small: bool,
    reserved: Vec<[bool; PROFILES]>,
    /// A Saturday with a quiet day on both sides.
    pub binge: i64,
    /// First day and number of days.
    pub streak: (i64, i64),
    pub dry_spell: (i64, i64),
    pub trip: (i64, i64),
    pub habit_change: Option<i64>,
    pub second_stream: i64,
    pub two_devices: i64,
    pub abandoned: i64,
    pub rewatch: (i64, i64),
    /// The moment at which clocks change, UTC.
    pub clock_change: i64,
    pub asleep: i64,
    pub edges: i64,
    pub search: i64,
    pub awkward: i64,
    pub holiday_house: i64,
    /// First day, with which a service period begins, and number of days in which hardly anybody is there.
    pub away: Option<(i64, i64)>,
}

impl Plan {
    /// The plan for some options.
    pub fn new(options: &DemoOptions) -> Self {
        let rows = options.rows.map_or(USUAL_ROWS, |rows| match options.layout {
            // One profile's titles are a fifth or so of a household's rows.
            Layout::History => rows * 6,
            _ => rows,
        });
        let small = rows <= 1_500;
        let days = match rows {
            0..=1_500 => 240,
            1_501..=20_000 => 1_300,
            _ => (1_300 + (rows as i64 - 20_000) / 100).min(4_900),
        };
        let layout = options.layout;
        // The newest row is up to three days older than the export.
        let first = shifted(layout.built_on(), -1 - days);
        let mut plan = Self {
            layout,
            first,
            days,
            rows,
            small,
            reserved: vec![[false; PROFILES]; days as usize],
            binge: 0,
            streak: (0, 0),
            dry_spell: (0, 0),
            trip: (0, 0),
            habit_change: (!small).then_some(days * 620 / 1_000),
            second_stream: 0,
            two_devices: 0,
            abandoned: 0,
            rewatch: (0, 0),
            clock_change: 0,
            asleep: 0,
            edges: 0,
            search: 0,
            awkward: 0,
            holiday_house: 0,
            away: None,
        };
        plan.place_what_is_tied_to_dates();
        plan.place_the_rest();
        plan.away = if small { None } else { plan.free_fortnight() };
        plan
    }

    fn place_what_is_tied_to_dates(&mut self) {
        let (from, to) = (shifted(self.first, 8), shifted(self.first, self.days - 8));
        let home = WallClock::new(HOME, self.first, shifted(self.first, self.days));
        // Any 240 days hold a change of clocks; the newest is taken.
        self.clock_change = home.changes(from, to).first().copied().unwrap_or_default();
        let day = self.day_of(home.logical_day(self.clock_change));
        self.reserve(&[NIGHT_OWL], day, 2, |_| true);

        let length = if self.small { 3 } else { 9 };
        let abroad = WallClock::new(ABROAD, self.first, shifted(self.first, self.days));
        let (from, to) = (shifted(self.first, 60), shifted(self.first, self.days - 30));
        let change = abroad.changes(from, to).first().map(|&at| self.day_of(abroad.logical_day(at)));
        // Clocks change in America on other dates than in Europe, so the trip is put there.
        let wanted = change.map_or(self.permille(700), |day| day - length / 2);
        self.trip = (self.reserve(&[COMMUTER], wanted, length, |_| true), length);
    }

    fn place_the_rest(&mut self) {
        let streak = if self.small { 12 } else { 45 };
        let begin = self.reserve(&[CHILD], self.permille(500), streak + 2, |_| true);
        self.streak = (begin + 1, streak);
        let dry = if self.small { 20 } else { 38 };
        let begin = self.reserve(&[TEENAGER], self.permille(350), dry + 2, |_| true);
        self.dry_spell = (begin + 1, dry);
        let first = self.first;
        let begin =
            self.reserve(&EVERYBODY, self.permille(200), 3, |day| weekday(shifted(first, day + 1)) == 5);
        self.binge = begin + 1;
        self.second_stream = self.reserve(&EVERYBODY, self.permille(290), 1, |_| true);
        self.two_devices = self.reserve(&[TEENAGER], self.permille(800), 1, |_| true);
        self.abandoned = self.reserve(&[TEENAGER], self.permille(240), 3, |_| true);
        let again = self.reserve(&[FAMILY], self.permille(460), 1, |_| true);
        self.rewatch = (self.reserve(&[FAMILY], self.permille(150), 1, |_| true), again);
        self.asleep = self.reserve(&[NIGHT_OWL], self.permille(400), 2, |_| true);
        self.edges = self.reserve(&[NIGHT_OWL], self.permille(450), 1, |_| true);
        self.search = self.reserve(&[FAMILY], self.permille(960), 1, |_| true);
        self.awkward = self.reserve(&[COMMUTER], self.permille(600), 1, |_| true);
        self.holiday_house = self.reserve(&[FAMILY], self.permille(760), 2, |_| true);
    }

    /// The first day of the earliest service period, but for the first and two that are billed in a way of
    /// their own, with a fortnight in which nothing else is planted.
    fn free_fortnight(&self) -> Option<(i64, i64)> {
        let begins = (1..).map(|number| (number, self.day_of(self.service_begin(number))));
        let within = begins.take_while(|(_, begin)| begin + FORTNIGHT < self.days);
        let is_free = |day: i64| EVERYBODY.iter().all(|&profile| !self.is_reserved(profile, day));
        let mut free = within.filter(|(number, begin)| {
            !matches!(*number, REVERSED | RECOVERED) && (*begin..begin + FORTNIGHT).all(is_free)
        });
        free.next().map(|(_, begin)| (begin, FORTNIGHT))
    }

    /// The day on which the service period of a number begins; the first one is 0.
    pub fn service_begin(&self, number: u32) -> NaiveDate {
        self.first + Months::new(number)
    }

    /// A share of the span as a day.
    fn permille(&self, permille: i64) -> i64 {
        self.days * permille / 1_000
    }

    /// The number of a date.
    pub fn day_of(&self, date: NaiveDate) -> i64 {
        (date - self.first).num_days()
    }

    /// Keeps `length` days free for some profiles: the first free run at or after `wanted`, which
    /// must also please.
    fn reserve(
        &mut self,
        profiles: &[ProfileId],
        wanted: i64,
        length: i64,
        pleases: impl Fn(i64) -> bool,
    ) -> i64 {
        let free = |day: i64| profiles.iter().all(|&profile| !self.reserved[day as usize][profile]);
        let begin = (wanted..=self.days - length)
            .chain((0..wanted).rev())
            .filter(|&begin| begin + length <= self.days)
            .find(|&begin| pleases(begin) && (begin..begin + length).all(free))
            .expect("240 days have room for everything that is planted");
        for day in begin..begin + length {
            for &profile in profiles {
                self.reserved[day as usize][profile] = true;
            }
        }
        begin
    }

    /// Whether a profile's day is kept free.
    pub fn is_reserved(&self, profile: ProfileId, day: i64) -> bool {
        self.reserved[day as usize][profile]
    }

    /// The date of a day.
    pub fn date(&self, day: i64) -> NaiveDate {
        shifted(self.first, day)
    }

    /// An empty list of titles in the manner of the layout.
    pub fn new_titles(&self) -> Titles {
        Titles::new(self.layout.spares_the_word_episode(), self.layout.keeps_quotes_in_titles())
    }
}

/// Numbers of the service periods whose money goes back, and is collected late.
pub(in crate::demo) const REVERSED: u32 = 5;
pub(in crate::demo) const RECOVERED: u32 = 9;
const FORTNIGHT: i64 = 14;
/// The household's zone.
pub(in crate::demo) const HOME: chrono_tz::Tz = chrono_tz::Europe::Paris;
/// The zone of the trip.
pub(in crate::demo) const ABROAD: chrono_tz::Tz = chrono_tz::America::Denver;
/// Rows of ViewingActivity if nothing else is asked for.
pub(in crate::demo) const USUAL_ROWS: usize = 10_000;
