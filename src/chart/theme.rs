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
    /// What was set aside on purpose: shade 0 (dark) to 4.
    Aside(u8),
    /// What could not be read.
    Lost,
}

/// Name, light value, dark value.
type Entry = (&'static str, &'static str, &'static str);

const AMOUNTS: [Entry; 7] = [
    ("amount-1", "#c0e1e0", "#283f57"),
    ("amount-2", "#8dc7cd", "#2b5c7c"),
    ("amount-3", "#59acbe", "#2e7b9c"),
    ("amount-4", "#2a8fae", "#369cb8"),
    ("amount-5", "#117197", "#51bcce"),
    ("amount-6", "#185378", "#82dadf"),
    ("amount-7", "#183755", "#baf5f1"),
];

/// In an order that keeps the first few furthest apart. Found by a search over OKLCH colours for the
/// largest smallest distance in normal, protan, deutan and tritan vision.
const PROFILES: [Entry; 8] = [
    ("profile-1", "#2f3c93", "#629dc0"),
    ("profile-2", "#d2792c", "#c18a39"),
    ("profile-3", "#13786f", "#a7f7e7"),
    ("profile-4", "#9171d2", "#7266bb"),
    ("profile-5", "#771702", "#f4aa95"),
    ("profile-6", "#796004", "#fae57f"),
    ("profile-7", "#4e274c", "#b14f6a"),
    ("profile-8", "#4d9d95", "#66cbf3"),
];

const ASIDES: [Entry; 5] = [
    ("aside-1", "#454b57", "#d5d7dc"),
    ("aside-2", "#5b616d", "#b9bcc3"),
    ("aside-3", "#6c727e", "#9da1aa"),
    ("aside-4", "#7d838e", "#858992"),
    ("aside-5", "#8b9099", "#6d727b"),
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
            Self::Nothing => ("nothing", "#f0eee8", "#1f2228"),
            Self::Amount(step) => AMOUNTS[usize::from(step.clamp(1, 7)) - 1],
            Self::Profile(slot) => {
                PROFILES.get(usize::from(slot)).copied().unwrap_or_else(|| Self::Others.entry())
            }
            Self::Others => ("others", "#8b8f96", "#7d818a"),
            Self::Accent => ("accent", "#1d6a8a", "#5cb8d0"),
            Self::Aside(shade) => ASIDES[usize::from(shade.min(4))],
            Self::Lost => ("lost", "#b1472f", "#e2795c"),
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
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn linear(hex: &str) -> [f64; 3] {
        let (r, g, b) = rgb(hex);
        [r, g, b].map(|byte| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn luminance(hex: &str) -> f64 {
        let [r, g, b] = linear(hex);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast ratio of WCAG 2.2.
    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn times(m: &[[f64; 3]; 3], v: [f64; 3]) -> [f64; 3] {
        [0, 1, 2].map(|row| (0..3).map(|i| m[row][i] * v[i]).sum())
    }

    /// Björn Ottosson's OKLab: distances close to seen differences.
    fn oklab(rgb: [f64; 3]) -> [f64; 3] {
        let cones = times(
            &[
                [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
                [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
                [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
            ],
            rgb,
        );
        times(
            &[
                [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
                [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
                [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
            ],
            cones.map(|part| part.max(0.0).cbrt()),
        )
    }

    /// Normal vision and the full deficiencies of Machado, Oliveira and Fernandes (2009).
    const VISIONS: [[[f64; 3]; 3]; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    fn distance(one: &str, other: &str, vision: &[[f64; 3]; 3]) -> f64 {
        let seen = |hex| oklab(times(vision, linear(hex)).map(|part| part.clamp(0.0, 1.0)));
        let (one, other) = (seen(one), seen(other));
        (0..3).map(|i| (one[i] - other[i]).powi(2)).sum::<f64>().sqrt()
    }

    #[test]
    fn contrast_of_black_on_white_is_21() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    }

    #[test]
    fn text_and_marks_stand_out_from_the_surface() {
        for theme in [Theme::Light, Theme::Dark] {
            let surface = Role::Surface.value(theme);
            for role in [Role::Ink, Role::Muted] {
                let ratio = contrast(role.value(theme), surface);
                assert!(ratio >= 4.5, "{role:?} in {theme:?}: {ratio:.2}");
            }
            let marks = (0..8).map(Role::Profile).chain((0..5).map(Role::Aside)).chain([
                Role::Axis,
                Role::Others,
                Role::Accent,
                Role::Lost,
                Role::Amount(4),
                Role::Amount(5),
                Role::Amount(6),
                Role::Amount(7),
            ]);
            for role in marks {
                let ratio = contrast(role.value(theme), surface);
                assert!(ratio >= 3.0, "{role:?} in {theme:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn text_on_the_accent_colour_is_readable() {
        for theme in [Theme::Light, Theme::Dark] {
            assert!(contrast(Role::Surface.value(theme), Role::Accent.value(theme)) >= 4.5);
        }
    }

    #[test]
    fn profile_colours_stay_apart_in_every_common_vision() {
        for theme in [Theme::Light, Theme::Dark] {
            for vision in &VISIONS {
                for one in 0..8 {
                    for other in 0..one {
                        let (a, b) = (Role::Profile(one).value(theme), Role::Profile(other).value(theme));
                        let seen = distance(a, b, vision);
                        assert!(seen >= 0.1, "{a} and {b} in {theme:?}: {seen:.3}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_ramp_moves_away_from_the_surface_in_visible_steps() {
        for theme in [Theme::Light, Theme::Dark] {
            let surface = Role::Surface.value(theme);
            let ramp: Vec<_> = (0..=7).map(|step| Role::step(step).value(theme)).collect();
            for pair in ramp.windows(2) {
                assert!(contrast(pair[1], surface) > contrast(pair[0], surface));
                for vision in &VISIONS {
                    let seen = distance(pair[0], pair[1], vision);
                    assert!(seen >= 0.06, "{pair:?} in {theme:?}: {seen:.3}");
                }
            }
        }
    }

    #[test]
    fn names_and_light_values_identify_a_role() {
        let names: HashSet<_> = Role::all().map(Role::name).collect();
        let values: HashSet<_> = Role::all().map(Role::rgb).collect();
        assert_eq!(names.len(), Role::all().count());
        assert_eq!(values.len(), Role::all().count());
        assert!(Role::all().all(|role| Role::named(role.name()) == Some(role)));
    }

    #[test]
    fn variables_cover_every_role() {
        let css = css_variables(Theme::Dark);
        assert!(css.starts_with("--wp-surface:#16181d;"));
        assert_eq!(css.matches("--wp-").count(), Role::all().count());
    }
}
