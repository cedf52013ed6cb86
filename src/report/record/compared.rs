//! The record of a comparison: the rows of one export, or of two whose names are numbered alike, and both periods.

use super::dictionaries::Dictionaries;
use super::{MOST_DAYS, frame, is_too_long, rows, wording};
use crate::analysis::titles::TitleIndex;
use crate::compare::periods::Periods;
use crate::compare::span::Span;
use crate::locale::Locale;
use crate::model::history::History;
use crate::report::comparison::Subject;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A history, how its titles are read, and its last day with a streamed second.
#[derive(Debug, Clone, Copy)]
pub struct DatedRows<'a> {
    /// The rows.
    pub history: &'a History,
    /// Their titles.
    pub index: &'a TitleIndex,
    /// The last day, from 1970-01-01.
    pub last: i64,
}

/// What of the record of both periods is the same in every language: the rows of the later export, and beside it of the
/// earlier one if it is another.
pub struct ComparedCommon<'a> {
    profiles: Vec<&'a str>,
    periods: [Span; 2],
    later: Numbered<'a>,
    earlier: Option<Numbered<'a>>,
}

/// The rows of an export, written with the numbers of its names.
struct Numbered<'a> {
    of: DatedRows<'a>,
    names: Dictionaries,
    rows: Value,
}

impl<'a> Numbered<'a> {
    fn of(of: DatedRows<'a>, names: Dictionaries) -> Self {
        Self { of, rows: rows::json(of.history, of.index, &names), names }
    }

    fn names(&self, locale: &Locale) -> Value {
        self.names.json(self.of.history, self.of.index, locale)
    }
}

impl<'a> ComparedCommon<'a> {
    /// Nothing when a period has no day, or a browser cannot handle it.
    #[must_use]
    pub fn of(periods: &'a Periods, later: DatedRows<'a>, earlier: Option<DatedRows<'a>>) -> Option<Self> {
        let (before, after) = periods.before.zip(periods.after)?;
        let histories = || std::iter::once(later.history).chain(earlier.map(|rows| rows.history));
        if after.last - before.first > MOST_DAYS as i64 || histories().any(is_too_long) {
            return None;
        }
        // Those with most viewing in both periods first, as they stand in the page; then whoever had none in them.
        let known: Vec<&str> = periods.profiles.iter().filter_map(|scope| scope.name.as_deref()).collect();
        let others: BTreeSet<&str> =
            histories().flat_map(watched).filter(|name| !known.contains(name)).collect();
        let profiles: Vec<&str> = known.iter().copied().chain(others).collect();
        let numbered = |rows: DatedRows<'a>| Dictionaries::of(rows.history, rows.index, &profiles);
        let mut names = numbered(later);
        let earlier = earlier.map(|rows| {
            let mut earlier = numbered(rows);
            names.share(&mut earlier);
            (rows, earlier)
        });
        let (later, earlier) = rayon::join(
            || Numbered::of(later, names),
            || earlier.map(|(rows, names)| Numbered::of(rows, names)),
        );
        Some(Self { profiles, periods: [before, after], later, earlier })
    }
}

/// The record of both periods in the language of `subject`.
///
/// `compared` holds first and last day of `before` and `after`; `last`, the last day of the record; and `earlier`, the names, rows
/// and last day of another export, whose works, countries, classes and profiles are numbered like those of the later one.
#[must_use]
pub fn compared(subject: &Subject<'_>, common: &ComparedCommon<'_>) -> Value {
    let ComparedCommon { profiles, periods, later, earlier } = common;
    let locale = subject.locale;
    let [before, after] = periods.map(|span| [span.first, span.last]);
    let earlier = earlier.as_ref().map(
        |earlier| json!({ "names": earlier.names(locale), "rows": earlier.rows, "last": earlier.of.last }),
    );
    let mut record = frame(locale, subject.settings, profiles);
    record["names"] = later.names(locale);
    record["money"] = Value::Null;
    record["rows"] = later.rows.clone();
    record["compared"] =
        json!({ "before": before, "after": after, "last": later.of.last, "earlier": earlier });
    record["messages"] = wording::compared::messages(locale);
    record
}

/// The profiles with a kept row.
fn watched(history: &History) -> impl Iterator<Item = &str> {
    let profiles: BTreeSet<u32> = history.kept().map(|segment| history.setting(segment).profile).collect();
    profiles.into_iter().map(|profile| history.profiles[profile as usize].as_str())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::columns::Column;
    use super::*;
    use crate::analysis::Settings;
    use crate::compare::diary::{Diary, Record};
    use crate::compare::periods::{Side, between};
    use crate::report::comparison::{Source, Way};
    use crate::report::page::Limits;
    use crate::report::page::tests::household::{HEADER, read_with_index};

    fn rows(profile: &str, title: &str, device: &str, country: &str) -> String {
        let days = ["2023-01-02", "2023-01-03", "2023-01-04", "2023-01-05"];
        let row = |day: &&str| format!("{profile},{day} 20:00:00,00:40:00,,{title},,{device},,,{country}\n");
        days.iter().map(row).collect()
    }

    #[test]
    fn two_exports_number_their_names_alike() {
        let old = rows("Anna", "Paper Birds", "Phone", "FR (France)");
        let new = old.replace("2023-01", "2023-02").replace("Phone", "Samsung Smart TV");
        let late = rows("Ben", "Ostinato", "Samsung Smart TV", "BE (Belgium)").replace("2023-01", "2023-03");
        let [one, other] = [format!("{HEADER}{old}"), format!("{HEADER}{new}{late}")];
        let [one, other] = [read_with_index(&one), read_with_index(&other)];
        let settings = Settings::default();
        let diary = |(history, index, _): &(History, TitleIndex, _)| {
            Diary::of(Record { history, index, settings: &settings })
        };
        let (before, after) = (diary(&one), diary(&other));
        let spans = between(&before, &after);
        let periods =
            Periods::of(Side { diary: &before, span: spans.0 }, Side { diary: &after, span: spans.1 });
        let (locale, limits) = (Locale::from_tag("en"), Limits::default());
        let source = Source { name: "export", inputs: &[], unread: &[] };
        let subject = Subject {
            before: source,
            after: Some(source),
            way: Way::Exports,
            marks: &[],
            limits: &limits,
            settings: &settings,
            locale: &locale,
        };
        fn dated<T>((history, index, _): &(History, TitleIndex, T), last: i64) -> DatedRows<'_> {
            DatedRows { history, index, last }
        }
        let (first, last) = (before.span.unwrap().last, after.span.unwrap().last);
        let common = ComparedCommon::of(&periods, dated(&other, last), Some(dated(&one, first))).unwrap();
        let record = compared(&subject, &common);
        let earlier = &record["compared"]["earlier"]["names"];
        assert_eq!(record["names"]["works"], json!(["Ostinato", "Paper Birds"]));
        assert_eq!(record["profiles"].as_array().unwrap().len(), 2);
        for list in ["works", "workKinds", "classes", "countries"] {
            assert_eq!(record["names"][list], earlier[list], "{list}");
        }
        // The only title of the earlier export is of the second work, and its country is the second.
        let second = json!([1].into_iter().collect::<Column>().text());
        assert_eq!((&earlier["titleWorks"], &earlier["settingCountries"]), (&second, &second));
        assert_eq!(record["compared"]["last"], json!(last));
        let none = Periods { after: None, ..periods };
        assert!(ComparedCommon::of(&none, dated(&other, last), None).is_none());
    }
}
