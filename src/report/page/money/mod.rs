//! "Money": what was paid, what an hour of it cost, and for which plan.

mod plans;
mod prices;

pub(in crate::report) use plans::name as plan_name;

use super::Subject;
use super::parts::{Block, Section, Sentence, large};
use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::joins::money::{Money, ServicePeriod, Spending};
use crate::locale::Locale;

const ID: &str = "money";

pub(super) fn section(subject: &Subject<'_>, money: Option<&Money>) -> Section {
    let locale = subject.locale;
    let blocks = money.map_or_else(
        || vec![Block::Paragraph(locale.text("money-missing"))],
        |money| {
            let mut blocks = spending(subject, money);
            blocks.extend(plans::blocks(money.plans.as_ref(), locale));
            blocks
        },
    );
    Section { id: ID, heading: locale.text("money-heading"), blocks }
}

fn spending(subject: &Subject<'_>, money: &Money) -> Vec<Block> {
    let locale = subject.locale;
    let Some(currencies) = &money.spending else {
        return vec![Block::Paragraph(locale.text("money-no-billing"))];
    };
    let Some((first, others)) = currencies.split_first().filter(|(first, _)| first.paid.count > 0) else {
        return vec![Block::Paragraph(locale.text("money-no-invoices"))];
    };
    let mut blocks = vec![Block::Live("money"), Block::Sentences(sentences(first, locale))];
    let apart = apart(first, others, locale);
    if !apart.is_empty() {
        blocks.extend([Block::Live("money-apart"), Block::List(apart)]);
    }
    let limits = subject.limits;
    blocks.push(Block::Filtered(locale.text("money-filtered")));
    if !limits.profiles.is_empty() || !limits.excluded_profiles.is_empty() {
        blocks.push(Block::Note(locale.text("money-whole-account")));
    }
    if first.covered.count > 0 {
        blocks.push(Block::Figure(Box::new(prices::figure(first, money.plans.as_ref(), locale))));
    } else {
        blocks.push(Block::Paragraph(locale.text("money-none-covered")));
        if !first.periods.is_empty() {
            blocks.push(Block::Table(prices::table(first, locale.text("price-column-period"), locale)));
        }
    }
    blocks
}

fn sentences(spending: &Spending, locale: &Locale) -> Vec<Sentence> {
    let amount = |amount: f64| locale.money(amount, &spending.currency);
    let figure = ("figure", large(&amount(spending.paid.amount.value())).into());
    let invoices = ("invoices", spending.paid.count.into());
    let whole = spending.periods.first().zip(spending.periods.last());
    let paid = whole.map_or_else(
        || locale.text_with("money-paid-undated", &[figure.clone(), invoices.clone()]),
        |(first, last)| {
            let range = locale.date_range(date_of_day(first.first), date_of_day(last.last));
            locale.text_with("money-paid", &[figure.clone(), invoices.clone(), ("range", range.into())])
        },
    );
    let mut sentences = vec![Sentence::new(&paid, ID)];
    if spending.covered.count == 0 {
        return sentences;
    }
    if let Some(price) = spending.price_per_hour {
        let arguments = [
            ("figure", large(&locale.price(price, &spending.currency)).into()),
            ("amount", amount(spending.covered.amount.value()).into()),
            ("hours", locale.duration(spending.covered_seconds).into()),
            ("periods", spending.covered.count.into()),
        ];
        sentences.push(Sentence::new(&locale.text_with("money-hour", &arguments), prices::ID));
    }
    sentences.push(Sentence::new(&hardly_used(spending, locale), prices::ID));
    sentences.extend(range(spending, locale));
    sentences
}

fn hardly_used(spending: &Spending, locale: &Locale) -> String {
    let unused = spending.hardly_used;
    if unused.count == 0 {
        let figure = large(&locale.text("money-none"));
        let arguments = [("figure", figure.into()), ("periods", spending.covered.count.into())];
        return locale.text_with("money-used", &arguments);
    }
    let figure = locale.text_with("money-periods", &[("count", unused.count.into())]);
    let arguments = [
        ("figure", large(&figure).into()),
        ("amount", locale.money(unused.amount.value(), &spending.currency).into()),
        ("periods", unused.count.into()),
    ];
    locale.text_with("money-unused", &arguments)
}

fn range(spending: &Spending, locale: &Locale) -> Option<Sentence> {
    let (cheapest, dearest) = spending.cheapest.zip(spending.dearest).filter(|(one, other)| one != other)?;
    let period = |place: usize| spending.periods.get(place);
    let (cheapest, dearest) = (period(cheapest)?, period(dearest)?);
    let price = |period: &ServicePeriod| Some(locale.price(period.price_per_hour?, &spending.currency));
    let figure = [("least", price(cheapest)?.into()), ("most", price(dearest)?.into())];
    let arguments = [
        ("figure", large(&locale.text_with("money-from-to", &figure)).into()),
        ("cheapest", days(cheapest, locale).into()),
        ("dearest", days(dearest, locale).into()),
    ];
    Some(Sentence::new(&locale.text_with("money-range", &arguments), prices::ID))
}

/// What is not in the sum, or not in a period, so that nobody has to wonder.
fn apart(first: &Spending, others: &[Spending], locale: &Locale) -> Vec<String> {
    let mut said = Vec::new();
    let apart = [
        ("money-apart-returned", first.returned),
        ("money-apart-recovered", first.recovered),
        ("money-apart-undated", first.without_period),
    ];
    for (key, sum) in apart.into_iter().filter(|(_, sum)| sum.count > 0) {
        let amount = locale.money(sum.amount.value(), &first.currency);
        said.push(locale.text_with(key, &[("amount", amount.into()), ("invoices", sum.count.into())]));
    }
    for other in others.iter().filter(|other| other.paid.count > 0) {
        let amount = locale.money(other.paid.amount.value(), &other.currency);
        let mut arguments = vec![("amount", amount.into()), ("invoices", other.paid.count.into())];
        said.push(match other.price_per_hour {
            Some(price) => {
                arguments.push(("price", locale.price(price, &other.currency).into()));
                locale.text_with("money-apart-currency-hour", &arguments)
            }
            None => locale.text_with("money-apart-currency", &arguments),
        });
    }
    said
}

/// The days of a period.
fn days(period: &ServicePeriod, locale: &Locale) -> String {
    locale.date_range(date_of_day(period.first), date_of_day(period.last))
}
