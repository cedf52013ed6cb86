//! Money: invoices and gifts.

use crate::source::netflix::TableKind;
use crate::source::netflix::spec::{Column, TableSpec};

/// `BillingHistory`: several rows per invoice, one for each state of its payment.
pub static BILLING_HISTORY: TableSpec = TableSpec::new(
    TableKind::BillingHistory,
    "BillingHistory",
    &[
        Column::date("Transaction Date"),
        Column::date("Service Period Start Date"),
        Column::date("Service Period End Date"),
        Column::category("Description"),
        Column::category("Payment Type"),
        Column::text("Mop Last 4").sensitive(),
        Column::date("Mop Creation Date"),
        Column::category("Mop Pmt Processor Desc"),
        Column::decimal("Item Price Amt"),
        Column::category("Currency"),
        Column::decimal("Tax Amt"),
        Column::decimal("Gross Sale Amt"),
        Column::category("Pmt Txn Type"),
        Column::category("Pmt Status"),
        Column::category("Final Invoice Result"),
        Column::category("Country"),
        Column::date("Next Billing Date"),
    ],
    &[
        &["grosssaleamt"],
        &["transactiondate", "serviceperiodstartdate"],
        &["transactiondate", "itempriceamt"],
    ],
)
.time("transaction_date");

/// `GiftSubscriptions`: documented until early 2023, never seen with data.
pub static GIFT_SUBSCRIPTIONS: TableSpec = TableSpec::new(
    TableKind::GiftSubscriptions,
    "GiftSubscriptions",
    &[
        Column::date("Expiration Date"),
        Column::text("Offer Description"),
        Column::date("Redemption Date"),
        Column::text("Redeemer Name").sensitive(),
        Column::text("Gift Code").sensitive(),
        Column::date("Purchase Date"),
        Column::category("Purchase Country Code"),
        Column::decimal("Purchase Price"),
        Column::text("Purchase Discounted"),
        Column::text("Purchased By").sensitive(),
        Column::text("Customization Message").sensitive(),
    ],
    &[&["giftcode"], &["redemptiondate", "redeemername"]],
)
.time("purchase_date");
