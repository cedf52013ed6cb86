//! The account that lies beside a redacted copy: what was kept, what was changed, and what that is worth.

use super::document::{Block, plain};
use crate::locale::Locale;
use crate::redact::{Account, ENOUGH, MOST_POINTS, TimeChoice, TitleChoice, Unicity, allowed};

/// The account as text. It names no profile, title, time or file of the original.
#[must_use]
pub fn text(account: &Account, locale: &Locale) -> String {
    plain(&blocks(account, locale))
}

fn blocks(account: &Account, locale: &Locale) -> Vec<Block> {
    let text = |key: &str| Block::Text(locale.text(key));
    let mut blocks = vec![
        Block::Title(locale.text("redacted-heading")),
        Block::Text(locale.text_with("redacted-lead", &[("version", env!("CARGO_PKG_VERSION").into())])),
        text("redacted-pseudonymous"),
        Block::Heading(locale.text("redacted-changed-heading")),
        Block::Items(changed(account, locale)),
        Block::Heading(locale.text("redacted-kept-heading")),
        text("redacted-kept"),
    ];
    if account.titles == TitleChoice::Keep {
        blocks.push(text("redacted-kept-titles"));
    }
    blocks.push(Block::Heading(locale.text("redacted-left-heading")));
    blocks.push(text("redacted-left-always"));
    if !account.left_out.is_empty() {
        let names: Vec<&str> = account.left_out.iter().map(|kind| kind.name()).collect();
        let tables = names.join(", ");
        blocks.push(Block::Text(locale.text_with("redacted-left-tables", &[("tables", tables.into())])));
    }
    let files = (account.other_files as u64).into();
    blocks.push(Block::Text(locale.text_with("redacted-left-files", &[("count", files)])));
    blocks.push(Block::Heading(locale.text("redacted-written-heading")));
    blocks.push(Block::Items(written(account, locale)));
    blocks.push(Block::Heading(locale.text("redacted-unicity-heading")));
    if account.unicity.is_empty() {
        blocks.push(text("redacted-unicity-one"));
    } else {
        let enough = locale.percent(ENOUGH).into();
        blocks.push(Block::Text(locale.text_with("redacted-unicity", &[("enough", enough)])));
        blocks.push(Block::Items(account.unicity.iter().map(|one| unicity(one, locale)).collect()));
        blocks.push(text("redacted-unicity-limit"));
    }
    blocks
}

fn changed(account: &Account, locale: &Locale) -> Vec<String> {
    let count = (account.profiles as u64).into();
    let mut changed = vec![locale.text_with("redacted-profiles", &[("count", count)])];
    let (series, others) = account.works;
    let works = [("series", (series as u64).into()), ("others", (others as u64).into())];
    match account.titles {
        TitleChoice::Keep => {}
        TitleChoice::Token => changed.push(locale.text_with("redacted-titles-token", &works)),
        TitleChoice::Series => changed.push(locale.text_with("redacted-titles-series", &works)),
    }
    changed.push(locale.text("redacted-times"));
    if account.seed_is_known {
        changed.push(locale.text("redacted-seeded"));
    }
    changed.push(locale.text("redacted-times-clocks"));
    match account.times {
        TimeChoice::Shift => {
            changed.push(locale.text_with("redacted-disturbed", &[("rows", account.disturbed.into())]));
        }
        TimeChoice::Coarse => changed.push(locale.text("redacted-coarse")),
    }
    changed.push(locale.text("redacted-devices"));
    changed
}

fn written(account: &Account, locale: &Locale) -> Vec<String> {
    let line = |(kind, rows): &(crate::source::netflix::TableKind, u64)| {
        let columns = allowed(*kind).map_or(&[][..], |table| table.columns);
        let columns: Vec<&str> = columns.iter().map(|(header, _)| *header).collect();
        locale.text_with(
            "redacted-table",
            &[
                ("table", kind.name().into()),
                ("rows", locale.text_with("rows", &[("rows", (*rows).into())]).into()),
                ("columns", columns.join(", ").into()),
            ],
        )
    };
    account.written.iter().map(line).collect()
}

fn unicity(one: &Unicity, locale: &Locale) -> String {
    let share = locale.percent(one.unique.first().copied().unwrap_or_default());
    let most = MOST_POINTS.min(one.points) as u64;
    locale.text_with(
        "redacted-unicity-profile",
        &[
            ("profile", one.profile.as_str().into()),
            ("points", (one.points as u64).into()),
            ("share", share.into()),
            ("enough", (one.enough().unwrap_or(0) as u64).into()),
            ("most", most.into()),
        ],
    )
}
