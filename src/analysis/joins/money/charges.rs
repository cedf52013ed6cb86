//! Invoices counted once: the recipe that turns the billing history into what was really spent.

use super::amount::Amount;
use super::bills::Bill;
use crate::model::records::InvoiceResult;
use std::collections::{BTreeMap, BTreeSet};

/// A number of invoices and what they add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Invoices.
    pub count: u64,
    /// Their amounts, with tax.
    pub amount: Amount,
}

impl Sum {
    pub(super) fn of(amounts: impl Iterator<Item = Amount>) -> Self {
        let amounts: Vec<Amount> = amounts.collect();
        Self { count: amounts.len() as u64, amount: amounts.into_iter().sum() }
    }
}

/// What identifies an invoice: each stands in the file once for every state of its payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Charge {
    /// First and last day of its service, where both are told in order.
    pub service: Option<(i64, i64)>,
    /// Day of the transaction, which tells apart only what has no service period.
    day: Option<i64>,
    pub amount: Amount,
}

/// The invoices of one currency, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Charges {
    pub settled: BTreeSet<Charge>,
    pub returned: BTreeSet<Charge>,
    pub recovered: BTreeSet<Charge>,
}

/// Tells the invoices apart, by currency: three capitals, or nothing where none is given.
pub(super) fn by_currency(bills: &[Bill]) -> BTreeMap<String, Charges> {
    let mut currencies: BTreeMap<String, Charges> = BTreeMap::new();
    for bill in bills {
        let Some(amount) = bill.amount else { continue };
        if bill.result == InvoiceResult::Other {
            continue;
        }
        let service = bill.service;
        let day = if service.is_some() { None } else { bill.filed };
        let charges = currencies.entry(bill.currency.clone()).or_default();
        let charge = Charge { service, day, amount };
        match bill.result {
            InvoiceResult::Settled => charges.settled.insert(charge),
            InvoiceResult::Reversal => charges.returned.insert(charge),
            InvoiceResult::Recovery => charges.recovered.insert(charge),
            InvoiceResult::Other => false,
        };
    }
    currencies
}

impl Charges {
    pub(super) fn sum(charges: &BTreeSet<Charge>) -> Sum {
        Sum::of(charges.iter().map(|charge| charge.amount))
    }

    /// The days a settled invoice pays for, with what they cost in all: those that begin on one day are
    /// one period, as when an upgrade is charged beside it. The last day of the longest counts.
    pub(super) fn periods(&self) -> Vec<(i64, i64, Amount)> {
        let mut periods: BTreeMap<i64, (i64, Vec<Amount>)> = BTreeMap::new();
        for charge in &self.settled {
            if let Some((from, to)) = charge.service {
                let period = periods.entry(from).or_insert((to, Vec::new()));
                period.0 = period.0.max(to);
                period.1.push(charge.amount);
            }
        }
        periods.into_iter().map(|(from, (to, amounts))| (from, to, amounts.into_iter().sum())).collect()
    }
}
