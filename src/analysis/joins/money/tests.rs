#![allow(clippy::unwrap_used)]
use super::*;
use crate::model::records::{Invoice, InvoiceResult};

const HOUR: u64 = 3_600;

fn invoice(from: i64, to: i64, gross: f64, currency: &str, result: InvoiceResult) -> Invoice {
    Invoice {
        day: Some(from),
        from: Some(from),
        to: Some(to),
        gross: Some(gross),
        currency: Some(currency.into()),
        result,
    }
}

fn settled(from: i64, to: i64, gross: f64) -> Invoice {
    invoice(from, to, gross, "EUR", InvoiceResult::Settled)
}

fn calendar(days: &[(i64, u64)]) -> Calendar {
    Calendar { days: days.iter().copied().collect(), ..Calendar::default() }
}

fn bills(invoices: &[Invoice]) -> Vec<Bill> {
    invoices.iter().map(Bill::from).collect()
}

fn only(invoices: &[Invoice], days: &[(i64, u64)]) -> Spending {
    let [spending] = spending(&bills(invoices), &calendar(days), None).try_into().unwrap();
    spending
}

#[test]
fn an_invoice_counts_once_however_often_it_stands_there() {
    let invoices = [
        settled(100, 130, 9.99),
        settled(100, 130, 9.99),
        Invoice { day: Some(99), ..settled(100, 130, 9.99) },
        settled(130, 160, 9.99),
        invoice(160, 190, 9.99, "EUR", InvoiceResult::Reversal),
        invoice(160, 190, 9.99, "EUR", InvoiceResult::Reversal),
        invoice(190, 220, 9.99, "EUR", InvoiceResult::Recovery),
        invoice(220, 250, 9.99, "EUR", InvoiceResult::Other),
        Invoice { from: None, day: Some(300), ..settled(0, 0, 5.0) },
        Invoice { from: None, day: Some(301), ..settled(0, 0, 5.0) },
    ];
    let spending = only(&invoices, &[]);
    let value = |sum: Sum| (sum.count, sum.amount.value());
    assert_eq!(value(spending.paid), (4, 29.98));
    assert_eq!((value(spending.returned), value(spending.recovered)), ((1, 9.99), (1, 9.99)));
    assert_eq!((value(spending.without_period), spending.periods.len()), ((2, 10.0), 2));
    assert_eq!((spending.covered.count, spending.price_per_hour), (0, None), "nothing was watched");
}

#[test]
fn hours_of_a_period_make_its_price() {
    // Streamed on days 95 to 165, so that the first period is cut off at its begin and the last at its end.
    let invoices =
        [settled(70, 100, 10.0), settled(100, 130, 10.0), settled(130, 160, 12.0), settled(160, 190, 12.0)];
    let days = [(95, HOUR), (100, 3 * HOUR), (129, HOUR), (130, 20 * HOUR), (159, 4 * HOUR), (165, HOUR)];
    let spending = only(&invoices, &days);
    let periods: Vec<_> =
        spending.periods.iter().map(|one| (one.first, one.last, one.seconds, one.price_per_hour)).collect();
    assert_eq!(
        periods,
        [
            (70, 99, None, None),
            (100, 129, Some(4 * HOUR), Some(2.5)),
            (130, 159, Some(24 * HOUR), Some(0.5)),
            (160, 189, None, None),
        ]
    );
    // 22.00 for 28 hours.
    assert_eq!((spending.covered.amount.value(), spending.covered_seconds), (22.0, 28 * HOUR));
    assert_eq!(spending.price_per_hour, Some(22.0 / 28.0));
    assert_eq!((spending.cheapest, spending.dearest, spending.hardly_used.count), (Some(2), Some(1), 0));
}

#[test]
fn both_ways_to_write_the_last_day_mean_the_same_days() {
    let days = [(100, 5 * HOUR), (130, 5 * HOUR), (160, HOUR)];
    let to_the_next = only(&[settled(100, 130, 9.0), settled(130, 160, 9.0), settled(160, 190, 9.0)], &days);
    let before_the_next =
        only(&[settled(100, 129, 9.0), settled(130, 159, 9.0), settled(160, 190, 9.0)], &days);
    assert_eq!(to_the_next.periods[..2], before_the_next.periods[..2]);
    // The last one tells by itself only what it says.
    assert_eq!((to_the_next.periods[2].last, before_the_next.periods[2].last), (189, 190));
}

#[test]
fn hardly_used_is_under_two_hours_and_under_one_has_no_price() {
    let invoices = [
        settled(100, 130, 8.0),
        settled(130, 160, 8.0),
        settled(160, 190, 8.0),
        settled(190, 220, 8.0),
        settled(220, 250, 8.0),
        settled(250, 280, 8.0),
    ];
    let days = [(100, 2 * HOUR), (131, 2 * HOUR - 1), (162, HOUR), (193, HOUR - 1)];
    let spending = only(&invoices, &days);
    let prices: Vec<_> = spending.periods.iter().map(|one| one.price_per_hour.map(f64::round)).collect();
    assert_eq!(prices, [Some(4.0), Some(4.0), Some(8.0), None, None, None]);
    let unused: Vec<_> = spending.periods.iter().map(ServicePeriod::is_hardly_used).collect();
    // The fifth ended before the day of the last invoice: nothing was watched in it. The sixth may go on.
    assert_eq!(unused, [false, true, true, true, true, false]);
    assert_eq!((spending.hardly_used.count, spending.hardly_used.amount.value()), (4, 32.0));
    assert_eq!((spending.cheapest, spending.dearest), (Some(0), Some(2)));
    assert_eq!((spending.covered.count, spending.covered_seconds), (5, 6 * HOUR - 2));
}

#[test]
fn free_periods_have_no_price_and_are_no_waste() {
    let invoices = [settled(100, 130, 0.0), settled(130, 160, 8.0), settled(160, 190, 8.0)];
    let spending = only(&invoices, &[(100, 30 * HOUR), (140, 4 * HOUR), (160, 1)]);
    assert_eq!((spending.paid.count, spending.covered.count, spending.covered_seconds), (3, 1, 4 * HOUR));
    assert_eq!((spending.cheapest, spending.hardly_used.count), (Some(1), 0));
    assert_eq!(spending.price_per_hour, Some(2.0));
}

#[test]
fn currencies_are_never_mixed_and_an_upgrade_joins_its_period() {
    let invoices = [
        invoice(100, 130, 1_490.0, "jpy", InvoiceResult::Settled),
        settled(130, 160, 9.99),
        settled(130, 150, 3.0),
        settled(160, 190, 12.99),
    ];
    let spending = spending(&bills(&invoices), &calendar(&[(100, HOUR), (135, HOUR), (170, HOUR)]), None);
    let found: Vec<_> =
        spending.iter().map(|one| (one.currency.as_str(), one.paid.count, one.paid.amount.value())).collect();
    assert_eq!(found, [("EUR", 3, 25.98), ("JPY", 1, 1_490.0)]);
    let joined = &spending[0].periods[0];
    assert_eq!((joined.first, joined.last, joined.amount.value()), (130, 159, 12.99));
    assert_eq!(spending[1].periods[0].last, 129, "the euro period begins on its last day");
}

#[test]
fn a_period_of_one_day_ends_on_no_other_and_no_period_runs_into_the_next() {
    let spans = |invoices: &[Invoice]| -> Vec<(i64, i64)> {
        only(invoices, &[]).periods.iter().map(|one| (one.first, one.last)).collect()
    };
    assert_eq!(spans(&[settled(100, 100, 1.0), settled(130, 159, 9.0)]), [(100, 100), (130, 159)]);
    assert_eq!(spans(&[settled(100, 150, 9.0), settled(130, 159, 9.0)]), [(100, 129), (130, 159)]);
}

#[test]
fn billing_or_subscriptions_alone_are_enough() {
    let history = crate::analysis::joins::household::history(&[]);
    let there = |invoices: Option<Vec<Invoice>>, has_plans: bool| {
        let subscriptions = has_plans.then(Vec::new);
        let records = Records { invoices, subscriptions, ..Records::default() };
        let money = Money::of(&history, &records, &Settings::default());
        money.map(|money| (money.spending.is_some(), money.plans.is_some()))
    };
    assert_eq!([there(None, false), there(None, true)], [None, Some((false, true))]);
    assert_eq!(
        [there(Some(Vec::new()), false), there(Some(Vec::new()), true)],
        [Some((true, false)), Some((true, true))]
    );
}
