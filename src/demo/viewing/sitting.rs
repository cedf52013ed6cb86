//! One sitting of one profile: browsing, then episodes or a film until it is time to stop.

use super::{Attributes, Country, Fault, Row};
use crate::demo::calendar::{date, midnight_utc};
use crate::demo::dice::Dice;
use crate::demo::household::devices::{DeviceId, LAPTOP};
use crate::demo::household::personas::{PERSONAS, Persona, ProfileId};
use crate::demo::titles::{Form, Titles};

/// A show somebody is in the middle of.
#[derive(Debug, Clone, Copy)]
struct Thread {
    work: u16,
    season: u8,
    episode: u16,
    position: u32,
}

/// Somebody watching, with what they are in the middle of.
pub(in crate::demo) struct Viewer {
    pub profile: ProfileId,
    pub dice: Dice,
    /// Shows to their taste, best first.
    pub shows: Vec<u16>,
    pub films: Vec<u16>,
    /// How far down that list they have come.
    pub shelf: usize,
    threads: Vec<Thread>,
    unspecified_until: i64,
}

impl Viewer {
    /// Somebody who has watched nothing yet.
    pub fn new(profile: ProfileId, seed: u64, titles: &Titles, has_unspecified: bool) -> Self {
        let persona = &PERSONAS[profile];
        let lists: Vec<Vec<u16>> =
            persona.tastes.iter().map(|&taste| titles.catalogue.shows_for(taste)).collect();
        let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
        let shows = (0..longest).flat_map(|at| lists.iter().filter_map(move |list| list.get(at).copied()));
        let mut viewer = Self {
            profile,
            dice: Dice::new(seed, 100 + profile as u64),
            shows: shows.collect(),
            films: titles.catalogue.films(),
            shelf: 0,
            threads: Vec::new(),
            unspecified_until: if has_unspecified { midnight_utc(date(2022, 9, 1)) } else { i64::MIN },
        };
        for _ in 0..3 {
            let thread = viewer.next_show();
            viewer.threads.push(thread);
        }
        viewer
    }

    pub fn persona(&self) -> &'static Persona {
        &PERSONAS[self.profile]
    }

    pub(super) fn repeats(&self) -> bool {
        self.persona().repeats
    }

    fn next_show(&mut self) -> Thread {
        let work = self.shows[self.shelf % self.shows.len()];
        self.shelf += 1;
        Thread { work, season: 1, episode: 1, position: 0 }
    }
}

/// A sitting that is going on.
pub(in crate::demo) struct Sitting<'a> {
    pub viewer: &'a mut Viewer,
    pub titles: &'a mut Titles,
    pub rows: &'a mut Vec<Row>,
    /// Now, and when it is time to stop; UTC.
    pub time: i64,
    pub end: i64,
    pub device: DeviceId,
    pub country: Country,
    /// Into how many rows one viewing is split, in per mille.
    pub pieces: u32,
}

impl Sitting<'_> {
    /// Adds a row that starts now, and lets its time and a short pause pass.
    pub fn emit(
        &mut self,
        title: u32,
        duration: u32,
        bookmark: u32,
        attributes: Attributes,
        supplemental: &'static str,
    ) {
        self.rows.push(Row {
            start: self.time,
            duration,
            bookmark,
            title,
            order: self.rows.len() as u32,
            profile: self.viewer.profile as u8,
            device: self.device,
            attributes,
            supplemental,
            country: self.country,
            latest: false,
            fault: Fault::None,
            repeated: false,
        });
        self.time += i64::from(duration) + i64::from(self.viewer.dice.between(3, 22));
    }

    /// The whole sitting.
    pub fn play(&mut self, films: bool) {
        self.browse(if self.viewer.repeats() { 350 } else { 620 });
        if films && self.end - self.time > 4_200 && self.viewer.dice.chance(380) {
            self.film();
        }
        let mut first = true;
        while self.end - self.time > 90 {
            if self.viewer.dice.chance(45) {
                self.false_start();
                continue;
            }
            self.episode(first);
            first = false;
            self.pause();
            self.browse(if self.viewer.repeats() { 120 } else { 140 });
        }
    }

    /// Something is begun and left within a minute.
    fn false_start(&mut self) {
        let (work, film) = self.any_work();
        let (season, episode) = if film { (0, 0) } else { (1, 1) };
        let title = self.title(Form::Feature, work, season, episode);
        let seconds = self.viewer.dice.between(2, 58);
        let attributes =
            if self.viewer.dice.chance(300) { Attributes::UserInteraction } else { Attributes::Empty };
        self.emit(title, seconds, seconds, attributes, "");
    }

    /// A pause: mostly none, sometimes for supper.
    fn pause(&mut self) {
        let dice = &mut self.viewer.dice;
        let minutes = match dice.below(1_000) {
            0..60 => dice.between(11, 28),
            60..72 => dice.between(33, 55),
            _ => 0,
        };
        self.time += i64::from(minutes) * 60;
    }

    fn film(&mut self) {
        let film = *self.viewer.dice.pick(&self.viewer.films);
        let runtime = self.titles.catalogue.runtime(film, 0, 0);
        let title = self.title(Form::Feature, film, 0, 0);
        // Most films are watched to the credits, some are left.
        let share = if self.viewer.dice.chance(820) { 970 } else { self.viewer.dice.between(60, 800) };
        let watched = (runtime / 1_000 * share).min((self.end + 1_200 - self.time) as u32);
        self.watch(title, 0, watched, true);
    }

    fn episode(&mut self, first: bool) {
        let index = if self.viewer.dice.chance(720) { 0 } else { self.viewer.dice.between(1, 2) as usize };
        let mut thread = self.viewer.threads[index];
        if self.viewer.repeats() && self.viewer.dice.chance(600) {
            // The same few episodes again, from the start.
            thread.episode = 1 + self.viewer.dice.below(6) as u16;
            thread.position = 0;
        }
        let runtime = self.titles.catalogue.runtime(thread.work, thread.season, thread.episode);
        let title = self.title(Form::Feature, thread.work, thread.season, thread.episode);
        // The last seconds are credits, which some skip.
        let last = runtime - self.viewer.dice.below(runtime / 14);
        let left = last.saturating_sub(thread.position).max(60);
        let watched = left.min((self.end - self.time) as u32);
        self.watch(title, thread.position, watched, first);
        if self.viewer.repeats() && self.viewer.threads[index].episode != thread.episode {
            return;
        }
        thread.position += watched;
        if watched < left {
            self.viewer.threads[index].position = thread.position;
        } else {
            self.advance(index, thread);
        }
    }

    fn advance(&mut self, index: usize, thread: Thread) {
        let seasons = &self.titles.catalogue.work(thread.work).seasons;
        let next = Thread { position: 0, episode: thread.episode + 1, ..thread };
        let done = thread.episode >= seasons[usize::from(thread.season) - 1];
        self.viewer.threads[index] = if !done {
            next
        } else if usize::from(thread.season) < seasons.len() {
            Thread { season: thread.season + 1, episode: 1, ..next }
        } else {
            self.viewer.next_show()
        };
    }

    /// One viewing from `position` on, in as many rows as the density asks for.
    fn watch(&mut self, title: u32, position: u32, watched: u32, first: bool) {
        let dice = &mut self.viewer.dice;
        let wanted = self.pieces / 1_000 + u32::from(dice.chance(self.pieces % 1_000));
        let pieces = wanted.clamp(1, (watched / 20).max(1));
        let mut done = 0;
        for piece in 0..pieces {
            let until = watched * (piece + 1) / pieces;
            let attributes = if piece == 0 { self.attributes(first) } else { Attributes::Empty };
            let bookmark = position + until;
            self.emit(title, until - done, bookmark, attributes, "");
            done = until;
        }
        // Now and then the next thing starts on another device before this one is over.
        if watched > 900 && self.viewer.dice.chance(8) {
            self.time -= i64::from(self.viewer.dice.between(60, 420));
            self.device = self.viewer.dice.weighted(self.viewer.persona().devices);
        }
    }

    fn attributes(&mut self, first: bool) -> Attributes {
        let dice = &mut self.viewer.dice;
        let browser = self.device == LAPTOP;
        if first {
            let touched = dice.chance(if browser { 350 } else { 90 });
            return if touched { Attributes::UserInteraction } else { Attributes::Empty };
        }
        match dice.below(1_000) {
            0..150 if self.time < self.viewer.unspecified_until => Attributes::Unspecified,
            0..330 => Attributes::AutoplayNone,
            330..430 => Attributes::UserInteraction,
            430..433 => Attributes::Branched,
            _ => Attributes::Empty,
        }
    }
}
