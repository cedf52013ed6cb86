//! What was paid, and for which plan.

use super::columns::Columns;
use std::sync::Arc;

/// What became of an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum InvoiceResult {
    /// It was paid.
    Settled,
    /// The money went back.
    Reversal,
    /// It was collected late.
    Recovery,
    /// Anything else, or not said.
    Other,
}

/// A `SUBSCRIPTION` row of the billing history. An invoice has several, one for each state of its payment.
#[derive(Debug, Clone, PartialEq)]
pub struct Invoice {
    /// Day of the transaction, counted from 1970.
    pub day: Option<i64>,
    /// First day of the service it pays for.
    pub from: Option<i64>,
    /// Last day of the service it pays for.
    pub to: Option<i64>,
    /// Amount with tax, in the currency.
    pub gross: Option<f64>,
    /// Three letters.
    pub currency: Option<Arc<str>>,
    /// What became of it.
    pub result: InvoiceResult,
}

/// A plan, told by how many streams it allows and in what quality.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Plan {
    /// Streams at once.
    pub streams: Option<i64>,
    /// Such as `HD` or `UHD`.
    pub quality: Option<String>,
}

/// A change of plan inside a subscription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanChange {
    /// Day of the change, counted from 1970.
    pub day: i64,
    /// Before.
    pub old: Plan,
    /// After.
    pub new: Plan,
}

/// A row of the subscription history: one for each change of plan, so that a subscription repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// When it began, UTC seconds.
    pub opened: i64,
    /// When it ended, if it did.
    pub closed: Option<i64>,
    /// Whether it began as a free trial.
    pub is_free_trial: Option<bool>,
    /// Whether the customer ended it.
    pub is_cancelled_by_customer: Option<bool>,
    /// The plan it began with.
    pub plan: Plan,
    /// The change of plan this row tells of.
    pub change: Option<PlanChange>,
}

pub(super) fn invoices(table: &Columns<'_>) -> Vec<Invoice> {
    let mut descriptions = table.texts("description").into_iter();
    let mut days = table.dates("transaction_date").into_iter();
    let mut from = table.dates("service_period_start_date").into_iter();
    let mut to = table.dates("service_period_end_date").into_iter();
    let mut gross = table.decimals("gross_sale_amt").into_iter();
    let mut currencies = table.texts("currency").into_iter();
    let mut results = table.texts("final_invoice_result").into_iter();
    let invoice = |_| {
        let description = descriptions.next().flatten();
        let invoice = Invoice {
            day: days.next().flatten(),
            from: from.next().flatten(),
            to: to.next().flatten(),
            gross: gross.next().flatten(),
            currency: currencies.next().flatten(),
            result: match results.next().flatten().as_deref() {
                Some("SETTLED") => InvoiceResult::Settled,
                Some("REVERSAL") => InvoiceResult::Reversal,
                Some("RECOVERY") => InvoiceResult::Recovery,
                _ => InvoiceResult::Other,
            },
        };
        description.is_some_and(|text| text.eq_ignore_ascii_case("SUBSCRIPTION")).then_some(invoice)
    };
    (0..table.rows()).filter_map(invoice).collect()
}

pub(super) fn subscriptions(table: &Columns<'_>) -> Vec<Subscription> {
    let mut opened = table.instants("subscription_opened_ts").into_iter();
    let mut closed = table.instants("subscription_closed_ts").into_iter();
    let mut trials = table.booleans("is_free_trial_at_signup").into_iter();
    let mut cancelled = table.booleans("is_customer_initiated_cancel").into_iter();
    let mut signup = plans(table, "signup_max_concurrent_streams", "signup_max_streaming_quality");
    let mut days = table.dates("plan_change_date").into_iter();
    let mut old =
        plans(table, "plan_change_old_max_concurrent_streams", "plan_change_old_max_streaming_quality");
    let mut new =
        plans(table, "plan_change_new_max_concurrent_streams", "plan_change_new_max_streaming_quality");
    let subscription = |_| {
        let (old, new) = (old.next().unwrap_or_default(), new.next().unwrap_or_default());
        let change = days.next().flatten().map(|day| PlanChange { day, old, new });
        let (closed, plan) = (closed.next().flatten(), signup.next().unwrap_or_default());
        let (is_free_trial, is_cancelled_by_customer) = (trials.next().flatten(), cancelled.next().flatten());
        let opened = opened.next().flatten()?;
        Some(Subscription { opened, closed, is_free_trial, is_cancelled_by_customer, plan, change })
    };
    (0..table.rows()).filter_map(subscription).collect()
}

fn plans(table: &Columns<'_>, streams: &str, quality: &str) -> impl Iterator<Item = Plan> + use<> {
    let streams = table.wholes(streams).into_iter();
    streams.zip(table.texts(quality)).map(|(streams, quality)| {
        let quality = quality.map(|quality| quality.to_string());
        Plan { streams, quality }
    })
}
