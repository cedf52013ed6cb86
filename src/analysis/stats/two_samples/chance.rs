//! Chance that can be repeated: the same draw is the same on every machine and with any number of threads.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// The numbers of one draw: a stream of its own, which no other draw can disturb.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of draw number `draw` under a seed.
    #[must_use]
    pub fn of_draw(seed: u64, draw: usize) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(draw as u64);
        Self(generator)
    }

    /// A whole number in `0..bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(bound)) >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(seed: u64, draw: usize) -> Vec<u32> {
        let mut chance = Chance::of_draw(seed, draw);
        (0..8).map(|_| chance.below(1_000_000)).collect()
    }

    #[test]
    fn a_draw_repeats_itself_and_differs_from_the_others() {
        assert_eq!(first(3, 5), first(3, 5));
        assert!(first(3, 5) != first(3, 6) && first(3, 5) != first(4, 5));
    }

    #[test]
    fn every_number_comes_up_and_none_beyond() {
        let mut chance = Chance::of_draw(1, 0);
        let mut counts = [0; 6];
        (0..6_000).for_each(|_| counts[chance.below(6) as usize] += 1);
        assert!(counts.iter().all(|count| (850..1_150).contains(count)), "{counts:?}");
        assert_eq!(chance.below(0), 0);
    }
}
