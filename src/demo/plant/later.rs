//! Facts added to a household that is complete already, so that nothing of what it holds changes by them: a view that
//! grew out of a preview, a change of device, a show taken up again, and somebody else on a profile.
//!
//! They lie on days kept free for other facts of the same profile, and on shows the profile watches nothing else of.

use super::{Attributes, Play, Stage, played, shown_name};
use crate::demo::calendar::{t5, weekday};
use crate::demo::household::devices::{ANDROID_PHONE, IPHONE, LAPTOP, LIVING_ROOM};
use crate::demo::household::personas::{COMMUTER, FAMILY, NIGHT_OWL};
use crate::demo::layout::Layout;
use crate::demo::titles::Taste;
use serde_json::json;

/// Smaller exports hold none of this: they have too few sittings for two patterns, and no room.
const LEAST_ROWS: usize = 1_000;

impl Stage<'_> {
    /// Plants everything of this kind.
    pub fn plant_later(&mut self) {
        // The short history has neither hours nor devices.
        if self.plan.rows < LEAST_ROWS || self.plan.layout == Layout::History {
            return;
        }
        self.preview_start();
        self.device_switch();
        self.returned_series();
        self.shared_profile();
    }

    /// A preview of 20 s, and its title a quarter of a minute later.
    fn preview_start(&mut self) {
        let start = self.at_home(self.plan.asleep + 1, 20, 0);
        let (title, runtime) = self.episode(NIGHT_OWL, 10, 1, 1);
        let play = Play { profile: NIGHT_OWL, title, start, duration: 20, bookmark: 20, device: LAPTOP };
        let end = self.add(play, Attributes::AutoplayNone, "").end();
        let view = Play { start: end + 15, duration: runtime, bookmark: runtime, ..play };
        self.add(view, Attributes::UserInteraction, "");
        let text = self.text(title);
        let fact = json!({
            "profile": shown_name(NIGHT_OWL),
            "preview": played(&text, start, 20),
            "view": played(&text, end + 15, runtime),
        });
        self.record("preview_start", fact);
    }

    /// An episode begun on the telephone and seen to its end on the television.
    fn device_switch(&mut self) {
        let start = self.at_home(self.plan.awkward, 20, 0);
        let again = self.at_home(self.plan.awkward, 21, 30);
        let (title, runtime) = self.episode(COMMUTER, 5, 1, 1);
        let duration = runtime / 3;
        let first =
            Play { profile: COMMUTER, title, start, duration, bookmark: duration, device: ANDROID_PHONE };
        self.add(first, Attributes::Empty, "");
        let rest = runtime - duration;
        let second = Play { start: again, duration: rest, bookmark: runtime, device: LIVING_ROOM, ..first };
        self.add(second, Attributes::Empty, "");
        let fact = json!({
            "profile": shown_name(COMMUTER),
            "title": self.text(title),
            "from": "phone",
            "to": "tv",
            "start": t5(start),
            "again": t5(again),
        });
        self.record("device_switch", fact);
    }

    /// A first episode, and the second one months later.
    fn returned_series(&mut self) {
        let (first, again) = self.plan.rewatch;
        let starts = [first, again].map(|day| self.at_home(day, 15, 0));
        let mut ends = [0; 2];
        for (number, start) in starts.into_iter().enumerate() {
            let episode = self.episode(FAMILY, 16, 1, number as u16 + 1);
            ends[number] = self.whole(FAMILY, episode, start, LIVING_ROOM);
        }
        let (title, _) = self.episode(FAMILY, 16, 1, 1);
        let fact = json!({
            "profile": shown_name(FAMILY),
            "series": self.titles.work_name(title),
            "left_at": t5(ends[0]),
            "returned_at": t5(starts[1]),
            "days": (starts[1] - ends[0]) / 86_400,
        });
        self.record("returned_series", fact);
    }

    /// Somebody else takes the family's profile, late on nights before working days, on a telephone.
    fn shared_profile(&mut self) {
        let shows = self.titles.catalogue.shows_for(Taste::Anime);
        let nights: Vec<i64> = (0..self.plan.days)
            .filter(|&day| weekday(self.plan.date(day)) < 4 && !self.plan.is_reserved(FAMILY, day))
            .collect();
        let wanted = (self.plan.rows / 50).clamp(48, 250);
        let permille = (wanted * 1_000 / nights.len().max(1)).min(1_000) as u32;
        let (mut at, mut season, mut number) = (0, 1, 1);
        let (mut sittings, mut seconds) = (0, 0);
        for day in nights {
            if !self.dice.chance(permille) {
                continue;
            }
            let start = self.at_home(day, 23, 0) + i64::from(self.dice.between(0, 900));
            let work = shows[at % shows.len()];
            let episode = self.episode(FAMILY, work, season, number);
            self.whole(FAMILY, episode, start, IPHONE);
            (sittings, seconds) = (sittings + 1, seconds + episode.1);
            let seasons = &self.titles.catalogue.work(work).seasons;
            if number < seasons[usize::from(season) - 1] {
                number += 1;
            } else {
                (season, number) = if usize::from(season) < seasons.len() { (season + 1, 1) } else { (1, 1) };
                at += usize::from(season == 1);
            }
        }
        let fact = json!({
            "profile": shown_name(FAMILY),
            "sittings": sittings,
            "seconds": seconds,
            "usual_class": "tv",
            "other_class": "phone",
            "other_from_hour": 22,
            "other_to_hour": 1,
        });
        self.record("shared_profile", fact);
    }
}
