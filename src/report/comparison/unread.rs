//! What could not be read, and in which of the exports: what page and terminal both say.

use super::{Source, Subject};
use crate::locale::{Locale, isolate};
use crate::report::input::Unread;

/// Files named before "and so many more".
const NAMED: usize = 5;

/// A sentence for each export of which something could not be read, and with two exports what that may look like.
pub(crate) fn sentences(subject: &Subject<'_>) -> Vec<String> {
    let locale = subject.locale;
    let mut said: Vec<String> = match subject.after {
        None => sentence("compare-unread-of-one", subject.before, locale).into_iter().collect(),
        Some(after) => [("compare-unread-of-earlier", subject.before), ("compare-unread-of-later", after)]
            .into_iter()
            .filter_map(|(key, source)| sentence(key, source, locale))
            .collect(),
    };
    if subject.after.is_some() && !said.is_empty() {
        said.push(locale.text("compare-unread-caveat"));
    }
    said
}

fn sentence(key: &str, source: Source<'_>, locale: &Locale) -> Option<String> {
    let mut files: Vec<String> = source.unread.iter().take(NAMED).map(|file| named(file, locale)).collect();
    let last = match source.unread.len().saturating_sub(NAMED) {
        0 => files.pop()?,
        more => locale.text_with("compare-unread-more", &[("files", (more as u64).into())]),
    };
    let files = if files.is_empty() {
        last
    } else {
        locale.text_with("list-and", &[("first", files.join(", ").into()), ("last", last.into())])
    };
    let name = isolate(source.name).into_owned();
    Some(locale.text_with(key, &[("name", name.into()), ("files", files.into())]))
}

fn named(file: &Unread, locale: &Locale) -> String {
    let path = isolate(&file.path).into_owned();
    match file.places {
        None => locale.text_with("compare-unread-whole", &[("path", path.into())]),
        Some(places) => {
            locale.text_with("compare-unread-file", &[("path", path.into()), ("places", places.into())])
        }
    }
}
