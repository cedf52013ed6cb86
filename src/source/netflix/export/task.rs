//! Reading one file that was recognised.

use chrono::DateTime;

use super::profiles::fold_profiles;
use super::weight::Weight;
use super::{FileReport, Recognised, Selection};
use crate::source::SourceError;
use crate::source::archive::{Entry, Export, more_than};
use crate::source::netflix::TableKind;
use crate::source::netflix::frames::{self, Account, Frames};
use crate::source::netflix::history::{ShortHistoryTable, read_history};
use crate::source::netflix::viewing::{Columns, ViewingTable, read_viewing};
use crate::source::text::{Problem, read_table};

/// Unreadable rows of ViewingActivity that are listed in the report of the file; the table has all.
const LISTED: usize = 1_000;

/// Profiles that are told apart; an account has five at a time.
const MOST_PROFILES: usize = 50;

/// What a file gave.
pub(super) enum Content {
    None,
    Viewing(Box<ViewingTable>),
    History(ShortHistoryTable),
    Frames(TableKind, Frames),
}

/// Reads a file as the table it was recognised as.
pub(super) fn read_file(
    export: &Export,
    entry: &Entry,
    kind: TableKind,
    selection: Selection,
) -> (FileReport, Content) {
    let mut report = FileReport::new(entry, Recognised::Table(kind));
    let read = match kind {
        TableKind::ViewingActivity => read_long(export, entry, &mut report),
        TableKind::ViewingHistory => read_short(export, entry, &mut report),
        _ => read_other(export, entry, kind, selection, &mut report),
    };
    let content = read.unwrap_or_else(|error| {
        report.recognised = Recognised::Unreadable;
        report.problems.push(Problem::of_file(error.without_file()));
        Content::None
    });
    (report, content)
}

fn read_long(export: &Export, entry: &Entry, report: &mut FileReport) -> Result<Content, SourceError> {
    let mut table = read_viewing(export, entry)?;
    let folded = fold_profiles(&mut table, MOST_PROFILES);
    report.rows = table.rows.len() as u64;
    let written =
        |seconds| DateTime::from_timestamp(seconds, 0).map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    let (first, last) = table.reach().unzip();
    report.first = first.and_then(written);
    report.last = last.and_then(written);
    report.columns.clone_from(&table.header);
    report.repairs.clone_from(&table.repairs);
    report.unknown_columns.clone_from(&table.unknown_columns);
    let missing = Columns::from_header(&table.header).map(|columns| columns.missing());
    report.missing_columns = missing.into_iter().flatten().map(|column| column.name()).collect();
    report.problems.clone_from(&table.problems);
    report.problems.extend(table.unreadable.iter().take(LISTED).map(|unreadable| Problem {
        line: unreadable.line,
        column: unreadable.reason.is_of_a_cell().then(|| unreadable.column.name().to_owned()),
        what: unreadable.reason.to_string(),
    }));
    if let Some(next) = table.unreadable.get(LISTED) {
        let more = table.unreadable.len() - LISTED;
        let what = format!("from here on {more} more rows that cannot be read");
        report.problems.push(Problem { line: next.line, column: None, what });
    }
    report.problems.extend(folded.map(Problem::of_file));
    report.problems.sort_by_key(|problem| problem.line);
    Ok(Content::Viewing(Box::new(table)))
}

/// A table that is not read, because it would be too much in memory with all lighter ones.
pub(super) fn refuse(entry: &Entry, weight: Weight, limit: u64) -> FileReport {
    let rows = if weight.is_of_rows { ", its short rows counted as long ones," } else { "" };
    let what = format!(
        "with all smaller tables it has{rows} {} read of tables other than ViewingActivity (--max-table-size sets another \
         limit); is it what its name says?",
        more_than(weight.together, limit)
    );
    FileReport { problems: vec![Problem::of_file(what)], ..FileReport::new(entry, Recognised::Unreadable) }
}

fn read_short(export: &Export, entry: &Entry, report: &mut FileReport) -> Result<Content, SourceError> {
    let raw = read_table(&entry.path, export.read(entry)?)?;
    let table = read_history(&entry.path, &raw)?;
    report.rows = table.rows.len() as u64;
    let (first, last) = table.reach().unzip();
    report.first = first.map(|date| date.to_string());
    report.last = last.map(|date| date.to_string());
    report.columns = raw.header;
    report.repairs.clone_from(&table.repairs);
    report.problems.clone_from(&table.problems);
    report.unknown_columns.clone_from(&table.unknown_columns);
    Ok(Content::History(table))
}

fn read_other(
    export: &Export,
    entry: &Entry,
    kind: TableKind,
    selection: Selection,
    report: &mut FileReport,
) -> Result<Content, SourceError> {
    let raw = read_table(&entry.path, export.read(entry)?)?;
    let (account, content) = if selection.wants(kind) {
        let (frames, account) = frames::build(&entry.path, &raw, kind.spec())?;
        (account, Content::Frames(kind, frames))
    } else {
        (frames::survey(&raw, kind.spec()), Content::None)
    };
    let Account { rows, reach, repairs, problems, unknown_columns } = account;
    let (first, last) = reach.unzip();
    report.columns = raw.header;
    (report.rows, report.first, report.last) = (rows, first, last);
    (report.repairs, report.problems, report.unknown_columns) = (repairs, problems, unknown_columns);
    Ok(content)
}
