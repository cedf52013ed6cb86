//! The same page in another language, folded small inside the page, for the script to unfold.
//!
//! Both are written by the same program, so that no sentence is composed twice. What does not depend on the language
//! is not carried twice: the columns of the record, and the long paths of the charts.

use crate::chart::markup::pieces;
use crate::report::page::Page;
use crate::report::record::columns::deflated;
use crate::report::record::inside_script;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// Paths at least this long are carried once. The script counts them in the same way.
const LONG_PATH: usize = 60;
const PATH: &str = " d=\"";

/// What the script needs to show `other`, of which `other_body` is what stands between the tags of its body, in place
/// of `page`: JSON that is safe inside a `<script>` element.
#[must_use]
pub fn block(page: &Page, body: &str, other: &Page, other_body: &str) -> String {
    let none = Value::Null;
    let folded = json!({
        "title": other.title,
        "dir": other.direction,
        "body": without_paths(body, other_body),
        "record": difference(page.record.as_ref().unwrap_or(&none), other.record.as_ref().unwrap_or(&none)),
    });
    let language = |page: &Page| json!({ "lang": page.lang, "name": page.labels.language });
    let block = json!({ "shown": language(page), "other": language(other), "label": page.labels.languages,
        "otherLabel": other.labels.languages, "folded": deflated(folded.to_string()) });
    inside_script(&block)
}

/// The long paths of a page, in its order.
fn paths(body: &str) -> impl Iterator<Item = &str> {
    pieces(body, PATH)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|path| path.len() >= LONG_PATH)
}

/// `other` with every long path that `body` has too replaced by its number there: `d="@12"`.
fn without_paths(body: &str, other: &str) -> String {
    let numbers: HashMap<&str, usize> = paths(body).zip(0..).collect();
    let mut parts = pieces(other, PATH);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(PATH);
        match part.split_once('"').and_then(|(path, rest)| Some((numbers.get(path)?, rest))) {
            Some((number, rest)) => {
                text.push_str(&format!("@{number}\""));
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    text
}

/// What must be put over `one` to get `other`: members of objects one by one, anything else whole.
fn difference(one: &Value, other: &Value) -> Value {
    let (Value::Object(one), Value::Object(other)) = (one, other) else {
        return other.clone();
    };
    let changed = |(key, value): (&String, &Value)| match one.get(key) {
        Some(known) if known == value => None,
        Some(known) => Some((key.clone(), difference(known, value))),
        None => Some((key.clone(), value.clone())),
    };
    Value::Object(other.iter().filter_map(changed).collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_paths_are_carried_once() {
        let path = |letter: &str| format!("M{}", letter.repeat(LONG_PATH));
        let drawing =
            |paths: &[String]| paths.iter().map(|path| format!("<path d=\"{path}\"/>")).collect::<String>();
        let one = drawing(&[path("1"), "M0".to_owned(), path("2")]);
        let other = drawing(&[path("2"), "M0".to_owned(), path("3")]);
        assert_eq!(
            without_paths(&one, &other),
            format!("<path d=\"@1\"/><path d=\"M0\"/><path d=\"{}\"/>", path("3"))
        );
    }

    #[test]
    fn a_difference_holds_only_what_differs() {
        let one = json!({ "lang": "en", "rows": { "a": 1 }, "names": { "works": ["x"], "kinds": ["film", "Film"] } });
        let other = json!({ "lang": "fr", "rows": { "a": 1 }, "names": { "works": ["x"], "kinds": ["film", "Filme"] } });
        assert_eq!(
            difference(&one, &other),
            json!({ "lang": "fr", "names": { "kinds": ["film", "Filme"] } })
        );
        assert_eq!(difference(&Value::Null, &Value::Null), Value::Null);
    }
}
