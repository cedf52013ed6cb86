//! Which plan the account had when, from the subscription history.

use crate::analysis::clock::local_time::DAY;
use crate::model::records::{Plan, PlanChange, Subscription};
use std::collections::BTreeMap;

/// The plans of an account. Days are UTC, counted from 1970.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plans {
    /// Which plan from which day on, in order.
    pub spans: Vec<PlanSpan>,
    /// Changes of plan inside a subscription, in order, each once.
    pub changes: Vec<PlanChange>,
    /// Days between two subscriptions, in order.
    pub pauses: Vec<Pause>,
}

/// Days with one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSpan {
    /// Its first day.
    pub from: i64,
    /// The first day without it; `None` while it lasts.
    pub until: Option<i64>,
    /// The plan.
    pub plan: Plan,
}

/// A time without a subscription, between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// Day on which the one ended.
    pub from: i64,
    /// Day on which the next began.
    pub until: i64,
}

/// A subscription, put together from its rows.
#[derive(Default)]
struct Whole {
    closed: Option<i64>,
    plan: Plan,
    changes: Vec<PlanChange>,
}

/// What decides between rows that contradict one another, whatever their order.
fn key(plan: &Plan) -> (Option<i64>, Option<&str>) {
    (plan.streams, plan.quality.as_deref())
}

impl Plans {
    /// Puts the rows together: a subscription has one for each change of plan, so that it repeats.
    #[must_use]
    pub fn of(rows: &[Subscription]) -> Self {
        let mut whole: BTreeMap<i64, Whole> = BTreeMap::new();
        for row in rows {
            let subscription = whole.entry(row.opened.div_euclid(DAY)).or_default();
            subscription.closed = subscription.closed.max(row.closed.map(|closed| closed.div_euclid(DAY)));
            if key(&row.plan) > key(&subscription.plan) {
                subscription.plan = row.plan.clone();
            }
            // The category may change where the plan, as far as it is told here, does not.
            subscription.changes.extend(row.change.iter().filter(|change| change.old != change.new).cloned());
        }
        let mut plans = Self::default();
        let begins: Vec<i64> = whole.keys().copied().collect();
        for (at, (opened, mut subscription)) in whole.into_iter().enumerate() {
            let next = begins.get(at + 1).copied();
            if let (Some(from), Some(until)) = (subscription.closed, next)
                && from < until
            {
                plans.pauses.push(Pause { from, until });
            }
            let order = |change: &PlanChange| {
                let (old, new) = (&change.old, &change.new);
                (change.day, old.streams, old.quality.clone(), new.streams, new.quality.clone())
            };
            subscription.changes.sort_by_key(order);
            subscription.changes.dedup();
            plans.add(opened, subscription, next);
        }
        plans.changes.sort_by_key(|change| change.day);
        plans
    }

    fn add(&mut self, opened: i64, subscription: Whole, next: Option<i64>) {
        let Whole { closed, plan, changes } = subscription;
        let end = [closed, next].into_iter().flatten().min();
        let mut span = PlanSpan { from: opened, until: end, plan };
        for change in &changes {
            let day = change.day.max(opened);
            if end.is_some_and(|end| day >= end) {
                continue;
            }
            let following = PlanSpan { from: day, until: end, plan: change.new.clone() };
            let before = std::mem::replace(&mut span, following);
            if before.from < day {
                self.spans.push(PlanSpan { until: Some(day), ..before });
            }
        }
        self.spans.push(span);
        self.changes.extend(changes);
    }

    /// The plan on a day. The evening on which one signs up may be the next day in UTC.
    #[must_use]
    pub fn on(&self, day: i64) -> Option<&Plan> {
        let holds = |span: &&PlanSpan| span.from <= day && span.until.is_none_or(|until| day < until);
        let begins = |span: &&PlanSpan| span.from == day + 1;
        let span = self.spans.iter().find(holds).or_else(|| self.spans.iter().find(begins));
        span.map(|span| &span.plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(streams: i64, quality: &str) -> Plan {
        Plan { streams: Some(streams), quality: Some(quality.to_owned()) }
    }

    fn row(opened: i64, closed: Option<i64>, change: Option<(i64, Plan, Plan)>) -> Subscription {
        Subscription {
            opened: opened * DAY + 70_000,
            closed: closed.map(|day| day * DAY + 5),
            is_free_trial: None,
            is_cancelled_by_customer: None,
            plan: plan(1, "HD720p"),
            change: change.map(|(day, old, new)| PlanChange { day, old, new }),
        }
    }

    #[test]
    fn changes_follow_one_another_and_a_pause_lies_between_subscriptions() {
        let (small, middle, large) = (plan(1, "HD720p"), plan(2, "HD"), plan(4, "UHD"));
        let up = (40, small.clone(), middle.clone());
        let further = (90, middle.clone(), large.clone());
        let mut rows = vec![
            row(300, None, None),
            row(10, Some(200), Some(further.clone())),
            row(10, Some(200), Some(up.clone())),
            row(10, Some(200), Some(up)),
            row(10, Some(200), Some((95, large.clone(), large.clone()))),
        ];
        let plans = Plans::of(&rows);
        let days: Vec<_> = plans.changes.iter().map(|change| (change.day, change.new.streams)).collect();
        assert_eq!(days, [(40, Some(2)), (90, Some(4))]);
        assert_eq!(plans.pauses, [Pause { from: 200, until: 300 }]);
        let spans: Vec<_> = plans.spans.iter().map(|span| (span.from, span.until)).collect();
        assert_eq!(spans, [(10, Some(40)), (40, Some(90)), (90, Some(200)), (300, None)]);
        let on = |day| plans.on(day);
        assert_eq!([on(8), on(9), on(39)], [None, Some(&small), Some(&small)]);
        assert_eq!([on(40), on(199), on(200), on(300)], [Some(&middle), Some(&large), None, Some(&small)]);
        rows.reverse();
        assert_eq!(Plans::of(&rows), plans, "the order of the rows changes nothing");
    }

    #[test]
    fn a_change_on_the_first_day_and_one_after_the_end_make_no_span() {
        let rows = [
            row(10, Some(50), Some((10, plan(1, "HD720p"), plan(2, "HD")))),
            row(10, Some(50), Some((60, plan(2, "HD"), plan(4, "UHD")))),
        ];
        let spans = Plans::of(&rows).spans;
        assert_eq!(spans, [PlanSpan { from: 10, until: Some(50), plan: plan(2, "HD") }]);
        assert_eq!(Plans::of(&[]), Plans::default());
    }

    #[test]
    fn a_subscription_that_begins_as_another_ends_follows_no_pause() {
        let pauses =
            |closed: i64| Plans::of(&[row(10, Some(closed), None), row(300, None, None)]).pauses.len();
        assert_eq!([pauses(299), pauses(300), pauses(310)], [1, 0, 0]);
    }
}
