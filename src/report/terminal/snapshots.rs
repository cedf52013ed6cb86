//! What differs between two exports, in the terminal.

use super::WIDTH;
use super::layout::{Style, columns, paragraph};
use crate::compare::snapshots::{Basis, Snapshots};
use crate::locale::Locale;
use crate::report::comparison::snapshots::{Topic, basis, lines, said};

/// Sentences of one topic; the JSON and the page have all.
const MOST: usize = 12;

/// The table of rows, and a block of sentences for each topic.
pub(super) fn blocks(snapshots: &Snapshots, style: Style, locale: &Locale) -> Vec<String> {
    let mut blocks = vec![table(snapshots, style, locale)];
    let basis = basis(snapshots, locale);
    blocks.extend((!basis.is_empty()).then(|| list(&basis)));
    let said = said(snapshots, locale);
    for topic in Topic::ALL {
        let of_topic = said.iter().filter(|said| said.topic == topic).map(|said| said.text.clone());
        let mut texts: Vec<String> = of_topic.collect();
        if texts.is_empty() {
            continue;
        }
        let more = texts.len().saturating_sub(MOST);
        texts.truncate(MOST);
        if more > 0 {
            texts.push(locale.text_with("snapshots-more", &[("count", (more as u64).into())]));
        }
        blocks.push(format!("  {}\n{}", style.heading(&topic.heading(locale)), list(&texts)));
    }
    blocks
}

fn table(snapshots: &Snapshots, style: Style, locale: &Locale) -> String {
    let unit = match snapshots.basis {
        Basis::Starts(_) => locale.text("snapshots-column-rows"),
        Basis::Days => locale.text("snapshots-column-titles"),
    };
    let has_lengths = snapshots.before.all.seconds + snapshots.after.all.seconds > 0;
    let mut rows = vec![vec![String::new(), unit]];
    if has_lengths {
        rows[0].push(locale.text("snapshots-column-viewing"));
    }
    for line in lines(snapshots) {
        let mut row = vec![line.name(locale), locale.number(line.amount.rows)];
        if has_lengths {
            row.push(locale.hours(line.amount.seconds));
        }
        rows.push(row);
    }
    format!("  {}\n{}", style.heading(&locale.text("snapshots-heading")), columns(rows, &[1, 2]))
}

fn list(texts: &[String]) -> String {
    texts.iter().map(|text| paragraph(text, "  ", WIDTH)).collect::<Vec<_>>().join("\n")
}
