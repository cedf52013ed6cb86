//! Plans: how they are named, when they changed, and the times without any.

use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::joins::money::Plans;
use crate::locale::{Locale, isolate};
use crate::model::records::Plan;
use crate::report::page::parts::Block;

/// `4 streams, UHD`
pub(in crate::report) fn name(plan: &Plan, locale: &Locale) -> String {
    let streams = plan.streams.and_then(|streams| u64::try_from(streams).ok());
    let quality = plan.quality.as_deref().map(|quality| isolate(quality).into_owned());
    match (streams, quality) {
        (Some(streams), Some(quality)) => {
            locale.text_with("plan-both", &[("streams", streams.into()), ("quality", quality.into())])
        }
        (Some(streams), None) => locale.text_with("plan-streams", &[("streams", streams.into())]),
        (None, Some(quality)) => quality,
        (None, None) => locale.text("plan-unknown"),
    }
}

/// The changes and pauses as a list in the order of time.
pub(super) fn blocks(plans: Option<&Plans>, locale: &Locale) -> Vec<Block> {
    let heading = Block::Heading(locale.text("plans-heading"));
    let Some(plans) = plans.filter(|plans| !plans.spans.is_empty()) else {
        return vec![heading, Block::Paragraph(locale.text("plans-missing"))];
    };
    let date = |day: i64| locale.date(date_of_day(day));
    let mut said: Vec<(i64, String)> = Vec::new();
    if let Some(first) = plans.spans.first() {
        let arguments = [("date", date(first.from).into()), ("plan", name(&first.plan, locale).into())];
        said.push((first.from, locale.text_with("plans-first", &arguments)));
    }
    said.extend(plans.changes.iter().map(|change| {
        let arguments = [
            ("date", date(change.day).into()),
            ("old", name(&change.old, locale).into()),
            ("new", name(&change.new, locale).into()),
        ];
        (change.day, locale.text_with("plans-changed", &arguments))
    }));
    said.extend(plans.pauses.iter().map(|pause| {
        let range = locale.date_range(date_of_day(pause.from), date_of_day(pause.until));
        let arguments = [("range", range.into()), ("days", pause.until.abs_diff(pause.from).into())];
        (pause.from, locale.text_with("plans-pause", &arguments))
    }));
    said.sort_by_key(|(day, _)| *day);
    vec![heading, Block::List(said.into_iter().map(|(_, said)| said).collect())]
}
