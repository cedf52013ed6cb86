//! The figures of each profile and of the account, from the rows meant to be kept.

use super::nights::Nights;
use super::spans::{Span, at_once, longest_run_and_gap, sittings, union};
use super::works::WorkTally;
use crate::demo::calendar::{HOUR, date_of, second_of_day, t2, t5, weekday};
use crate::demo::household::Household;
use crate::demo::household::devices::DEVICES;
use crate::demo::household::personas::{FAMILY, PROFILES};
use crate::demo::plant::shown_name;
use crate::demo::viewing::{Country, Intent, Row};
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Sums over the parts of the clock and the calendar.
struct Tally {
    segments: u64,
    seconds: i64,
    spans: Vec<Span>,
    days: BTreeMap<NaiveDate, i64>,
    months: BTreeMap<(i32, u32), i64>,
    week: [[i64; 24]; 7],
    countries: BTreeMap<&'static str, i64>,
    classes: BTreeMap<&'static str, i64>,
    works: WorkTally,
    nights: Nights,
}

impl Tally {
    fn new() -> Self {
        Self {
            segments: 0,
            seconds: 0,
            spans: Vec::new(),
            days: BTreeMap::new(),
            months: BTreeMap::new(),
            week: [[0; 24]; 7],
            countries: BTreeMap::new(),
            classes: BTreeMap::new(),
            works: WorkTally::default(),
            nights: Nights::default(),
        }
    }

    fn add(&mut self, household: &Household, row: &Row) {
        let clock = match row.country {
            Country::France => &household.home,
            Country::UnitedStates => &household.abroad,
        };
        self.segments += 1;
        self.seconds += i64::from(row.duration);
        self.spans.push((row.start, row.end()));
        *self.countries.entry(row.country.code()).or_default() += i64::from(row.duration);
        *self.classes.entry(DEVICES[usize::from(row.device)].class).or_default() += i64::from(row.duration);
        let begun = date_of(clock.local(row.start));
        self.works.add(row, (begun.year(), begun.month()), &household.titles);
        // Both zones are whole hours away from UTC, so an hour of one is an hour of the other.
        let mut at = row.start;
        while at < row.end() {
            let until = (at.div_euclid(HOUR) * HOUR + HOUR).min(row.end());
            let local = clock.local(at);
            let date = date_of(local);
            *self.days.entry(date_of(local - 4 * HOUR)).or_default() += until - at;
            *self.months.entry((date.year(), date.month())).or_default() += until - at;
            let hour = (second_of_day(local) / HOUR) as usize;
            self.week[weekday(date) as usize][hour] += until - at;
            self.nights.add(local, local + until - at);
            at = until;
        }
    }

    /// The figures, with observed days of the whole account.
    fn figures(&mut self, observed: i64, awake: Option<i64>) -> Map<String, Value> {
        self.spans.sort_unstable();
        let covered = union(&self.spans);
        let length = |spans: &[Span]| spans.iter().map(|span| span.1 - span.0).sum::<i64>();
        let hours = |from: usize, to: usize| -> i64 { self.week.iter().flat_map(|day| &day[from..to]).sum() };
        let active: Vec<i64> = self
            .days
            .iter()
            .filter(|day| *day.1 >= 600)
            .map(|day| i64::from(day.0.num_days_from_ce()))
            .collect();
        let (streak, gap) = longest_run_and_gap(&active);
        let longest = sittings(&self.spans, 1_800).iter().map(|span| span.1 - span.0).max();
        let counts = [10, 30, 60]
            .map(|minutes| (minutes.to_string(), json!(sittings(&self.spans, minutes * 60).len())));
        let every_gap = (5..=120)
            .step_by(5)
            .map(|minutes: i64| (minutes.to_string(), json!(sittings(&self.spans, minutes * 60).len())));
        let months =
            self.months.iter().map(|((year, month), seconds)| (format!("{year}-{month:02}"), json!(seconds)));
        let value = json!({
            "segments": self.segments,
            "seconds": self.seconds,
            "seconds_awake": awake.unwrap_or_else(|| length(&covered)),
            "first_start": covered.first().map(|span| t5(span.0)),
            "last_end": covered.iter().map(|span| span.1).max().map(t5),
            "observed_days": observed,
            "active_days": active.len(),
            "sessions": counts.into_iter().collect::<Map<_, _>>(),
            "sessions_by_gap": every_gap.collect::<Map<_, _>>(),
            "longest_session_seconds": longest,
            "longest_streak_days": streak,
            "longest_dry_spell_days": gap,
            "late_night_seconds": hours(0, 5),
            "prime_time_seconds": hours(20, 23),
            "by_month": months.collect::<Map<_, _>>(),
            "by_weekday_hour": self.week,
            "by_country": self.countries,
            "by_device_class": self.classes,
            "diversity": self.works.diversity(),
            "novelty_by_month": self.works.novelty(),
        });
        match value {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }
}

/// Profiles by seconds, descending; the account; concurrency.
pub(super) fn metrics(household: &Household) -> (Value, Value, Value) {
    let mut tallies: Vec<Tally> = (0..PROFILES).map(|_| Tally::new()).collect();
    let mut account = Tally::new();
    for row in kept(household) {
        tallies[usize::from(row.profile)].add(household, row);
        account.add(household, row);
    }
    let observed = match (account.days.first_key_value(), account.days.last_key_value()) {
        (Some(first), Some(last)) => (*last.0 - *first.0).num_days() + 1,
        _ => 0,
    };
    let covered: Vec<Vec<Span>> = tallies
        .iter_mut()
        .map(|tally| {
            tally.spans.sort_unstable();
            union(&tally.spans)
        })
        .collect();
    let awake = covered.iter().flatten().map(|span| span.1 - span.0).sum();
    let (two, most) = at_once(&covered);
    let mut order: Vec<usize> = (0..PROFILES).filter(|&profile| tallies[profile].segments > 0).collect();
    order.sort_by_key(|&profile| (-tallies[profile].seconds, shown_name(profile)));
    let profiles = order.into_iter().map(|profile| {
        let mut figures = tallies[profile].figures(observed, None);
        figures.insert("name".to_owned(), json!(shown_name(profile)));
        figures.insert("usual_hours".to_owned(), tallies[profile].nights.usual_hours());
        Value::Object(figures)
    });
    (
        profiles.collect(),
        Value::Object(account.figures(observed, Some(awake))),
        json!({"two_profiles_seconds": two, "max_profiles": most}),
    )
}

/// Weekly seconds of the family before and after its habit changes.
pub(super) fn habit_change(household: &Household) -> Option<Value> {
    let plan = &household.plan;
    let change = plan.habit_change?;
    let (mut before, mut after) = (0i64, 0i64);
    for row in kept(household).filter(|row| usize::from(row.profile) == FAMILY) {
        let day = plan.day_of(household.home.logical_day(row.start));
        *(if day < change { &mut before } else { &mut after }) += i64::from(row.duration);
    }
    Some(json!({
        "profile": shown_name(FAMILY),
        "day": t2(plan.date(change)),
        "direction": "up",
        "weekly_seconds_before": before * 7 / change,
        "weekly_seconds_after": after * 7 / (plan.days - change),
    }))
}

fn kept(household: &Household) -> impl Iterator<Item = &Row> {
    household.rows.iter().filter(|row| row.intent(&household.titles) == Intent::Kept)
}
