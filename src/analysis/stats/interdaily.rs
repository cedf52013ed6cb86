//! How alike days are, and how broken a day is (Witting et al. 1990, "Alterations in the Circadian
//! Rest-Activity Rhythm in Aging and Alzheimer's Disease").

/// Hours of a day.
const HOURS: usize = 24;

/// What both figures need of a series of hourly amounts. Whole numbers: nothing is rounded before the end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HourlySums {
    days: u64,
    by_hour: [u64; HOURS],
    squares: u128,
    squared_steps: u128,
    last: Option<u64>,
}

impl HourlySums {
    /// Adds the next day.
    pub fn add(&mut self, hours: &[u64; HOURS]) {
        self.days += 1;
        for (hour, &amount) in hours.iter().enumerate() {
            self.by_hour[hour] += amount;
            self.squares += square(amount);
            self.step(amount);
        }
    }

    /// Adds days on which nothing happened.
    pub fn add_empty(&mut self, days: u64) {
        if days > 0 {
            self.days += days;
            self.step(0);
        }
    }

    /// From the hour before to this one; nothing comes before the first.
    fn step(&mut self, amount: u64) {
        self.squared_steps += self.last.map_or(0, |last| square(last.abs_diff(amount)));
        self.last = Some(amount);
    }

    /// Interdaily stability: the variance of the mean day over the variance of all hours. 1 when all days are
    /// the same, near 0 when the hour of the day says nothing. `None` when all hours are alike.
    #[must_use]
    pub fn interdaily_stability(&self) -> Option<f64> {
        let spread = self.spread();
        let mean_day = HOURS as u128 * self.by_hour.iter().map(|&sum| square(sum)).sum::<u128>();
        (spread > 0).then(|| (mean_day - self.sum() * self.sum()) as f64 / spread as f64)
    }

    /// Intradaily variability: the mean squared step from hour to hour over the variance of all hours. Near 0
    /// for one slow wave a day, about 2 for noise. `None` when all hours are alike.
    #[must_use]
    pub fn intradaily_variability(&self) -> Option<f64> {
        let (spread, hours) = (self.spread(), self.hours() as f64);
        (spread > 0).then(|| hours * hours * self.squared_steps as f64 / ((hours - 1.0) * spread as f64))
    }

    fn hours(&self) -> u128 {
        HOURS as u128 * u128::from(self.days)
    }

    fn sum(&self) -> u128 {
        self.by_hour.iter().copied().map(u128::from).sum()
    }

    /// Sum of squared deviations from the mean, times the number of hours.
    fn spread(&self) -> u128 {
        self.hours() * self.squares - self.sum() * self.sum()
    }
}

fn square(amount: u64) -> u128 {
    u128::from(amount) * u128::from(amount)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn sums(days: &[[u64; HOURS]]) -> HourlySums {
        let mut sums = HourlySums::default();
        days.iter().for_each(|day| sums.add(day));
        sums
    }

    #[test]
    fn values_of_numpy() {
        // x = np.array([(h * 7 + d * d * 5) % 11 for d in range(5) for h in range(24)], float)
        // N, m = len(x), x.mean(); v = ((x - m) ** 2).sum()
        // IS = N * ((x.reshape(-1, 24).mean(0) - m) ** 2).sum() / (24 * v)
        // IV = N * (np.diff(x) ** 2).sum() / ((N - 1) * v)
        let days: Vec<[u64; HOURS]> =
            (0..5).map(|day| std::array::from_fn(|hour| (hour as u64 * 7 + day * day * 5) % 11)).collect();
        let sums = sums(&days);
        assert!((sums.interdaily_stability().unwrap() - 0.093_656_335_091_461_54).abs() < 1e-12);
        assert!((sums.intradaily_variability().unwrap() - 2.795_329_889_237_980_8).abs() < 1e-12);
    }

    #[test]
    fn the_same_evening_every_day() {
        let mut day = [0; HOURS];
        day[17] = 60;
        let same = sums(&[day; 10]);
        assert_eq!(same.interdaily_stability(), Some(1.0));
        // Twenty steps of 60; mean 2.5; 240 · 20 · 3600 / (239 · (10 · 3600 − 240 · 6.25)).
        let expected = 240.0 * 20.0 * 3_600.0 / (239.0 * 34_500.0);
        assert!((same.intradaily_variability().unwrap() - expected).abs() < 1e-12);
    }

    #[test]
    fn empty_days_are_days_of_noughts() {
        let mut day = [0; HOURS];
        (day[0], day[23]) = (5, 9);
        let mut short = sums(&[day]);
        short.add_empty(3);
        short.add_empty(0);
        short.add(&day);
        let long = sums(&[day, [0; HOURS], [0; HOURS], [0; HOURS], day]);
        assert_eq!(short, long);
    }

    #[test]
    fn no_day_at_all_is_no_step() {
        let mut day = [0; HOURS];
        (day[0], day[23]) = (5, 9);
        let mut with_none = sums(&[day]);
        with_none.add_empty(0);
        with_none.add(&day);
        assert_eq!(with_none, sums(&[day, day]));
    }

    #[test]
    fn nothing_and_always_the_same_say_nothing() {
        for sums in [sums(&[]), sums(&[[3; HOURS]; 4])] {
            assert_eq!((sums.interdaily_stability(), sums.intradaily_variability()), (None, None));
        }
    }
}
