//! The rows of the billing history as far as they count, made alike: amounts without rounding, currencies in capitals.

use super::amount::Amount;
use crate::model::records::{Invoice, InvoiceResult};

/// A row of the billing history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// Day of the transaction, counted from 1970.
    pub day: Option<i64>,
    /// Day by which a period takes it or leaves it: that of the transaction, else the first one of the service.
    pub filed: Option<i64>,
    /// First and last day of its service, where both are told in order.
    pub service: Option<(i64, i64)>,
    /// The amount with tax; without one it adds nothing.
    pub amount: Option<Amount>,
    /// Three capitals; empty where none is given.
    pub currency: String,
    /// What became of it.
    pub result: InvoiceResult,
}

impl From<&Invoice> for Bill {
    fn from(invoice: &Invoice) -> Self {
        Self {
            day: invoice.day,
            filed: invoice.day.or(invoice.from),
            service: invoice.from.zip(invoice.to).filter(|(from, to)| from <= to),
            amount: invoice.gross.and_then(Amount::of),
            currency: invoice.currency.as_deref().unwrap_or_default().to_uppercase(),
            result: invoice.result,
        }
    }
}
