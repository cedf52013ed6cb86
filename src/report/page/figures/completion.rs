//! How far views got, by kind of title.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::words::{figure, kind_name, with_share};
use crate::analysis::metrics::Metrics;
use crate::analysis::views::completion::Completion;
use crate::chart::Words;
use crate::chart::habits::shares::{PartTone, Share, SharePart, ShareRow, SharesChart};
use crate::locale::Locale;
use crate::model::title::Kind;

pub(in crate::report::page) fn figure_of(account: &Metrics, locale: &Locale) -> Option<Figure> {
    let (views, total) = (&account.views, account.views.total());
    if total == 0 {
        return None;
    }
    let share = |tier| locale.percent_of(views.of(tier), total);
    let title = if views.of(Completion::Unknown).saturating_mul(2) >= total {
        locale.text_with("completion-title-unknown", &[("share", share(Completion::Unknown).into())])
    } else {
        locale.text_with("completion-title", &[("share", share(Completion::Completed).into())])
    };
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("completion-subtitle", &[("views", total.into())]),
        caption: locale.text("completion-caption"),
    };
    let kinds = [Kind::Episode, Kind::Film, Kind::Unknown];
    let counts = kinds.map(|kind| Completion::ALL.map(|tier| views.of_kind(kind, tier)));
    let mut rows: Vec<(String, String, [u64; 6])> = kinds
        .iter()
        .zip(counts)
        .filter(|(_, counts)| counts.iter().any(|count| *count > 0))
        .map(|(kind, counts)| (kind.as_str().to_owned(), kind_name(*kind, locale), counts))
        .collect();
    if rows.len() > 1 {
        let all = Completion::ALL.map(|tier| views.of(tier));
        rows.push(("all".to_owned(), locale.text("column-total"), all));
    }
    let chart = SharesChart {
        words: words.clone(),
        parts: parts(views.of(Completion::Unknown) > 0, locale),
        rows: rows.iter().map(|row| bar(row, locale)).collect(),
    };
    let table = table(&rows, words.subtitle.clone(), locale);
    Some(figure("completion", words, table, |width| chart.draw(width)).by("completion"))
}

fn name(tier: Completion, locale: &Locale) -> String {
    match tier {
        Completion::Touched => locale.text("completion-touched"),
        Completion::Sampled => locale.text("completion-sampled"),
        Completion::Partial => locale.text("completion-partial"),
        Completion::Watched => locale.text("completion-watched"),
        Completion::Completed => locale.text("completion-completed"),
        Completion::Unknown => locale.text("completion-unknown"),
    }
}

fn parts(with_unknown: bool, locale: &Locale) -> Vec<SharePart> {
    let tone = |tier| match tier {
        Completion::Touched => PartTone::Step(1),
        Completion::Sampled => PartTone::Step(2),
        Completion::Partial => PartTone::Step(3),
        Completion::Watched => PartTone::Step(5),
        Completion::Completed => PartTone::Step(7),
        Completion::Unknown => PartTone::Muted,
    };
    let shown = Completion::ALL.iter().filter(|tier| with_unknown || **tier != Completion::Unknown);
    shown
        .map(|tier| SharePart { key: tier.name().to_owned(), name: name(*tier, locale), tone: tone(*tier) })
        .collect()
}

fn bar((key, label, counts): &(String, String, [u64; 6]), locale: &Locale) -> ShareRow {
    let total: u64 = counts.iter().sum();
    let share = |(tier, count): (&Completion, &u64)| {
        let (share, name) = (locale.percent_of(*count, total), name(*tier, locale));
        let value = locale.number(*count);
        Share {
            value: *count as f64,
            hover: with_share(&format!("{label}, {name}"), &value, &share, locale),
            label: share,
        }
    };
    ShareRow {
        key: key.clone(),
        label: label.clone(),
        whole: locale.text_with("n-views", &[("views", total.into())]),
        shares: Completion::ALL.iter().zip(counts).map(share).collect(),
    }
}

fn table(rows: &[(String, String, [u64; 6])], caption: String, locale: &Locale) -> Table {
    let mut columns = vec![Column::text(locale.text("completion-column"))];
    columns.extend(Completion::ALL.iter().map(|tier| Column::number(name(*tier, locale))));
    columns.push(Column::number(locale.text("column-total")));
    let row = |(_, label, counts): &(String, String, [u64; 6])| {
        let mut row: Vec<Cell> = vec![label.clone().into()];
        row.extend(counts.iter().map(|count| Cell::from(locale.number(*count))));
        row.push(locale.number(counts.iter().sum()).into());
        row
    };
    Table { caption, columns, rows: rows.iter().map(row).collect(), more: None }
}
