//! The report page as data: what it says, in which order, in the reader's words.
//!
//! Numbers come from the analysis; here they are only ordered, related to one another and worded.
//! One section has one file, or a folder with what it needs alone.

mod compare;
mod figures;
mod held;
mod how;
mod in_short;
mod joins;
mod method;
mod money;
mod parts;
mod places;
mod profiles;
mod short;
mod trust;
mod what;
mod when;
mod whole;
pub(in crate::report) mod words;

pub use held::{Cards, Held, Holding, Holdings};
pub use in_short::sentences;
pub(super) use money::plan_name;
pub use parts::{
    Block, Cell, Column, Fact, Figure, Labels, Masthead, NARROW, Page, PosterWords, Reading, Section,
    Sentence, Table, WIDE,
};
pub(super) use words::{class_name, kind_name, on_class};

use crate::analysis::short_history::ShortAnalysis;
use crate::analysis::{Analysis, Settings};
use crate::locale::{Locale, isolate};
use crate::model::history::History;
use crate::report::input::Input;
use chrono::NaiveDate;

/// What a page is about, beside its numbers.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The name of the export: a file or folder name, never a whole path.
    pub name: &'a str,
    /// The files that were read.
    pub inputs: &'a [Input],
    /// What the reader chose to see.
    pub limits: &'a Limits,
    /// What the reader chose about the figures.
    pub settings: &'a Settings,
    /// The reader's language.
    pub locale: &'a Locale,
}

/// What the figures were limited to; the page says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// Only these profiles, if any.
    pub profiles: Vec<String>,
    /// All but these profiles.
    pub excluded_profiles: Vec<String>,
    /// Only what started on this day or later.
    pub from: Option<NaiveDate>,
    /// Only what started on this day or earlier.
    pub to: Option<NaiveDate>,
}

impl Page {
    /// The page of an export with a ViewingActivity table.
    #[must_use]
    pub fn of(subject: &Subject<'_>, history: &History, analysis: &Analysis) -> Self {
        let range = words::range_of(&analysis.account.calendar);
        let trust = trust::section(subject, history, analysis);
        let mut sections = vec![in_short::section(subject, history, analysis), trust];
        if analysis.account.seconds > 0 {
            sections.extend([
                when::section(subject, analysis),
                what::section(subject, analysis),
                how::section(subject, history, analysis),
                places::section(subject, analysis),
                profiles::section(subject, analysis),
                money::section(subject, analysis.joins.money.as_ref()),
                when::changed::section(subject, analysis),
            ]);
        }
        sections.push(method::section(subject));
        let names = analysis.profiles.iter().map(|profile| profile.name.clone()).collect::<Vec<_>>();
        let sections = whole::explained(sections, subject.locale);
        Self::framed(subject, range, history.ledger.rows, &names, sections)
    }

    /// The page of an export that holds only the short history.
    #[must_use]
    pub fn of_short(subject: &Subject<'_>, analysis: &ShortAnalysis) -> Self {
        let range = analysis.by_day.keys().next().copied().zip(analysis.by_day.keys().next_back().copied());
        let sections = short::sections(subject, analysis);
        Self::framed(subject, range, analysis.rows, &[], sections)
    }

    fn framed(
        subject: &Subject<'_>,
        range: Option<(NaiveDate, NaiveDate)>,
        rows: u64,
        profiles: &[String],
        sections: Vec<Section>,
    ) -> Self {
        let locale = subject.locale;
        let name = isolate(subject.name);
        let version = env!("CARGO_PKG_VERSION");
        let fact = |name: String, value: String| Fact { name, value };
        let range = range
            .map_or_else(|| locale.text("masthead-no-range"), |(first, last)| locale.date_range(first, last));
        let mut poster = vec![range.clone(), locale.text_with("poster-rows", &[("rows", rows.into())])];
        poster.extend(limits(subject));
        let poster = PosterWords {
            subtitle: poster.join(" · "),
            colophon: locale.text_with("poster-colophon", &[("range", (&range).into())]),
        };
        let mut facts = vec![
            fact(locale.text("masthead-export"), name.to_string()),
            fact(locale.text("masthead-range"), range),
            fact(locale.text("masthead-rows"), locale.number(rows)),
        ];
        if !profiles.is_empty() {
            facts.push(fact(locale.text("masthead-profiles"), words::profile_names(profiles, locale)));
        }
        Self {
            lang: locale.lang(),
            direction: locale.direction(),
            title: locale.text_with("page-title", &[("name", name.as_ref().into())]),
            labels: labels(locale),
            masthead: Masthead {
                heading: locale.text("masthead-heading"),
                lead: locale.text("masthead-lead"),
                facts,
                limits: limits(subject),
            },
            sections,
            colophon: locale.text_with("colophon", &[("version", version.into())]),
            poster,
            record: None,
            is_comparison: false,
        }
    }

    /// Every chart of the page.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.filter_map(|block| match block {
            Block::Figure(figure) => Some(figure.as_ref()),
            _ => None,
        })
    }
}

fn labels(locale: &Locale) -> Labels {
    Labels {
        skip: locale.text("skip"),
        contents: locale.text("contents"),
        theme: locale.text("theme"),
        theme_auto: locale.text("theme-auto"),
        theme_light: locale.text("theme-light"),
        theme_dark: locale.text("theme-dark"),
        show_table: locale.text("show-table"),
        show_folded: locale.text("show-folded"),
        save_as: locale.text("save-as"),
        save_png: locale.text("save-png"),
        save_svg: locale.text("save-svg"),
        languages: locale.text("languages"),
        language: locale.text("language"),
    }
}

fn limits(subject: &Subject<'_>) -> Vec<String> {
    let (limits, locale) = (subject.limits, subject.locale);
    let mut said = Vec::new();
    for (key, profiles) in
        [("limit-profiles", &limits.profiles), ("limit-excluded", &limits.excluded_profiles)]
    {
        if !profiles.is_empty() {
            said.push(locale.text_with(key, &[("names", words::profile_names(profiles, locale).into())]));
        }
    }
    let date = |date| ("date", locale.date(date).into());
    said.extend(match (limits.from, limits.to) {
        (Some(from), Some(to)) => {
            let arguments = [("from", locale.date(from).into()), ("to", locale.date(to).into())];
            Some(locale.text_with("limit-between", &arguments))
        }
        (Some(from), None) => Some(locale.text_with("limit-from", &[date(from)])),
        (None, Some(to)) => Some(locale.text_with("limit-to", &[date(to)])),
        (None, None) => None,
    });
    if !said.is_empty() {
        said.push(locale.text("limit-ledger"));
    }
    said
}

#[cfg(test)]
pub(crate) mod tests;
