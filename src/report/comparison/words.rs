//! Figures, differences and verdicts in words.

use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::stats::two_samples::cliff::Size;
use crate::compare::marks::{Happening, Mark};
use crate::compare::periods::{Basis, Family, Figure, Finding, LEAST_WEEKS, Level, Scope, Unit, Verdict};
use crate::compare::span::Span;
use crate::locale::{Locale, isolate};
use crate::model::records::Plan;
use crate::report::page::class_name;

/// Smaller probabilities are not written out.
const SMALLEST_P: f64 = 0.001;

/// The name of a part of the comparison.
pub(in crate::report) fn family_name(family: Family, locale: &Locale) -> String {
    match family {
        Family::Amount => locale.text("compare-amount"),
        Family::Rhythm => locale.text("compare-rhythm"),
        Family::Content => locale.text("compare-content"),
        Family::Sittings => locale.text("compare-sittings"),
        Family::Devices => locale.text("compare-devices"),
    }
}

/// The name of a figure.
pub(in crate::report) fn figure_name(figure: Figure, locale: &Locale) -> String {
    match figure {
        Figure::MinutesPerDay => locale.text("compare-minutes-per-day"),
        Figure::ActiveDays => locale.text("compare-active-days"),
        Figure::Midpoint => locale.text("compare-midpoint"),
        Figure::LateNight => locale.text("compare-late-night"),
        Figure::PrimeTime => locale.text("compare-prime-time"),
        Figure::Regularity => locale.text("compare-regularity"),
        Figure::Films => locale.text("compare-films"),
        Figure::Series => locale.text("compare-series"),
        Figure::NewTitles => locale.text("compare-new-titles"),
        Figure::EffectiveTitles => locale.text("compare-effective-titles"),
        Figure::Sittings => locale.text("compare-sittings-per-week"),
        Figure::SittingLength => locale.text("compare-sitting-length"),
        Figure::LongSittings => locale.text("compare-long-sittings"),
        Figure::BingeDays => locale.text("compare-binge-days"),
        Figure::Device(class) => class_name(class, locale),
    }
}

/// A value of a figure.
pub(in crate::report) fn value(figure: Figure, value: Option<f64>, locale: &Locale) -> String {
    let Some(value) = value else {
        return locale.text("compare-no-value");
    };
    match figure.unit() {
        Unit::Minutes => locale.duration((value * 60.0).round() as u64),
        Unit::AWeek => locale.decimal(value, 1),
        Unit::Share => locale.percent(value),
        Unit::Clock => locale.time_of_day(value.round() as u32 % 1_440),
        Unit::Number => locale.decimal(value, 2),
    }
}

/// A difference with its sign and unit: `+24 min`, `−3.1 pts`.
pub(in crate::report) fn difference(figure: Figure, value: f64, locale: &Locale) -> String {
    with_unit(figure, &number(figure, value, locale), locale)
}

/// An interval, its unit said once: `+15 to +33 min`.
pub(in crate::report) fn interval(figure: Figure, (low, high): (f64, f64), locale: &Locale) -> String {
    let high = with_unit(figure, &number(figure, high, locale), locale);
    let arguments = [("low", number(figure, low, locale).into()), ("high", high.into())];
    locale.text_with("compare-interval", &arguments)
}

fn number(figure: Figure, value: f64, locale: &Locale) -> String {
    match figure.unit() {
        Unit::Minutes | Unit::Clock => signed(value, u8::from(value.abs() < 9.95), locale),
        Unit::AWeek => signed(value, 1, locale),
        Unit::Share => signed(value * 100.0, u8::from(value.abs() < 0.0995), locale),
        Unit::Number => signed(value, 2, locale),
    }
}

fn with_unit(figure: Figure, number: &str, locale: &Locale) -> String {
    let arguments = [("number", number.into())];
    match figure.unit() {
        Unit::Minutes | Unit::Clock => locale.text_with("compare-in-minutes", &arguments),
        Unit::Share => locale.text_with("compare-in-points", &arguments),
        Unit::AWeek | Unit::Number => number.to_owned(),
    }
}

/// A number with its sign, a real minus; what rounds to nothing has none.
pub(in crate::report) fn signed(value: f64, digits: u8, locale: &Locale) -> String {
    let size = locale.decimal(value.abs(), digits);
    let is_nothing = (value.abs() * 10f64.powi(i32::from(digits))).round() == 0.0;
    match value {
        _ if is_nothing => size,
        value if value < 0.0 => format!("\u{2212}{size}"),
        _ => format!("+{size}"),
    }
}

/// The verdict on a figure.
pub(in crate::report) fn verdict(figure: Figure, verdict: Verdict, locale: &Locale) -> String {
    match (figure.unit(), verdict) {
        (Unit::Clock, Verdict::More) => locale.text("compare-later"),
        (Unit::Clock, Verdict::Less) => locale.text("compare-earlier"),
        (_, verdict) => plain_verdict(verdict, locale),
    }
}

/// A verdict where more is more.
pub(in crate::report) fn plain_verdict(verdict: Verdict, locale: &Locale) -> String {
    match verdict {
        Verdict::More => locale.text("compare-more"),
        Verdict::Less => locale.text("compare-less"),
        Verdict::Different => locale.text("compare-different"),
        Verdict::NoClearChange => locale.text("compare-no-clear-change"),
        Verdict::TooLittle => locale.text("compare-too-little"),
        Verdict::NoMeaning => locale.text("cannot-be-said"),
    }
}

/// How the minutes a day of a scope changed, in a sentence.
pub(in crate::report) fn in_a_sentence(scope: &Scope, locale: &Locale) -> String {
    let finding = scope.finding(Figure::MinutesPerDay);
    let tested = finding.and_then(|finding| Some((finding, finding.difference?, finding.interval?)));
    let Some((finding, difference, (low, high))) = tested else {
        let weeks = [("before", scope.before.weeks.into()), ("after", scope.after.weeks.into())];
        let least = ("least", LEAST_WEEKS.into());
        return locale.text_with("compare-sentence-too-little", &[weeks[0].clone(), weeks[1].clone(), least]);
    };
    let figure = finding.figure;
    let key = match finding.verdict() {
        Verdict::More => "compare-sentence-more",
        Verdict::Less => "compare-sentence-less",
        _ => "compare-sentence-no-clear-change",
    };
    let arguments = [
        ("before", value(figure, finding.before.value, locale).into()),
        ("after", value(figure, finding.after.value, locale).into()),
        ("difference", locale.duration((difference.abs() * 60.0).round() as u64).into()),
        ("interval", interval(figure, (low, high), locale).into()),
    ];
    locale.text_with(key, &arguments)
}

/// What a difference rests on and how sure it is, beside its table: `n = 426 and 388 days`.
pub(in crate::report) fn rests_on(finding: &Finding, locale: &Locale) -> String {
    let key = match finding.figure.basis() {
        Basis::Days => "compare-on-days",
        Basis::ActiveDays => "compare-on-active-days",
        Basis::Pairs => "compare-on-pairs",
        Basis::Sittings => "compare-on-sittings",
        Basis::Weeks => "compare-on-weeks",
    };
    let arguments = [
        ("before", locale.number(finding.before.count).into()),
        ("after", locale.number(finding.after.count).into()),
    ];
    locale.text_with(key, &arguments)
}

/// A probability: `0.021`, `< 0.001`, nothing where there was no test.
pub(in crate::report) fn probability(level: Option<Level>, locale: &Locale) -> String {
    match level {
        None => locale.text("compare-no-value"),
        Some(level) if level.adjusted < SMALLEST_P / 2.0 => {
            locale.text_with("compare-below", &[("number", locale.decimal(SMALLEST_P, 3).into())])
        }
        Some(level) => locale.decimal(level.adjusted, 3),
    }
}

/// The same in a sentence: `p = 0.021`, `p < 0.001`.
pub(in crate::report) fn p(level: Option<Level>, locale: &Locale) -> String {
    let number = probability(level, locale);
    let is_below = level.is_some_and(|level| level.adjusted < SMALLEST_P / 2.0);
    let key = if is_below { "compare-p-below" } else { "compare-p" };
    locale.text_with(key, &[("p", number.into())])
}

/// The size of a difference of weeks.
pub(in crate::report) fn size(size: Size, locale: &Locale) -> String {
    match size {
        Size::Negligible => locale.text("compare-size-negligible"),
        Size::Small => locale.text("compare-size-small"),
        Size::Medium => locale.text("compare-size-medium"),
        Size::Large => locale.text("compare-size-large"),
    }
}

/// The days of a side.
pub(in crate::report) fn days(span: Option<Span>, locale: &Locale) -> String {
    span.map_or_else(
        || locale.text("compare-no-days"),
        |span| locale.date_range(date_of_day(span.first), date_of_day(span.last)),
    )
}

/// What happened on a day.
#[must_use]
pub fn happening(mark: &Mark, locale: &Locale) -> String {
    match &mark.happening {
        Happening::Opened => locale.text("compare-mark-opened"),
        Happening::Closed => locale.text("compare-mark-closed"),
        Happening::PlanChanged(old, new) => {
            let arguments = [("old", plan(old, locale).into()), ("new", plan(new, locale).into())];
            locale.text_with("compare-mark-plan", &arguments)
        }
    }
}

/// The same in a word or two, for a chart.
pub(in crate::report) fn happening_in_short(mark: &Mark, locale: &Locale) -> String {
    match &mark.happening {
        Happening::Opened => locale.text("compare-mark-opened-short"),
        Happening::Closed => locale.text("compare-mark-closed-short"),
        Happening::PlanChanged(_, new) => plan(new, locale),
    }
}

/// What the hours of the week say.
pub(in crate::report) fn hours_title(scope: &Scope, locale: &Locale) -> String {
    match scope.hours.verdict() {
        Verdict::Different => locale.text("compare-hours-title-different"),
        Verdict::TooLittle => locale.text("compare-hours-title-too-little"),
        _ => locale.text("compare-hours-title-no-clear-change"),
    }
}

/// `4 streams, UHD`
fn plan(plan: &Plan, locale: &Locale) -> String {
    let streams = plan.streams.and_then(|streams| u64::try_from(streams).ok());
    let streams = streams.map(|streams| locale.text_with("compare-streams", &[("count", streams.into())]));
    let quality = plan.quality.as_deref().map(|quality| isolate(quality).into_owned());
    match (streams, quality) {
        (Some(streams), Some(quality)) => {
            locale.text_with("list-comma", &[("first", streams.into()), ("last", quality.into())])
        }
        (streams, quality) => streams.or(quality).unwrap_or_else(|| locale.text("compare-plan-unknown")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::device::DeviceClass;

    #[test]
    fn differences_have_their_sign_and_unit() {
        let (english, french) = (Locale::from_tag("en"), Locale::from_tag("fr"));
        assert_eq!(difference(Figure::MinutesPerDay, 24.3, &english), "+24\u{a0}min");
        assert_eq!(difference(Figure::LateNight, -0.031, &english), "\u{2212}3.1\u{a0}pts");
        assert_eq!(difference(Figure::LateNight, -0.031, &french), "\u{2212}3,1\u{a0}pts");
        assert_eq!(difference(Figure::BingeDays, 0.04, &english), "0.0");
        assert_eq!(interval(Figure::MinutesPerDay, (-2.0, 33.0), &english), "\u{2212}2.0 to +33\u{a0}min");
    }

    #[test]
    fn values_are_in_their_unit() {
        let locale = Locale::from_tag("en");
        let said = |figure, number| value(figure, Some(number), &locale);
        assert_eq!(said(Figure::MinutesPerDay, 72.0), "1\u{a0}h\u{a0}12\u{a0}min");
        assert_eq!(said(Figure::Midpoint, 1_439.8), "00:00");
        assert_eq!(said(Figure::Device(DeviceClass::Tv), 0.5), "50%");
        assert_eq!(value(Figure::Regularity, None, &locale), "–");
    }

    #[test]
    fn a_clock_goes_later_and_not_more() {
        let locale = Locale::from_tag("en");
        assert_eq!(verdict(Figure::Midpoint, Verdict::More, &locale), "later");
        assert_eq!(verdict(Figure::Films, Verdict::More, &locale), "more");
    }
}
