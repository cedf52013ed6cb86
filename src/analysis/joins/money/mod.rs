//! What was paid, for which service, and what an hour of it cost.
//!
//! An invoice stands in the billing history once for every state of its payment; adding up the rows gives
//! a multiple of what was spent. Currencies are never mixed.

mod amount;
mod bills;
mod charges;
mod plans;
#[cfg(test)]
mod tests;

pub use amount::Amount;
pub use bills::Bill;
pub use charges::Sum;
pub use plans::{Pause, PlanSpan, Plans};

use super::super::clock::calendar::{Calendar, CalendarBuilder};
use super::super::clock::local_time::LocalTime;
use crate::analysis::Settings;
use crate::model::history::History;
use crate::model::records::{Plan, Records};
use charges::{Charges, by_currency};
use std::ops::RangeInclusive;

/// Under this many streamed seconds in a service period, no price per hour is given.
pub const LEAST_SECONDS: u64 = 3_600;
/// A service period with fewer streamed seconds was paid for and hardly used.
pub const HARDLY_USED_SECONDS: u64 = 2 * 3_600;

/// What the billing and the subscription history say beside the viewing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Money {
    /// Spending by currency, most invoices first; `None` without a billing history.
    pub spending: Option<Vec<Spending>>,
    /// The plans; `None` without a subscription history.
    pub plans: Option<Plans>,
    /// What the spending was added up from.
    pub bills: Vec<Bill>,
}

/// What was spent in one currency.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spending {
    /// Three capitals; empty where the file names none.
    pub currency: String,
    /// Settled invoices: what was paid.
    pub paid: Sum,
    /// Reversed invoices: money that went back, not taken off what was paid.
    pub returned: Sum,
    /// Charges collected late, not part of what was paid.
    pub recovered: Sum,
    /// Settled invoices without a service period, part of what was paid.
    pub without_period: Sum,
    /// The service periods of the settled invoices, in order.
    pub periods: Vec<ServicePeriod>,
    /// Those the viewing record covers whole and that cost something: invoices stand for periods.
    pub covered: Sum,
    /// Streamed seconds in the covered periods.
    pub covered_seconds: u64,
    /// Price of an hour over the covered periods; `None` under [`LEAST_SECONDS`].
    pub price_per_hour: Option<f64>,
    /// The covered periods that were hardly used.
    pub hardly_used: Sum,
    /// Place in `periods` of the one with the least price per hour, the earlier of equals.
    pub cheapest: Option<usize>,
    /// Place in `periods` of the one with the highest price per hour, the earlier of equals.
    pub dearest: Option<usize>,
}

/// The days one or several invoices pay for.
#[derive(Debug, Clone, PartialEq)]
pub struct ServicePeriod {
    /// Its first logical day, counted from 1970.
    pub first: i64,
    /// Its last logical day; a day on which another period begins belongs to that one, and where the file
    /// names such days as the last ones, the last day of every period is left out.
    pub last: i64,
    /// What it cost, with tax.
    pub amount: Amount,
    /// Streamed seconds of the account on these days; `None` when the viewing record does not cover all of them.
    pub seconds: Option<u64>,
    /// Price of an hour; `None` when not covered, free, or under [`LEAST_SECONDS`].
    pub price_per_hour: Option<f64>,
    /// The plan on its first day, if the export tells.
    pub plan: Option<Plan>,
}

impl ServicePeriod {
    /// Whether it cost something and the viewing record covers it.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.seconds.is_some() && self.amount.is_positive()
    }

    /// Whether it was paid for and hardly used.
    #[must_use]
    pub fn is_hardly_used(&self) -> bool {
        self.counts() && self.seconds.is_some_and(|seconds| seconds < HARDLY_USED_SECONDS)
    }
}

impl Money {
    /// Sets the billing beside the viewing; `None` when the export has neither billing nor subscriptions.
    #[must_use]
    pub fn of(history: &History, records: &Records, settings: &Settings) -> Option<Self> {
        let plans = records.subscriptions.as_deref().map(Plans::of);
        let bills: Vec<Bill> = records.invoices.iter().flatten().map(Bill::from).collect();
        let spending = records.invoices.is_some().then(|| {
            let calendar = if bills.is_empty() { Calendar::default() } else { days_of(history, settings) };
            spending(&bills, &calendar, plans.as_ref())
        });
        (spending.is_some() || plans.is_some()).then_some(Self { spending, plans, bills })
    }
}

/// The streamed seconds of the whole account by logical day.
fn days_of(history: &History, settings: &Settings) -> Calendar {
    let mut local = LocalTime::new(history);
    let mut days = CalendarBuilder::new(settings.day_start);
    history.kept().for_each(|segment| local.pieces(segment, |piece| days.add(piece)));
    days.finish()
}

fn spending(bills: &[Bill], calendar: &Calendar, plans: Option<&Plans>) -> Vec<Spending> {
    let currencies = by_currency(bills);
    let periods_of = |charges: &Charges| charges.periods();
    // Some files name the day on which the next period begins as the last one.
    let mut begins: Vec<i64> = currencies.values().flat_map(periods_of).map(|(first, _, _)| first).collect();
    begins.sort_unstable();
    let is_shared =
        |(first, last, _): (i64, i64, Amount)| first < last && begins.binary_search(&last).is_ok();
    let shared = i64::from(currencies.values().flat_map(periods_of).any(is_shared));
    let covered = covered_days(bills, calendar);
    let period = |(first, last, amount): (i64, i64, Amount)| {
        let next = begins.get(begins.partition_point(|begin| *begin <= first));
        let last = (last - shared).max(first);
        let last = next.map_or(last, |next| last.min(next - 1));
        let is_covered = covered.as_ref().is_some_and(|days| days.contains(&first) && days.contains(&last));
        let seconds = is_covered.then(|| calendar.days.range(first..=last).map(|(_, seconds)| seconds).sum());
        let price_per_hour =
            seconds.filter(|_| amount.is_positive()).and_then(|seconds| price(amount, seconds));
        let plan = plans.and_then(|plans| plans.on(first)).cloned();
        ServicePeriod { first, last, amount, seconds, price_per_hour, plan }
    };
    let mut spending: Vec<Spending> = currencies
        .into_iter()
        .map(|(currency, charges)| {
            let periods: Vec<ServicePeriod> = charges.periods().into_iter().map(period).collect();
            of_currency(currency, &charges, periods)
        })
        .collect();
    // The sort keeps the order of the names among currencies of as many invoices.
    spending.sort_by_key(|one| std::cmp::Reverse(one.paid.count));
    spending
}

/// The days of which the viewing record tells: from the first one streamed on to the last one, or to the
/// last transaction where that is later. The export was made after it, so that nothing was watched between.
fn covered_days(bills: &[Bill], calendar: &Calendar) -> Option<RangeInclusive<i64>> {
    let first = *calendar.days.first_key_value()?.0;
    let last = bills.iter().filter_map(|bill| bill.day).max().max(calendar.last_day())?;
    Some(first..=last)
}

fn of_currency(currency: String, charges: &Charges, periods: Vec<ServicePeriod>) -> Spending {
    let counting = || periods.iter().filter(|period| period.counts());
    let covered = Sum::of(counting().map(|period| period.amount));
    let covered_seconds = counting().filter_map(|period| period.seconds).sum();
    let priced = || {
        let prices = periods.iter().enumerate();
        prices.filter_map(|(at, period)| Some((at, period.price_per_hour?)))
    };
    let without_period = charges.settled.iter().filter(|charge| charge.service.is_none());
    Spending {
        currency,
        paid: Charges::sum(&charges.settled),
        returned: Charges::sum(&charges.returned),
        recovered: Charges::sum(&charges.recovered),
        without_period: Sum::of(without_period.map(|charge| charge.amount)),
        covered,
        covered_seconds,
        price_per_hour: price(covered.amount, covered_seconds),
        hardly_used: Sum::of(periods.iter().filter(|one| one.is_hardly_used()).map(|one| one.amount)),
        cheapest: priced().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at),
        dearest: priced().rev().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at),
        periods,
    }
}

/// The price of an hour; none where too little was streamed for one.
fn price(amount: Amount, seconds: u64) -> Option<f64> {
    (seconds >= LEAST_SECONDS).then(|| amount.value() / (seconds as f64 / 3_600.0))
}
