//! Facts of a single evening: a binge, two streams at once, changing clocks, a sleeper.

use super::{Attributes, Play, Search, Stage, played, shown_name};
use crate::demo::calendar::{HOUR, t2, t5};
use crate::demo::household::devices::{CONSOLE, IPAD, LAPTOP, LIVING_ROOM, STICK};
use crate::demo::household::personas::{FAMILY, NIGHT_OWL, TEENAGER};
use crate::demo::titles::{BINGE_SHOW, CLOCK_FILM, REWATCHED_FILM, SEARCHED_SHOW};
use serde_json::json;

impl Stage<'_> {
    /// One series, one sitting, and nobody else about.
    pub(super) fn binge(&mut self) {
        let count = if self.plan.small { 6 } else { 8 };
        let first_start = self.at_home(self.plan.binge, 14, 5);
        let mut time = first_start;
        let (mut episodes, mut seconds, mut last_end) = (Vec::new(), 0, time);
        for episode in 1..=count {
            let (title, runtime) = self.episode(NIGHT_OWL, BINGE_SHOW, 1, episode);
            let play = Play {
                profile: NIGHT_OWL,
                title,
                start: time,
                duration: runtime,
                bookmark: runtime,
                device: LAPTOP,
            };
            let by_itself = if episode % 3 == 1 { Attributes::Empty } else { Attributes::AutoplayNone };
            last_end = self.add(play, by_itself, "").end();
            episodes.push(played(&self.text(title), time, runtime));
            seconds += runtime;
            time = last_end + i64::from(self.dice.between(6, 19));
        }
        let (title, _) = self.episode(NIGHT_OWL, BINGE_SHOW, 1, 1);
        let fact = json!({
            "profile": shown_name(NIGHT_OWL),
            "day": self.day(self.plan.binge),
            "quiet_from": self.day(self.plan.binge - 1),
            "quiet_to": self.day(self.plan.binge + 1),
            "series": self.titles.work_name(title),
            "episodes": episodes,
            "seconds": seconds,
            "first_start": t5(first_start),
            "last_end": t5(last_end),
            "session_seconds": last_end - first_start,
        });
        self.record("binge", fact);
    }

    /// Two profiles at once for exactly half an hour, on a day with nothing else.
    pub(super) fn second_stream(&mut self) {
        let day = self.plan.second_stream;
        let (first, second) = (self.at_home(day, 20, 0), self.at_home(day, 20, 10));
        let (family, _) = self.episode(FAMILY, 10, 1, 3);
        let (owl, _) = self.episode(NIGHT_OWL, 3, 1, 2);
        let play = |profile, title, start, duration, device| Play {
            profile,
            title,
            start,
            duration,
            bookmark: duration,
            device,
        };
        self.add(play(FAMILY, family, first, 2_400, LIVING_ROOM), Attributes::Empty, "");
        self.add(play(NIGHT_OWL, owl, second, 2_550, LAPTOP), Attributes::UserInteraction, "");
        let fact = json!({
            "day": self.day(day),
            "profiles": [shown_name(FAMILY), shown_name(NIGHT_OWL)],
            "from": t5(second),
            "to": t5(first + 2_400),
            "seconds": 1_800,
        });
        self.record("second_stream", fact);
    }

    /// One profile on two devices at once.
    pub(super) fn two_devices(&mut self) {
        let day = self.plan.two_devices;
        let (first, second) = (self.at_home(day, 15, 0), self.at_home(day, 15, 10));
        let (one, _) = self.episode(TEENAGER, 18, 1, 1);
        let (other, _) = self.episode(TEENAGER, 19, 1, 1);
        let play = |title, start, duration, device| Play {
            profile: TEENAGER,
            title,
            start,
            duration,
            bookmark: duration,
            device,
        };
        self.add(play(one, first, 1_400, IPAD), Attributes::Empty, "");
        self.add(play(other, second, 1_300, CONSOLE), Attributes::Empty, "");
        let fact = json!({
            "profile": shown_name(TEENAGER),
            "day": self.day(day),
            "from": t5(second),
            "to": t5(first + 1_400),
            "overlap_seconds": 800,
            "seconds": 2_700,
            "seconds_awake": 1_900,
        });
        self.record("two_devices", fact);
    }

    /// A film in the night in which clocks change.
    pub(super) fn clock_change(&mut self) {
        let change = self.plan.clock_change;
        let start = change - 50 * 60;
        let film = self.titles.catalogue.film(CLOCK_FILM);
        let film = self.episode(NIGHT_OWL, film, 0, 0);
        let end = self.whole(NIGHT_OWL, film, start, STICK);
        let fact = json!({
            "profile": shown_name(NIGHT_OWL),
            "title": self.text(film.0),
            "start": t5(start),
            "end": t5(end),
            "seconds": film.1,
            "clock_change": t5(change),
            "clock_moves_seconds": self.home.local(change) - self.home.local(change - 1) - 1,
            "logical_day": t2(self.home.logical_day(start)),
            "wall_clock_seconds": self.home.local(end) - self.home.local(start),
        });
        self.record("clock_change", fact);
    }

    /// Somebody falls asleep and the row goes on for thirteen hours.
    pub(super) fn asleep(&mut self) {
        let start = self.at_home(self.plan.asleep, 21, 30);
        let (title, runtime) = self.episode(NIGHT_OWL, 6, 1, 5);
        let duration = 13 * HOUR as u32 + 130;
        let play = Play { profile: NIGHT_OWL, title, start, duration, bookmark: runtime, device: STICK };
        self.add(play, Attributes::Empty, "");
        let fact = json!({
            "profile": shown_name(NIGHT_OWL),
            "title": self.text(title),
            "start": t5(start),
            "seconds": duration,
        });
        self.record("thirteen_hours", fact);
    }

    /// A film watched twice, both times to its end.
    pub(super) fn rewatch(&mut self) {
        let film = self.titles.catalogue.film(REWATCHED_FILM);
        let film = self.episode(FAMILY, film, 0, 0);
        let (first, again) = self.plan.rewatch;
        let starts = [first, again].map(|day| self.at_home(day, 20, 40));
        for start in starts {
            self.whole(FAMILY, film, start, LIVING_ROOM);
        }
        let fact = json!({
            "profile": shown_name(FAMILY),
            "title": self.text(film.0),
            "starts": starts.map(t5),
            "seconds_each": film.1,
        });
        self.record("rewatch", fact);
    }

    /// A show looked for, found, and watched within the hour.
    pub(super) fn search(&mut self) {
        let at = self.at_home(self.plan.search, 20, 0);
        let start = at + 22 * 60;
        let episode = self.episode(FAMILY, SEARCHED_SHOW, 1, 1);
        self.whole(FAMILY, episode, start, LIVING_ROOM);
        self.search = Some(Search { at, profile: FAMILY, title: episode.0 });
        let fact = json!({
            "profile": shown_name(FAMILY),
            "day": self.day(self.plan.search),
            "searched_at": t5(at),
            "displayed_name": self.titles.catalogue.work(SEARCHED_SHOW).name(crate::demo::titles::Language::English),
            "title": self.text(episode.0),
            "watched_at": t5(start),
            "minutes_between": 22,
        });
        self.record("search_then_watch", fact);
    }
}
