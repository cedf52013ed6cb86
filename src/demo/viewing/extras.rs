//! What plays while somebody browses: previews that start by themselves, hooks, trailers, recaps.

use super::{Attributes, Sitting};
use crate::demo::calendar::{date, midnight_utc};
use crate::demo::titles::{Form, TitleInfo};

const TYPES: [(&str, u32); 11] = [
    ("HOOK", 590),
    ("TRAILER", 310),
    ("TEASER_TRAILER", 45),
    ("PROMOTIONAL", 10),
    ("PREVIEW", 8),
    ("RECAP", 10),
    ("CINEMAGRAPH", 6),
    ("BUMPER", 3),
    ("BIG_ROW", 2),
    ("BONUS_VIDEO", 2),
    ("CHARACTER", 1),
];

impl Sitting<'_> {
    /// Browses: some extras, in per mille each round, at most three.
    pub(super) fn browse(&mut self, permille: u32) {
        for _ in 0..3 {
            if self.time + 240 > self.end || !self.viewer.dice.chance(permille) {
                return;
            }
            if self.viewer.dice.chance(560) { self.preview() } else { self.supplemental() }
        }
    }

    /// A film or episode starts by itself and nobody touches anything.
    fn preview(&mut self) {
        let (work, film) = self.any_work();
        let (season, episode) = if film { (0, 0) } else { (1, 1) };
        let title = self.title(Form::Feature, work, season, episode);
        let dice = &mut self.viewer.dice;
        let short = dice.between(2, 34);
        let duration = if dice.chance(150) { dice.between(35, 118) } else { short };
        let in_timeout_years =
            (midnight_utc(date(2020, 1, 1))..midnight_utc(date(2023, 1, 1))).contains(&self.time);
        let timeout = in_timeout_years && dice.chance(30);
        let attributes = if timeout { Attributes::VisibilityTimeout } else { Attributes::AutoplayNone };
        self.emit(title, duration, duration, attributes, "");
    }

    /// A hook, a trailer or another extra, mostly with its type.
    fn supplemental(&mut self) {
        let (work, film) = self.any_work();
        let season = u8::from(!film);
        let mut kind = self.viewer.dice.weighted(&TYPES);
        if kind == "CINEMAGRAPH" && self.time < midnight_utc(date(2022, 1, 1)) {
            kind = "HOOK";
        }
        let (form, range) = match kind {
            "HOOK" | "BUMPER" | "BIG_ROW" | "CINEMAGRAPH" => (Form::Hook, (4, 30)),
            "RECAP" if season > 0 => (Form::Recap, (40, 190)),
            "PREVIEW" => (Form::Clip, (4, 30)),
            _ => (Form::Trailer, (4, 110)),
        };
        // Older rows of raw assets often have no type at all: one in forty here.
        let raw = matches!(form, Form::Hook | Form::Clip);
        let untyped = raw && self.viewer.dice.chance(25);
        let form = if untyped {
            self.viewer.dice.weighted(&[(form, 70), (Form::Clip, 20), (Form::Backfill, 10)])
        } else {
            form
        };
        let title = self.title(form, work, season, 0);
        let dice = &mut self.viewer.dice;
        let duration = dice.between(range.0, range.1).min(dice.between(range.0, range.1));
        let quiet = dice.chance(500);
        let attributes = if quiet { Attributes::AutoplayNone } else { Attributes::Empty };
        self.emit(title, duration, duration, attributes, if untyped { "" } else { kind });
    }

    /// Any work the viewer could be shown, and whether it is a film.
    pub(super) fn any_work(&mut self) -> (u16, bool) {
        let viewer = &mut *self.viewer;
        if !viewer.repeats() && viewer.dice.chance(400) {
            return (*viewer.dice.pick(&viewer.films), true);
        }
        let near = viewer.shows.len().min(viewer.shelf + 12);
        (viewer.shows[viewer.dice.below(near as u32) as usize], false)
    }

    pub(super) fn title(&mut self, form: Form, work: u16, season: u8, episode: u16) -> u32 {
        let language = self.viewer.persona().language;
        self.titles.number(TitleInfo { language, form, work, season, episode })
    }
}
