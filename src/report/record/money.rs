//! The billing history and the plans as the page's script reads them.

use crate::analysis::joins::money::{Bill, Money};
use crate::locale::Locale;
use crate::model::records::InvoiceResult;
use crate::report::page::plan_name;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// * `currencies`: code, decimals, what stands before an amount and what after it, by code;
/// * `bills`: day of the transaction, day it is filed under, first and last day of service, ten-thousandths of the unit
///   (all of them `null` where not told), number of the currency, 0 for settled, 1 for reversed, 2 for collected late and 3
///   for anything else;
/// * `plans`: first day, first day after it, streams, quality, name.
///
/// Nothing without a billing history.
pub(super) fn json(money: Option<&Money>, locale: &Locale) -> Value {
    let Some(money) = money.filter(|money| money.spending.is_some()) else { return Value::Null };
    let codes: BTreeSet<&str> = money.bills.iter().map(|bill| bill.currency.as_str()).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let currency = |code: &&str| {
        let (decimals, before, after) = locale.money_frame(code);
        json!([code, decimals, before, after])
    };
    let bill = |bill: &Bill| {
        let number = codes.binary_search(&bill.currency.as_str()).unwrap_or(0);
        let (from, to) = bill.service.unzip();
        let parts = bill.amount.map(|amount| amount.parts());
        (bill.day, bill.filed, from, to, parts, number, result(bill.result))
    };
    // A state of a payment that says nothing new counts for nothing.
    let bills: BTreeSet<_> = money.bills.iter().map(bill).collect();
    let plans = money.plans.iter().flat_map(|plans| &plans.spans).map(|span| {
        let plan = &span.plan;
        json!([span.from, span.until, plan.streams, plan.quality, plan_name(plan, locale)])
    });
    json!({
        "currencies": codes.iter().map(currency).collect::<Vec<_>>(),
        "bills": bills,
        "plans": plans.collect::<Vec<_>>(),
    })
}

fn result(result: InvoiceResult) -> u8 {
    match result {
        InvoiceResult::Settled => 0,
        InvoiceResult::Reversal => 1,
        InvoiceResult::Recovery => 2,
        InvoiceResult::Other => 3,
    }
}
