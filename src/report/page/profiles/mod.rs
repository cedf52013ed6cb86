//! "Who": the profiles side by side.

mod hypothesis;

use super::parts::{Block, Cell, Column, Section, Table};
use super::when::rhythm;
use super::words::name_cell;
use super::{Subject, figures};
use crate::analysis::Analysis;
use crate::analysis::metrics::Metrics;
use crate::locale::Locale;

pub(super) fn section(subject: &Subject<'_>, analysis: &Analysis) -> Section {
    let locale = subject.locale;
    let lead =
        if analysis.profiles.len() > 1 { locale.text("who-lead") } else { locale.text("who-lead-only") };
    let mut blocks = vec![Block::Paragraph(lead)];
    let profiles = figures::profiles::figure_of(analysis, locale);
    blocks.extend(profiles.map(|figure| Block::Figure(Box::new(figure))));
    blocks.push(Block::Live("profiles"));
    blocks.push(Block::Table(side_by_side(analysis, locale)));
    blocks
        .extend(figures::overlaps::figure_of(analysis, locale).map(|figure| Block::Figure(Box::new(figure))));
    blocks.extend(hypothesis::blocks(analysis, locale));
    Section { id: "who", heading: locale.text("who"), blocks }
}

fn side_by_side(analysis: &Analysis, locale: &Locale) -> Table {
    let account = &analysis.account;
    let mut columns = vec![Column::text(locale.text("who-column"))];
    columns.extend(analysis.profiles.iter().map(|profile| match profile.name.as_str() {
        "" => Column::number(locale.text("unnamed-profile")),
        name => Column::of_name(name),
    }));
    let several = analysis.profiles.len() > 1;
    if several {
        columns.push(Column::number(locale.text("all-profiles")));
    }
    let row = |name: String, say: &dyn Fn(&Metrics) -> Cell| -> Vec<Cell> {
        let mut row = vec![Cell::Text(name)];
        row.extend(analysis.profiles.iter().map(|profile| say(&profile.metrics)));
        if several {
            row.push(say(account));
        }
        row
    };
    let text = |name: &str, say: &dyn Fn(&Metrics) -> String| {
        row(locale.text(name), &|metrics| Cell::Text(say(metrics)))
    };
    let rows = vec![
        text("who-hours", &|metrics| locale.exact_duration(metrics.seconds)),
        text("who-share", &|metrics| locale.percent_of(metrics.seconds, account.seconds)),
        text("who-awake", &|metrics| locale.exact_duration(metrics.seconds_awake)),
        text("who-active", &|metrics| locale.number(metrics.active_days)),
        text("who-sittings", &|metrics| locale.number(metrics.sessions.count)),
        text("who-longest", &|metrics| {
            locale.exact_duration(metrics.sessions.longest.map_or(0, |session| session.length()))
        }),
        text("who-seen", &|metrics| locale.number(metrics.seen_episodes)),
        text("who-binges", &|metrics| locale.number(metrics.binges.three)),
        text("who-again", &|metrics| locale.number(metrics.rewatches())),
        text("who-effective", &|metrics| {
            metrics
                .diversity
                .effective_titles
                .map_or_else(|| "–".to_owned(), |titles| locale.decimal(titles, 1))
        }),
        text("reading-midpoint", &|metrics| rhythm::midpoint(metrics, locale)),
        text("reading-weekend", &|metrics| rhythm::weekend_shift(metrics, locale)),
        text("reading-late", &|metrics| {
            locale.percent_of(metrics.rhythm.late_night_seconds, metrics.seconds)
        }),
        text("reading-prime", &|metrics| {
            locale.percent_of(metrics.rhythm.prime_time_seconds, metrics.seconds)
        }),
        text("reading-evenness", &|metrics| rhythm::evenness(metrics, locale)),
        text("reading-streak", &|metrics| rhythm::days(metrics.runs.streak, locale)),
        text("reading-dry", &|metrics| rhythm::days(metrics.runs.dry_spell, locale)),
        row(locale.text("who-top-series"), &|metrics| {
            metrics.series.first().map_or(Cell::Text("–".to_owned()), |first| name_cell(&first.series))
        }),
    ];
    Table { caption: locale.text("who-caption"), columns, rows, more: None }
}
