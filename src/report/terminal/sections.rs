//! The sections of the summary, each a few lines.

use super::layout::{Style, bar, columns, fit, paragraph, shade, side_by_side};
use super::{Subject, WIDTH};
use crate::analysis::Analysis;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::metrics::Metrics;
use crate::analysis::short_history::ShortAnalysis;
use crate::locale::{Argument, Locale};
use crate::model::history::History;
use crate::model::ledger::Fate;
use crate::model::merged::Merged;
use crate::report::merged::Said;
use crate::report::page::class_name;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Rows of the lists of titles, years and profiles.
const TITLES: usize = 5;
const YEARS: usize = 12;
const PROFILES: usize = 8;
/// Device classes and countries on their lines.
const SHARES: usize = 6;

const PROFILE_COLUMNS: [&str; 7] = [
    "terminal-column-profile",
    "terminal-column-hours",
    "terminal-column-share",
    "terminal-column-active-days",
    "terminal-column-sittings",
    "terminal-column-usual-time",
    "terminal-column-at-night",
];

fn fate_key(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "terminal-fate-kept",
        Fate::Supplemental => "terminal-fate-supplemental",
        Fate::Preview => "terminal-fate-preview",
        Fate::Duplicate => "terminal-fate-duplicate",
        Fate::Unreadable => "terminal-fate-unreadable",
    }
}

pub(super) struct Writer<'a> {
    pub locale: &'a Locale,
    pub style: Style,
}

impl Writer<'_> {
    pub(super) fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.locale.text_with(key, arguments)
    }

    pub(super) fn heading(&self, key: &str) -> String {
        format!("  {}", self.style.heading(&self.locale.text(key)))
    }

    pub(super) fn paragraph(&self, text: &str) -> String {
        paragraph(text, "  ", WIDTH)
    }

    pub fn masthead(&self, subject: Subject<'_>) -> String {
        let files = subject.inputs.len() as u64;
        let name = self.style.heading(&fit(subject.name, 50));
        format!("  {name}  {}", self.style.faint(&self.text("terminal-files", &[("count", files.into())])))
    }

    pub fn nothing_kept(&self) -> String {
        self.paragraph(&self.locale.text("terminal-nothing-kept"))
    }

    pub fn in_short(&self, account: &Metrics) -> String {
        let days = &account.calendar.days;
        let (Some((first, _)), Some((last, _))) = (days.first_key_value(), days.last_key_value()) else {
            return self.nothing_kept();
        };
        let range = self.locale.date_range(date_of_day(*first), date_of_day(*last));
        let mut lines = vec![self.text(
            "terminal-hours",
            &[("hours", self.locale.hours_in_words(account.seconds).into()), ("range", range.into())],
        )];
        let per_day = account.seconds / account.observed_days.max(1);
        let per_day = ("duration", self.locale.duration(per_day).into());
        if account.active_days < account.observed_days {
            let (active, observed) = (account.active_days.into(), account.observed_days.into());
            let arguments = [per_day, ("active", active), ("observed", observed)];
            lines.push(self.text("terminal-per-day", &arguments));
        } else if account.observed_days > 1 {
            lines.push(self.text("terminal-every-day", &[per_day]));
        }
        if let Some(session) = account.sessions.longest {
            lines.push(self.text(
                "terminal-longest",
                &[
                    ("duration", self.locale.duration(session.length()).into()),
                    ("days", account.runs.streak.days.into()),
                ],
            ));
        }
        if let Some(binge) = &account.binges.longest {
            lines.push(self.text(
                "terminal-in-a-row",
                &[
                    ("times", account.binges.three.into()),
                    ("episodes", binge.episodes.into()),
                    ("series", fit(&binge.series, 40).into()),
                ],
            ));
        }
        lines.iter().map(|line| self.paragraph(line)).collect::<Vec<_>>().join("\n")
    }

    pub fn profiles(&self, analysis: &Analysis) -> String {
        let mut rows = vec![PROFILE_COLUMNS.map(|key| self.locale.text(key)).to_vec()];
        let total = analysis.account.seconds;
        for profile in analysis.profiles.iter().take(PROFILES) {
            let metrics = &profile.metrics;
            let midpoint = metrics.rhythm.midpoint_minutes;
            let usual = midpoint.map_or_else(
                || "–".to_owned(),
                |minutes| self.locale.time_of_day(minutes.round() as u32 % 1_440),
            );
            let name = if profile.name.is_empty() {
                self.locale.text("terminal-unnamed")
            } else {
                fit(&profile.name, 16)
            };
            rows.push(vec![
                name,
                self.locale.hours(metrics.seconds),
                self.locale.percent_of(metrics.seconds, total),
                self.locale.number(metrics.active_days),
                self.locale.number(metrics.sessions.count),
                usual,
                self.locale.percent_of(metrics.rhythm.late_night_seconds, metrics.seconds),
            ]);
        }
        let more = analysis.profiles.len().saturating_sub(PROFILES) as u64;
        let mut text = format!("{}\n{}", self.heading("terminal-who"), columns(rows, &[1, 2, 3, 4, 5, 6]));
        if more > 0 {
            let _ = write!(text, "\n  {}", self.text("terminal-more-profiles", &[("count", more.into())]));
        }
        text
    }

    pub fn week(&self, account: &Metrics) -> String {
        let largest = account.by_weekday_hour.iter().flatten().copied().max().unwrap_or(0);
        let mut lines = vec![format!(
            "{}  {}",
            self.heading("terminal-when"),
            self.style.faint(&self.locale.text("terminal-when-note"))
        )];
        let labels: Vec<String> = (0..7).map(|weekday| fit(&self.locale.weekday_short(weekday), 5)).collect();
        for (label, hours) in labels.iter().zip(&account.by_weekday_hour) {
            let cells: String = hours.iter().map(|seconds| shade(*seconds, largest).repeat(2)).collect();
            lines.push(format!("  {label:<5} {}", self.style.mark(&cells)));
        }
        let hours: String = (0..24).step_by(3).map(|hour| format!("{hour:<6}")).collect();
        lines.push(format!("        {}", self.style.faint(hours.trim_end())));
        lines.join("\n")
    }

    pub fn years(&self, account: &Metrics) -> String {
        let mut years: BTreeMap<i64, u64> = BTreeMap::new();
        for (month, seconds) in &account.calendar.months {
            *years.entry(month.div_euclid(12)).or_insert(0) += seconds;
        }
        let values = years.iter().map(|(year, seconds)| (*year, *seconds, self.locale.hours(*seconds)));
        format!("{}\n{}", self.heading("terminal-years"), self.year_rows(values.collect()))
    }

    fn year_rows(&self, mut years: Vec<(i64, u64, String)>) -> String {
        let hidden = years.len().saturating_sub(YEARS);
        years.drain(..hidden);
        let largest = years.iter().map(|(_, value, _)| *value).max().unwrap_or(0);
        let row = |(year, value, label): &(i64, u64, String)| {
            format!("  {year}  {} {label}", self.style.mark(&bar(*value, largest, 50)))
        };
        years.iter().map(row).collect::<Vec<_>>().join("\n")
    }

    /// Series and films side by side.
    pub fn titles(&self, account: &Metrics) -> String {
        let series = account.series.iter().map(|item| (&*item.series, item.seconds));
        let films = account.films.iter().map(|item| (&*item.title, item.seconds));
        let series = self.title_lines("terminal-series", series);
        let films = self.title_lines("terminal-films", films);
        if series.is_empty() {
            return films.join("\n");
        }
        side_by_side(&series, &films, WIDTH / 2)
    }

    /// A heading and the first titles, in lines of half the width.
    fn title_lines<'t>(&self, heading: &str, titles: impl Iterator<Item = (&'t str, u64)>) -> Vec<String> {
        let rows: Vec<_> = titles
            .filter(|(title, _)| !title.is_empty())
            .take(TITLES)
            .map(|(title, seconds)| vec![self.locale.duration(seconds), fit(title, WIDTH)])
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let lines = columns(rows, &[0]);
        std::iter::once(self.heading(heading))
            .chain(lines.lines().map(|line| fit(line, WIDTH / 2 - 2)))
            .collect()
    }

    pub fn devices_and_places(&self, account: &Metrics) -> String {
        let total = account.seconds;
        let mut devices: Vec<_> = account
            .by_device_class
            .iter()
            .map(|(class, seconds)| (class_name(*class, self.locale), *seconds))
            .collect();
        let mut countries: Vec<_> = account
            .by_country
            .iter()
            .map(|(country, seconds)| (self.locale.country(country.as_str()), *seconds))
            .collect();
        let line = |heading: &str, shares: &mut Vec<(String, u64)>| {
            shares.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            let listed = shares.iter().take(SHARES);
            let listed =
                listed.map(|(name, seconds)| format!("{name} {}", self.locale.percent_of(*seconds, total)));
            let listed = listed.collect::<Vec<_>>().join(" · ");
            format!("{}  {}", self.heading(heading), fit(&listed, WIDTH - 12))
        };
        [line("terminal-devices", &mut devices), line("terminal-countries", &mut countries)].join("\n")
    }

    pub fn trust(&self, history: &History, analysis: &Analysis) -> String {
        let ledger = &history.ledger;
        let fates = [Fate::Kept, Fate::Supplemental, Fate::Preview, Fate::Duplicate, Fate::Unreadable];
        let parts: Vec<String> = fates
            .iter()
            .filter(|fate| ledger.amount(**fate).rows > 0)
            .map(|fate| {
                let rows = ledger.amount(*fate).rows;
                self.text(fate_key(*fate), &[("rows", rows.into())])
            })
            .collect();
        let rows = if ledger.rows == 0 {
            self.locale.text("terminal-no-rows")
        } else {
            let key = if history.merged.is_some() { "merged-rows" } else { "terminal-rows" };
            self.text(key, &[("rows", ledger.rows.into()), ("parts", parts.join(", ").into())])
        };
        let mut lines = vec![self.paragraph(&rows)];
        let zones: Vec<String> = history
            .zones
            .iter()
            .filter(|(country, _)| country.as_str() != "??")
            .map(|(country, choice)| {
                let zone = format!("{} {}", country.as_str(), choice.zone.name());
                if choice.rule.is_assumption() {
                    self.text("terminal-zone-assumed", &[("zone", zone.into())])
                } else {
                    zone
                }
            })
            .collect();
        if !zones.is_empty() {
            let zones = fit(&zones.join(", "), WIDTH * 2);
            lines.push(self.paragraph(&self.text("terminal-zones", &[("zones", zones.into())])));
        }
        if analysis.profiles_at_once.seconds > 0 {
            let together = self.locale.duration(analysis.profiles_at_once.seconds);
            let most = analysis.profiles_at_once.most;
            lines.push(self.paragraph(
                &self.text("terminal-at-once", &[("duration", together.into()), ("most", most.into())]),
            ));
        }
        format!("{}\n{}", self.heading("terminal-trust"), lines.join("\n"))
    }

    /// Of which exports the record was made.
    pub fn merged(&self, merged: Option<&Merged>, has_lengths: bool) -> String {
        let Some(merged) = merged else { return String::new() };
        let said = Said::of(merged, has_lengths, self.locale);
        // A line has no room for the days, and for what the other columns tell already.
        let last = said.columns.len() - 1;
        let shown = |cells: Vec<String>| -> Vec<String> {
            let cells = cells.into_iter().enumerate().filter(|(at, _)| *at != 2 && *at != last);
            cells.map(|(_, cell)| fit(&cell, 20)).collect()
        };
        let mut rows = vec![shown(said.columns.into_iter().map(|(name, _)| name).collect())];
        rows.extend(said.rows.into_iter().map(shown));
        let mut lines = vec![self.paragraph(&said.lead), columns(rows, &[1, 2, 3, 4])];
        // Nothing of it is too long for a paragraph, but names may hold what steers a terminal.
        lines.extend(said.notes.iter().map(|note| self.paragraph(&fit(note, usize::MAX))));
        format!("{}\n{}", self.heading("merged-heading"), lines.join("\n"))
    }

    pub fn short_history(&self, analysis: &ShortAnalysis) -> Vec<String> {
        let mut parts = Vec::new();
        if let (Some((first, _)), Some((last, _))) =
            (analysis.by_day.first_key_value(), analysis.by_day.last_key_value())
        {
            let range = self.locale.date_range(*first, *last);
            let titles = self.text(
                "terminal-short-titles",
                &[
                    ("titles", analysis.dated_rows.into()),
                    ("days", (analysis.by_day.len() as u64).into()),
                    ("range", range.into()),
                ],
            );
            parts.push(self.paragraph(&titles));
        }
        if let Some(day) = &analysis.binges.fullest_day {
            let in_a_day = self.text(
                "terminal-short-in-a-day",
                &[
                    ("times", analysis.binges.three_a_day.into()),
                    ("episodes", day.episodes.into()),
                    ("series", fit(&day.series, 40).into()),
                    ("date", self.locale.date(date_of_day(day.day)).into()),
                ],
            );
            parts.push(self.paragraph(&in_a_day));
        }
        parts.push(self.paragraph(&self.locale.text("terminal-short-limits")));
        let mut years: BTreeMap<i64, u64> = BTreeMap::new();
        for (month, titles) in &analysis.by_month {
            *years.entry(month.div_euclid(12)).or_insert(0) += titles;
        }
        if !years.is_empty() {
            let values = years.iter().map(|(year, titles)| (*year, *titles, self.locale.number(*titles)));
            parts.push(format!(
                "{}\n{}",
                self.heading("terminal-short-years"),
                self.year_rows(values.collect())
            ));
        }
        let rows: Vec<_> = analysis
            .series
            .iter()
            .take(TITLES * 2)
            .map(|(series, episodes)| vec![self.locale.number(*episodes), fit(series, 60)])
            .collect();
        if !rows.is_empty() {
            parts.push(format!("{}\n{}", self.heading("terminal-short-series"), columns(rows, &[0])));
        }
        parts
    }
}
