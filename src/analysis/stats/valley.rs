//! The valley between two modes of a distribution of lengths of time, on a logarithmic scale.
//!
//! Pauses inside a sitting and pauses until another day are two hills of the distribution of gaps; between them
//! lies the gap that data themselves suggest as the end of a sitting. Source: Halfaker et al. (2015), "User Session
//! Identification Based on Strong Regularities in Inter-activity Time", WWW '15, who find these hills in every record
//! of web use they look at, on a scale of log₂ time. The density is a Gaussian kernel estimate (Silverman 1986,
//! chapter 2) over binned data (Wand 1994).

/// Bins of a doubling.
const BINS_PER_OCTAVE: usize = 16;
/// Doublings from one second on: gaps of more than a year fall into the last bin.
const OCTAVES: usize = 25;
const BINS: usize = BINS_PER_OCTAVE * OCTAVES;

/// Standard deviation of the kernel, in doublings.
pub const BANDWIDTH_OCTAVES: f64 = 0.5;
/// The kernel is cut off after so many standard deviations.
const CUT: f64 = 5.0;

/// Where the hills and the valley are looked for, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The first hill is the highest point below this.
    pub near_below: u64,
    /// The valley is not looked for below this.
    pub valley_from: u64,
    /// The second hill is the highest point from here on.
    pub far_from: u64,
}

/// The lowest point between two hills.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Valley {
    /// Where it lies, in whole seconds.
    pub seconds: u64,
    /// How far it lies below the lower of the hills: 1 when it is empty, 0 when there is none.
    pub depth: f64,
}

/// Counts of lengths of time by their logarithm.
#[derive(Debug, Clone)]
pub struct LogHistogram {
    counts: Vec<u32>,
}

impl Default for LogHistogram {
    fn default() -> Self {
        Self { counts: vec![0; BINS] }
    }
}

impl LogHistogram {
    /// Counts the lengths; those of no second have no logarithm and are left out.
    #[must_use]
    pub fn of(lengths: &[u32]) -> Self {
        let mut histogram = Self::default();
        let limits = octave_limits();
        for &length in lengths.iter().filter(|length| **length > 0) {
            histogram.counts[bin(u64::from(length), &limits)] += 1;
        }
        histogram
    }

    /// The density for each doubling, at the middle of every bin.
    #[must_use]
    pub fn density(&self) -> Vec<f64> {
        let total: u64 = self.counts.iter().map(|count| u64::from(*count)).sum();
        let per_bin = 1.0 / BINS_PER_OCTAVE as f64;
        let reach = (CUT * BANDWIDTH_OCTAVES * BINS_PER_OCTAVE as f64) as usize;
        let scale = 1.0 / (BANDWIDTH_OCTAVES * (2.0 * std::f64::consts::PI).sqrt() * total.max(1) as f64);
        let kernel: Vec<f64> = (0..=reach)
            .map(|step| (-0.5 * (step as f64 * per_bin / BANDWIDTH_OCTAVES).powi(2)).exp() * scale)
            .collect();
        let mut density = vec![0.0; BINS];
        for (at, count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let from = at.saturating_sub(reach);
            let until = (at + reach + 1).min(BINS);
            for (place, value) in density.iter_mut().enumerate().take(until).skip(from) {
                *value += kernel[place.abs_diff(at)] * f64::from(*count);
            }
        }
        density
    }

    /// The lowest point between the hills; none where the density only falls or only rises between them.
    #[must_use]
    pub fn valley(&self, bounds: Bounds) -> Option<Valley> {
        let density = self.density();
        let limits = octave_limits();
        let place = |seconds| bin(seconds, &limits);
        let highest = |from: usize, until: usize| {
            (from..until).max_by(|a, b| density[*a].total_cmp(&density[*b]).then(b.cmp(a)))
        };
        let near = highest(0, place(bounds.near_below))?;
        let far = highest(place(bounds.far_from), BINS)?;
        let from = near.max(place(bounds.valley_from));
        let lowest = (from..far).map(|at| density[at]).min_by(f64::total_cmp)?;
        // Where nothing lies there may be whole floors; the widest counts, the later of equal ones, and of it the middle.
        let bottom: Vec<usize> = (from..far).filter(|at| density[*at] <= lowest).collect();
        let widest = bottom.chunk_by(|a, b| a + 1 == *b).max_by_key(|floor| floor.len())?;
        let (first, last) = (*widest.first()?, *widest.last()?);
        let hill = density[near].min(density[far]);
        // The ground rises from the beginning on: the lowest point lies before it, if anywhere.
        let only_rises = first == from && (first == near || density[first - 1] < lowest);
        if only_rises || hill <= 0.0 {
            return None;
        }
        let octaves = ((first + last + 1) as f64 / 2.0) / BINS_PER_OCTAVE as f64;
        Some(Valley { seconds: octaves.exp2().round() as u64, depth: 1.0 - lowest / hill })
    }
}

/// The lower limits of the bins of one doubling, as 32-bit fractions above 1.
fn octave_limits() -> [u64; BINS_PER_OCTAVE] {
    std::array::from_fn(|step| ((step as f64 / BINS_PER_OCTAVE as f64).exp2() * 2f64.powi(32)).round() as u64)
}

/// The bin of a length, by whole numbers alone, so that it is the same on every machine.
fn bin(length: u64, limits: &[u64; BINS_PER_OCTAVE]) -> usize {
    let octave = length.max(1).ilog2();
    if octave >= OCTAVES as u32 {
        return BINS - 1;
    }
    let fraction = (length << 32) >> octave;
    octave as usize * BINS_PER_OCTAVE + limits.partition_point(|limit| *limit <= fraction) - 1
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const HOUR: u64 = 3_600;
    const BOUNDS: Bounds = Bounds { near_below: HOUR, valley_from: 300, far_from: 4 * HOUR };

    #[test]
    fn bins_are_sixteenths_of_a_doubling() {
        let limits = octave_limits();
        assert_eq!([1, 2, 3, 4, 1_024].map(|length| bin(length, &limits)), [0, 16, 25, 32, 160]);
        // 2^(10 + 1/16) is 1069.3.
        assert_eq!([1_069, 1_070].map(|length| bin(length, &limits)), [160, 161]);
        assert_eq!(bin(u64::from(u32::MAX), &limits), BINS - 1);
    }

    #[test]
    fn the_density_is_the_kernel_estimate() {
        // From SciPy 1.17.1: gaussian_kde over the middles of the bins, on log₂, with a bandwidth of 0.5.
        let density = LogHistogram::of(&[0, 8, 8, 16, 1_024]).density();
        assert!((density.iter().sum::<f64>() / BINS_PER_OCTAVE as f64 - 1.0).abs() < 1e-4);
        for (at, expected) in [(48, 0.425_937_76), (64, 0.253_462_11), (160, 0.199_471_14)] {
            assert!((density[at] - expected).abs() < 1e-6, "{at}: {}", density[at]);
        }
    }

    #[test]
    fn the_kernel_reaches_as_far_on_both_sides() {
        // Five standard deviations of half a doubling are 40 bins; 1,024 s lie in bin 160.
        let density = LogHistogram::of(&[1_024]).density();
        let filled: Vec<usize> = (0..BINS).filter(|at| density[*at] > 0.0).collect();
        assert_eq!(filled, (120..=200).collect::<Vec<_>>());
    }

    #[test]
    fn a_floor_that_begins_before_the_search_is_a_valley_too() {
        // Nothing from half a minute to four hours: the search begins at five minutes.
        let valley = LogHistogram::of(&[vec![5; 50], vec![86_400; 50]].concat()).valley(BOUNDS).unwrap();
        assert!((1_000..4_000).contains(&valley.seconds), "{valley:?}");
        assert_eq!(valley.depth, 1.0);
    }

    #[test]
    fn the_valley_of_two_equal_hills_lies_in_their_middle() {
        // Hills at 2^9 and 2^16 s, of one bin each: by symmetry the middle is at 2^12.5 (+ half a bin).
        let mut lengths = vec![512; 50];
        lengths.extend([65_536; 50]);
        let valley = LogHistogram::of(&lengths).valley(BOUNDS).unwrap();
        assert!(((valley.seconds as f64).log2() - 12.53).abs() < 0.04, "{valley:?}");
        assert!(valley.depth > 0.999);
    }

    #[test]
    fn one_hill_has_no_valley() {
        let lengths: Vec<u32> = (0..400).map(|step| 10 + step).collect();
        assert_eq!(LogHistogram::of(&lengths).valley(BOUNDS), None);
        assert_eq!(LogHistogram::of(&[]).valley(BOUNDS), None);
    }

    #[test]
    fn the_depth_is_what_is_missing_to_the_hills() {
        // Half way between hills three doublings apart, each gives e^(−4.5) of its height: three standard deviations.
        let lengths = [vec![2_048; 50], vec![16_384; 50]].concat();
        let valley = LogHistogram::of(&lengths).valley(BOUNDS).unwrap();
        assert!((valley.depth - (1.0 - 2.0 * (-4.5f64).exp())).abs() < 1e-9, "{valley:?}");
        // The middle of the bin, 12.5 doublings and half a sixteenth: 5,919.5 s.
        assert_eq!(valley.seconds, 5_919);
    }

    #[test]
    fn ground_that_rises_from_where_the_search_begins_has_no_valley() {
        // Lowest at five minutes, but lower still before: the valley is that of the seconds, and no end of a sitting.
        let lengths = [vec![1; 100], vec![1_024; 40], vec![4_096; 40], vec![16_384; 50]].concat();
        assert_eq!(LogHistogram::of(&lengths).valley(BOUNDS), None);
    }

    #[test]
    fn of_two_empty_floors_the_wider_one_counts() {
        // Nothing from 5 to 8 minutes and nothing from 40 minutes to 5 hours, around pauses of a quarter of an hour.
        let lengths = [vec![9; 50], vec![1_000; 3], vec![70_000; 50]].concat();
        let valley = LogHistogram::of(&lengths).valley(BOUNDS).unwrap();
        assert!((6_000..14_000).contains(&valley.seconds), "{valley:?}");
    }

    #[test]
    fn a_filled_valley_is_shallow() {
        // Three hills of equal height, each four doublings apart: half way the middle hill fills the valley.
        let mut lengths = vec![512; 60];
        lengths.extend([5_000; 60]);
        lengths.extend([65_536; 60]);
        let shallow =
            LogHistogram::of(&[&lengths[..], &[12_000, 15_000, 18_000, 22_000].repeat(15)].concat());
        assert!(
            shallow.valley(BOUNDS).unwrap().depth < LogHistogram::of(&lengths).valley(BOUNDS).unwrap().depth
        );
    }
}
