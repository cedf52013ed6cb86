//! The words of one title language, and the phrases made of them.

/// How titles are worded in one language.
///
/// The same numbers name the same thing in every language, so one invented show has its name in each.
pub(in crate::demo) struct Words {
    /// A season's label; `{}` is its number.
    pub season: &'static str,
    /// The label of a show of one season that is told to its end.
    pub limited_series: &'static str,
    /// The label of a show that comes in parts; `{}` is the number.
    pub part: &'static str,
    /// What is appended to an episode's title.
    pub episode: &'static str,
    /// Thousands separator of an episode's number.
    pub thousands: &'static str,
    /// Whether "of the keeper" stands before "the secret".
    pub owner_first: bool,
    /// What stands between the two.
    pub gap: &'static str,
    /// A season's trailer; `{}` is the number and `{show}` the show.
    pub season_trailer: &'static str,
    /// A trailer of a whole show or film.
    pub trailer: &'static str,
    /// A recap of a season.
    pub recap: &'static str,
    /// The secret, the night, …
    pub heads: [&'static str; 24],
    /// … of the keeper, of the river.
    pub tails: [&'static str; 24],
    /// Names of shows set in a place, which is `{}`.
    pub shows: [&'static str; 20],
}

/// How many different phrases there are.
pub(in crate::demo) const PHRASES: u32 = 24 * 24;

impl Words {
    /// Phrase number `index`, such as "The Secret of the Keeper".
    pub fn phrase(&self, index: u32) -> String {
        let head = self.heads[(index % 24) as usize];
        let tail = self.tails[(index / 24 % 24) as usize];
        let (first, second) = if self.owner_first { (tail, head) } else { (head, tail) };
        format!("{first}{}{second}", self.gap)
    }

    /// A number as this language writes it in an episode's title.
    pub fn number(&self, number: u32) -> String {
        if number < 1_000 {
            return number.to_string();
        }
        format!("{}{}{:03}", number / 1_000, self.thousands, number % 1_000)
    }
}
