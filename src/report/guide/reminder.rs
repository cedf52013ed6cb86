//! A calendar file with reminders (RFC 5545).

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

/// Octets of a line, without its end (RFC 5545, section 3.1).
const OCTETS: usize = 75;

/// Something to remember for a whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub date: NaiveDate,
    /// What it is, in a line.
    pub summary: String,
    /// What to do.
    pub description: String,
}

/// A calendar of events, made at `stamp`: lines end in CR LF and are folded.
///
/// The same event has the same UID whenever it is made, so that importing it twice does not give it twice.
#[must_use]
pub fn calendar(events: &[Event], stamp: DateTime<Utc>) -> String {
    let mut lines: Vec<String> = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//watchprint//watchprint {}//EN", env!("CARGO_PKG_VERSION")),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    for event in events {
        lines.extend(event_lines(event, stamp));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn event_lines(event: &Event, stamp: DateTime<Utc>) -> Vec<String> {
    let (summary, description) = (escaped(&event.summary), escaped(&event.description));
    // The end of a day's event is the day after, not included (section 3.6.1).
    let end = event.date.succ_opt().unwrap_or(event.date);
    vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@watchprint.invalid", identifier(event)),
        format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")),
        format!("DTSTART;VALUE=DATE:{}", event.date.format("%Y%m%d")),
        format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")),
        format!("SUMMARY:{summary}"),
        format!("DESCRIPTION:{description}"),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{summary}"),
        "TRIGGER:PT9H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

fn identifier(event: &Event) -> String {
    let text = format!("{}\n{}\n{}", event.date, event.summary, event.description);
    Sha256::digest(text.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// A TEXT value (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// A line in pieces of at most 75 octets, no character cut, each further one after a blank.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(character);
        octets += character.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            date: NaiveDate::from_ymd_opt(2024, 12, 31).unwrap(),
            summary: "Réponse; attendue, vite".to_owned(),
            description: "à ".repeat(120) + "\nC:\\x",
        }
    }

    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn lines_end_in_crlf_and_have_75_octets_at_most() {
        let text = calendar(&[event()], DateTime::UNIX_EPOCH);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.split("\r\n").all(|line| line.len() <= OCTETS), "{text}");
        assert!(text.split("\r\n").any(|line| line.len() > OCTETS - 3 && line.starts_with(' ')));
    }

    #[test]
    fn values_are_escaped_and_whole_again_when_unfolded() {
        let lines = unfolded(&calendar(&[event()], DateTime::UNIX_EPOCH));
        assert!(lines.contains(&"SUMMARY:Réponse\\; attendue\\, vite".to_owned()));
        let description = format!("DESCRIPTION:{}\\nC:\\\\x", "à ".repeat(120));
        assert!(lines.contains(&description), "{lines:?}");
    }

    #[test]
    fn a_day_ends_on_the_next_and_what_must_be_there_is() {
        let lines = unfolded(&calendar(&[event(), event()], DateTime::UNIX_EPOCH));
        for wanted in ["VERSION:2.0", "DTSTART;VALUE=DATE:20241231", "DTEND;VALUE=DATE:20250101"] {
            assert!(lines.iter().any(|line| line == wanted), "{wanted}");
        }
        assert!(lines.iter().any(|line| line == "DTSTAMP:19700101T000000Z"));
        assert!(lines[2].starts_with("PRODID:"));
        for (begin, end) in [("BEGIN:VEVENT", "END:VEVENT"), ("BEGIN:VALARM", "END:VALARM")] {
            let count = |wanted: &str| lines.iter().filter(|line| *line == wanted).count();
            assert_eq!((count(begin), count(end)), (2, 2));
        }
    }

    #[test]
    fn an_event_keeps_its_uid_and_others_have_another() {
        let other = Event { summary: "else".to_owned(), ..event() };
        assert_eq!(identifier(&event()), identifier(&event()));
        assert_ne!(identifier(&event()), identifier(&other));
    }
}
