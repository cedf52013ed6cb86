//! Working pattern: days on which something ran while most people work or learn.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use super::edges::Stretch;
use crate::analysis::ProfileMetrics;
use crate::analysis::clock::local_time::LocalTime;
use crate::model::device::DeviceClass;
use crate::model::history::History;
use crate::source::netflix::TableKind;
use std::collections::{BTreeMap, BTreeSet};

/// Hours that are called working hours, in minutes after midnight.
const WORKING: std::ops::Range<i64> = 9 * 60..16 * 60;
/// Fewer days of viewing from Monday to Friday say nothing.
const LEAST_WEEKDAYS: u64 = 30;
/// And at the weekend.
const LEAST_WEEKEND_DAYS: u64 = 10;
/// Fewer days of one weekday say nothing of it.
const LEAST_OF_A_WEEKDAY: u64 = 12;
/// Up to this share of weekdays somebody is elsewhere, or busy.
const BUSY: f64 = 0.12;
/// From this share on somebody is mostly at home.
const AT_HOME: f64 = 0.5;
/// Rows on telephones below which nothing is said of the way to work.
const LEAST_PHONE_ROWS: u64 = 60;
/// Share of those rows in each of the two rush hours.
const RUSH_SHARE: f64 = 0.2;
const RUSH_SHARE_OF_BOTH: f64 = 0.7;
/// Hours of the morning and of the evening in which people travel to and from work.
const MORNING: std::ops::Range<i64> = 6..10;
const EVENING: std::ops::Range<i64> = 16..20;

/// What a profile's weekdays look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DaytimeHabit {
    /// Hardly anything on weekdays between nine and four, and clearly more at the weekend.
    Busy,
    /// As little on weekdays as at the weekend.
    EveningsOnly,
    /// On half of the weekdays or more.
    AtHome,
    /// Something between.
    Mixed,
}

/// The daytime of one profile. Only days on which it watched anything count.
#[derive(Debug, Clone, PartialEq)]
pub struct DaytimePattern {
    /// The profile.
    pub profile: String,
    /// Mondays to Fridays with viewing.
    pub weekdays: u64,
    /// Of these, those with viewing between nine and four.
    pub weekday_daytime: u64,
    /// Saturdays and Sundays with viewing.
    pub weekend_days: u64,
    /// Of these, those with viewing between nine and four.
    pub weekend_daytime: u64,
    /// What that looks like.
    pub habit: DaytimeHabit,
    /// A weekday, 0 for Monday, that is unlike the other four.
    pub free_weekday: Option<usize>,
    /// Rows on telephones from Monday to Friday, and of these those of the morning and the evening rush, where
    /// most are of either.
    pub on_the_way: Option<(u64, u64, u64)>,
}

/// The daytime of each profile with enough days.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkingPattern {
    /// In the order of the page.
    pub profiles: Vec<DaytimePattern>,
}

pub(in crate::analysis::inferences) fn working_pattern(basis: &Basis<'_>) -> Card {
    let phones = phone_rows(basis.history);
    let of = |(profile, stretches): (&ProfileMetrics, &Vec<Stretch>)| {
        pattern(&profile.name, stretches, phones.get(profile.name.as_str()).copied())
    };
    let all: Vec<DaytimePattern> = basis.analysis.profiles.iter().zip(&basis.profiles).map(of).collect();
    let n = all.iter().filter(|one| one.is_enough()).map(|one| one.weekdays).max();
    let fallback = all.iter().map(|one| one.weekdays.min(LEAST_WEEKDAYS - 1)).max();
    let measure = Measure { n: n.or(fallback).unwrap_or_default(), least: LEAST_WEEKDAYS, unit: Unit::Days };
    let rows = basis.analysis.account.segments;
    Card::new(Topic::WorkingPattern, &[(TableKind::ViewingActivity, rows)], measure, || {
        let profiles = all.into_iter().filter(DaytimePattern::is_enough).collect();
        (Conclusion::WorkingPattern(WorkingPattern { profiles }), Level::Medium, Reason::HabitNotWork)
    })
}

impl DaytimePattern {
    fn is_enough(&self) -> bool {
        self.weekdays >= LEAST_WEEKDAYS && self.weekend_days >= LEAST_WEEKEND_DAYS
    }
}

fn pattern(name: &str, stretches: &[Stretch], phones: Option<[u64; 3]>) -> DaytimePattern {
    let (mut watched, mut daytime) = (BTreeSet::new(), BTreeSet::new());
    for stretch in stretches {
        for day in stretch.start.div_euclid(1_440)..=(stretch.end - 1).div_euclid(1_440) {
            watched.insert(day);
            let (from, until) = (day * 1_440 + WORKING.start, day * 1_440 + WORKING.end);
            if stretch.start < until && from < stretch.end {
                daytime.insert(day);
            }
        }
    }
    // 1970-01-01 was a Thursday.
    let weekday = |day: &i64| (day + 3).rem_euclid(7) as usize;
    let count = |days: &BTreeSet<i64>| {
        days.iter().fold([0u64; 7], |mut counts, day| {
            counts[weekday(day)] += 1;
            counts
        })
    };
    let (all, day) = (count(&watched), count(&daytime));
    let sums = |counts: &[u64; 7]| (counts[..5].iter().sum::<u64>(), counts[5..].iter().sum::<u64>());
    let ((weekdays, weekend_days), (weekday_daytime, weekend_daytime)) = (sums(&all), sums(&day));
    let share = |part: u64, whole: u64| part as f64 / whole.max(1) as f64;
    let (on_weekdays, at_weekends) = (share(weekday_daytime, weekdays), share(weekend_daytime, weekend_days));
    let habit = if on_weekdays >= AT_HOME {
        DaytimeHabit::AtHome
    } else if on_weekdays <= BUSY && at_weekends <= BUSY {
        DaytimeHabit::EveningsOnly
    } else if on_weekdays <= BUSY && at_weekends >= 2.0 * on_weekdays {
        DaytimeHabit::Busy
    } else {
        DaytimeHabit::Mixed
    };
    let free_weekday = (0..5).find(|&one| {
        let others = (0..5).filter(|other| *other != one);
        let (others_day, others_all) = others.fold((0, 0), |(d, a), other| (d + day[other], a + all[other]));
        let (own, rest) = (share(day[one], all[one]), share(others_day, others_all));
        all[one] >= LEAST_OF_A_WEEKDAY && own >= 0.6 && own - rest >= 0.4
    });
    let on_the_way = phones.filter(|[all, morning, evening]| {
        let (morning, evening) = (share(*morning, *all), share(*evening, *all));
        *all >= LEAST_PHONE_ROWS
            && morning.min(evening) >= RUSH_SHARE
            && morning + evening >= RUSH_SHARE_OF_BOTH
    });
    DaytimePattern {
        profile: name.to_owned(),
        weekdays,
        weekday_daytime,
        weekend_days,
        weekend_daytime,
        habit,
        free_weekday,
        on_the_way: on_the_way.map(|[all, morning, evening]| (all, morning, evening)),
    }
}

/// Kept rows that began on telephones from Monday to Friday, by profile: all, in the morning, in the evening.
fn phone_rows(history: &History) -> BTreeMap<&str, [u64; 3]> {
    let mut counts: BTreeMap<&str, [u64; 3]> = BTreeMap::new();
    let mut local = LocalTime::new(history);
    for segment in history.kept() {
        let setting = history.setting(segment);
        if history.devices[setting.device as usize].class != DeviceClass::Phone {
            continue;
        }
        let start = local.start(segment);
        if (start.div_euclid(86_400) + 3).rem_euclid(7) > 4 {
            continue;
        }
        let hour = start.rem_euclid(86_400) / 3_600;
        let counts = counts.entry(&history.profiles[setting.profile as usize]).or_default();
        counts[0] += 1;
        counts[1] += u64::from(MORNING.contains(&hour));
        counts[2] += u64::from(EVENING.contains(&hour));
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Evenings of 140 days from Monday 1970-01-05 on, and a morning at ten on days of these weekdays.
    fn with_mornings(weekdays: &[i64]) -> DaytimePattern {
        let mut stretches = Vec::new();
        for day in 4..144i64 {
            if weekdays.contains(&((day + 3) % 7)) {
                stretches.push(Stretch { start: day * 1_440 + 600, end: day * 1_440 + 640 });
            }
            stretches.push(Stretch { start: day * 1_440 + 1_200, end: day * 1_440 + 1_260 });
        }
        pattern("Ada", &stretches, None)
    }

    #[test]
    fn weekdays_without_mornings_are_busy() {
        let found = with_mornings(&[5, 6]);
        assert_eq!((found.weekdays, found.weekday_daytime), (100, 0));
        assert_eq!((found.weekend_days, found.weekend_daytime), (40, 40));
        assert_eq!((found.habit, found.free_weekday), (DaytimeHabit::Busy, None));
        assert_eq!(with_mornings(&[]).habit, DaytimeHabit::EveningsOnly);
        assert_eq!(with_mornings(&[0, 1, 2, 3, 4]).habit, DaytimeHabit::AtHome);
    }

    #[test]
    fn daytime_is_from_nine_to_four_and_a_day_ends_at_midnight() {
        // Minutes of Monday, 1970-01-05.
        let counted = |start: i64, end: i64| {
            let stretch = Stretch { start: 4 * 1_440 + start, end: 4 * 1_440 + end };
            let found = pattern("Ada", &[stretch], None);
            (found.weekdays, found.weekday_daytime)
        };
        assert_eq!([counted(420, 540), counted(420, 541)], [(1, 0), (1, 1)]);
        assert_eq!([counted(960, 990), counted(959, 990)], [(1, 0), (1, 1)]);
        assert_eq!(
            [counted(1_380, 1_439), counted(1_380, 1_440), counted(1_380, 1_441)],
            [(1, 0), (1, 0), (2, 0)]
        );
    }

    #[test]
    fn thirty_weekdays_and_ten_days_of_weekends_are_enough() {
        let of = |weekdays, weekend_days| {
            DaytimePattern { weekdays, weekend_days, ..pattern("Ada", &[], None) }.is_enough()
        };
        assert_eq!([of(30, 10), of(29, 10), of(30, 9), of(31, 11)], [true, false, false, true]);
    }

    #[test]
    fn a_free_weekday_is_seen_often_enough_and_unlike_the_others() {
        // Evenings from Monday 1970-01-05 on; Wednesdays of the first `own` weeks have a morning, and so have the other
        // four weekdays of the first `rest` weeks.
        let free = |weeks: i64, own: i64, rest: i64| {
            let mut stretches = Vec::new();
            for (week, weekday) in (0..weeks).flat_map(|week| (0..5).map(move |weekday| (week, weekday))) {
                let day = 4 + 7 * week + weekday;
                if week < if weekday == 2 { own } else { rest } {
                    stretches.push(Stretch { start: day * 1_440 + 600, end: day * 1_440 + 640 });
                }
                stretches.push(Stretch { start: day * 1_440 + 1_200, end: day * 1_440 + 1_260 });
            }
            pattern("Ada", &stretches, None).free_weekday
        };
        assert_eq!([free(12, 12, 0), free(11, 11, 0)], [Some(2), None]);
        assert_eq!([free(20, 12, 0), free(20, 11, 0)], [Some(2), None]);
        assert_eq!([free(20, 20, 12), free(20, 20, 13)], [Some(2), None]);
    }

    #[test]
    fn telephones_count_from_monday_to_friday() {
        // 2024-01-05 is a Friday; London keeps UTC in winter.
        let row = |start: &str, device: &str| {
            format!("Ada,2024-01-{start},00:10:00,,Saltwind,,{device},,,GB (United Kingdom)\n")
        };
        let phone = "Apple iPhone 14 Pro iPhone";
        let starts = [
            "05 06:00:00",
            "05 10:00:00",
            "05 16:00:00",
            "05 19:59:59",
            "06 07:00:00",
            "07 07:00:00",
            "08 09:59:59",
            "08 12:00:00",
        ];
        let rows: String = starts.iter().map(|start| row(start, phone)).collect();
        let header = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n";
        let text = format!("{header}{rows}{}", row("05 07:00:00", "LG 2017 UHD TV"));
        let history = crate::model::samples::history_of(text);
        assert_eq!(phone_rows(&history), BTreeMap::from([("Ada", [6, 2, 2])]));
    }

    #[test]
    fn one_free_weekday_stands_out() {
        let found = with_mornings(&[2, 5, 6]);
        assert_eq!((found.free_weekday, found.weekday_daytime), (Some(2), 20));
        assert_eq!(found.habit, DaytimeHabit::Mixed);
    }

    #[test]
    fn the_way_to_work_needs_both_rush_hours() {
        let way = |phones| pattern("Ada", &[], Some(phones)).on_the_way;
        assert_eq!(way([100, 30, 45]), Some((100, 30, 45)));
        assert_eq!(way([100, 10, 80]), None);
        assert_eq!(way([59, 25, 25]), None);
    }
}
