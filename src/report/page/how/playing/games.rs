//! Games beside the streaming.

use super::dates;
use crate::analysis::joins::games::{GameAmount, GameAmounts, Games};
use crate::locale::Locale;
use crate::model::history::History;
use crate::report::page::parts::ranking::ROWS;
use crate::report::page::parts::{Block, Cell, Column, Table};
use crate::report::page::words::{and_more, name_cell};

pub(super) fn blocks(games: Option<&Games>, history: &History, locale: &Locale) -> Vec<Block> {
    let heading = Block::Heading(locale.text("games-heading"));
    let found = games.and_then(|games| {
        let account = &games.account;
        Some((games, account.first_start?, account.last_start?))
    });
    let Some((games, first, last)) = found else {
        return vec![heading, Block::Paragraph(locale.text("games-missing"))];
    };
    let account = &games.account;
    let (first, last) = dates(first, last, history);
    let arguments = [
        ("length", locale.exact_duration(account.seconds).into()),
        ("sessions", account.sessions.into()),
        ("range", locale.date_range(first, last).into()),
        ("longest", locale.exact_duration(account.longest_seconds).into()),
    ];
    let mut lead = locale.text_with("games-lead", &arguments);
    if let Some(share) = account.share() {
        let arguments = [
            ("streamed", locale.duration(account.streamed_seconds).into()),
            ("share", locale.percent(share).into()),
        ];
        lead = format!("{lead} {}", locale.text_with("games-share", &arguments));
    }
    vec![heading, Block::Paragraph(lead), Block::Table(table(games, history, locale))]
}

fn table(games: &Games, history: &History, locale: &Locale) -> Table {
    let row = |(profile, game): (&String, &GameAmount)| -> Vec<Cell> {
        let (_, last) = dates(game.first_start, game.last_start, history);
        let named = |name: &str, none: &str| match name {
            "" => Cell::Text(locale.text(none)),
            name => name_cell(name),
        };
        vec![
            named(&game.game, "games-unnamed"),
            named(profile, "unnamed-profile"),
            locale.number(game.sessions).into(),
            locale.exact_duration(game.seconds).into(),
            locale.short_date(last).into(),
        ]
    };
    let of_profile = |(name, amounts): &'_ (String, GameAmounts)| -> Vec<(String, GameAmount)> {
        amounts.games.iter().map(|game| (name.clone(), game.clone())).collect()
    };
    let mut all: Vec<(String, GameAmount)> = games.profiles.iter().flat_map(of_profile).collect();
    all.sort_by_key(|(_, game)| std::cmp::Reverse(game.seconds));
    let more = all.len().saturating_sub(ROWS);
    Table {
        caption: locale.text("games-caption"),
        columns: vec![
            Column::text(locale.text("games-column-game")),
            Column::text(locale.text("left-column-profile")),
            Column::number(locale.text("games-column-sessions")),
            Column::number(locale.text("column-hours")),
            Column::text(locale.text("games-column-last")),
        ],
        rows: all.iter().take(ROWS).map(|(name, game)| row((name, game))).collect(),
        more: (more > 0).then(|| and_more(more, locale)),
    }
}
