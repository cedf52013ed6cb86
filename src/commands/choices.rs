//! Raw arguments resolved into settings; every default that needs more than a number stands here.

use crate::analysis::Settings;
use crate::analysis::clock::local_time::{DAY, LocalTime};
use crate::analysis::views::runtime::Runtimes;
use crate::cli::{Choices, Colour};
use crate::error::UsageError;
use crate::locale::Locale;
use crate::model::history::History;
use crate::model::place::{ZoneClock, ZoneSettings};
use crate::model::records::{Records, When};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::collections::BTreeSet;
use std::io::{IsTerminal, stdout};
use std::ops::RangeInclusive;

/// The figures' settings.
pub(super) fn settings(choices: &Choices) -> Settings {
    let default = Settings::default();
    Settings {
        day_start: choices.day_start.unwrap_or(default.day_start),
        session_gap: choices.session_gap.map_or(default.session_gap, |minutes| i64::from(minutes) * 60),
    }
}

/// The time zones the user names.
pub(super) fn zones(choices: &Choices) -> Result<ZoneSettings, UsageError> {
    ZoneSettings::parse(&choices.zones).map_err(|error| UsageError(format!("--tz: {error}")))
}

/// The reader's language.
pub(super) fn locale(choices: &Choices) -> Result<Locale, UsageError> {
    language(choices.lang.as_deref())
}

/// The language of a tag, or that of the system.
pub(super) fn language(tag: Option<&str>) -> Result<Locale, UsageError> {
    match tag {
        Some(tag) if Locale::speaks(tag) => Ok(Locale::from_tag(tag)),
        Some(tag) => {
            Err(UsageError(format!("--lang: there are no messages in {tag:?}; en and fr are spoken")))
        }
        None => Ok(Locale::system()),
    }
}

/// Whether to colour what goes to standard output.
pub(super) fn colour(choices: &Choices) -> bool {
    match choices.color.unwrap_or_default() {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            stdout().is_terminal() && !refused && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
        }
    }
}

/// Whether any export can have what the choices leave of it.
///
/// # Errors
/// When the days are in the wrong order.
pub(super) fn days_in_order(choices: &Choices) -> Result<(), UsageError> {
    if choices.to.is_some() && choices.from > choices.to {
        return Err(UsageError("--from is later than --to, so nothing is left".to_owned()));
    }
    Ok(())
}

/// Whether the choices fit a short history.
///
/// # Errors
/// When a profile is named: the file says nothing of profiles.
pub(super) fn without_profiles(choices: &Choices) -> Result<(), UsageError> {
    match choices.profiles.iter().chain(&choices.excluded_profiles).next() {
        Some(name) => Err(UsageError(format!(
            "profile {name:?} cannot be chosen: this export holds only the short history, which names no profile"
        ))),
        None => Ok(()),
    }
}

/// Leaves of a history, and of the records beside it, what the choices ask for.
///
/// # Errors
/// When a profile is named that the export does not have.
pub(super) fn narrow(
    history: &mut History,
    records: &mut Records,
    choices: &Choices,
) -> Result<(), UsageError> {
    let wanted = profile_numbers(history, &choices.profiles)?;
    let excluded = profile_numbers(history, &choices.excluded_profiles)?;
    if wanted.is_empty() && excluded.is_empty() && choices.from.is_none() && choices.to.is_none() {
        return Ok(());
    }
    // Before rows are left out: the account's clock is no matter of choice.
    let mut chosen = ChosenRecords::of(choices, history.most_used_zone());
    let leaves_out = !wanted.is_empty() || !excluded.is_empty() || chosen.days.is_some();
    if leaves_out {
        history.note_lengths(Runtimes::of_history(history).into_seconds());
    }
    if !wanted.is_empty() || !excluded.is_empty() {
        history.retain(|_, setting| {
            (wanted.is_empty() || wanted.contains(&setting.profile)) && !excluded.contains(&setting.profile)
        });
    }
    if let Some(days) = chosen.days.clone() {
        let day_start = settings(choices).day_start;
        let mut local = LocalTime::new(history);
        let starts: Vec<i64> = history.rows().iter().map(|segment| local.start(segment)).collect();
        let mut starts = starts.into_iter();
        history.retain(|_, _| {
            let day = starts.next().map_or(i64::MIN, |start| (start - day_start).div_euclid(DAY));
            days.contains(&day)
        });
    }
    records.retain(|name, when| chosen.holds(name, Some(when)));
    records.retain_profiles(|name| chosen.holds(name, None));
    records.retain_invoices(|when| chosen.is_of_days(when));
    Ok(())
}

/// Which rows of the tables beside the viewing the choices ask for.
pub(super) struct ChosenRecords {
    profiles: BTreeSet<String>,
    excluded: BTreeSet<String>,
    days: Option<RangeInclusive<i64>>,
    day_start: i64,
    clock: ZoneClock,
}

impl ChosenRecords {
    /// Days are those of the clock of `zone`, which most of the account's viewing was by.
    pub fn of(choices: &Choices, zone: Tz) -> Self {
        let names = |names: &[String]| names.iter().map(|name| name.trim().to_owned()).collect();
        let has_days = choices.from.is_some() || choices.to.is_some();
        let first = choices.from.map_or(i64::MIN, day_number);
        let last = choices.to.map_or(i64::MAX, day_number);
        Self {
            profiles: names(&choices.profiles),
            excluded: names(&choices.excluded_profiles),
            days: has_days.then_some(first..=last),
            day_start: settings(choices).day_start,
            clock: ZoneClock::new(zone),
        }
    }

    /// Also takes profiles by the names they had in earlier exports, each with what the record calls it.
    pub fn also_called(&mut self, renamed: &[(String, String)]) {
        // The newest last: each may lead on to the next.
        for (earlier, later) in renamed.iter().rev() {
            for names in [&mut self.profiles, &mut self.excluded] {
                if names.contains(later) {
                    names.insert(earlier.clone());
                }
            }
        }
    }

    /// Whether a row of a profile is asked for; `when` it was made, unless it is of no time.
    pub fn holds(&mut self, profile: &str, when: Option<When>) -> bool {
        let is_of_profile =
            (self.profiles.is_empty() || self.profiles.contains(profile)) && !self.excluded.contains(profile);
        is_of_profile && when.is_none_or(|when| self.is_of_days(when))
    }

    /// Whether something of no profile was in the days asked for.
    fn is_of_days(&mut self, when: When) -> bool {
        let Some(days) = &self.days else { return true };
        match when {
            When::Second(second) => {
                let local = second + i64::from(self.clock.span_at(second).offset_seconds);
                days.contains(&(local - self.day_start).div_euclid(DAY))
            }
            When::Day(day) => days.contains(&day),
            When::Unknown => false,
        }
    }
}

fn day_number(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

fn profile_numbers(history: &History, names: &[String]) -> Result<BTreeSet<u32>, UsageError> {
    let number = |name: &String| {
        let found = history.profiles.iter().position(|profile| profile == name.trim());
        found.map(|number| number as u32).ok_or_else(|| {
            let known: Vec<String> = history.profiles.iter().map(|profile| format!("{profile:?}")).collect();
            UsageError(format!("there is no profile {name:?} in this export; it has {}", known.join(", ")))
        })
    };
    names.iter().map(number).collect()
}
