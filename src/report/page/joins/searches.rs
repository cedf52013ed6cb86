//! Searches and what came of them.

use super::super::parts::ranking::{Entry, ranking};
use super::{listed, nothing};
use crate::analysis::joins::searches::{Outcome, Searches};
use crate::chart::Words;
use crate::locale::Locale;
use crate::report::page::parts::{Block, Cell, Column, Figure, Table};
use crate::report::page::words::name_cell;

pub(super) fn blocks(searches: Option<&Searches>, locale: &Locale) -> Vec<Block> {
    let Some(searches) = searches.filter(|searches| searches.rows > 0) else {
        return nothing("searches-heading", "searches-missing", locale);
    };
    let counts = [
        ("rows", searches.rows.into()),
        ("searches", searches.count.into()),
        ("timeless", searches.without_time.into()),
    ];
    let mut blocks = vec![
        Block::Heading(locale.text("searches-heading")),
        Block::Paragraph(locale.text_with("searches-lead", &counts)),
    ];
    if searches.count == 0 {
        return blocks;
    }
    blocks.push(Block::Figure(Box::new(outcomes(searches, locale))));
    let n = ("n", searches.wait_minutes.n.into());
    blocks.push(Block::Paragraph(match searches.wait_minutes.value {
        Some(minutes) => {
            let wait = locale.duration((minutes * 60.0).round() as u64);
            locale.text_with("searches-wait", &[("wait", wait.into()), n])
        }
        None => locale.text_with("searches-wait-too-little", &[n]),
    }));
    blocks.push(Block::Note(locale.text("searches-names")));
    blocks.extend(picked(searches, locale));
    blocks.extend(queries(searches, locale));
    blocks
}

fn outcomes(searches: &Searches, locale: &Locale) -> Figure {
    let entry = |outcome: Outcome| {
        let (count, share) =
            (searches.of_outcome(outcome), locale.percent_of(searches.of_outcome(outcome), searches.count));
        Entry {
            key: format!("outcome-{}", outcome as usize),
            name: match outcome {
                Outcome::WithinHour => locale.text("search-within-hour"),
                Outcome::Later => locale.text("search-later"),
                Outcome::OnlyBefore => locale.text("search-only-before"),
                Outcome::NoSuchTitle => locale.text("search-no-such-title"),
                Outcome::NothingToMatch => locale.text("search-nothing-to-match"),
            },
            is_title: false,
            value: count as f64,
            value_label: locale.number(count),
            share: share.clone(),
            cells: vec![locale.number(count), share],
            muted: outcome >= Outcome::NoSuchTitle,
        }
    };
    let n = ("n", searches.followed.n.into());
    let title = match searches.followed.value {
        Some(share) => locale.text_with("searches-title", &[("share", locale.percent(share).into()), n]),
        None => locale.text_with("searches-title-too-little", &[n]),
    };
    let words = Words {
        title: title.clone(),
        subtitle: locale.text_with("searches-subtitle", &[("searches", searches.count.into())]),
        caption: locale.text("searches-caption"),
        description: title,
    };
    let columns = vec![
        Column::text(locale.text("searches-column-outcome")),
        Column::number(locale.text("searches-column-searches")),
        Column::number(locale.text("column-share")),
    ];
    ranking("searches", words, columns, Outcome::ALL.map(entry), locale)
}

fn picked(searches: &Searches, locale: &Locale) -> Vec<Block> {
    let table = || Table {
        caption: locale.text("searches-picked"),
        columns: vec![
            Column::text(locale.text("searches-column-displayed")),
            Column::number(locale.text("searches-column-searches")),
            Column::number(locale.text("searches-column-followed")),
        ],
        ..Table::default()
    };
    let row = |one: &crate::analysis::joins::searches::Picked| -> Vec<Cell> {
        vec![name_cell(&one.title), locale.number(one.searches).into(), locale.number(one.within_hour).into()]
    };
    listed(&searches.titles, table, row, locale)
}

fn queries(searches: &Searches, locale: &Locale) -> Vec<Block> {
    let table = || Table {
        caption: locale.text("searches-queries"),
        columns: vec![
            Column::text(locale.text("searches-column-query")),
            Column::number(locale.text("searches-column-searches")),
        ],
        ..Table::default()
    };
    let row = |(query, count): &(String, u64)| -> Vec<Cell> {
        vec![name_cell(query), locale.number(*count).into()]
    };
    listed(&searches.queries, table, row, locale)
}
