//! How to get one's data, the legal clock, and what to do when nothing comes.

pub mod authorities;
mod deadlines;
pub mod reminder;

#[cfg(test)]
mod tests;

pub use deadlines::{Deadlines, Law, deadlines};

use super::document::Block;
use crate::locale::Locale;
use chrono::NaiveDate;
use reminder::Event;

/// What a reader asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Subject<'a> {
    /// Day of the request.
    pub requested: Option<NaiveDate>,
    /// The law whose letter is wanted; all of them without one.
    pub law: Option<Law>,
    /// Code of the country whose authority is wanted; all of them without one.
    pub country: Option<&'a str>,
}

/// The guide.
#[must_use]
pub fn guide(subject: &Subject<'_>, locale: &Locale) -> Vec<Block> {
    let text = |key: &str| locale.text(key);
    let mut blocks = vec![
        Block::Title(text("guide-heading")),
        Block::Text(text("guide-lead")),
        Block::Text(text("guide-menus")),
        Block::Heading(text("guide-full-heading")),
        Block::Steps(vec![
            text("guide-full-1"),
            text("guide-full-2"),
            text("guide-full-3"),
            text("guide-full-4"),
            text("guide-full-5"),
            text("guide-full-6"),
            text("guide-full-7"),
            text("guide-full-8"),
        ]),
        Block::Heading(text("guide-short-heading")),
        Block::Steps(vec![
            text("guide-short-1"),
            text("guide-short-2"),
            text("guide-short-3"),
            text("guide-short-4"),
        ]),
        Block::Text(text("guide-short-limits")),
        Block::Heading(text("guide-expect-heading")),
        Block::Items(vec![
            text("guide-expect-1"),
            text("guide-expect-2"),
            text("guide-expect-3"),
            text("guide-expect-4"),
            text("guide-expect-5"),
            text("guide-expect-6"),
        ]),
        Block::Heading(text("guide-dates-heading")),
    ];
    blocks.extend(dates(subject, locale));
    blocks.extend([
        Block::Heading(text("guide-nothing-heading")),
        Block::Steps(vec![text("guide-nothing-1"), text("guide-nothing-2"), text("guide-nothing-3")]),
        Block::Heading(text("guide-letter-heading")),
    ]);
    blocks.push(letter(subject.law.unwrap_or(Law::Gdpr), subject.requested, locale));
    if subject.law.is_none() {
        blocks.push(Block::Text(text("guide-letter-elsewhere")));
        blocks.push(Block::Items(vec![text("guide-letter-uk"), text("guide-letter-california")]));
    }
    blocks.push(Block::Heading(text("guide-authorities-heading")));
    blocks.push(Block::Text(text("guide-authorities-change")));
    blocks.push(authority_list(subject, locale));
    blocks
}

fn laws(subject: &Subject<'_>) -> impl Iterator<Item = Law> {
    let wanted = subject.law;
    Law::ALL.into_iter().filter(move |law| wanted.is_none_or(|wanted| wanted == *law))
}

/// The rules, and the dates of a request.
fn dates(subject: &Subject<'_>, locale: &Locale) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(requested) = subject.requested {
        let line = |law| date_line(law, requested, locale);
        let date = locale.date_with_weekday(requested).into();
        blocks.push(Block::Text(locale.text_with("guide-dates-requested", &[("date", date)])));
        blocks.push(Block::Items(laws(subject).filter_map(line).collect()));
    }
    let rule = |law| match law {
        Law::Gdpr => locale.text("guide-rule-gdpr"),
        Law::Uk => locale.text("guide-rule-uk"),
        Law::California => locale.text("guide-rule-california"),
    };
    blocks.push(Block::Items(laws(subject).map(rule).collect()));
    blocks.push(Block::Text(locale.text("guide-dates-weekend")));
    blocks.push(Block::Text(locale.text("guide-dates-law")));
    blocks
}

fn date_line(law: Law, requested: NaiveDate, locale: &Locale) -> Option<String> {
    let dates = deadlines(law, requested)?;
    let answer = ("answer", locale.date_with_weekday(dates.answer).into());
    let extended = ("extended", locale.date_with_weekday(dates.extended).into());
    Some(match law {
        Law::Gdpr => locale.text_with("guide-date-gdpr", &[answer, extended]),
        Law::Uk => locale.text_with("guide-date-uk", &[answer, extended]),
        Law::California => {
            let confirmed = ("confirmed", locale.date_with_weekday(dates.confirmed?).into());
            locale.text_with("guide-date-california", &[confirmed, answer, extended])
        }
    })
}

/// A letter for the day after the last day.
fn letter(law: Law, requested: Option<NaiveDate>, locale: &Locale) -> Block {
    let request = match requested {
        Some(date) => locale.text_with("guide-letter-request", &[("date", locale.date(date).into())]),
        None => locale.text("guide-letter-request-undated"),
    };
    let ground = match law {
        Law::Gdpr => locale.text("guide-letter-gdpr"),
        Law::Uk => locale.text("guide-letter-uk"),
        Law::California => locale.text("guide-letter-california"),
    };
    Block::Letter(vec![
        locale.text("guide-letter-subject"),
        locale.text("guide-letter-opening"),
        request,
        ground,
        locale.text("guide-letter-ask"),
        locale.text("guide-letter-else"),
        locale.text("guide-letter-closing"),
    ])
}

fn authority_list(subject: &Subject<'_>, locale: &Locale) -> Block {
    let wanted = authorities::all()
        .filter(|one| subject.country.is_none_or(|code| one.country.eq_ignore_ascii_case(code)));
    let line = |one: authorities::Authority| {
        let country = locale.country(one.country);
        let arguments =
            [("country", country.into()), ("name", one.name.into()), ("address", one.address.into())];
        locale.text_with("guide-authority", &arguments)
    };
    let mut lines: Vec<String> = wanted.map(line).collect();
    if let Some(code) = subject.country.filter(|_| lines.is_empty()) {
        let country = locale.country(&code.to_uppercase()).into();
        lines.push(locale.text_with("guide-authority-none", &[("country", country)]));
    }
    Block::Items(lines)
}

/// What to be reminded of after a request: the answer, and the answer after an extension.
#[must_use]
pub fn events(law: Law, requested: NaiveDate, locale: &Locale) -> Vec<Event> {
    let Some(dates) = deadlines(law, requested) else { return Vec::new() };
    let law = match law {
        Law::Gdpr => locale.text("guide-law-gdpr"),
        Law::Uk => locale.text("guide-law-uk"),
        Law::California => locale.text("guide-law-california"),
    };
    let about = [("date", locale.date(requested).into()), ("law", law.into())];
    vec![
        Event {
            date: dates.answer,
            summary: locale.text("guide-event-due"),
            description: locale.text_with("guide-event-due-text", &about),
        },
        Event {
            date: dates.extended,
            summary: locale.text("guide-event-extended"),
            description: locale.text_with("guide-event-extended-text", &about),
        },
    ]
}
