//! The frame of the page: what is compared, and how it was computed.

use super::super::parts::{Block, Fact, Masthead, Page, PosterWords, Section};
use super::super::{Subject as PageSubject, labels, limits, method};
use crate::compare::snapshots::Side;
use crate::compare::span::Span;
use crate::locale::isolate;
use crate::report::comparison::{Found, Source, Subject, Way, unread, words};

/// Puts the sections into a page.
pub(super) fn page(subject: &Subject<'_>, found: Found<'_>, sections: Vec<Section>) -> Page {
    let locale = subject.locale;
    let name = isolate(subject.before.name).into_owned();
    let heading = match (subject.way, subject.after) {
        (Way::Split(date), _) => {
            locale.text_with("compare-heading-split", &[("date", locale.date(date).into())])
        }
        (_, None) => locale.text("compare-heading-periods"),
        (_, Some(_)) => locale.text("compare-heading-exports"),
    };
    let fact = |name: &str, value: String| Fact { name: locale.text(name), value };
    let mut facts = vec![match subject.after {
        None => fact("masthead-export", name.clone()),
        Some(after) => {
            let arguments =
                [("first", name.as_str().into()), ("last", isolate(after.name).into_owned().into())];
            fact("compare-exports", locale.text_with("list-and", &arguments))
        }
    }];
    let sides = found.periods.map(|periods| (periods.before, periods.after)).or_else(|| {
        let span = |side: &Side| side.reach.and_then(|(first, last)| Span::of(first, last));
        found.snapshots.map(|snapshots| (span(&snapshots.before), span(&snapshots.after)))
    });
    if let Some((before, after)) = sides {
        facts.push(fact("compare-before", words::days(before, locale)));
        facts.push(fact("compare-after", words::days(after, locale)));
    }
    let title = [("name", name.into()), ("heading", heading.as_str().into())];
    let version = env!("CARGO_PKG_VERSION");
    Page {
        lang: locale.lang(),
        direction: locale.direction(),
        title: locale.text_with("compare-page-title", &title),
        labels: labels(locale),
        masthead: Masthead {
            heading,
            lead: locale.text("compare-lead"),
            facts,
            limits: limits(&as_page(subject, subject.before)),
        },
        sections,
        // A comparison has no poster.
        poster: PosterWords::default(),
        record: None,
        is_comparison: true,
        colophon: locale.text_with("colophon", &[("version", version.into())]),
    }
}

/// Definitions, and the files that were read.
pub(super) fn method(subject: &Subject<'_>, found: Found<'_>) -> Section {
    let locale = subject.locale;
    let fact = |name: &str, value: &str| Fact { name: locale.text(name), value: locale.text(value) };
    let mut definitions = Vec::new();
    if found.snapshots.is_some() {
        definitions.extend([
            fact("snapshots-term-rows", "snapshots-definition-rows"),
            fact("snapshots-term-profiles", "snapshots-definition-profiles"),
            fact("snapshots-term-titles", "snapshots-definition-titles"),
            fact("snapshots-term-reach", "snapshots-definition-reach"),
        ]);
    }
    if found.periods.is_some() {
        definitions.extend([
            fact("compare-term-days", "compare-definition-days"),
            fact("compare-term-interval", "compare-definition-interval"),
            fact("compare-term-verdict", "compare-definition-verdict"),
            fact("compare-term-weeks", "compare-definition-weeks"),
            fact("compare-term-hours", "compare-definition-hours"),
            fact("compare-term-factors", "compare-definition-factors"),
            fact("compare-term-titles", "compare-definition-titles"),
            fact("compare-term-binges", "compare-definition-binges"),
        ]);
    }
    let mut blocks = vec![Block::Heading(locale.text("method-definitions")), Block::Definitions(definitions)];
    // The first export's files and, for a second, its table alone: the version is said once.
    if let Some(after) = subject.after {
        let of = |key: &str, source: Source<'_>| {
            let name = isolate(source.name).into_owned();
            let heading = Block::Heading(locale.text_with(key, &[("name", name.into())]));
            std::iter::once(heading).chain(method::files(&as_page(subject, source)).into_iter().skip(1))
        };
        blocks.extend(of("compare-files-earlier", subject.before).take(2));
        blocks.extend(of("compare-files-later", after));
    } else {
        blocks.extend(method::files(&as_page(subject, subject.before)));
    }
    let unread = unread::sentences(subject);
    if !unread.is_empty() {
        blocks.push(Block::Heading(locale.text("compare-unread")));
        blocks.extend(unread.into_iter().map(Block::Paragraph));
    }
    Section { id: "method", heading: locale.text("method"), blocks }
}

fn as_page<'a>(subject: &Subject<'a>, source: Source<'a>) -> PageSubject<'a> {
    PageSubject {
        name: source.name,
        inputs: source.inputs,
        limits: subject.limits,
        settings: subject.settings,
        locale: subject.locale,
    }
}
