//! A comparison as JSON, schema `watchprint.compare/1`: a contract other programs rely on.
//!
//! Every field, its unit and its meaning stand in `docs/compare.md`.

mod snapshots;

use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::sessions::lengths::LIMITS_MINUTES;
use crate::analysis::stats::two_samples::cliff::Size;
use crate::compare::marks::{Happening, Mark};
use crate::compare::periods::{
    Amount, BLOCK_DAYS, DRAWS, Extent, Figure, Finding, HoursFinding, LEAST_WEEKS, LEVEL, Level, Periods,
    Scope, Unit, Verdict, WeeklyFinding,
};
use crate::compare::span::Span;
use crate::model::records::Plan;
use crate::report::comparison::{Found, Subject, Way};
use serde_json::{Map, Value, json};
use snapshots::snapshots;

/// Name and version of the schema.
pub const SCHEMA: &str = "watchprint.compare/1";

/// A comparison of two exports or periods.
#[must_use]
pub fn comparison(subject: &Subject<'_>, found: Found<'_>) -> Value {
    let (way, split) = match subject.way {
        Way::Split(date) => ("split", Some(date.to_string())),
        Way::Periods => ("periods", None),
        Way::Exports => ("exports", None),
    };
    json!({
        "schema": SCHEMA,
        "way": way,
        "split": split,
        "inputs": {"before": subject.before.inputs, "after": subject.after.map(|source| source.inputs)},
        "not_read": {"before": subject.before.unread, "after": subject.after.map(|source| source.unread)},
        "marks": subject.marks.iter().map(mark).collect::<Vec<_>>(),
        "snapshots": found.snapshots.map(snapshots),
        "periods": found.periods.map(both_periods),
    })
}

fn both_periods(periods: &Periods) -> Value {
    json!({
        "before": span(periods.before),
        "after": span(periods.after),
        "method": {
            "tests": periods.tests,
            "level": LEVEL,
            "least_weeks": LEAST_WEEKS,
            "draws": DRAWS,
            "block_days": BLOCK_DAYS,
        },
        "account": scope(&periods.account),
        "profiles": periods.profiles.iter().map(scope).collect::<Vec<_>>(),
    })
}

fn scope(scope: &Scope) -> Value {
    let mut fields = Map::new();
    let (devices, figures): (Vec<_>, Vec<_>) =
        scope.findings.iter().partition(|finding| matches!(finding.figure, Figure::Device(_)));
    let named = |findings: Vec<&Finding>| -> Map<String, Value> {
        findings.into_iter().map(|one| (name(one.figure).to_owned(), finding(one))).collect()
    };
    let values = [
        ("before", extent(scope.before)),
        ("after", extent(scope.after)),
        ("figures", Value::Object(named(figures))),
        ("devices", Value::Object(named(devices))),
        ("weekly_minutes", weekly(&scope.weekly)),
        ("hours_of_week", hours(&scope.hours)),
        ("factors", factors(scope)),
        ("session_lengths", lengths(scope)),
        (
            "titles",
            json!({
                "gained": scope.titles.gained.iter().map(amount).collect::<Vec<_>>(),
                "lost": scope.titles.lost.iter().map(amount).collect::<Vec<_>>(),
                "kept": scope.titles.kept,
            }),
        ),
        ("weeks", weeks(scope)),
    ];
    if let Some(name) = &scope.name {
        fields.insert("name".to_owned(), json!(name));
    }
    fields.extend(values.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(fields)
}

fn extent(extent: Extent) -> Value {
    json!({
        "from": extent.span.map(|span| date_of_day(span.first).to_string()),
        "to": extent.span.map(|span| date_of_day(span.last).to_string()),
        "days": extent.days,
        "weeks": extent.weeks,
        "seconds": extent.seconds,
    })
}

fn span(span: Option<Span>) -> Value {
    json!(span.map(|span| json!({
        "from": date_of_day(span.first).to_string(),
        "to": date_of_day(span.last).to_string(),
    })))
}

fn finding(finding: &Finding) -> Value {
    json!({
        "before": finding.before.value,
        "after": finding.after.value,
        "n_before": finding.before.count,
        "n_after": finding.after.count,
        "difference": finding.difference,
        "interval": finding.interval.map(|(low, high)| [low, high]),
        "p": finding.level.map(|level| level.p),
        "adjusted_p": finding.level.map(|level| level.adjusted),
        "verdict": verdict(finding.verdict(), finding.figure.unit() == Unit::Clock),
    })
}

fn weekly(weekly: &WeeklyFinding) -> Value {
    let size = weekly.size().map(|size| match size {
        Size::Negligible => "negligible",
        Size::Small => "small",
        Size::Medium => "medium",
        Size::Large => "large",
    });
    with_level(
        json!({
            "n_before": weekly.weeks.0,
            "n_after": weekly.weeks.1,
            "median_before": weekly.medians.0,
            "median_after": weekly.medians.1,
            "cliffs_delta": weekly.delta,
            "size": size,
        }),
        weekly.level,
        weekly.verdict(),
    )
}

fn hours(hours: &HoursFinding) -> Value {
    let days = |minutes: &[f64]| minutes.chunks(24).map(<[f64]>::to_vec).collect::<Vec<_>>();
    with_level(
        json!({
            "before_minutes": days(&hours.before),
            "after_minutes": days(&hours.after),
            "distance": hours.distance,
        }),
        hours.level,
        hours.verdict(),
    )
}

fn with_level(mut value: Value, level: Option<Level>, says: Verdict) -> Value {
    value["p"] = json!(level.map(|level| level.p));
    value["adjusted_p"] = json!(level.map(|level| level.adjusted));
    value["verdict"] = json!(verdict(says, false));
    value
}

fn factors(scope: &Scope) -> Value {
    json!(scope.factors.map(|factors| {
        let factor = |(before, after): (f64, f64), minutes: f64| json!({"before": before, "after": after, "contribution_minutes": minutes});
        let [days, sittings, minutes] = factors.contributions;
        json!({
            "active_days_per_day": factor(factors.active_days, days),
            "sittings_per_active_day": factor(factors.sittings, sittings),
            "minutes_per_sitting": factor(factors.minutes, minutes),
        })
    }))
}

fn lengths(scope: &Scope) -> Value {
    let limit = |bin: usize| LIMITS_MINUTES.get(bin);
    let [before, after] = &scope.lengths;
    let bin = |(bin, (before, after)): (usize, (&u64, &u64))| {
        let from = bin.checked_sub(1).and_then(limit).copied().unwrap_or(0);
        json!({"from_minutes": from, "to_minutes": limit(bin), "before": before, "after": after})
    };
    before.iter().zip(after).enumerate().map(bin).collect()
}

fn amount(amount: &Amount) -> Value {
    let key = if amount.work.is_series { "series" } else { "title" };
    json!({key: &*amount.work.name, "seconds": amount.seconds})
}

fn weeks(scope: &Scope) -> Value {
    let sides = scope.curve.iter().zip(["before", "after"]);
    let weeks = sides.flat_map(|(weeks, period)| weeks.iter().map(move |week| (week, period)));
    weeks
        .map(|(week, period)| {
            json!({"monday": date_of_day(week.monday).to_string(), "minutes": week.minutes, "period": period})
        })
        .collect()
}

fn mark(mark: &Mark) -> Value {
    let plan = |plan: &Plan| json!({"streams": plan.streams, "quality": plan.quality});
    let date = date_of_day(mark.day).to_string();
    match &mark.happening {
        Happening::Opened => json!({"date": date, "what": "subscription_opened"}),
        Happening::Closed => json!({"date": date, "what": "subscription_closed"}),
        Happening::PlanChanged(old, new) => {
            json!({"date": date, "what": "plan_changed", "old": plan(old), "new": plan(new)})
        }
    }
}

fn verdict(verdict: Verdict, is_clock: bool) -> &'static str {
    match verdict {
        Verdict::More if is_clock => "later",
        Verdict::Less if is_clock => "earlier",
        Verdict::More => "more",
        Verdict::Less => "less",
        Verdict::Different => "different",
        Verdict::NoClearChange => "no clear change",
        Verdict::TooLittle => "too little data",
        Verdict::NoMeaning => "cannot be said",
    }
}

fn name(figure: Figure) -> &'static str {
    match figure {
        Figure::MinutesPerDay => "minutes_per_day",
        Figure::ActiveDays => "active_days_per_week",
        Figure::Midpoint => "midpoint_minutes",
        Figure::LateNight => "late_night_share",
        Figure::PrimeTime => "prime_time_share",
        Figure::Regularity => "regularity_kappa",
        Figure::Films => "film_share",
        Figure::Series => "series_share",
        Figure::NewTitles => "new_titles_per_week",
        Figure::EffectiveTitles => "effective_titles",
        Figure::Sittings => "sittings_per_week",
        Figure::SittingLength => "sitting_minutes",
        Figure::LongSittings => "long_sittings_share",
        Figure::BingeDays => "binge_days_per_week",
        Figure::Device(ref class) => class.as_str(),
    }
}
