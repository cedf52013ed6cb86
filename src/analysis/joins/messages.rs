//! Messages: how many were sent and clicked, and what was watched around them.
//!
//! What follows a message did not happen because of it: the days before it stand beside the days after.

use super::super::clock::local_time::DAY;
use super::LEAST_CASES;
use super::watched::{NameKeys, Watched};
use crate::analysis::estimate::Estimate;
use crate::model::records::Message;
use crate::model::title::name_key;
use std::collections::BTreeMap;

/// Days before and after a message that are compared.
pub const DAYS_AROUND: i64 = 7;

/// Messages of one channel or kind.
#[derive(Debug, Clone, PartialEq)]
pub struct MessageGroup {
    /// As the export writes it, in the spelling used last; none where it is not recorded.
    pub name: Option<String>,
    /// Messages sent.
    pub sent: u64,
    /// Of these, those that were clicked.
    pub clicked: u64,
    /// Share clicked.
    pub click_rate: Estimate,
}

/// In how many cases a title began around a message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    /// In the 24 h after it was sent.
    pub day_after: u64,
    /// In the 24 h before.
    pub day_before: u64,
    /// In the 7 × 24 h after it was sent.
    pub week_after: u64,
    /// In the 7 × 24 h before.
    pub week_before: u64,
}

/// A message whose title was watched for the first time in the week after.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FirstWatch {
    /// When it was sent, UTC seconds.
    pub sent: i64,
    /// When the profile first watched the title, UTC seconds.
    pub watched: i64,
    /// The title, as the message has it.
    pub title: String,
    /// To whom.
    pub profile: String,
    /// Whether the message was clicked.
    pub is_clicked: bool,
}

/// The messages of an export.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Messages {
    /// Messages sent, rows that repeat another one left out.
    pub sent: u64,
    /// Of these, those that were clicked.
    pub clicked: u64,
    /// Rows that repeat another one.
    pub duplicates: u64,
    /// By channel, by messages sent, descending, then name.
    pub by_channel: Vec<MessageGroup>,
    /// By kind of message, likewise. Spellings that differ in case and signs only are one kind.
    pub by_kind: Vec<MessageGroup>,
    /// Messages that speak of a title.
    pub titled: u64,
    /// Of these, those with the week before and the week after inside the profile's viewing record.
    pub compared: u64,
    /// Of those compared: how often the title was watched, whether new to the profile or not.
    pub watched: Around,
    /// Of those compared: how often the profile watched the title for the first time.
    pub first_watched: Around,
    /// The messages before such first views, by the time they were sent.
    pub first_watches: Vec<FirstWatch>,
}

impl Messages {
    pub(super) fn of(rows: &[Message], watched: &Watched<'_>) -> Self {
        let mut messages: Vec<&Message> = rows.iter().collect();
        messages.sort_by_key(|row| {
            (row.sent, &row.profile, &row.title, &row.name, &row.channel, row.clicked, row.is_clicked)
        });
        messages.dedup();
        let mut found = Self {
            sent: messages.len() as u64,
            clicked: messages.iter().filter(|row| row.is_clicked).count() as u64,
            duplicates: (rows.len() - messages.len()) as u64,
            by_channel: groups(&messages, |row| row.channel.as_deref()),
            by_kind: groups(&messages, |row| row.name.as_deref()),
            ..Self::default()
        };
        for row in messages {
            if let Some(title) = &row.title {
                found.titled += 1;
                found.compare(row, title, watched);
            }
        }
        found
    }

    fn compare(&mut self, row: &Message, title: &str, watched: &Watched<'_>) {
        const WEEK: i64 = DAYS_AROUND * DAY;
        let span = watched.profile(&row.profile).and_then(|profile| profile.span);
        let sent = row.sent;
        if !span.is_some_and(|(first, last)| first <= sent - WEEK && sent + WEEK <= last) {
            return;
        }
        self.compared += 1;
        let rows = watched.rows_of(&row.profile, &NameKeys::of(title));
        let begins = |from: i64, until: i64| {
            u64::from(watched.first_start(rows, from).is_some_and(|start| start < until))
        };
        self.watched.day_after += begins(sent, sent + DAY);
        self.watched.day_before += begins(sent - DAY, sent);
        self.watched.week_after += begins(sent, sent + WEEK);
        self.watched.week_before += begins(sent - WEEK, sent);
        let Some(first) = watched.first_start(rows, i64::MIN) else {
            return;
        };
        let lies = |from: i64, until: i64| u64::from((from..until).contains(&first));
        self.first_watched.day_after += lies(sent, sent + DAY);
        self.first_watched.day_before += lies(sent - DAY, sent);
        self.first_watched.week_after += lies(sent, sent + WEEK);
        self.first_watched.week_before += lies(sent - WEEK, sent);
        if (sent..sent + WEEK).contains(&first) {
            self.first_watches.push(FirstWatch {
                sent,
                watched: first,
                title: title.to_owned(),
                profile: row.profile.to_string(),
                is_clicked: row.is_clicked,
            });
        }
    }
}

/// Counts messages, ordered by the time they were sent, by one of their words.
fn groups(messages: &[&Message], word: impl Fn(&Message) -> Option<&str>) -> Vec<MessageGroup> {
    let mut groups: BTreeMap<Option<String>, (Option<&str>, u64, u64)> = BTreeMap::new();
    for message in messages {
        let written = word(message);
        let (spelling, sent, clicked) = groups.entry(written.map(name_key)).or_default();
        *spelling = written;
        *sent += 1;
        *clicked += u64::from(message.is_clicked);
    }
    let group = |(name, sent, clicked): (Option<&str>, u64, u64)| MessageGroup {
        name: name.map(str::to_owned),
        sent,
        clicked,
        click_rate: Estimate::of(Some(clicked as f64 / sent.max(1) as f64), sent, LEAST_CASES),
    };
    let mut groups: Vec<MessageGroup> = groups.into_values().map(group).collect();
    groups.sort_by(|a, b| b.sent.cmp(&a.sent).then_with(|| a.name.cmp(&b.name)));
    groups
}
