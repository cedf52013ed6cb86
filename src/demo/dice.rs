//! Chance, reproducible: whole-number arithmetic on a seeded stream, the same on every machine.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A stream of chance of its own, so that one part of the household never disturbs another.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream number `stream` of a seed.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(stream);
        Self(generator)
    }

    /// A whole number in `0..bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(bound)) >> 32) as u32
    }

    /// A whole number from `low` to `high`, both possible.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high - low + 1)
    }

    /// True with a chance of `permille` in a thousand.
    pub fn chance(&mut self, permille: u32) -> bool {
        self.below(1_000) < permille
    }

    /// One of the items, each as likely as the others.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len() as u32) as usize]
    }

    /// One of the items, as likely as its weight.
    pub fn weighted<T: Copy>(&mut self, items: &[(T, u32)]) -> T {
        let total = items.iter().map(|item| item.1).sum();
        let mut mark = self.below(total);
        for &(item, weight) in items {
            if mark < weight {
                return item;
            }
            mark -= weight;
        }
        items[0].0
    }

    /// `count` hexadecimal digits.
    pub fn hex(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from_digit(self.below(16), 16).unwrap_or('0')).collect()
    }

    /// A random UUID's shape.
    pub fn uuid(&mut self) -> String {
        [8, 4, 4, 4, 12].map(|length| self.hex(length)).join("-")
    }
}
