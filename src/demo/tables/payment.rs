//! BillingHistory: every invoice several times, once for each state of its payment.

use super::{Source, Table};
use crate::demo::calendar::t2;
use chrono::Months;
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

/// Newest invoice first.
pub(super) fn billing(source: &mut Source) -> Table {
    let mut table = Table::new("PAYMENT_AND_BILLING", "BillingHistory", &HEADER);
    let first = source.household.plan.first;
    let built = source.layout.built_on();
    let month = |number: u32| first + Months::new(number);
    let count = (0..).take_while(|&number| month(number) < built).count() as u32;
    let (mut settled, mut cents, mut reversed) = (0u32, 0u32, 0u32);
    for number in (0..count).rev() {
        // The plan changed after a quarter of the time, and prices rise.
        let price = match number * 100 / count.max(1) {
            0..25 => 1_199,
            25..60 => 1_599,
            60..80 => 1_790,
            _ => 1_999,
        };
        let tax = price - price * 10 / 12;
        let (start, end) = (t2(month(number)), t2(month(number + 1)));
        let result = match number {
            5 => "REVERSAL",
            9 => "RECOVERY",
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
        if number == 9 {
            row("payment_transaction", "SALE", "DECLINED");
            row("SUBSCRIPTION", "SALE", "DECLINED");
        }
        row("SUBSCRIPTION", "CAPTURE", "APPROVED");
        row("SUBSCRIPTION", "SALE", "PENDING");
        if number % 4 == 0 {
            row("SUBSCRIPTION", "", "NEW");
        }
        row("payment_transaction", if number == 5 { "REVERSAL" } else { "SALE" }, "APPROVED");
        if number == 0 {
            row("payment_transaction", "VALIDATE", "ACCEPTED");
        }
    }
    let fact = json!({
        "currency": "EUR",
        "settled_invoices": settled,
        "settled_cents": cents,
        "reversed_cents": reversed,
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
