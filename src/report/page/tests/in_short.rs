//! The leading sentences, with numbers made by hand.

use super::*;
use crate::analysis::clock::calendar::{Calendar, DayRun, Runs};
use crate::analysis::metrics::{FilmAmount, Metrics, SeriesAmount};
use crate::analysis::rhythm::Rhythm;
use crate::analysis::sessions::{Session, SessionCounts};
use crate::model::title::Kind;
use std::collections::BTreeMap;

const HOUR: u64 = 3_600;
/// 2022-05-09, a Monday.
const MONDAY: i64 = 19_121;

fn metrics() -> Metrics {
    let mut by_weekday_hour = [[0; 24]; 7];
    by_weekday_hour[6][21] = 200 * HOUR;
    Metrics {
        segments: 4_000,
        seconds: 1_284 * HOUR,
        seconds_awake: 1_280 * HOUR,
        observed_days: 1_102,
        active_days: 690,
        sessions: SessionCounts {
            by_gap: [900, 700, 650],
            count: 700,
            // 2022-05-09 17:00 UTC, no segment starts there: said in UTC.
            longest: Some(Session {
                start: MONDAY * 86_400 + 17 * 3_600,
                end: MONDAY * 86_400 + 24 * 3_600,
                segments: 9,
            }),
            ..SessionCounts::default()
        },
        runs: Runs { streak: DayRun { first: MONDAY, days: 23 }, dry_spell: DayRun::default() },
        rhythm: Rhythm {
            late_night_seconds: 100 * HOUR,
            prime_time_seconds: 642 * HOUR,
            midpoint_minutes: Some(21.0 * 60.0 + 40.4),
            ..Rhythm::default()
        },
        calendar: Calendar {
            days: BTreeMap::from([(MONDAY, 9 * HOUR + 720), (MONDAY + 1, HOUR)]),
            months: BTreeMap::new(),
        },
        by_weekday_hour,
        series: vec![SeriesAmount {
            series: "منارة الشمال".into(),
            seconds: 120 * HOUR,
            episodes: 48,
            ..SeriesAmount::default()
        }],
        ..Metrics::default()
    }
}

fn said(tag: &str, metrics: &Metrics) -> Vec<String> {
    let (history, _) = household::read(household::HEADER);
    let sentences = sentences(metrics, &history, &Locale::from_tag(tag));
    assert!(sentences.iter().all(|sentence| !sentence.figure.is_empty()));
    sentences.iter().map(|sentence| sentence.plain().replace(['\u{a0}', '\u{202f}'], "~")).collect()
}

#[test]
fn in_english() {
    assert_eq!(
        said("en", &metrics()),
        [
            "1,284~hours streamed in 1,102 days: 1~h~10~min a day, or 1~h~52~min on each of the 690 days with viewing.",
            "21:40 is the middle of the viewing day. The fullest hour of the week is Sunday from 21:00 to 22:00.",
            "9~h~12~min on Monday, 9 May 2022: the fullest day.",
            "\u{2068}منارة الشمال\u{2069} is the series with most hours: 120~h over 48 episodes, 9.3% of everything.",
            "7~h was the longest sitting on the account. It began on Monday, 9 May 2022 at 17:00.",
            "23 days in a row with viewing (9 May~– 31 May 2022), the longest streak.",
            "7.8% of the hours lie between midnight and five in the morning, 50% between eight and eleven in the evening.",
        ]
    );
}

#[test]
fn in_french() {
    assert_eq!(
        said("fr", &metrics()),
        [
            "1~284~heures de visionnage en 1~102 jours, soit 1~h~10 par jour, ou 1~h~52 pour chacun des 690 jours où quelque chose a été regardé.",
            "21:40 est le milieu de la journée de visionnage. L’heure la plus chargée de la semaine est le dimanche de 21:00 à 22:00.",
            "9~h~12 le lundi 9 mai 2022~: le jour le plus chargé.",
            "\u{2068}منارة الشمال\u{2069} est la série qui compte le plus d’heures~: 120~h pour 48 épisodes, soit 9,3~% du total.",
            "7~h pour la plus longue séance du compte, commencée le lundi 9 mai 2022 à 17:00.",
            "23 jours d’affilée avec du visionnage (9 mai~– 31 mai 2022), la plus longue suite.",
            "7,8~% des heures se situent entre minuit et cinq heures du matin, 50~% entre vingt et vingt-trois heures.",
        ]
    );
}

#[test]
fn little_is_said_of_little() {
    let mut little = metrics();
    little.seconds = 300;
    (little.active_days, little.observed_days) = (0, 1);
    little.rhythm = Rhythm::default();
    little.runs = Runs::default();
    little.sessions.longest = None;
    little.series.clear();
    little.films = vec![FilmAmount { title: "Paper Birds".into(), seconds: 300, kind: Kind::Film }];
    little.calendar.days = BTreeMap::from([(MONDAY, 300)]);
    assert_eq!(
        said("en", &little),
        [
            "5~min streamed in 1 day. No day has ten minutes or more.",
            "Sunday 21:00 is the fullest hour of the week. Viewing is spread so widely over the day that no middle can be named.",
            "Paper Birds is the title with most hours: 5~min, 100% of everything.",
        ]
    );
    assert!(said("fr", &Metrics::default()).is_empty());
}

#[test]
fn viewing_on_every_day_is_said_once() {
    let mut daily = metrics();
    (daily.active_days, daily.observed_days, daily.seconds) = (40, 40, 40 * HOUR);
    assert_eq!(said("en", &daily)[0], "40~h streamed in 40 days: 1~h a day, and not a day without viewing.");
    (daily.active_days, daily.observed_days, daily.seconds) = (1, 1, HOUR);
    assert_eq!(said("fr", &daily)[0], "1~h de visionnage, en un seul jour.");
}
