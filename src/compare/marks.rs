//! Dates an export names by itself, at which one may want to split it.

use super::span::Span;
use crate::analysis::clock::local_time::DAY;
use crate::model::records::{Plan, Records};

/// What happened on a date.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happening {
    /// A subscription began.
    Opened,
    /// A subscription ended.
    Closed,
    /// The plan changed from the first to the second.
    PlanChanged(Plan, Plan),
}

/// A date with what happened on it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The day, from 1970-01-01.
    pub day: i64,
    /// What happened.
    pub happening: Happening,
}

/// The dates of the subscription history that lie inside a span, in order, each once.
///
/// Whether a profile plays on by itself has no date in any export: only the present setting is held.
#[must_use]
pub fn marks(records: &Records, span: Span) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for subscription in records.subscriptions.iter().flatten() {
        let opened = subscription.opened.div_euclid(DAY);
        marks.push(Mark { day: opened, happening: Happening::Opened });
        if let Some(closed) = subscription.closed {
            marks.push(Mark { day: closed.div_euclid(DAY), happening: Happening::Closed });
        }
        if let Some(change) = &subscription.change {
            let happening = Happening::PlanChanged(change.old.clone(), change.new.clone());
            marks.push(Mark { day: change.day, happening });
        }
    }
    marks.sort();
    marks.dedup();
    // The first and the last day of a span leave nothing on one side.
    marks.retain(|mark| span.first < mark.day && mark.day <= span.last);
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::records::{PlanChange, Subscription};

    #[test]
    fn a_subscription_that_repeats_is_told_once() {
        let plan = |streams| Plan { streams: Some(streams), quality: None };
        let row = |change: Option<i64>| Subscription {
            opened: 10 * DAY + 5,
            closed: Some(90 * DAY),
            is_free_trial: None,
            is_cancelled_by_customer: None,
            plan: plan(2),
            change: change.map(|day| PlanChange { day, old: plan(2), new: plan(4) }),
        };
        let records = Records {
            subscriptions: Some(vec![row(Some(30)), row(Some(50)), row(Some(50)), row(None)]),
            ..Records::default()
        };
        let found = |first, last| -> Vec<i64> {
            marks(&records, Span { first, last }).iter().map(|mark| mark.day).collect()
        };
        assert_eq!(found(0, 100), [10, 30, 50, 90]);
        assert_eq!(found(10, 50), [30, 50]);
        assert!(marks(&Records::default(), Span { first: 0, last: 100 }).is_empty());
    }
}
