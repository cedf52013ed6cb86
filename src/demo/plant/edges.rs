//! Rows on the edge of a rule, and titles that try to break something.

use super::{Attributes, Play, Stage, played, shown_name};
use crate::demo::household::devices::{ANDROID_PHONE, LAPTOP, STICK};
use crate::demo::household::personas::{COMMUTER, NIGHT_OWL, PERSONAS};
use crate::demo::titles::{Form, TitleInfo};
use serde_json::json;

impl Stage<'_> {
    /// 120 s are a preview and 121 s are not; rows may share their start second.
    pub(super) fn edges(&mut self) {
        let day = self.plan.edges;
        let mut rows = Vec::new();
        for (minute, duration) in [(0, 120), (10, 121)] {
            let start = self.at_home(day, 19, minute);
            let (title, _) = self.episode(NIGHT_OWL, 4, 1, 1);
            let play =
                Play { profile: NIGHT_OWL, title, start, duration, bookmark: duration, device: LAPTOP };
            self.add(play, Attributes::AutoplayNone, "");
            rows.push(played(&self.text(title), start, duration));
        }
        let profile = shown_name(NIGHT_OWL);
        self.record("preview_limit", json!({"profile": profile, "preview": rows[0], "kept": rows[1]}));

        let start = self.at_home(day, 20, 0);
        let hook = TitleInfo {
            language: PERSONAS[NIGHT_OWL].language,
            form: Form::Hook,
            work: 4,
            season: 1,
            episode: 0,
        };
        let hook = self.titles.number(hook);
        let (episode, runtime) = self.episode(NIGHT_OWL, 4, 1, 1);
        let play = |title, start, duration, device| Play {
            profile: NIGHT_OWL,
            title,
            start,
            duration,
            bookmark: duration,
            device,
        };
        self.add(play(hook, start, 12, LAPTOP), Attributes::Empty, "HOOK");
        self.add(play(episode, start, runtime, LAPTOP), Attributes::Empty, "");
        let later = self.at_home(day, 22, 0);
        let (one, _) = self.episode(NIGHT_OWL, 7, 1, 1);
        let (other, _) = self.episode(NIGHT_OWL, 7, 1, 2);
        self.add(play(one, later, 900, LAPTOP), Attributes::UserInteraction, "");
        self.add(play(other, later, 1_100, STICK), Attributes::Empty, "");
        let fact = json!({
            "profile": profile,
            "with_an_extra": played(&self.text(episode), start, runtime),
            "extra": played(&self.text(hook), start, 12),
            "two_episodes": [played(&self.text(one), later, 900), played(&self.text(other), later, 1_100)],
        });
        self.record("same_start_second", fact);
    }

    /// Markup, a formula, right-to-left letters with a mark, a very long word, quotes and a comma.
    pub(super) fn awkward_titles(&mut self) {
        let mut time = self.at_home(self.plan.awkward, 10, 0);
        let mut rows = Vec::new();
        for film in self.titles.catalogue.awkward_films() {
            let (title, _) = self.episode(COMMUTER, film, 0, 0);
            let duration = 1_500 + u32::from(film % 7);
            let start = time;
            let play =
                Play { profile: COMMUTER, title, start, duration, bookmark: duration, device: ANDROID_PHONE };
            time = self.add(play, Attributes::Empty, "").end() + 5;
            rows.push(played(&self.text(title), start, duration));
        }
        let fact = json!({
            "profile": shown_name(COMMUTER),
            "day": self.day(self.plan.awkward),
            "rows": rows,
        });
        self.record("awkward_titles", fact);
    }
}
