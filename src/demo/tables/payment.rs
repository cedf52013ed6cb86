//! BillingHistory: every invoice several times, once for each state of its payment.

use super::{Source, Table};
use crate::demo::calendar::{shifted, t2};
use crate::demo::household::plan::{Plan, RECOVERED, REVERSED};
use crate::demo::plant::streamed_seconds;
use chrono::NaiveDate;
use serde_json::json;

const HEADER: [&str; 17] = [
    "Transaction Date",
    "Service Period Start Date",
    "Service Period End Date",
    "Description",
    "Payment Type",
    "Mop Last 4",
    "Mop Creation Date",
    "Mop Pmt Processor Desc",
    "Item Price Amt",
    "Currency",
    "Tax Amt",
    "Gross Sale Amt",
    "Pmt Txn Type",
    "Pmt Status",
    "Final Invoice Result",
    "Country",
    "Next Billing Date",
];

/// An invoice: the number of its month, what it pays for (its last day is the first of the next), cents.
type Invoice = (u32, NaiveDate, NaiveDate, u32);

/// Every invoice, oldest first. One month is cut in two, as when the day of payment is moved.
fn invoices(plan: &Plan, built: NaiveDate) -> Vec<Invoice> {
    let begin = |number: u32| plan.service_begin(number);
    let count = (0..).take_while(|&number| begin(number) < built).count() as u32;
    let mut invoices = Vec::new();
    for number in 0..count {
        // The plan changed after a quarter of the time, and prices rise.
        let price = match number * 100 / count.max(1) {
            0..25 => 1_199,
            25..60 => 1_599,
            60..80 => 1_790,
            _ => 1_999,
        };
        match plan.away {
            Some((away, length)) if plan.date(away) == begin(number) => {
                let middle = plan.date(away + length);
                invoices.push((number, begin(number), middle, price / 2));
                invoices.push((number, middle, begin(number + 1), price - price / 2));
            }
            _ => invoices.push((number, begin(number), begin(number + 1), price)),
        }
    }
    invoices
}

/// Newest invoice first.
pub(super) fn billing(source: &mut Source) -> Table {
    let mut table = Table::new("PAYMENT_AND_BILLING", "BillingHistory", &HEADER);
    let plan = &source.household.plan;
    let invoices = invoices(plan, source.built_on);
    let count = invoices.last().map_or(0, |(number, ..)| number + 1);
    let (mut settled, mut cents, mut reversed) = (0u32, 0u32, 0u32);
    let mut hardly_used = json!(null);
    for &(number, from, to, price) in invoices.iter().rev() {
        let tax = price - price * 10 / 12;
        let (start, end) = (t2(from), t2(to));
        let result = match number {
            REVERSED => "REVERSAL",
            RECOVERED => "RECOVERY",
            _ => "SETTLED",
        };
        match result {
            "SETTLED" => {
                settled += 1;
                cents += price;
            }
            "REVERSAL" => reversed += price,
            _ => {}
        }
        if plan.away.is_some_and(|(day, _)| plan.date(day) == from) {
            let (household, last) = (source.household, shifted(to, -1));
            let clocks = (&household.home, &household.abroad);
            let seconds = streamed_seconds(&household.rows, &household.titles, clocks, (from, last));
            hardly_used =
                json!({"first_day": t2(from), "last_day": t2(last), "cents": price, "seconds": seconds});
        }
        let card = if number < count / 2 { ("VISA", "0042") } else { ("MASTERCARD", "1188") };
        let mut row = |description: &str, kind: &str, status: &str| {
            let invoice = description == "SUBSCRIPTION";
            let only = |text: &str| if invoice { text.to_owned() } else { String::new() };
            table.push([
                start.clone(),
                only(&start),
                only(&end),
                description.to_owned(),
                card.0.to_owned(),
                card.1.to_owned(),
                String::new(),
                "DEMOPAY_EU".to_owned(),
                only(&amount(price - tax)),
                "EUR".to_owned(),
                only(&amount(tax)),
                amount(price),
                kind.to_owned(),
                status.to_owned(),
                only(result),
                "FR".to_owned(),
                only(&end),
            ]);
        };
        if number == RECOVERED {
            row("payment_transaction", "SALE", "DECLINED");
            row("SUBSCRIPTION", "SALE", "DECLINED");
        }
        row("SUBSCRIPTION", "CAPTURE", "APPROVED");
        row("SUBSCRIPTION", "SALE", "PENDING");
        if number % 4 == 0 {
            row("SUBSCRIPTION", "", "NEW");
        }
        row("payment_transaction", if number == REVERSED { "REVERSAL" } else { "SALE" }, "APPROVED");
        if number == 0 {
            row("payment_transaction", "VALIDATE", "ACCEPTED");
        }
    }
    let fact = json!({
        "currency": "EUR",
        "settled_invoices": settled,
        "settled_cents": cents,
        "reversed_cents": reversed,
        "hardly_used": hardly_used,
        "rows": table.rows.len(),
    });
    source.facts.insert("billing".to_owned(), fact);
    table
}

/// `13.9`: a trailing zero is not written.
fn amount(cents: u32) -> String {
    let text = format!("{}.{:02}", cents / 100, cents % 100);
    text.strip_suffix('0').map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    #[test]
    fn amounts() {
        assert_eq!(["17.9", "9.99", "20.0"], [1_790, 999, 2_000].map(super::amount));
    }
}
