//! Contrast and distance, computed.

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
fn parts_of_the_ledger_stay_apart_in_every_common_vision() {
    let parts: Vec<_> = (0..5).map(Role::Aside).chain([Role::Accent, Role::Lost]).collect();
    for theme in [Theme::Light, Theme::Dark] {
        for vision in &VISIONS {
            for (index, one) in parts.iter().enumerate() {
                for other in &parts[..index] {
                    let seen = distance(one.value(theme), other.value(theme), vision);
                    assert!(seen >= 0.06, "{one:?} and {other:?} in {theme:?}: {seen:.3}");
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
fn more_and_less_stay_apart_and_rise_alike() {
    for theme in [Theme::Light, Theme::Dark] {
        let surface = Role::Surface.value(theme);
        for vision in &VISIONS {
            for side in [Role::More, Role::Less] {
                let ramp: Vec<_> = std::iter::once(Role::Nothing)
                    .chain((1..=4).map(side))
                    .map(|role| role.value(theme))
                    .collect();
                for pair in ramp.windows(2) {
                    assert!(contrast(pair[1], surface) > contrast(pair[0], surface));
                    let seen = distance(pair[0], pair[1], vision);
                    assert!(seen >= 0.09, "{pair:?} in {theme:?}: {seen:.3}");
                }
            }
            for step in 1..=4 {
                let (more, less) = (Role::More(step).value(theme), Role::Less(step).value(theme));
                let seen = distance(more, less, vision);
                assert!(seen >= 0.11, "{more} and {less} in {theme:?}: {seen:.3}");
            }
        }
        for step in 3..=4 {
            for role in [Role::More(step), Role::Less(step)] {
                assert!(contrast(role.value(theme), surface) >= 3.0, "{role:?} in {theme:?}");
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
