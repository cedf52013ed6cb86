//! Profiles, titles in other words, and what somebody took out of the history.

use super::{count, name};
use crate::compare::snapshots::{Basis, Hidden, ProfileFate, ProfileFound, Retitled, Snapshots};
use crate::locale::Locale;

/// Profiles that became something else.
pub(super) fn profiles(snapshots: &Snapshots, locale: &Locale) -> Vec<String> {
    let basis = snapshots.basis;
    let told = |found: &ProfileFound| {
        let called = |name: &Option<String>| super::name(name.as_deref().unwrap_or_default(), locale);
        let (before, after) = (called(&found.before), called(&found.after));
        let rows = |rows: u64| ("rows", count(basis, rows, locale).into());
        match found.fate() {
            ProfileFate::Kept => None,
            ProfileFate::Renamed if found.of_starts == 0 => {
                let arguments = [("before", before.into()), ("after", after.into())];
                Some(locale.text_with("snapshots-say-renamed-by-date", &arguments))
            }
            ProfileFate::Renamed => {
                let arguments = [
                    ("before", before.into()),
                    ("after", after.into()),
                    ("shared", locale.number(found.shared_starts).into()),
                    ("of", locale.number(found.of_starts).into()),
                ];
                Some(locale.text_with("snapshots-say-renamed", &arguments))
            }
            ProfileFate::New => {
                let arguments = [("name", after.into()), rows(found.rows_after)];
                Some(locale.text_with("snapshots-say-new-profile", &arguments))
            }
            ProfileFate::Deleted => {
                let arguments = [("name", before.into()), rows(found.rows_before)];
                Some(locale.text_with("snapshots-say-deleted", &arguments))
            }
            ProfileFate::Emptied => {
                let arguments = [("name", before.into()), rows(found.rows_before)];
                Some(locale.text_with("snapshots-say-emptied", &arguments))
            }
        }
    };
    snapshots.profiles.iter().filter_map(told).collect()
}

/// Switched languages and renamed works.
pub(super) fn titles(snapshots: &Snapshots, locale: &Locale) -> Vec<String> {
    let told = |found: &Retitled| {
        let (before, after) = found.titles.first().map_or(("", ""), |(was, is, _)| (was, is));
        let arguments = [
            ("profile", name(&found.profile, locale).into()),
            ("rows", count(snapshots.basis, found.rows, locale).into()),
            ("of", locale.number(found.of_rows).into()),
            ("works", found.works.into()),
            ("before", name(before, locale).into()),
            ("after", name(after, locale).into()),
        ];
        let key = match (found.is_language, snapshots.basis) {
            (true, Basis::Starts(_)) => "snapshots-say-language",
            (true, Basis::Days) => "snapshots-say-language-of-days",
            (false, _) => "snapshots-say-retitled",
        };
        locale.text_with(key, &arguments)
    };
    snapshots.retitled.iter().map(told).collect()
}

/// What was hidden, and whether it is gone.
pub(super) fn removed(snapshots: &Snapshots, locale: &Locale) -> Vec<String> {
    let Hidden { still, shown_again, gone, newly, new, .. } = snapshots.hidden;
    let mut said = Vec::new();
    let mut say = |key: &str, rows: u64| {
        if rows > 0 {
            let amount = ("amount", count(snapshots.basis, rows, locale).into());
            said.push(locale.text_with(key, &[amount]));
        }
    };
    match snapshots.basis {
        Basis::Starts(_) => {
            say("snapshots-say-still-hidden", still);
            say("snapshots-say-newly-hidden", newly);
            say("snapshots-say-new-hidden", new);
            say("snapshots-say-shown-again", shown_again);
            say("snapshots-say-hidden-is-gone", gone);
        }
        // Only one of the two has such marks.
        Basis::Days => {
            say("snapshots-say-hidden-not-in-short", gone + new);
            say("snapshots-say-hidden-in-short", still + shown_again + newly);
        }
    }
    said
}
