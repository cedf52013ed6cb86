//! What came of searches, My List, ratings and messages.

pub(super) mod money;
pub(super) mod playbacks;

use super::metrics::rows::{Field, Rows};
use super::rfc3339;
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::estimate::Estimate;
use crate::analysis::joins::Joins;
use crate::analysis::joins::messages::{Around, FirstWatch, MessageGroup, Messages};
use crate::analysis::joins::my_list::{LIMITS_DAYS, Listed, MyList, Waited};
use crate::analysis::joins::ratings::{Extent, Preferences, Rated, Ratings};
use crate::analysis::joins::searches::{Outcome, Picked, Searches};
use crate::model::records::Verdict;
use serde_json::{Value, json};

/// The names of this family, in the order of [`fields`].
pub(super) const NAMES: [&str; 5] = ["searches", "my_list", "ratings", "preferences", "messages"];

/// The fields of this family: `null` where the export does not have the table.
pub(super) fn fields(joins: &Joins) -> [(&'static str, Field<'_>); 5] {
    let [searches, my_list, ratings, preferences, messages] = NAMES;
    let preferences_found = joins.preferences.as_ref().map(|found| Field::Value(of_preferences(found)));
    [
        (searches, joins.searches.as_ref().map(of_searches)),
        (my_list, joins.my_list.as_ref().map(of_my_list)),
        (ratings, joins.ratings.as_ref().map(of_ratings)),
        (preferences, preferences_found),
        (messages, joins.messages.as_ref().map(of_messages)),
    ]
    .map(|(name, field)| (name, field.unwrap_or(Field::Value(Value::Null))))
}

/// Figures of which some are lists: `short` is an object, to which the lists are added.
fn with_lists<'a, const N: usize>(short: Value, lists: [(&'static str, Field<'a>); N]) -> Field<'a> {
    let Value::Object(short) = short else { return Field::Value(short) };
    let short = short.into_iter().map(|(name, value)| (name, Field::Value(value)));
    Field::Figures(short.chain(lists.map(|(name, list)| (name.to_owned(), list))).collect())
}

fn of_searches(found: &Searches) -> Field<'_> {
    let picked = |one: &Picked| json!({"title": one.title, "searches": one.searches, "within_60_minutes": one.within_hour});
    let short = json!({
        "rows": found.rows,
        "rows_without_time": found.without_time,
        "duplicate_rows": found.duplicates,
        "searches": found.count,
        "typed": found.typed,
        "picked": found.picked,
        "outcomes": {
            "within_60_minutes": found.of_outcome(Outcome::WithinHour),
            "later": found.of_outcome(Outcome::Later),
            "only_before": found.of_outcome(Outcome::OnlyBefore),
            "no_such_title": found.of_outcome(Outcome::NoSuchTitle),
            "nothing_to_match": found.of_outcome(Outcome::NothingToMatch),
        },
        "followed_share": estimate(found.followed),
        "median_wait_minutes": estimate(found.wait_minutes),
    });
    with_lists(short, [("picked_titles", Rows::of(&found.titles, picked))])
}

fn of_my_list(list: &MyList) -> Field<'_> {
    let waited = |one: &Waited| {
        json!({
            "profile": one.profile,
            "title": one.title,
            "added": date(one.added),
            "first_watched": date(one.first_watched),
            "days": one.days,
        })
    };
    let listed = |one: &Listed| json!({"profile": one.profile, "title": one.title, "added": date(one.added)});
    let starts = std::iter::once(0).chain(LIMITS_DAYS);
    let ends = LIMITS_DAYS.into_iter().map(Some).chain([None]);
    let bins = starts
        .zip(ends)
        .zip(list.bins)
        .map(|((from, to), titles)| json!({"from_days": from, "to_days": to, "titles": titles}));
    let short = json!({
        "titles": list.titles,
        "median_wait_days": estimate(list.wait_days),
        "wait_bins": bins.collect::<Value>(),
    });
    let lists = [
        ("waited", Rows::of(&list.waited, waited)),
        ("watched_before", Rows::of(&list.watched_before, listed)),
        ("never_watched", Rows::of(&list.never_watched, listed)),
    ];
    with_lists(short, lists)
}

fn of_ratings(ratings: &Ratings) -> Field<'_> {
    let verdict = |verdict: Verdict| {
        let counts = ratings.with(verdict);
        json!({
            "titles": counts.total(),
            "not_watched": counts.of(Extent::Nothing),
            "partly": counts.of(Extent::Partly),
            "seen": counts.of(Extent::Seen),
            "seen_share": estimate(counts.seen),
        })
    };
    let seen = |one: &Rated| {
        json!({
            "profile": one.profile,
            "title": one.title,
            "completed": one.is_completed,
            "seen_episodes": one.is_series.then_some(one.seen_episodes),
        })
    };
    let unwatched = |(verdict, one): &(Verdict, Rated)| json!({"profile": one.profile, "title": one.title, "verdict": verdict_name(*verdict)});
    let short = json!({
        "rows": ratings.rows,
        "titles": ratings.titles,
        "without_verdict": ratings.without_verdict,
        "down": verdict(Verdict::Down),
        "up": verdict(Verdict::Up),
        "twice_up": verdict(Verdict::TwiceUp),
        "down_yet_completed": ratings.down_yet_completed(),
    });
    let lists = [
        ("down_yet_seen", Rows::of(&ratings.down_yet_seen, seen)),
        ("rated_without_watching", Rows::of(&ratings.unwatched, unwatched)),
    ];
    with_lists(short, lists)
}

fn verdict_name(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Down => Some("down"),
        Verdict::Up => Some("up"),
        Verdict::TwiceUp => Some("twice_up"),
        Verdict::None => None,
    }
}

fn of_preferences(found: &Preferences) -> Value {
    json!({
        "marked_as_watched": found.has_watched,
        "marked_as_watched_and_watched": found.has_watched_here,
        "not_interested": found.not_interested,
        "not_interested_yet_watched": found.not_interested_yet_watched,
    })
}

fn of_messages(found: &Messages) -> Field<'_> {
    let group = |one: &MessageGroup| {
        json!({
            "name": one.name,
            "sent": one.sent,
            "clicked": one.clicked,
            "click_rate": estimate(one.click_rate),
        })
    };
    let around = |one: Around| {
        json!({
            "24_hours_after": one.day_after,
            "24_hours_before": one.day_before,
            "7_days_after": one.week_after,
            "7_days_before": one.week_before,
        })
    };
    let first = |one: &FirstWatch| {
        json!({
            "profile": one.profile,
            "title": one.title,
            "sent": rfc3339(one.sent),
            "first_watched": rfc3339(one.watched),
            "clicked": one.is_clicked,
        })
    };
    let short = json!({
        "sent": found.sent,
        "clicked": found.clicked,
        "duplicate_rows": found.duplicates,
        "by_channel": found.by_channel.iter().map(group).collect::<Value>(),
        "by_kind": found.by_kind.iter().map(group).collect::<Value>(),
        "with_title": found.titled,
        "compared": found.compared,
        "watched": around(found.watched),
        "first_watched": around(found.first_watched),
    });
    with_lists(short, [("first_watched_titles", Rows::of(&found.first_watches, first))])
}

/// A figure with what it rests on.
fn estimate(estimate: Estimate) -> Value {
    json!({"value": estimate.value, "n": estimate.n})
}

fn date(day: i64) -> String {
    date_of_day(day).to_string()
}
