//! How far a view came: completion tiers, and when a title counts as seen.

/// Seconds watched below which a view only touched its title.
pub const TOUCHED_BELOW: u64 = 2 * 60;
/// Seconds watched from which a title counts as seen when its completion cannot be said.
pub const SEEN_FROM: u64 = 10 * 60;

/// The furthest bookmark of a view over the runtime proxy of its title, in tiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Completion {
    /// Less than 2 minutes watched, wherever the bookmark is.
    Touched,
    /// Under 20 %.
    Sampled,
    /// Under 70 %.
    Partial,
    /// Under 90 %.
    Watched,
    /// 90 % and more.
    Completed,
    /// The view or the title has no bookmark to tell by.
    Unknown,
}

impl Completion {
    /// Every tier, in order.
    pub const ALL: [Self; 6] =
        [Self::Touched, Self::Sampled, Self::Partial, Self::Watched, Self::Completed, Self::Unknown];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Touched => "touched",
            Self::Sampled => "sampled",
            Self::Partial => "partial",
            Self::Watched => "watched",
            Self::Completed => "completed",
            Self::Unknown => "unknown",
        }
    }

    /// The tier of a view with so many watched seconds, its furthest bookmark and the runtime proxy.
    #[must_use]
    pub fn of(watched: u64, furthest: Option<u32>, runtime: Option<u32>) -> Self {
        if watched < TOUCHED_BELOW {
            return Self::Touched;
        }
        let (Some(furthest), Some(runtime)) = (furthest, runtime) else {
            return Self::Unknown;
        };
        let is_under = |percent: u64| u64::from(furthest) * 100 < u64::from(runtime) * percent;
        match () {
            () if is_under(20) => Self::Sampled,
            () if is_under(70) => Self::Partial,
            () if is_under(90) => Self::Watched,
            () => Self::Completed,
        }
    }

    /// Whether a view of this tier and so many watched seconds makes its title seen.
    #[must_use]
    pub fn is_seen(self, watched: u64) -> bool {
        match self {
            Self::Watched | Self::Completed => true,
            Self::Unknown => watched >= SEEN_FROM,
            Self::Touched | Self::Sampled | Self::Partial => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_belong_to_the_higher_tier() {
        // Of 1,000 s: 20 % are 200, 70 % are 700, 90 % are 900.
        let tier = |furthest| Completion::of(600, Some(furthest), Some(1_000));
        assert_eq!([199, 200, 699, 700, 899, 900, 1_000].map(tier), {
            use Completion::{Completed, Partial, Sampled, Watched};
            [Sampled, Partial, Partial, Watched, Watched, Completed, Completed]
        });
    }

    #[test]
    fn less_than_two_minutes_is_touched_even_at_the_end() {
        assert_eq!(Completion::of(119, Some(1_000), Some(1_000)), Completion::Touched);
        assert_eq!(Completion::of(120, Some(1_000), Some(1_000)), Completion::Completed);
        assert_eq!(Completion::of(119, None, None), Completion::Touched);
    }

    #[test]
    fn without_a_bookmark_ten_minutes_make_it_seen() {
        assert_eq!(Completion::of(599, None, Some(1_000)), Completion::Unknown);
        assert_eq!(Completion::of(600, Some(3), None), Completion::Unknown);
        assert!(!Completion::Unknown.is_seen(599) && Completion::Unknown.is_seen(600));
        assert!(!Completion::Partial.is_seen(9_999) && Completion::Watched.is_seen(120));
    }
}
