//! Ratings beside what was watched.

use super::{listed, nothing, share_or_too_little};
use crate::analysis::joins::ratings::{Extent, Preferences, Rated, Ratings, VERDICTS};
use crate::locale::Locale;
use crate::model::records::Verdict;
use crate::report::page::parts::{Block, Cell, Column, Table};
use crate::report::page::words::{name_cell, profile_name};

pub(super) fn blocks(
    ratings: Option<&Ratings>,
    preferences: Option<&Preferences>,
    locale: &Locale,
) -> Vec<Block> {
    let mut blocks = match ratings.filter(|ratings| ratings.rows > 0) {
        Some(ratings) => of_ratings(ratings, locale),
        None => nothing("ratings-heading", "ratings-missing", locale),
    };
    blocks.extend(preferences.and_then(|found| marks(found, locale)).map(Block::List));
    blocks
}

fn of_ratings(ratings: &Ratings, locale: &Locale) -> Vec<Block> {
    let counts = [
        ("titles", ratings.titles.into()),
        ("without", ratings.without_verdict.into()),
        ("unwatched", (ratings.unwatched.len() as u64).into()),
    ];
    let mut blocks = vec![
        Block::Heading(locale.text("ratings-heading")),
        Block::Paragraph(locale.text_with("ratings-lead", &counts)),
        Block::Table(verdicts(ratings, locale)),
    ];
    let completed = ratings.down_yet_completed();
    if completed > 0 {
        let counts = [("completed", completed.into()), ("down", ratings.with(Verdict::Down).total().into())];
        blocks.push(Block::Paragraph(locale.text_with("ratings-down-completed", &counts)));
    }
    blocks.extend(down_yet_seen(ratings, locale));
    blocks.extend(unwatched(ratings, locale));
    blocks
}

fn verdicts(ratings: &Ratings, locale: &Locale) -> Table {
    let row = |verdict: Verdict| -> Vec<Cell> {
        let counts = ratings.with(verdict);
        let mut cells: Vec<Cell> = vec![verdict_name(verdict, locale).into()];
        cells.extend(Extent::ALL.map(|extent| Cell::from(locale.number(counts.of(extent)))));
        cells.push(locale.number(counts.total()).into());
        cells.push(share_or_too_little(counts.seen, locale).into());
        cells
    };
    Table {
        caption: locale.text("ratings-caption"),
        columns: vec![
            Column::text(locale.text("ratings-column-verdict")),
            Column::number(locale.text("ratings-column-nothing")),
            Column::number(locale.text("ratings-column-partly")),
            Column::number(locale.text("ratings-column-seen")),
            Column::number(locale.text("column-total")),
            Column::number(locale.text("ratings-column-share")),
        ],
        rows: VERDICTS.map(row).into(),
        more: None,
    }
}

fn verdict_name(verdict: Verdict, locale: &Locale) -> String {
    match verdict {
        Verdict::Down => locale.text("verdict-down"),
        Verdict::Up => locale.text("verdict-up"),
        Verdict::TwiceUp => locale.text("verdict-twice-up"),
        Verdict::None => locale.text("verdict-none"),
    }
}

fn down_yet_seen(ratings: &Ratings, locale: &Locale) -> Vec<Block> {
    let table = || Table {
        caption: locale.text("ratings-down-caption"),
        columns: vec![
            Column::text(locale.text("films-column")),
            Column::text(locale.text("left-column-profile")),
            Column::text(locale.text("ratings-column-extent")),
        ],
        ..Table::default()
    };
    let row = |one: &Rated| -> Vec<Cell> {
        let extent = match (one.is_series, one.is_completed) {
            (true, _) => locale.text_with("ratings-episodes", &[("episodes", one.seen_episodes.into())]),
            (false, true) => locale.text("ratings-completed"),
            (false, false) => locale.text("ratings-seen"),
        };
        vec![name_cell(&one.title), profile_name(&one.profile, locale).into(), extent.into()]
    };
    listed(&ratings.down_yet_seen, table, row, locale)
}

fn unwatched(ratings: &Ratings, locale: &Locale) -> Vec<Block> {
    let table = || Table {
        caption: locale.text("ratings-unwatched-caption"),
        columns: vec![
            Column::text(locale.text("films-column")),
            Column::text(locale.text("left-column-profile")),
            Column::text(locale.text("ratings-column-verdict")),
        ],
        ..Table::default()
    };
    let row = |(verdict, one): &(Verdict, Rated)| -> Vec<Cell> {
        let verdict = verdict_name(*verdict, locale);
        vec![name_cell(&one.title), profile_name(&one.profile, locale).into(), verdict.into()]
    };
    listed(&ratings.unwatched, table, row, locale)
}

/// Sentences on what was marked; none where nothing was.
fn marks(found: &Preferences, locale: &Locale) -> Option<Vec<String>> {
    let said = |key: &str, titles: u64, watched: u64| {
        let arguments = [("titles", titles.into()), ("watched", watched.into())];
        (titles > 0).then(|| locale.text_with(key, &arguments))
    };
    let said = [
        said("marked-as-watched", found.has_watched, found.has_watched_here),
        said("marked-not-interested", found.not_interested, found.not_interested_yet_watched),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then_some(said)
}
