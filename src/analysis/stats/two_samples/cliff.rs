//! Cliff's delta: how far two samples lie apart, whatever their scale.

/// How much a difference is in words, by thresholds of Romano et al.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Below .147.
    Negligible,
    /// From .147.
    Small,
    /// From .33.
    Medium,
    /// From .474.
    Large,
}

/// The share of pairs in which the second sample's value is the larger, less the share in which it is the smaller:
/// −1 to 1. From Mann and Whitney's U of the second sample and both sizes, none of them 0.
///
/// Source: Cliff 1993, "Dominance Statistics: Ordinal Analyses to Answer Ordinal Questions".
#[must_use]
pub fn delta(u_of_second: f64, first: usize, second: usize) -> f64 {
    2.0 * u_of_second / (first as f64 * second as f64) - 1.0
}

/// The size of a delta.
///
/// Source: Romano, Kromrey, Coraggio & Skowronek 2006, "Appropriate Statistics for Ordinal Level Data".
#[must_use]
pub fn size(delta: f64) -> Size {
    match delta.abs() {
        size if size < 0.147 => Size::Negligible,
        size if size < 0.33 => Size::Small,
        size if size < 0.474 => Size::Medium,
        _ => Size::Large,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::mann_whitney::mann_whitney;
    use super::*;

    #[test]
    fn pairs_are_counted() {
        // Of 12 pairs the second is larger in 7 and smaller in 3, two tie: 4/12.
        let (first, second) = ([1.0, 3.0, 5.0, 5.0], [5.0, 6.0, 2.0]);
        let larger = second.iter().flat_map(|b| first.iter().map(move |a| (b > a, b < a)));
        let (more, less) = larger.fold((0, 0), |(more, less), (is_more, is_less)| {
            (more + i32::from(is_more), less + i32::from(is_less))
        });
        assert_eq!((more, less), (7, 3));
        let u = mann_whitney(&second, &first).unwrap().u;
        assert!((delta(u, first.len(), second.len()) - 4.0 / 12.0).abs() < 1e-12);
    }

    #[test]
    fn the_ends_and_the_thresholds() {
        assert_eq!((delta(12.0, 3, 4), delta(0.0, 3, 4), delta(6.0, 3, 4)), (1.0, -1.0, 0.0));
        let sizes = [0.146, -0.147, 0.33, -0.473, 0.474, -1.0].map(size);
        use Size::{Large, Medium, Negligible, Small};
        assert_eq!(sizes, [Negligible, Small, Medium, Medium, Large, Large]);
    }
}
