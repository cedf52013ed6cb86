//! Plan and payment behaviour. Means of payment play no part.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::joins::money::{Pause, Spending};
use crate::model::records::{PlanChange, Records};
use crate::source::netflix::TableKind;

/// Fewer invoices, and no plan, say nothing.
const LEAST_INVOICES: u64 = 2;

/// What was paid, and how.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Payment {
    /// By currency, most invoices first.
    pub spending: Vec<Spending>,
    /// Changes of plan, in order.
    pub changes: Vec<PlanChange>,
    /// Times without a subscription, in order.
    pub pauses: Vec<Pause>,
    /// Whether a subscription began as a free trial.
    pub had_free_trial: bool,
}

impl Payment {
    /// Changes to a plan of more streams, and to one of fewer.
    #[must_use]
    pub fn ups_and_downs(&self) -> (u64, u64) {
        let count = |wanted: fn(&PlanChange) -> bool| self.changes.iter().filter(|one| wanted(one)).count();
        let ups = count(|change| change.new.streams > change.old.streams);
        let downs = count(|change| change.new.streams < change.old.streams);
        (ups as u64, downs as u64)
    }
}

pub(in crate::analysis::inferences) fn payment(basis: &Basis<'_>) -> Card {
    let Records { invoices, subscriptions, .. } = basis.records;
    let rows = |rows: Option<usize>| rows.unwrap_or_default() as u64;
    let evidence = [
        (TableKind::BillingHistory, rows(invoices.as_ref().map(Vec::len))),
        (TableKind::SubscriptionHistory, rows(subscriptions.as_ref().map(Vec::len))),
    ];
    let money = basis.analysis.joins.money.as_ref();
    let spending: Vec<Spending> = money.and_then(|money| money.spending.clone()).unwrap_or_default();
    let plans = money.and_then(|money| money.plans.clone()).unwrap_or_default();
    let n = spending.iter().map(|one| one.paid.count).sum::<u64>() + plans.spans.len() as u64;
    let measure = Measure { n, least: LEAST_INVOICES, unit: Unit::Invoices };
    Card::new(Topic::Payment, &evidence, measure, || {
        let had_free_trial =
            subscriptions.iter().flatten().any(|subscription| subscription.is_free_trial == Some(true));
        let payment = Payment { spending, changes: plans.changes, pauses: plans.pauses, had_free_trial };
        (Conclusion::Payment(payment), Level::High, Reason::RowsSaySo)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::records::Plan;

    #[test]
    fn a_plan_with_more_streams_is_a_step_up() {
        let plan = |streams: i64| Plan { streams: Some(streams), quality: None };
        let change = |old, new| PlanChange { day: 0, old: plan(old), new: plan(new) };
        let changes =
            vec![change(1, 2), change(2, 4), change(4, 1), change(1, 1), change(1, 4), change(4, 2)];
        assert_eq!(Payment { changes, ..Payment::default() }.ups_and_downs(), (3, 2));
    }
}
