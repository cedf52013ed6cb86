//! How many sittings there are, by the longest pause inside one.

use super::super::parts::{Cell, Column, Figure, Table};
use super::super::words::figure;
use crate::analysis::Settings;
use crate::analysis::metrics::Metrics;
use crate::analysis::sessions::GAP_MINUTES;
use crate::analysis::sessions::gaps::WIDEST_MINUTES;
use crate::chart::Words;
use crate::chart::habits::curve::{CurveChart, CurvePoint};
use crate::locale::Locale;

/// From one point of the curve to the next.
const STEP: usize = 5;

pub(in crate::report::page) fn figure_of(
    account: &Metrics,
    settings: &Settings,
    locale: &Locale,
) -> Option<Figure> {
    let sessions = |gap: usize| account.sessions_by_gap.at(gap);
    let (narrow, wide) = (sessions(10), sessions(60));
    if narrow == 0 {
        return None;
    }
    let title = if wide == narrow {
        locale.text("pauses-title-same")
    } else {
        let share = locale.percent_of(narrow.saturating_sub(wide), narrow);
        locale.text_with("pauses-title", &[("share", share.into())])
    };
    let words = Words {
        description: title.clone(),
        title,
        subtitle: locale.text_with("pauses-subtitle", &[("rows", account.segments.into())]),
        caption: locale.text("pauses-caption"),
    };
    let chosen = (settings.session_gap / 60) as usize;
    let gaps = || (STEP..=WIDEST_MINUTES).step_by(STEP);
    let minutes = |gap: usize| locale.duration(gap as u64 * 60);
    let point = |gap: usize| {
        let count = sessions(gap);
        let marked = GAP_MINUTES.contains(&(gap as i64)) || gap == chosen;
        let arguments = [("gap", minutes(gap).into()), ("sittings", locale.number(count).into())];
        CurvePoint {
            at: gap as f64,
            value: count as f64,
            mark: marked.then(|| locale.text_with("pauses-mark", &arguments)),
            chosen: gap == chosen,
            hover: locale
                .text_with("pauses-point", &[("gap", minutes(gap).into()), ("sittings", count.into())]),
        }
    };
    let tick = |count: f64| locale.number(count.round() as u64);
    let chart = CurveChart {
        words: words.clone(),
        points: gaps().map(point).collect(),
        axis_labels: (0..=WIDEST_MINUTES).step_by(30).map(|gap| (gap as f64, axis(gap, locale))).collect(),
        axis_name: locale.text("pauses-axis"),
        tick: &tick,
    };
    let row = |gap: usize| -> Vec<Cell> {
        let count = sessions(gap);
        let name = locale.text_with("sittings-minutes", &[("minutes", (gap as u64).into())]);
        vec![name.into(), locale.number(count).into(), locale.duration(account.seconds / count.max(1)).into()]
    };
    let table = Table {
        caption: words.subtitle.clone(),
        columns: vec![
            Column::text(locale.text("sittings-column-gap")),
            Column::number(locale.text("sittings-column-count")),
            Column::number(locale.text("sittings-column-mean")),
        ],
        rows: gaps().map(row).collect(),
        more: None,
    };
    Some(figure("pauses", words, table, |width| chart.draw(width)).by("pause"))
}

fn axis(gap: usize, locale: &Locale) -> String {
    locale.round_duration(gap as f64 / 60.0)
}
