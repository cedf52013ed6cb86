//! What differs between two exports of one account, under `snapshots` of a comparison.
//!
//! Every field, its unit and its meaning stand in `docs/compare.md`.

use crate::analysis::clock::calendar::date_of_day;
use crate::compare::snapshots::holdings::{Holdings, ReachChange};
use crate::compare::snapshots::{
    Amount, Basis, ChangedRow, Hidden, Only, Place, ProfileFound, RenamedDevice, Retitled, Side, Snapshots,
    TitleRows, Value as Cell,
};
use chrono::DateTime;
use serde_json::{Map, Value, json};

/// The comparison of two snapshots.
pub(super) fn snapshots(snapshots: &Snapshots) -> Value {
    let (basis, seconds) = match snapshots.basis {
        Basis::Starts(seconds) => ("starts", Some(seconds)),
        Basis::Days => ("days", None),
    };
    let (gone, come) = (&snapshots.before.only, &snapshots.after.only);
    let titles = |only: &Only, place| only.at(place).map(title).collect::<Vec<_>>();
    json!({
        "basis": basis,
        "precision_seconds": seconds,
        "one_account": snapshots.is_one_account,
        "profile": snapshots.profile_taken,
        "before": side(&snapshots.before),
        "after": side(&snapshots.after),
        "same": amount(snapshots.common),
        "changed": {
            "before": amount(snapshots.changed.before),
            "after": amount(snapshots.changed.after),
            "expected": snapshots.changed.expected,
            "renamed_devices": snapshots.changed.devices.iter().map(device).collect::<Vec<_>>(),
            "fields": fields(snapshots),
            "rows": snapshots.changed.rows.iter().map(changed_row).collect::<Vec<_>>(),
        },
        "new": {"amount": amount(come.later), "titles": titles(come, Place::Later)},
        "back_filled": inside(come),
        "further_back": {"amount": amount(come.earlier), "titles": titles(come, Place::Earlier)},
        "vanished": inside(gone),
        "cut_off": {"amount": amount(gone.earlier), "titles": titles(gone, Place::Earlier)},
        "after_end": {"amount": amount(gone.later), "titles": titles(gone, Place::Later)},
        "retitled": snapshots.retitled.iter().map(retitled).collect::<Vec<_>>(),
        "profiles": snapshots.profiles.iter().map(profile).collect::<Vec<_>>(),
        "hidden": hidden(&snapshots.hidden),
        "holdings": holdings(&snapshots.holdings),
    })
}

fn side(side: &Side) -> Value {
    let day = |day: i64| date_of_day(day).to_string();
    json!({
        "table": if side.is_short { "ViewingHistory" } else { "ViewingActivity" },
        "amount": amount(side.all),
        "from": side.reach.map(|(first, _)| day(first)),
        "to": side.reach.map(|(_, last)| day(last)),
    })
}

fn amount(amount: Amount) -> Value {
    json!({"rows": amount.rows, "viewing_rows": amount.kept_rows, "seconds": amount.seconds})
}

fn inside(only: &Only) -> Value {
    json!({
        "amount": amount(only.inside),
        "of_lone_profiles": amount(only.of_lone_profiles),
        "hidden": amount(only.hidden),
        "near_end": amount(only.near_end),
        "unexplained_rows": only.unexplained(),
        "whole_titles": only.whole_titles,
        "titles": only.at(Place::Inside).map(title).collect::<Vec<_>>(),
    })
}

fn title(title: &TitleRows) -> Value {
    json!({
        "profile": title.profile,
        "title": title.title,
        "rows": title.amount.rows,
        "viewing_rows": title.amount.kept_rows,
        "seconds": title.amount.seconds,
        "from": date_of_day(title.days.0).to_string(),
        "to": date_of_day(title.days.1).to_string(),
        "lone_profile": title.is_lone,
        "whole": title.is_whole,
    })
}

fn fields(snapshots: &Snapshots) -> Map<String, Value> {
    let counted = snapshots.changed.by_field.iter();
    counted.map(|(field, rows)| (field.name().to_owned(), json!(rows))).collect()
}

fn device(device: &RenamedDevice) -> Value {
    json!({"before": device.before, "after": device.after, "rows": device.rows})
}

fn changed_row(row: &ChangedRow) -> Value {
    let start = row.start.and_then(|start| DateTime::from_timestamp(start, 0));
    let changes: Map<String, Value> = (row.fields.iter())
        .map(|(field, was, is)| (field.name().to_owned(), json!({"before": cell(was), "after": cell(is)})))
        .collect();
    json!({
        "profile": row.profile,
        "title": row.title,
        "start": start.map(|start| start.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        "day": date_of_day(row.day).to_string(),
        "fields": changes,
    })
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::None => Value::Null,
        Cell::Seconds(seconds) => json!(seconds),
        Cell::Text(text) => json!(text),
        Cell::Flag(flag) => json!(flag),
        Cell::Day(day) => json!(date_of_day(*day).to_string()),
    }
}

fn retitled(retitled: &Retitled) -> Value {
    let title = |(before, after, rows): &(String, String, u64)| json!({"before": before, "after": after, "rows": rows});
    json!({
        "profile": retitled.profile,
        "language_switched": retitled.is_language,
        "rows": retitled.rows,
        "of_rows": retitled.of_rows,
        "works": retitled.works,
        "titles": retitled.titles.iter().map(title).collect::<Vec<_>>(),
    })
}

fn profile(profile: &ProfileFound) -> Value {
    json!({
        "fate": profile.fate().name(),
        "before": profile.before,
        "after": profile.after,
        "rows_before": profile.rows_before,
        "rows_after": profile.rows_after,
        "shared_starts": profile.shared_starts,
        "of_starts": profile.of_starts,
    })
}

fn hidden(hidden: &Hidden) -> Value {
    let titles = hidden.titles.iter().map(|title| {
        json!({
            "profile": title.profile,
            "title": title.title,
            "before": title.before,
            "gone": title.gone,
            "after": title.after,
        })
    });
    json!({
        "before": hidden.before(),
        "after": hidden.after(),
        "still": hidden.still,
        "shown_again": hidden.shown_again,
        "gone": hidden.gone,
        "newly": hidden.newly,
        "new": hidden.new,
        "titles": titles.collect::<Vec<_>>(),
    })
}

fn holdings(holdings: &Holdings) -> Value {
    let tables = holdings.tables.iter().map(|table| {
        let others: Vec<&str> = table.replaced_by.iter().map(|kind| kind.name()).collect();
        json!({
            "table": table.kind.name(),
            "change": table.change.name(),
            "rows": table.rows,
            "replaced_by": others,
        })
    });
    let columns = holdings.columns.iter().map(|column| {
        json!({
            "table": column.kind.name(),
            "column": column.header,
            "change": column.change.name(),
            "filled_rows": column.filled,
        })
    });
    let files = holdings.files.iter();
    json!({
        "partial": holdings.is_partial,
        "tables": tables.collect::<Vec<_>>(),
        "columns": columns.collect::<Vec<_>>(),
        "reach": holdings.reach.iter().map(reach).collect::<Vec<_>>(),
        "files": files.map(|file| json!({"name": file.name, "change": file.change.name()})).collect::<Vec<_>>(),
    })
}

fn reach(reach: &ReachChange) -> Value {
    let span = |(first, last): (chrono::NaiveDate, chrono::NaiveDate)| json!({"from": first.to_string(), "to": last.to_string()});
    json!({
        "table": reach.kind.name(),
        "change": reach.bound.name(),
        "before": span(reach.before),
        "after": span(reach.after),
    })
}
