//! Dense numbers for the titles one profile met, without a hash and without clearing.

/// Numbers keys in the order in which a walk first meets them. It is used again for the next walk, so that many
/// profiles do not each cost an array as long as all titles.
#[derive(Debug)]
pub(in crate::analysis) struct Slots {
    /// For each key: the walk that met it last, and its number there.
    marks: Vec<(u32, u32)>,
    walk: u32,
    used: u32,
}

impl Slots {
    /// For keys below `keys`.
    pub fn new(keys: usize) -> Self {
        Self { marks: vec![(0, 0); keys], walk: 0, used: 0 }
    }

    /// Begins a new walk: no key has been met.
    pub fn begin(&mut self) {
        self.walk += 1;
        self.used = 0;
    }

    /// The number of a key in this walk, and whether it is met for the first time.
    pub fn slot(&mut self, key: u32) -> (usize, bool) {
        let mark = &mut self.marks[key as usize];
        let is_new = mark.0 != self.walk;
        if is_new {
            *mark = (self.walk, self.used);
            self.used += 1;
        }
        (mark.1 as usize, is_new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_walk_numbers_anew() {
        let mut slots = Slots::new(5);
        slots.begin();
        assert_eq!([4, 2, 4].map(|key| slots.slot(key)), [(0, true), (1, true), (0, false)]);
        slots.begin();
        assert_eq!([2, 4].map(|key| slots.slot(key)), [(0, true), (1, true)]);
    }
}
