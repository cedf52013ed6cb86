//! A comparison of two exports or periods in the terminal.

use super::WIDTH;
use super::layout::{Style, columns, fit, paragraph};
use super::snapshots;
use crate::analysis::clock::calendar::date_of_day;
use crate::compare::periods::{Family, Figure, Finding, Periods, Scope, Verdict};
use crate::locale::Locale;
use crate::report::comparison::{Found, Subject, Way, unread, words};

/// Titles named on a line.
const TITLES: usize = 4;

/// A comparison as text.
#[must_use]
pub fn comparison(subject: &Subject<'_>, found: Found<'_>, style: Style) -> String {
    let writer = Writer { subject, locale: subject.locale, style };
    let mut parts = vec![writer.masthead()];
    if let Some(found) = found.snapshots {
        parts.extend(snapshots::blocks(found, style, subject.locale));
    }
    if let Some(periods) = found.periods {
        parts.extend(writer.periods(periods));
    }
    parts.push(writer.marks());
    parts.extend(unread::sentences(subject).iter().map(|sentence| writer.paragraph(sentence)));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

struct Writer<'a> {
    subject: &'a Subject<'a>,
    locale: &'a Locale,
    style: Style,
}

impl Writer<'_> {
    fn paragraph(&self, text: &str) -> String {
        paragraph(text, "  ", WIDTH)
    }

    fn heading(&self, text: &str) -> String {
        format!("  {}", self.style.heading(text))
    }

    fn periods(&self, periods: &Periods) -> Vec<String> {
        let mut parts = vec![self.sides(periods), self.first(&periods.account)];
        if periods.account.is_enough() {
            parts.push(self.figures(&periods.account));
            parts.push(self.titles(&periods.account));
            parts.push(self.profiles(periods));
            let how_sure = self.locale.text_with("compare-how-sure", &[("tests", periods.tests.into())]);
            parts.push(self.paragraph(&format!("{how_sure} {}", self.locale.text("compare-caveat"))));
        }
        parts
    }

    fn masthead(&self) -> String {
        let before = fit(self.subject.before.name, 30);
        let how = match (self.subject.way, self.subject.after) {
            (Way::Split(date), _) => {
                self.locale.text_with("compare-at", &[("date", self.locale.date(date).into())])
            }
            (_, None) => self.locale.text("compare-two-periods"),
            (_, Some(after)) => {
                self.locale.text_with("compare-with", &[("name", fit(after.name, 30).into())])
            }
        };
        format!("  {}  {}", self.style.heading(&before), self.style.faint(&how))
    }

    fn sides(&self, periods: &Periods) -> String {
        let account = &periods.account;
        let row = |key: &str, extent: crate::compare::periods::Extent| {
            let arguments = [("days", extent.days.into()), ("weeks", extent.weeks.into())];
            vec![
                self.locale.text(key),
                words::days(extent.span, self.locale),
                self.locale.text_with("compare-extent", &arguments),
                self.locale.hours(extent.seconds),
            ]
        };
        columns(vec![row("compare-before", account.before), row("compare-after", account.after)], &[3])
    }

    /// The one sentence that matters.
    fn first(&self, account: &Scope) -> String {
        self.paragraph(&words::in_a_sentence(account, self.locale))
    }

    fn figures(&self, account: &Scope) -> String {
        let mut rows: Vec<Vec<String>> = vec![
            ["compare-column-figure", "compare-before", "compare-after", "compare-column-difference"]
                .map(|key| self.locale.text(key))
                .into_iter()
                .chain(["compare-column-interval", "compare-column-verdict"].map(|key| self.locale.text(key)))
                .collect(),
        ];
        for family in Family::ALL {
            let findings = account.findings.iter().filter(|finding| finding.figure.family() == family);
            rows.extend(findings.map(|finding| self.row(finding)));
            if family == Family::Rhythm {
                rows.push(self.hours(account));
            }
            if family == Family::Amount {
                rows.push(self.weekly(account));
            }
        }
        columns(rows, &[1, 2, 3, 4])
    }

    fn row(&self, finding: &Finding) -> Vec<String> {
        let Finding { figure, before, after, .. } = finding;
        let nothing = || self.locale.text("compare-no-value");
        let difference = finding.difference.map(|value| words::difference(*figure, value, self.locale));
        let interval = finding.interval.map(|interval| words::interval(*figure, interval, self.locale));
        vec![
            words::figure_name(*figure, self.locale),
            words::value(*figure, before.value, self.locale),
            words::value(*figure, after.value, self.locale),
            difference.unwrap_or_else(nothing),
            interval.unwrap_or_else(nothing),
            self.verdict(words::verdict(*figure, finding.verdict(), self.locale), finding.verdict()),
        ]
    }

    fn weekly(&self, account: &Scope) -> Vec<String> {
        let weekly = &account.weekly;
        let median = |minutes: Option<f64>| words::value(Figure::MinutesPerDay, minutes, self.locale);
        let nothing = || self.locale.text("compare-no-value");
        let delta = weekly.delta.map(|delta| words::signed(delta, 2, self.locale));
        vec![
            self.locale.text("compare-weekly"),
            median(weekly.medians.0),
            median(weekly.medians.1),
            delta.map_or_else(nothing, |delta| format!("δ {delta}")),
            weekly.size().map_or_else(nothing, |size| words::size(size, self.locale)),
            self.verdict(words::plain_verdict(weekly.verdict(), self.locale), weekly.verdict()),
        ]
    }

    fn hours(&self, account: &Scope) -> Vec<String> {
        let nothing = || self.locale.text("compare-no-value");
        let hours = &account.hours;
        let distance = hours.distance.map(|distance| format!("JS {}", self.locale.decimal(distance, 2)));
        vec![
            self.locale.text("compare-hours"),
            String::new(),
            String::new(),
            distance.unwrap_or_else(nothing),
            String::new(),
            self.verdict(words::plain_verdict(hours.verdict(), self.locale), hours.verdict()),
        ]
    }

    fn verdict(&self, word: String, verdict: Verdict) -> String {
        match verdict {
            Verdict::More | Verdict::Less | Verdict::Different => word,
            Verdict::NoClearChange | Verdict::TooLittle | Verdict::NoMeaning => self.style.faint(&word),
        }
    }

    fn titles(&self, account: &Scope) -> String {
        let titles = &account.titles;
        let lines =
            [("compare-gained", &titles.gained), ("compare-lost", &titles.lost)].map(|(key, works)| {
                let named = works.iter().take(TITLES).map(|amount| {
                    format!("{} {}", fit(&amount.work.name, 28), self.locale.hours(amount.seconds))
                });
                let named: Vec<String> = named.collect();
                let rest = works.len().saturating_sub(TITLES) as u64;
                let mut list = named.join(" · ");
                if rest > 0 {
                    list = format!("{list} {}", self.locale.text_with("and-more", &[("count", rest.into())]));
                }
                (!works.is_empty())
                    .then(|| self.paragraph(&self.locale.text_with(key, &[("titles", list.into())])))
            });
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// For each profile what changed, and nothing else.
    fn profiles(&self, periods: &Periods) -> String {
        if periods.profiles.len() < 2 {
            return String::new();
        }
        let mut rows = Vec::new();
        for scope in &periods.profiles {
            let name = match scope.name.as_deref() {
                None | Some("") => self.locale.text("terminal-unnamed"),
                Some(name) => fit(name, 18),
            };
            let always = |finding: &&Finding| {
                finding.figure == Figure::MinutesPerDay
                    || matches!(finding.verdict(), Verdict::More | Verdict::Less)
            };
            let mut shown = name;
            for finding in scope.findings.iter().filter(always) {
                let mut row = vec![std::mem::take(&mut shown)];
                row.extend(self.row(finding));
                rows.push(row);
            }
        }
        format!("{}\n{}", self.heading(&self.locale.text("compare-profiles")), columns(rows, &[2, 3, 4, 5]))
    }

    fn marks(&self) -> String {
        let rows: Vec<Vec<String>> = self
            .subject
            .marks
            .iter()
            .map(|mark| vec![date_of_day(mark.day).to_string(), words::happening(mark, self.locale)])
            .collect();
        if rows.is_empty() {
            return String::new();
        }
        format!("{}\n{}", self.heading(&self.locale.text("compare-marks")), columns(rows, &[]))
    }
}
