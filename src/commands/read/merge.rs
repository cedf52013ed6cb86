//! Several exports of one account, read and made into one record.

use super::super::choices;
use super::load::{Depth, FullRows, Loaded, Rows, indexed, narrow_short_rows, nothing_to_watch};
use super::piece::{Piece, Record, Source};
use super::{losses, notes};
use crate::analysis::inventory::Inventory;
use crate::analysis::titles::TitleIndex;
use crate::cli::Choices;
use crate::compare::merge::{self, DifferentAccounts, MOST_EXPORTS};
use crate::error::UsageError;
use crate::model::history::History;
use crate::model::place::ZoneSettings;
use crate::model::short_history::ShortHistory;
use crate::source::archive::Limits;
use crate::source::netflix::viewing::ViewingTable;
use anyhow::bail;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

/// Reads exports, merges them, and leaves of the result what the choices ask for.
///
/// # Errors
/// When one cannot be opened, a choice does not fit, none holds a viewing record, they have too many titles, or nothing
/// shows that they are of one account and `is_forced` does not say that they are to be merged all the same.
pub(in crate::commands) fn read(
    paths: &[PathBuf],
    choices: &Choices,
    zones: &ZoneSettings,
    is_forced: bool,
    depth: Depth,
) -> anyhow::Result<Loaded<Rows>> {
    are_few_enough(paths)?;
    let pieces =
        paths.iter().map(|path| Piece::read(path, choices, depth)).collect::<anyhow::Result<Vec<_>>>()?;
    let own: Vec<&str> = pieces.iter().map(|piece| piece.source.export.name()).collect();
    let mut named: Vec<(String, Piece)> = names(paths, &own).into_iter().zip(pieces).collect();
    let tables = named.iter().filter_map(|(_, piece)| match &piece.viewing {
        Record::Full(table) => Some(&**table),
        _ => None,
    });
    have_few_titles(tables, &choices.limits.limits())?;
    let is_full = |piece: &Piece| matches!(piece.viewing, Record::Full(_));
    let viewing = if named.iter().any(|(_, piece)| is_full(piece)) {
        Rows::Full(Box::new(full(&mut named, choices, zones, is_forced, refused)?))
    } else if named.iter().any(|(_, piece)| matches!(piece.viewing, Record::Short(_))) {
        let (short, account) = merge::merge_short(short_histories(&mut named), is_forced).map_err(refused)?;
        put_in_order(&mut named, account.exports.iter().map(|export| export.name.as_str()));
        let (short, index) = indexed(narrow_short_rows(short, choices)?);
        Rows::Short(Box::new((short, index, Some(account))))
    } else {
        for (name, piece) in named.iter().filter(|_| !choices.quiet) {
            losses::tell_in(name, &losses::of(&piece.source.export, &piece.source.files));
        }
        let told = named.iter().map(|(name, piece)| nothing_to_watch(name, &piece.source.files));
        bail!("{}", told.collect::<Vec<_>>().join("\n"));
    };
    let mut sources: Vec<(String, Source)> =
        named.into_iter().map(|(name, piece)| (name, piece.source)).collect();
    let held =
        sources.iter_mut().filter_map(|(name, source)| Some((name.as_str(), source.inventory.take()?)));
    let held: Vec<(&str, Inventory)> = held.collect();
    let inventory = (!held.is_empty()).then(|| Inventory::joined(held));
    let (own_name, Source { export, files, note, .. }) = sources.pop().expect("there are several exports");
    Ok(Loaded { export, files, viewing, note, own_name, others: sources, inventory })
}

fn full(
    named: &mut [(String, Piece)],
    choices: &Choices,
    zones: &ZoneSettings,
    is_forced: bool,
    refused: impl Fn(DifferentAccounts) -> UsageError,
) -> anyhow::Result<FullRows> {
    let mut exports = Vec::new();
    for (name, piece) in named.iter_mut() {
        let history = match std::mem::replace(&mut piece.viewing, Record::None) {
            Record::Full(table) => Some(History::build(*table, &piece.regions, zones)),
            Record::Short(_) => {
                if !choices.quiet {
                    notes::tell(&format!(
                        "{name} holds only the short history, which the other exports tell in full: its titles are left out"
                    ));
                }
                None
            }
            Record::None => None,
        };
        let (records, regions) = (std::mem::take(&mut piece.records), std::mem::take(&mut piece.regions));
        exports.push(merge::Export { name: name.clone(), history, records, regions });
    }
    merge::sort(&mut exports);
    put_in_order(named, exports.iter().map(|export| export.name.as_str()));
    let (history, mut records) = merge::merge(exports, zones, is_forced).map_err(refused)?;
    let mut history = history.expect("one of the exports has the viewing");
    choices::narrow(&mut history, &mut records, choices)?;
    notes::tell_of_dates(&history, choices.quiet);
    let index = TitleIndex::of(&history);
    Ok(FullRows { history, index, records })
}

fn short_histories(named: &mut [(String, Piece)]) -> Vec<(String, ShortHistory)> {
    let taken = named.iter_mut().map(|(name, piece)| {
        let history = match std::mem::replace(&mut piece.viewing, Record::None) {
            Record::Short(table) => ShortHistory::from(table),
            _ => ShortHistory::default(),
        };
        (name.clone(), history)
    });
    taken.collect()
}

/// What is said of exports that nothing shows to be of one account.
pub(in crate::commands) fn refused(error: DifferentAccounts) -> UsageError {
    UsageError(format!("{error}. If they are of one account all the same, --force merges them"))
}

/// Whether exports are not more than can be merged.
///
/// # Errors
/// When they are.
pub(in crate::commands) fn are_few_enough(paths: &[PathBuf]) -> Result<(), UsageError> {
    if paths.len() > MOST_EXPORTS {
        return Err(UsageError(format!("{} exports are too many: at most {MOST_EXPORTS}", paths.len())));
    }
    Ok(())
}

/// Whether all viewing records together have no more titles than one may.
///
/// # Errors
/// When they have.
pub(in crate::commands) fn have_few_titles<'a>(
    tables: impl Iterator<Item = &'a ViewingTable>,
    limits: &Limits,
) -> Result<(), UsageError> {
    let titles: HashSet<&str> = tables.flat_map(|table| table.titles.texts()).collect();
    let most = limits.titles;
    if titles.len() > most {
        return Err(UsageError(format!(
            "together the exports have more than {most} different titles, which no record of a household has; are they of \
             one account? (--max-titles sets another limit; what each needs is held in memory)"
        )));
    }
    Ok(())
}

/// The names of the exports; those of one name are numbered, in the order of their paths.
pub(in crate::commands) fn names(paths: &[PathBuf], own: &[&str]) -> Vec<String> {
    let mut order: Vec<usize> = (0..paths.len()).collect();
    order.sort_by_key(|at| &paths[*at]);
    let mut names = vec![String::new(); paths.len()];
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for at in order {
        let name = own[at];
        let count = counts.entry(name).or_default();
        *count += 1;
        names[at] = if *count == 1 { name.to_owned() } else { format!("{name} ({count})") };
    }
    names
}

fn put_in_order<'a>(named: &mut [(String, Piece)], order: impl Iterator<Item = &'a str>) {
    let places: BTreeMap<&str, usize> = order.zip(0..).collect();
    named.sort_by_key(|(name, _)| places.get(name.as_str()).copied());
}
