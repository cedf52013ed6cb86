//! Two histories of one account as one, when it is known which rows of both are the same.

mod part;

use super::{Device, History, Segment, Setting, seconds_by_country};
use crate::model::attributes::Attributes;
use crate::model::ledger::{Fate, Ledger};
use crate::model::place::{CountryCode, RegionCounts, ZoneSettings, choose_zones};
use crate::source::netflix::viewing::Dictionary;
use hashbrown::HashMap;
use part::Part;

/// A row of a joined history: its number in the earlier one, in the later one, or in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// Number among the rows of the earlier history.
    pub earlier: Option<u32>,
    /// Number among the rows of the later history.
    pub later: Option<u32>,
}

/// Where the rows of a joined history come from.
#[derive(Debug)]
pub struct Origins {
    /// Of its readable rows.
    pub rows: Vec<Origin>,
    /// Of its unreadable rows.
    pub unreadable: Vec<Origin>,
}

/// What two histories have in common.
#[derive(Debug, Default)]
pub struct Same {
    /// A number for each profile of the earlier and of the later history; one profile has one number in both.
    pub profiles: [Vec<u32>; 2],
    /// Titles the later history has in other words, by profile and title of the earlier one: such a row counts under
    /// the later title also where the later history does not have it.
    pub titles: HashMap<(u32, u32), u32>,
    /// Every readable row of either, once.
    pub rows: Vec<Origin>,
    /// Every unreadable row of either, once; numbers into [`History::unreadable_rows`].
    pub unreadable: Vec<Origin>,
}

impl History {
    /// One history out of two. A row of both is as the later one has it, but for columns that one does not have at all;
    /// a profile goes by its later name. Each row keeps its fate, so a row is a repetition only if it was one in
    /// its own file. Returns the origins too, in the order of [`History::rows`] and [`History::unreadable_rows`].
    #[must_use]
    pub fn join(
        earlier: &Self,
        later: &Self,
        same: Same,
        regions: &RegionCounts,
        zones: &ZoneSettings,
    ) -> (Self, Origins) {
        let Same { profiles: [of_earlier, of_later], titles, mut rows, mut unreadable } = same;
        let mut joiner = Joiner::new(Part::new(earlier, of_earlier), Part::new(later, of_later), titles);
        let start = |origin: &Origin| joiner.start(*origin);
        rows.sort_by_key(|origin| (start(origin), origin.later.unwrap_or(u32::MAX), origin.earlier));
        unreadable.sort_by_key(|origin| (origin.later.is_none(), origin.later, origin.earlier));
        let lines = |origin: &Origin| match (origin.later, origin.earlier) {
            (Some(at), _) => later.ledger.unreadable.get(at as usize).copied(),
            (None, at) => earlier.ledger.unreadable.get(at? as usize).copied(),
        };
        let mut ledger = Ledger::new(unreadable.iter().filter_map(lines).collect());
        let segments: Vec<Segment> = rows.iter().map(|origin| joiner.segment(*origin)).collect();
        let unreadable_rows: Vec<Segment> =
            unreadable.iter().map(|origin| joiner.unreadable(*origin)).collect();
        unreadable_rows.iter().for_each(|_| ledger.add(Fate::Unreadable, 0));
        for segment in &segments {
            ledger.add(segment.fate, segment.duration);
            if segment.fate == Fate::Kept {
                ledger.add_kept(
                    segment.duration,
                    segment.not_latest,
                    joiner.settings[segment.setting as usize].attributes,
                );
            }
        }
        let zones = choose_zones(&seconds_by_country(&segments, &joiner.settings), regions, zones);
        let joined = Self {
            segments,
            places: Vec::new(),
            unreadable_rows,
            lengths: Vec::new(),
            profiles: joiner.profile_names(),
            devices: joiner.devices,
            titles: joiner.titles,
            supplementals: joiner.supplementals,
            settings: joiner.settings,
            zones,
            ledger,
            merged: None,
        };
        (joined, Origins { rows, unreadable })
    }
}

/// Where the texts of a setting stand, before they are numbered.
type Texts<'a> = (u32, &'a str, CountryCode, Attributes, &'a [u8]);

struct Joiner<'a> {
    earlier: Part<'a>,
    later: Part<'a>,
    later_titles: HashMap<(u32, u32), u32>,
    titles: Dictionary,
    supplementals: Dictionary,
    devices: Vec<Device>,
    device_numbers: HashMap<&'a str, u32>,
    settings: Vec<Setting>,
    setting_numbers: HashMap<(u32, u32, CountryCode, u8, u32), u32>,
    /// Settings of rows as one part has them, by part and number.
    known: [Vec<Option<u32>>; 2],
}

impl<'a> Joiner<'a> {
    fn new(earlier: Part<'a>, later: Part<'a>, later_titles: HashMap<(u32, u32), u32>) -> Self {
        let known = [&earlier, &later].map(|part| vec![None; part.history.settings.len()]);
        Self {
            earlier,
            later,
            later_titles,
            titles: Dictionary::new(),
            supplementals: Dictionary::new(),
            devices: Vec::new(),
            device_numbers: HashMap::new(),
            settings: Vec::new(),
            setting_numbers: HashMap::new(),
            known,
        }
    }

    fn start(&self, origin: Origin) -> i64 {
        match (origin.earlier, origin.later) {
            (Some(at), Some(_)) if self.later.lacks.seconds => self.earlier.row(at).start,
            (_, Some(at)) => self.later.row(at).start,
            (at, None) => at.map_or(i64::MIN, |at| self.earlier.row(at).start),
        }
    }

    fn segment(&mut self, origin: Origin) -> Segment {
        let start = self.start(origin);
        let (mut segment, is_later) = match (origin.later, origin.earlier) {
            (Some(at), _) => (*self.later.row(at), true),
            (None, Some(at)) => (*self.earlier.row(at), false),
            (None, None) => unreachable!("a row comes from somewhere"),
        };
        let title = match self.later_titles.get(&self.titled(is_later, &segment)) {
            Some(later) if !is_later => self.title(true, *later),
            _ => self.title(is_later, segment.title),
        };
        let other = origin.later.and(origin.earlier).map(|at| self.earlier.row(at));
        match other {
            Some(other) => {
                let lacks = &self.later.lacks;
                if lacks.bookmarks {
                    (segment.bookmark, segment.not_latest) = (other.bookmark, other.not_latest);
                }
                let is_repetition = [segment.fate, other.fate].contains(&Fate::Duplicate);
                if (lacks.attributes || lacks.supplementals) && !is_repetition {
                    segment.fate = other.fate;
                }
                segment.setting = self.filled_setting(segment.setting, other.setting);
            }
            None => segment.setting = self.setting_of(is_later, segment.setting),
        }
        Segment { start, title, ..segment }
    }

    fn unreadable(&mut self, origin: Origin) -> Segment {
        let (segment, is_later) = match (origin.later, origin.earlier) {
            (Some(at), _) => (self.later.history.unreadable_rows[at as usize], true),
            (None, Some(at)) => (self.earlier.history.unreadable_rows[at as usize], false),
            (None, None) => unreachable!("a row comes from somewhere"),
        };
        let title = self.title(is_later, segment.title);
        Segment { title, setting: self.setting_of(is_later, segment.setting), ..segment }
    }

    /// The profile of a row in its own history, and its title.
    fn titled(&self, is_later: bool, segment: &Segment) -> (u32, u32) {
        let part = if is_later { &self.later } else { &self.earlier };
        (part.history.setting(segment).profile, segment.title)
    }

    fn title(&mut self, is_later: bool, number: u32) -> u32 {
        let part = if is_later { &mut self.later } else { &mut self.earlier };
        let history = part.history;
        let known = &mut part.titles[number as usize];
        *known.get_or_insert_with(|| self.titles.number(history.titles.bytes(number)))
    }

    fn texts(part: &Part<'a>, setting: &Setting) -> Texts<'a> {
        let history = part.history;
        (
            part.profiles[setting.profile as usize],
            &history.devices[setting.device as usize].name,
            setting.country,
            setting.attributes,
            history.supplementals.bytes(setting.supplemental),
        )
    }

    /// The setting of a row that one part alone has.
    fn setting_of(&mut self, is_later: bool, number: u32) -> u32 {
        let part = if is_later { &self.later } else { &self.earlier };
        if let Some(known) = self.known[usize::from(is_later)][number as usize] {
            return known;
        }
        let texts = Self::texts(part, &part.history.settings[number as usize]);
        let new = self.number(texts);
        self.known[usize::from(is_later)][number as usize] = Some(new);
        new
    }

    /// The setting of a row that both have: the later one's, filled up from the earlier one's.
    fn filled_setting(&mut self, later: u32, earlier: u32) -> u32 {
        let lacks = &self.later.lacks;
        let is_whole = !(lacks.devices || lacks.countries || lacks.attributes || lacks.supplementals);
        let setting = &self.later.history.settings[later as usize];
        let profile = self.later.profile(setting);
        if is_whole && profile.is_some() {
            return self.setting_of(true, later);
        }
        let (own, other) = (
            Self::texts(&self.later, setting),
            Self::texts(&self.earlier, &self.earlier.history.settings[earlier as usize]),
        );
        let texts = (
            profile.unwrap_or(other.0),
            if lacks.devices { other.1 } else { own.1 },
            if lacks.countries { other.2 } else { own.2 },
            if lacks.attributes { other.3 } else { own.3 },
            if lacks.supplementals { other.4 } else { own.4 },
        );
        self.number(texts)
    }

    fn number(&mut self, (profile, device, country, attributes, supplemental): Texts<'a>) -> u32 {
        let devices = &mut self.devices;
        let device = *self.device_numbers.entry(device).or_insert_with(|| {
            devices.push(Device::of(device));
            (devices.len() - 1) as u32
        });
        let supplemental = self.supplementals.number(supplemental);
        let Attributes { user_action, hidden, branched } = attributes;
        let marks = (user_action as u8) << 2 | u8::from(hidden) << 1 | u8::from(branched);
        let settings = &mut self.settings;
        let key = (profile, device, country, marks, supplemental);
        *self.setting_numbers.entry(key).or_insert_with(|| {
            settings.push(Setting { profile, device, country, attributes, supplemental });
            (settings.len() - 1) as u32
        })
    }

    /// The later name of each profile; different profiles of one name are told apart.
    fn profile_names(&mut self) -> Vec<String> {
        let numbers = self.earlier.profiles.iter().chain(&self.later.profiles);
        let mut names = vec![String::new(); numbers.max().map_or(0, |most| *most as usize + 1)];
        for part in [&self.earlier, &self.later] {
            for (number, name) in part.profiles.iter().zip(&part.history.profiles) {
                names[*number as usize].clone_from(name);
            }
        }
        // Profiles of the later export keep their names.
        let of_later = |number: usize| self.later.profiles.contains(&(number as u32));
        for number in (0..names.len()).filter(|number| !of_later(*number)) {
            let name = names[number].clone();
            let mut count = 1;
            while names.iter().enumerate().any(|(other, known)| other != number && *known == names[number]) {
                count += 1;
                names[number] = format!("{name} ({count})");
            }
        }
        self.drop_unused(names)
    }

    /// Numbers of profiles follow one another without gaps: those without a row are left out.
    fn drop_unused(&mut self, names: Vec<String>) -> Vec<String> {
        let mut new = vec![None; names.len()];
        let mut kept = Vec::new();
        for setting in &mut self.settings {
            let number = *new[setting.profile as usize].get_or_insert_with(|| {
                kept.push(names[setting.profile as usize].clone());
                (kept.len() - 1) as u32
            });
            setting.profile = number;
        }
        kept
    }
}
