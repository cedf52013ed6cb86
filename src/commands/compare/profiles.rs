//! The profiles somebody names, as each of two exports calls them.

use super::opened::Opened;
use crate::cli::Choices;
use crate::compare::snapshots::{ProfileFound, Snapshots};
use crate::error::UsageError;

/// The choices in the names of each export.
pub(super) struct InEach {
    pub before: Choices,
    pub after: Choices,
    /// What to say of those that were renamed.
    pub notes: Vec<String>,
}

/// Finds each profile under whatever name either export has for it; a name both use means that of the later one. A profile
/// that is left out need not be in both.
///
/// # Errors
/// When an export does not have a profile that was chosen.
pub(super) fn in_each((before, after): (&Opened, &Opened), choices: &Choices) -> Result<InEach, UsageError> {
    let snapshots = before.snapshot().zip(after.snapshot()).map(|(one, other)| Snapshots::of(&one, &other));
    let known = snapshots.map_or_else(Vec::new, |snapshots| snapshots.profiles);
    let mut found = InEach { before: choices.clone(), after: choices.clone(), notes: Vec::new() };
    let sides = [("earlier", before), ("later", after)];
    let missing = |name: &str, side: usize| {
        let (which, export) = sides[side];
        let names: Vec<String> = export.profiles().iter().map(|name| format!("{name:?}")).collect();
        let names = names.join(", ");
        UsageError(format!(
            "there is no profile {name:?} in the {which} export, {}, nor its viewing under another name; it has {names}",
            export.name
        ))
    };
    let mut chosen = [Vec::new(), Vec::new()];
    for name in &choices.profiles {
        let pair = pair(&known, name).ok_or_else(|| missing(name, 1))?;
        for (side, known) in [&pair.before, &pair.after].into_iter().enumerate() {
            chosen[side].push(known.clone().ok_or_else(|| missing(name, side))?);
        }
        found.notes.extend(note(pair));
    }
    let mut excluded = [Vec::new(), Vec::new()];
    for name in &choices.excluded_profiles {
        let pair = pair(&known, name).ok_or_else(|| missing(name, 1))?;
        excluded[0].extend(pair.before.clone());
        excluded[1].extend(pair.after.clone());
        found.notes.extend(note(pair));
    }
    [found.before.profiles, found.after.profiles] = chosen;
    [found.before.excluded_profiles, found.after.excluded_profiles] = excluded;
    Ok(found)
}

fn pair<'a>(known: &'a [ProfileFound], name: &str) -> Option<&'a ProfileFound> {
    let named = |its: &Option<String>| its.as_deref() == Some(name.trim());
    let later = known.iter().find(|profile| named(&profile.after));
    later.or_else(|| known.iter().find(|profile| named(&profile.before)))
}

fn note(pair: &ProfileFound) -> Option<String> {
    let (before, after) = (pair.before.as_ref()?, pair.after.as_ref()?);
    (before != after).then(|| {
        format!("the profile {before:?} of the earlier export is called {after:?} in the later one; both are taken as one")
    })
}
