//! Facts that take days: a streak, a dry spell, a trip, a show given up.

use super::{Stage, shown_name};
use crate::demo::calendar::{DAY, t5};
use crate::demo::household::devices::{ANDROID_PHONE, CHILD_TABLET, HOLIDAY_HOUSE, HOTEL, IPAD};
use crate::demo::household::personas::{CHILD, COMMUTER, FAMILY, TEENAGER};
use crate::demo::household::plan::ABROAD;
use crate::demo::titles::ABANDONED_SHOW;
use crate::demo::viewing::Country;
use serde_json::json;

impl Stage<'_> {
    /// The child watches on every day of a run, and on none right before or after it.
    pub(super) fn streak(&mut self) {
        let (begin, length) = self.plan.streak;
        let each = if self.plan.small { 2 } else { 3 };
        for day in begin..begin + length {
            let mut time = self.at_home(day, 17, 30) + i64::from(self.dice.between(0, 1_500));
            for episode in 0..each {
                let number = 1 + ((day * 2 + episode) % 20) as u16;
                let episode = self.episode(CHILD, 23, 1 + (day % 2) as u8, number);
                time = self.whole(CHILD, episode, time, CHILD_TABLET) + 9;
            }
        }
        let fact = json!({
            "profile": shown_name(CHILD),
            "first_day": self.day(begin),
            "last_day": self.day(begin + length - 1),
            "days": length,
        });
        self.record("streak", fact);
    }

    /// The teenager watches nothing for a while: an evening before, an evening after.
    pub(super) fn dry_spell(&mut self) {
        let (begin, length) = self.plan.dry_spell;
        for (number, day) in [(1, begin - 1), (2, begin + length)] {
            let start = self.at_home(day, 17, 0);
            let episode = self.episode(TEENAGER, 21, 1, number);
            self.whole(TEENAGER, episode, start, IPAD);
        }
        let fact = json!({
            "profile": shown_name(TEENAGER),
            "last_day_before": self.day(begin - 1),
            "first_day_after": self.day(begin + length),
            "days": length,
        });
        self.record("dry_spell", fact);
    }

    /// The commuter is in Colorado, where clocks change on another date than at home.
    pub(super) fn trip(&mut self) {
        let (begin, length) = self.plan.trip;
        let each = if self.plan.small { 1 } else { 4 };
        let (mut segments, mut seconds) = (0, 0);
        let from = self.rows.len();
        for day in begin..begin + length {
            let mut time =
                self.abroad.utc(self.plan.date(day), 19 * 3_600 + i64::from(self.dice.between(0, 1_800)));
            for number in 0..each {
                let device = if number % 2 == 0 { HOTEL } else { ANDROID_PHONE };
                let episode = 1 + ((day - begin) * 2 + number) as u16 % 10;
                let episode = self.episode(COMMUTER, 15, 1 + (number % 3) as u8, episode);
                segments += 1;
                seconds += episode.1;
                time = self.whole(COMMUTER, episode, time, device) + 11;
            }
        }
        let (first, last) = (self.rows[from].start, self.rows[self.rows.len() - 1].end());
        for row in &mut self.rows[from..] {
            row.country = Country::UnitedStates;
        }
        let fact = json!({
            "profile": shown_name(COMMUTER),
            "country": "US",
            "zone": ABROAD.name(),
            "region": "Colorado",
            "first_day": self.day(begin),
            "last_day": self.day(begin + length - 1),
            "days": length,
            "segments": segments,
            "seconds": seconds,
            "first_start": t5(first),
            "last_end": t5(last),
        });
        self.record("trip", fact);
    }

    /// Three episodes on three days, and never again.
    pub(super) fn abandoned(&mut self) {
        let begin = self.plan.abandoned;
        let mut last = 0;
        let mut titles = Vec::new();
        for number in 1..=3 {
            let start = self.at_home(begin, 16, 20) + (i64::from(number) - 1) * DAY;
            let episode = self.episode(TEENAGER, ABANDONED_SHOW, 1, number);
            last = self.whole(TEENAGER, episode, start, IPAD);
            titles.push(self.text(episode.0));
        }
        let (title, _) = self.episode(TEENAGER, ABANDONED_SHOW, 1, 1);
        let fact = json!({
            "profile": shown_name(TEENAGER),
            "series": self.titles.work_name(title),
            "episodes": titles,
            "last_end": t5(last),
        });
        self.record("abandoned_series", fact);
    }

    /// Two days on a television whose name holds a line break.
    pub(super) fn holiday_house(&mut self) {
        let begin = self.plan.holiday_house;
        let mut seconds = 0;
        for day in begin..begin + 2 {
            let mut time = self.at_home(day, 16, 15);
            for number in 1..=2 {
                let episode = self.episode(FAMILY, 9, 4, ((day - begin) * 2 + number) as u16);
                seconds += episode.1;
                time = self.whole(FAMILY, episode, time, HOLIDAY_HOUSE) + 14;
            }
        }
        let fact = json!({
            "profile": shown_name(FAMILY),
            "first_day": self.day(begin),
            "last_day": self.day(begin + 1),
            "rows": 4,
            "seconds": seconds,
        });
        self.record("device_with_line_break", fact);
    }
}
