//! What was paid and for which plan, in the summary.

use crate::analysis::clock::calendar::date_of_day;
use crate::analysis::joins::money::{Money, Plans, ServicePeriod, Spending, Sum};
use crate::model::records::Plan;
use serde_json::{Value, json};

/// The field `money`: `null` when the export tells neither of billing nor of subscriptions.
pub(in crate::report::json) fn money(money: Option<&Money>) -> Value {
    let Some(money) = money else { return Value::Null };
    let plans = money.plans.as_ref();
    json!({
        "currencies": money.spending.as_ref().map(|all| all.iter().map(spending).collect::<Vec<_>>()),
        "plan_changes": plans.map(changes),
        "plans": plans.map(spans),
        "pauses": plans.map(pauses),
    })
}

fn spending(spending: &Spending) -> Value {
    let priced = |place: Option<usize>| {
        let period = place.and_then(|place| spending.periods.get(place));
        period.map(|one| {
            json!({"from": date(one.first), "to": date(one.last), "price_per_hour": one.price_per_hour})
        })
    };
    let covered = &spending.covered;
    json!({
        "currency": (!spending.currency.is_empty()).then_some(&spending.currency),
        "paid": invoices(spending.paid),
        "returned": invoices(spending.returned),
        "collected_late": invoices(spending.recovered),
        "without_period": invoices(spending.without_period),
        "covered": {
            "periods": covered.count,
            "amount": covered.amount.value(),
            "seconds": spending.covered_seconds,
            "price_per_hour": spending.price_per_hour,
        },
        "hardly_used": {"periods": spending.hardly_used.count, "amount": spending.hardly_used.amount.value()},
        "cheapest": priced(spending.cheapest),
        "dearest": priced(spending.dearest),
        "periods": spending.periods.iter().map(period).collect::<Vec<_>>(),
    })
}

fn invoices(sum: Sum) -> Value {
    json!({"invoices": sum.count, "amount": sum.amount.value()})
}

fn period(period: &ServicePeriod) -> Value {
    json!({
        "from": date(period.first),
        "to": date(period.last),
        "amount": period.amount.value(),
        "seconds": period.seconds,
        "price_per_hour": period.price_per_hour,
        "hardly_used": period.seconds.map(|_| period.is_hardly_used()),
        "plan": period.plan.as_ref().map(plan),
    })
}

fn plan(plan: &Plan) -> Value {
    json!({"streams": plan.streams, "quality": plan.quality})
}

fn changes(plans: &Plans) -> Value {
    let change = plans.changes.iter();
    change
        .map(|one| json!({"date": date(one.day), "before": plan(&one.old), "after": plan(&one.new)}))
        .collect()
}

fn spans(plans: &Plans) -> Value {
    let span = plans.spans.iter();
    span.map(|one| json!({"from": date(one.from), "until": one.until.map(date), "plan": plan(&one.plan)}))
        .collect()
}

fn pauses(plans: &Plans) -> Value {
    let pause = plans.pauses.iter();
    pause.map(|one| json!({"from": date(one.from), "until": date(one.until)})).collect()
}

fn date(day: i64) -> String {
    date_of_day(day).to_string()
}
