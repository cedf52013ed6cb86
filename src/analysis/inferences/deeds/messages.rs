//! What messages tried, and whether they worked.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::joins::messages::{MessageGroup, Messages};
use crate::source::netflix::TableKind;

/// Fewer messages say nothing.
const LEAST_MESSAGES: u64 = 20;
/// Squared difference over sum from which on after and before differ beyond chance: the 5 % point of chi-squared with
/// one degree of freedom (McNemar 1947).
const CLEAR: f64 = 3.84;
/// Kinds of message that are listed.
const LISTED: usize = 8;

/// Messages, clicks, and what was watched around them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Messaging {
    /// Messages sent.
    pub sent: u64,
    /// Those clicked.
    pub clicked: u64,
    /// By channel, by number, descending.
    pub channels: Vec<MessageGroup>,
    /// The most frequent kinds.
    pub kinds: Vec<MessageGroup>,
    /// Messages about a title that have a week of viewing on both sides.
    pub compared: u64,
    /// Of these, those whose title was watched in the week after.
    pub week_after: u64,
    /// And in the week before.
    pub week_before: u64,
    /// Of these, those whose title was watched for the first time in the week after.
    pub first_after: u64,
    /// Whether more were watched after than before, beyond chance.
    pub is_more: bool,
}

pub(in crate::analysis::inferences) fn messages(basis: &Basis<'_>) -> Card {
    let none = Messages::default();
    let messages = basis.analysis.joins.messages.as_ref().unwrap_or(&none);
    let measure = Measure { n: messages.sent, least: LEAST_MESSAGES, unit: Unit::Messages };
    let rows = messages.sent + messages.duplicates;
    Card::new(Topic::Messages, &[(TableKind::MessagesSentByNetflix, rows)], measure, || {
        let found = Messaging {
            sent: messages.sent,
            clicked: messages.clicked,
            channels: messages.by_channel.clone(),
            kinds: messages.by_kind.iter().take(LISTED).cloned().collect(),
            compared: messages.compared,
            week_after: messages.watched.week_after,
            week_before: messages.watched.week_before,
            first_after: messages.first_watched.week_after,
            is_more: is_more(messages.watched.week_after, messages.watched.week_before),
        };
        (Conclusion::Messages(found), Level::Low, Reason::BeforeAndAfter)
    })
}

fn is_more(after: u64, before: u64) -> bool {
    let (difference, sum) = (after.abs_diff(before) as f64, (after + before) as f64);
    after > before && difference * difference >= CLEAR * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_after_and_one_before_may_be_chance() {
        assert!(!is_more(4, 1) && !is_more(0, 0) && !is_more(1, 40));
        assert!(is_more(40, 15) && is_more(6, 0));
    }
}
