//! Cards of the clock.

use super::{Said, day, table, time};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::inferences::{
    DaytimeHabit, DaytimePattern, EdgeDay, HoursOf, LifeRhythm, RhythmChange, Wakefulness, WorkingPattern,
};
use crate::locale::Locale;
use crate::report::page::Cell;
use crate::report::page::words::{name_cell, profile_name};

/// Profiles of which a card speaks in sentences; the table has all.
const SPOKEN: usize = 5;

fn who(name: &str, locale: &Locale) -> Cell {
    if name.is_empty() { locale.text("cards-all").into() } else { name_cell(name) }
}

pub(super) fn wakefulness(found: &Wakefulness, locale: &Locale) -> Said {
    let account = &found.account;
    let usual = [
        ("first", time(account.usual_first, locale).into()),
        ("last", time(account.usual_last, locale).into()),
    ];
    let mut sentences = vec![locale.text_with("card-wakefulness-usual", &usual)];
    if let (Some(earliest), Some(latest)) = (account.earliest.first(), account.latest.first()) {
        let arguments = [
            ("latest", time(latest.last as f64, locale).into()),
            ("latest-day", locale.date(date_of_day(latest.day)).into()),
            ("earliest", time(earliest.first as f64, locale).into()),
            ("earliest-day", locale.date(date_of_day(earliest.day)).into()),
        ];
        sentences.push(locale.text_with("card-wakefulness-edges", &arguments));
    }
    if found.left_running > 0 {
        sentences.push(locale.text_with("card-wakefulness-running", &[("days", found.left_running.into())]));
    }
    let at = |minutes: i64, edge: &EdgeDay| {
        let arguments =
            [("time", time(minutes as f64, locale).into()), ("date", day(edge.day, locale).into())];
        locale.text_with("card-wakefulness-at", &arguments)
    };
    let row = |of: &HoursOf| -> Vec<Cell> {
        let latest = of.latest.first().map_or_else(String::new, |edge| at(edge.last, edge));
        let earliest = of.earliest.first().map_or_else(String::new, |edge| at(edge.first, edge));
        vec![
            who(&of.profile, locale),
            time(of.usual_first, locale).into(),
            time(of.usual_last, locale).into(),
            earliest.into(),
            latest.into(),
            locale.number(of.days).into(),
        ]
    };
    let headings = vec![
        locale.text("cards-column-who"),
        locale.text("card-wakefulness-usual-first"),
        locale.text("card-wakefulness-usual-last"),
        locale.text("card-wakefulness-earliest"),
        locale.text("card-wakefulness-latest"),
        locale.text("cards-column-days"),
    ];
    let rows = std::iter::once(account).chain(&found.profiles).map(row).collect();
    let usual_table = table(locale.text("card-wakefulness-table"), headings, 5, rows, locale);
    let pairs = account.earliest.iter().zip(&account.latest);
    let outermost = pairs.map(|(earliest, latest)| -> Vec<Cell> {
        vec![at(earliest.first, earliest).into(), at(latest.last, latest).into()]
    });
    let headings = vec![locale.text("card-wakefulness-earliest"), locale.text("card-wakefulness-latest")];
    let nights = table(locale.text("card-wakefulness-nights"), headings, 2, outermost.collect(), locale);
    Said {
        figure: locale.text_with("card-wakefulness-figure", &usual),
        sentences,
        evidence: vec![usual_table, nights],
    }
}

pub(super) fn life_rhythm(found: &LifeRhythm, locale: &Locale) -> Said {
    let count = ("count", (found.changes.len() as u64).into());
    let weeks = ("weeks", found.weeks.into());
    let figure = locale.text_with("card-life-rhythm-figure", std::slice::from_ref(&count));
    if found.changes.is_empty() {
        let sentences = vec![locale.text_with("card-life-rhythm-none", &[weeks])];
        return Said { figure, sentences, evidence: Vec::new() };
    }
    let mut sentences = vec![locale.text_with("card-life-rhythm-some", &[weeks, count])];
    let of_account = found.changes.iter().filter(|change| change.profile.is_none() && !change.is_of_hours);
    let size = |change: &RhythmChange| (change.after - change.before).abs();
    if let Some(largest) = of_account.max_by(|a, b| size(a).total_cmp(&size(b))) {
        let arguments = [
            ("range", range(largest, locale).into()),
            ("before", locale.duration(largest.before as u64).into()),
            ("after", locale.duration(largest.after as u64).into()),
        ];
        sentences.push(locale.text_with("card-life-rhythm-largest", &arguments));
    }
    let row = |change: &RhythmChange| -> Vec<Cell> {
        let value = |value: f64| {
            if change.is_of_hours { time(value, locale) } else { locale.exact_duration(value as u64) }
        };
        let what = if change.is_of_hours {
            locale.text("card-life-rhythm-hours")
        } else {
            locale.text("card-life-rhythm-amount")
        };
        vec![
            change
                .profile
                .as_deref()
                .map_or_else(|| locale.text("cards-all").into(), |name| who(name, locale)),
            range(change, locale).into(),
            what.into(),
            value(change.before).into(),
            value(change.after).into(),
        ]
    };
    let headings = vec![
        locale.text("cards-column-who"),
        locale.text("cards-column-when"),
        locale.text("cards-column-what"),
        locale.text("cards-column-before"),
        locale.text("cards-column-after"),
    ];
    let rows = found.changes.iter().map(row).collect();
    let evidence = vec![table(locale.text("card-life-rhythm-table"), headings, 3, rows, locale)];
    Said { figure, sentences, evidence }
}

fn range(change: &RhythmChange, locale: &Locale) -> String {
    locale.date_range(date_of_day(change.from), date_of_day(change.to))
}

pub(super) fn working_pattern(found: &WorkingPattern, locale: &Locale) -> Said {
    let clear = found.profiles.iter().filter(|one| has_pattern(one)).count() as u64;
    let sentences = found.profiles.iter().take(SPOKEN).flat_map(|one| pattern_sentences(one, locale));
    let row = |one: &DaytimePattern| -> Vec<Cell> {
        let of = |part: u64, all: u64| {
            let arguments = [("part", locale.number(part).into()), ("all", locale.number(all).into())];
            locale.text_with("card-working-pattern-of", &arguments)
        };
        vec![
            name_cell(&one.profile),
            of(one.weekday_daytime, one.weekdays).into(),
            of(one.weekend_daytime, one.weekend_days).into(),
        ]
    };
    let headings = vec![
        locale.text("cards-column-who"),
        locale.text("card-working-pattern-weekdays"),
        locale.text("card-working-pattern-weekends"),
    ];
    let rows = found.profiles.iter().map(row).collect();
    Said {
        figure: locale.text_with("card-working-pattern-figure", &[("count", clear.into())]),
        sentences: sentences.collect(),
        evidence: vec![table(locale.text("card-working-pattern-table"), headings, 1, rows, locale)],
    }
}

fn has_pattern(one: &DaytimePattern) -> bool {
    matches!(one.habit, DaytimeHabit::Busy | DaytimeHabit::AtHome)
        || one.free_weekday.is_some()
        || one.on_the_way.is_some()
}

fn pattern_sentences(one: &DaytimePattern, locale: &Locale) -> Vec<String> {
    let name = ("name", profile_name(&one.profile, locale).into());
    let arguments = [
        name.clone(),
        ("weekdays", locale.percent_of(one.weekday_daytime, one.weekdays).into()),
        ("weekends", locale.percent_of(one.weekend_daytime, one.weekend_days).into()),
    ];
    let mut sentences = vec![match one.habit {
        DaytimeHabit::Busy => locale.text_with("card-working-pattern-busy", &arguments),
        DaytimeHabit::EveningsOnly => locale.text_with("card-working-pattern-evenings", &arguments),
        DaytimeHabit::AtHome => locale.text_with("card-working-pattern-home", &arguments),
        DaytimeHabit::Mixed => locale.text_with("card-working-pattern-mixed", &arguments),
    }];
    if let Some(weekday) = one.free_weekday {
        let arguments = [name.clone(), ("weekday", locale.weekday(weekday).into())];
        sentences.push(locale.text_with("card-working-pattern-free", &arguments));
    }
    if let Some((all, morning, evening)) = one.on_the_way {
        let arguments = [name, ("share", locale.percent_of(morning + evening, all).into())];
        sentences.push(locale.text_with("card-working-pattern-way", &arguments));
    }
    // What is said of one profile stands in one paragraph.
    vec![sentences.join(" ")]
}
