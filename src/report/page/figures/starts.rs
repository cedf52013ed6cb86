//! Who started the views: a person, the service, or not recorded.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::words::{figure, profile_name, with_share};
use crate::analysis::Analysis;
use crate::analysis::household::overlaps::MOST_PROFILES;
use crate::analysis::views::began::started::Starts;
use crate::chart::Words;
use crate::chart::habits::shares::{PartTone, Share, SharePart, ShareRow, SharesChart};
use crate::locale::Locale;

/// A way to start, how it is drawn, and how many views it started.
struct Way {
    key: &'static str,
    name: String,
    tone: PartTone,
    count: u64,
}

/// Every way, in the order of the bars. Each view is in exactly one.
fn ways(starts: &Starts, locale: &Locale) -> Vec<Way> {
    let way = |key, name: &str, tone, count| Way { key, name: locale.text(name), tone, count };
    vec![
        way("person", "starts-person", PartTone::Plain, starts.person),
        way("autoplay", "starts-autoplay", PartTone::Step(2), starts.autoplay),
        way("preview", "starts-preview", PartTone::Step(7), starts.preview),
        way("estimated", "starts-estimated", PartTone::Estimated, starts.estimated_autoplay),
        way(
            "unrecorded",
            "starts-unrecorded",
            PartTone::Muted,
            starts.not_recorded.saturating_sub(starts.estimated_autoplay),
        ),
    ]
}

/// Whose views, and their starts.
struct Row {
    key: String,
    name: String,
    is_profile: bool,
    starts: Starts,
}

pub(in crate::report::page) fn figure_of(analysis: &Analysis, locale: &Locale) -> Option<Figure> {
    let account = analysis.account.views.starts;
    let total = analysis.account.views.total();
    if total == 0 {
        return None;
    }
    let recorded = total.saturating_sub(account.not_recorded);
    let title = if recorded == 0 {
        locale.text("starts-title-none")
    } else {
        let share = locale.percent_of(account.person, recorded);
        locale.text_with("starts-title", &[("share", share.into())])
    };
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("starts-subtitle", &[("views", total.into())]),
        caption: locale.text("starts-caption"),
    };
    let name = locale.text("all-profiles");
    let mut rows = vec![Row { key: "all".to_owned(), name, is_profile: false, starts: account }];
    if analysis.profiles.len() > 1 {
        let profiles = analysis.profiles.iter().take(MOST_PROFILES).enumerate();
        rows.extend(profiles.filter(|(_, profile)| profile.metrics.views.total() > 0).map(
            |(number, profile)| Row {
                key: format!("profile-{number}"),
                name: profile.name.clone(),
                is_profile: true,
                starts: profile.metrics.views.starts,
            },
        ));
    }
    let parts = ways(&account, locale).into_iter();
    let parts = parts.map(|way| SharePart { key: way.key.to_owned(), name: way.name, tone: way.tone });
    let chart = SharesChart {
        words: words.clone(),
        parts: parts.collect(),
        rows: rows.iter().map(|row| bar(row, locale)).collect(),
    };
    let table = table(&rows, words.subtitle.clone(), locale);
    Some(figure("starts", words, table, |width| chart.draw(width)).by("start"))
}

fn bar(row: &Row, locale: &Locale) -> ShareRow {
    let ways = ways(&row.starts, locale);
    let total: u64 = ways.iter().map(|way| way.count).sum();
    let label = if row.is_profile { profile_name(&row.name, locale) } else { row.name.clone() };
    let share = |way: &Way| {
        let share = locale.percent_of(way.count, total);
        let value = locale.number(way.count);
        Share {
            value: way.count as f64,
            hover: with_share(&format!("{label}, {}", way.name), &value, &share, locale),
            label: share,
        }
    };
    ShareRow {
        key: row.key.clone(),
        whole: locale.text_with("n-views", &[("views", total.into())]),
        shares: ways.iter().map(share).collect(),
        label,
    }
}

fn table(rows: &[Row], caption: String, locale: &Locale) -> Table {
    let mut columns = vec![Column::text(locale.text("left-column-profile"))];
    let ways_of = |row: &Row| ways(&row.starts, locale);
    columns.extend(rows.first().map(ways_of).into_iter().flatten().map(|way| Column::number(way.name)));
    let row = |row: &Row| {
        let first = match (row.is_profile, row.name.as_str()) {
            (true, "") => Cell::Text(locale.text("unnamed-profile")),
            (true, _) => Cell::Name(row.name.clone()),
            (false, _) => Cell::Text(row.name.clone()),
        };
        let counts = ways_of(row).into_iter().map(|way| Cell::Text(locale.number(way.count)));
        std::iter::once(first).chain(counts).collect()
    };
    Table { caption, columns, rows: rows.iter().map(row).collect(), more: None }
}
