//! Lengths of time in words.

use super::Locale;

impl Locale {
    /// A length for reading: `1 284 h` from a hundred hours on, `21 h 40`, `7 h`, `40 min`, `35 s`.
    #[must_use]
    pub fn duration(&self, seconds: u64) -> String {
        if seconds >= 100 * 3_600 {
            self.hours_and_minutes(seconds.saturating_add(1_800) / 3_600, None)
        } else if seconds >= 60 {
            let minutes = (seconds + 30) / 60;
            match (minutes / 60, minutes % 60) {
                (0, minutes) => self.minutes(minutes),
                (hours, 0) => self.hours_and_minutes(hours, None),
                (hours, minutes) => self.hours_and_minutes(hours, Some(minutes)),
            }
        } else if seconds > 0 {
            self.text_with("duration-seconds", &[("seconds", seconds.into())])
        } else {
            self.minutes(0)
        }
    }

    /// A length to the minute, however long: `1 284 h 07`.
    #[must_use]
    pub fn exact_duration(&self, seconds: u64) -> String {
        if seconds < 3_600 - 30 {
            return self.duration(seconds);
        }
        let minutes = seconds.saturating_add(30) / 60;
        self.hours_and_minutes(minutes / 60, Some(minutes % 60))
    }

    /// Hours in a word, for the largest figure of a page: `1 284 heures`. Below a hundred hours,
    /// as any other length.
    #[must_use]
    pub fn hours_in_words(&self, seconds: u64) -> String {
        if seconds < 100 * 3_600 {
            return self.duration(seconds);
        }
        let hours = self.number(seconds.saturating_add(1_800) / 3_600);
        self.text_with("hours-in-words", &[("hours", hours.into())])
    }

    /// Hours alone: `1 284 h`, and `0.4 h` below ten.
    #[must_use]
    pub fn hours(&self, seconds: u64) -> String {
        let hours = seconds as f64 / 3_600.0;
        let digits = u8::from(hours > 0.0 && hours < 9.95);
        let number = self.decimal(hours, digits);
        self.text_with("duration-hours", &[("hours", number.into())])
    }

    /// A round length on an axis or in a legend: `0`, `50 h`, `1 h 30`, `48 min`.
    #[must_use]
    pub fn round_duration(&self, hours: f64) -> String {
        let minutes = (hours * 60.0).round().max(0.0) as u64;
        match (minutes / 60, minutes % 60) {
            (0, 0) => self.number(0),
            (0, minutes) => self.minutes(minutes),
            (hours, 0) => self.hours_and_minutes(hours, None),
            (hours, minutes) => self.hours_and_minutes(hours, Some(minutes)),
        }
    }

    fn hours_and_minutes(&self, hours: u64, minutes: Option<u64>) -> String {
        match minutes {
            Some(minutes) => {
                let minutes = format!("{minutes:02}");
                self.text_with(
                    "duration-hours-minutes",
                    &[("hours", hours.into()), ("minutes", minutes.into())],
                )
            }
            None => self.text_with("duration-hours", &[("hours", hours.into())]),
        }
    }

    fn minutes(&self, minutes: u64) -> String {
        self.text_with("duration-minutes", &[("minutes", minutes.into())])
    }
}
