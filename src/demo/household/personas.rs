//! The five people of the household, their languages, devices and habits.

use super::devices::{self, DeviceId};
use crate::demo::titles::{Language, Taste};

/// Number of a profile.
pub(in crate::demo) type ProfileId = usize;

/// How many profiles there are.
pub(in crate::demo) const PROFILES: usize = 5;
pub(in crate::demo) const FAMILY: ProfileId = 0;
pub(in crate::demo) const NIGHT_OWL: ProfileId = 1;
pub(in crate::demo) const COMMUTER: ProfileId = 2;
pub(in crate::demo) const TEENAGER: ProfileId = 3;
pub(in crate::demo) const CHILD: ProfileId = 4;

/// A time of the week at which somebody likes to watch.
pub(in crate::demo) struct Window {
    /// Days it applies to: bit 0 is Monday.
    pub days: u8,
    /// How often, in per mille of those days.
    pub permille: u32,
    /// Usual begin, in minutes after midnight, and how far it may lie off.
    pub start: u32,
    pub spread: u32,
    /// Shortest and longest sitting in minutes.
    pub length: (u32, u32),
    /// Whether only while schools are closed.
    pub holidays_only: bool,
    /// Whether a film may be chosen.
    pub films: bool,
}

/// Somebody with a profile.
pub(in crate::demo) struct Persona {
    /// As every table writes it; one has a leading blank.
    pub name: &'static str,
    pub language: Language,
    pub tastes: &'static [Taste],
    /// Devices and how often each is used.
    pub devices: &'static [(DeviceId, u32)],
    pub windows: &'static [Window],
    /// Whether short episodes are watched over and over.
    pub repeats: bool,
    /// Month and year of birth, as far as profiles tell.
    pub born: (i32, u32, u32),
}

const MON: u8 = 1;
const TUE: u8 = 2;
const WED: u8 = 4;
const THU: u8 = 8;
const FRI: u8 = 16;
const SAT: u8 = 32;
const SUN: u8 = 64;
const WEEKDAYS: u8 = MON | TUE | WED | THU | FRI;

const fn window(days: u8, permille: u32, start: u32, spread: u32, length: (u32, u32)) -> Window {
    Window { days, permille, start, spread, length, holidays_only: false, films: false }
}

const fn with_films(window: Window) -> Window {
    Window { films: true, ..window }
}

const fn in_holidays(window: Window) -> Window {
    Window { holidays_only: true, ..window }
}

/// A window at this chance is never thinned out: its owner never misses that day.
pub(in crate::demo) const ALWAYS: u32 = 1_000;

/// The household, by profile number.
pub(in crate::demo) const PERSONAS: [Persona; PROFILES] = [
    Persona {
        name: "Zoé",
        language: Language::French,
        tastes: &[Taste::Family, Taste::Thriller],
        devices: &[(devices::LIVING_ROOM, 80), (devices::IPHONE, 10), (devices::BOX, 10)],
        windows: &[
            window(MON | TUE | WED | THU, 500, 19 * 60 + 40, 40, (45, 100)),
            with_films(window(FRI | SAT, 780, 20 * 60 + 30, 30, (80, 150))),
            with_films(window(SUN, 480, 15 * 60, 60, (60, 120))),
        ],
        repeats: false,
        born: (1984, 3, 9),
    },
    Persona {
        name: " Deniz",
        language: Language::Turkish,
        tastes: &[Taste::Thriller, Taste::Comedy],
        devices: &[(devices::LAPTOP, 60), (devices::STICK, 40)],
        windows: &[
            with_films(window(WEEKDAYS, 560, 22 * 60 + 50, 35, (70, 190))),
            with_films(window(SAT | SUN, 640, 22 * 60 + 20, 45, (90, 220))),
        ],
        repeats: false,
        born: (1991, 11, 23),
    },
    Persona {
        name: "Rafael",
        language: Language::Portuguese,
        tastes: &[Taste::Comedy],
        devices: &[(devices::ANDROID_PHONE, 92), (devices::LIVING_ROOM, 8)],
        windows: &[
            window(WEEKDAYS, 560, 7 * 60 + 45, 12, (20, 38)),
            window(WEEKDAYS, 590, 18 * 60 + 10, 15, (20, 42)),
            with_films(window(SUN, 320, 21 * 60, 25, (60, 110))),
        ],
        repeats: false,
        born: (1988, 7, 2),
    },
    Persona {
        name: "はるか",
        language: Language::Japanese,
        tastes: &[Taste::Anime],
        devices: &[(devices::IPAD, 50), (devices::CONSOLE, 30), (devices::LIVING_ROOM, 20)],
        windows: &[
            window(MON | TUE | THU | FRI, 460, 17 * 60, 25, (40, 90)),
            window(WED, 680, 14 * 60, 40, (60, 140)),
            window(SAT, ALWAYS, 14 * 60 + 30, 50, (80, 180)),
            window(SUN, 520, 16 * 60, 60, (50, 130)),
            in_holidays(window(WEEKDAYS, 450, 10 * 60 + 30, 45, (60, 120))),
        ],
        repeats: false,
        born: (2008, 5, 30),
    },
    Persona {
        name: "Pip & Co",
        language: Language::English,
        tastes: &[Taste::Kids],
        devices: &[(devices::CHILD_TABLET, 60), (devices::LIVING_ROOM, 40)],
        // Never on a Tuesday, so no run of days is longer than six but the planted one.
        windows: &[
            window(WED, 650, 10 * 60, 40, (20, 45)),
            window(SAT, 760, 8 * 60 + 40, 40, (25, 70)),
            window(SUN, 680, 9 * 60, 40, (25, 60)),
            window(MON | THU | FRI, 280, 17 * 60 + 45, 20, (10, 25)),
        ],
        repeats: true,
        born: (2017, 1, 15),
    },
];
