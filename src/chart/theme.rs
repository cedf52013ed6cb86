//! The palette: every colour of every chart is a role with a light and a dark value.
//!
//! Ink on paper, a blue-green ramp for amounts, eight profile colours that stay apart under the
//! three common colour-vision deficiencies. Marks reach 3:1 against the surface, text 4.5:1; the
//! tests compute it. Only the lightest steps of the ramp may be fainter: there little *is* faint,
//! and the legend and each cell's title say the amount.

use std::fmt::Write as _;

/// For what ground a file is drawn. (An inlined drawing follows the page.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on a light ground; also for print.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

/// What a colour is for. Drawings name roles; themes give them values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The ground everything stands on.
    Surface,
    /// Text and the strongest lines.
    Ink,
    /// Secondary text.
    Muted,
    /// Grid lines.
    Grid,
    /// Axis and leader lines.
    Axis,
    /// A heat-map cell with nothing in it.
    Nothing,
    /// Step 1 (little) to 7 (much) of the amounts ramp; anything beyond counts as 7.
    Amount(u8),
    /// Colour slot 0 to 7 of a profile; anything beyond counts as [`Role::Others`].
    Profile(u8),
    /// What was folded together, or is context only.
    Others,
    /// The one colour of a chart that needs only one.
    Accent,
    /// What was set aside on purpose, in five quiet shades, 0 to 4.
    Aside(u8),
    /// What could not be read.
    Lost,
    /// Step 1 (a little) to 4 (much) more than before; anything beyond counts as 4.
    More(u8),
    /// Step 1 to 4 less than before.
    Less(u8),
}

/// Name, light value, dark value.
type Entry = (&'static str, &'static str, &'static str);

const AMOUNTS: [Entry; 7] = [
    ("amount-1", "#b1dcde", "#283f57"),
    ("amount-2", "#84c2cc", "#2b5c7c"),
    ("amount-3", "#56a7bc", "#2e7b9c"),
    ("amount-4", "#2a8aac", "#369cb8"),
    ("amount-5", "#146d95", "#51bcce"),
    ("amount-6", "#195076", "#82dadf"),
    ("amount-7", "#193554", "#baf5f1"),
];

/// The same hue in both themes, in an order that keeps the first few furthest apart. Found by a search over OKLCH colours for the
/// largest smallest distance in normal, protan, deutan and tritan vision.
const PROFILES: [Entry; 8] = [
    ("profile-1", "#2f3c93", "#5f71c6"),
    ("profile-2", "#d2792c", "#f2c066"),
    ("profile-3", "#13786f", "#a1ddda"),
    ("profile-4", "#9171d2", "#b0a3ff"),
    ("profile-5", "#771702", "#db8e57"),
    ("profile-6", "#796004", "#7d7809"),
    ("profile-7", "#4e274c", "#b04c7c"),
    ("profile-8", "#4d9d95", "#54a9ae"),
];

/// Quiet colours that stay apart from one another, from [`Role::Accent`] and from [`Role::Lost`].
const ASIDES: [Entry; 5] = [
    ("aside-1", "#797c76", "#5e6d65"),
    ("aside-2", "#7295b4", "#658ea8"),
    ("aside-3", "#364566", "#afd7f6"),
    ("aside-4", "#4e3a19", "#c9bf93"),
    ("aside-5", "#1e2d4c", "#f0e2b6"),
];

/// Blue for more and orange for less: the pair that stays apart in every common vision, and rises away from the
/// surface on either side alike.
const MORE: [Entry; 4] = [
    ("more-1", "#b9d3f9", "#253d61"),
    ("more-2", "#83adea", "#345d9b"),
    ("more-3", "#4c80cd", "#5286d3"),
    ("more-4", "#235193", "#96c0fe"),
];
const LESS: [Entry; 4] = [
    ("less-1", "#f5c6a4", "#583313"),
    ("less-2", "#e3975a", "#874d1a"),
    ("less-3", "#bc670c", "#bf7028"),
    ("less-4", "#7e4000", "#f8aa6d"),
];

impl Role {
    /// Every role, each once.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let single = [
            Self::Surface,
            Self::Ink,
            Self::Muted,
            Self::Grid,
            Self::Axis,
            Self::Nothing,
            Self::Others,
            Self::Accent,
            Self::Lost,
        ];
        (single.into_iter())
            .chain((1..=7).map(Self::Amount))
            .chain((0..8).map(Self::Profile))
            .chain((0..5).map(Self::Aside))
            .chain((1..=4).map(Self::More))
            .chain((1..=4).map(Self::Less))
    }

    /// A profile's role by its slot.
    #[must_use]
    pub fn profile(slot: usize) -> Self {
        match u8::try_from(slot) {
            Ok(slot @ 0..8) => Self::Profile(slot),
            _ => Self::Others,
        }
    }

    /// The heat-map role of a step: 0 is nothing.
    #[must_use]
    pub fn step(step: u8) -> Self {
        if step == 0 { Self::Nothing } else { Self::Amount(step.min(7)) }
    }

    fn entry(self) -> Entry {
        match self {
            Self::Surface => ("surface", "#fdfcfa", "#16181d"),
            Self::Ink => ("ink", "#1d1f24", "#e9e8e4"),
            Self::Muted => ("muted", "#5b606b", "#a3a6ae"),
            Self::Grid => ("grid", "#e4e2dc", "#2d3037"),
            Self::Axis => ("axis", "#8a8d94", "#767a83"),
            Self::Nothing => ("nothing", "#f0eee8", "#22262d"),
            Self::Amount(step) => AMOUNTS[usize::from(step.clamp(1, 7)) - 1],
            Self::Profile(slot) => {
                PROFILES.get(usize::from(slot)).copied().unwrap_or_else(|| Self::Others.entry())
            }
            Self::Others => ("others", "#8b8f96", "#7d818a"),
            Self::Accent => ("accent", "#1d6a8a", "#5cb8d0"),
            Self::Aside(shade) => ASIDES[usize::from(shade.min(4))],
            Self::Lost => ("lost", "#b1472f", "#e2795c"),
            Self::More(step) => MORE[usize::from(step.clamp(1, 4)) - 1],
            Self::Less(step) => LESS[usize::from(step.clamp(1, 4)) - 1],
        }
    }

    /// The role's part of the CSS variable's name: `ink` of `--wp-ink`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().0
    }

    /// The value in a theme, as `#rrggbb`.
    #[must_use]
    pub fn value(self, theme: Theme) -> &'static str {
        match theme {
            Theme::Light => self.entry().1,
            Theme::Dark => self.entry().2,
        }
    }

    /// The role of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::all().find(|role| role.name() == name)
    }

    /// The light value as numbers: the form in which a role travels through plotters' own elements.
    pub(super) fn rgb(self) -> (u8, u8, u8) {
        rgb(self.value(Theme::Light))
    }
}

/// `#rrggbb` as numbers.
pub(super) fn rgb(hex: &str) -> (u8, u8, u8) {
    let number = u32::from_str_radix(hex.trim_start_matches('#'), 16).unwrap_or(0);
    let byte = |shift: u32| u8::try_from((number >> shift) & 0xff).unwrap_or(0);
    (byte(16), byte(8), byte(0))
}

/// The style sheet declarations that give every role its value in `theme`:
/// `--wp-ink:#1d1f24;…`, to be put inside a rule such as `:root { … }`.
#[must_use]
pub fn css_variables(theme: Theme) -> String {
    Role::all().fold(String::new(), |mut css, role| {
        let _ = write!(css, "--wp-{}:{};", role.name(), role.value(theme));
        css
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
