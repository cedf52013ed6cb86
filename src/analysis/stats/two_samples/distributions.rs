//! Tails of the normal distribution and of Student's t, as far as tests need them.

/// Probability that a standard normal value is at least as far from 0 as `z`, on either side.
///
/// Near 0 by the series of Marsaglia (2004, "Evaluating the Normal Distribution"), further out by Laplace's
/// continued fraction, which loses no digits of a small tail.
#[must_use]
pub fn normal_two_sided(z: f64) -> f64 {
    const SERIES_UP_TO: f64 = 3.0;
    let z = z.abs();
    let density = (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt();
    if z < SERIES_UP_TO {
        let (mut term, mut sum, mut odd) = (z, z, 1.0);
        while term > 1e-18 * sum {
            odd += 2.0;
            term *= z * z / odd;
            sum += term;
        }
        return 1.0 - 2.0 * density * sum;
    }
    if z.is_infinite() {
        return 0.0;
    }
    let fraction = (1..=120).rev().fold(z, |below, step| z + f64::from(step) / below);
    2.0 * density / fraction
}

/// Probability that a value of Student's t with `degrees` degrees of freedom, which need not be whole, is at
/// least as far from 0 as `t`, on either side.
///
/// The regularised incomplete beta function `I_x(degrees / 2, 1/2)` at `x = degrees / (degrees + t²)` (Abramowitz &
/// Stegun 1964, 26.7.1).
#[must_use]
pub fn student_two_sided(t: f64, degrees: f64) -> f64 {
    if t.is_infinite() {
        return 0.0;
    }
    incomplete_beta(degrees / 2.0, 0.5, degrees / (degrees + t * t))
}

/// The distance from 0 that Student's t exceeds, on either side, with probability `p`.
#[must_use]
pub fn student_quantile(p: f64, degrees: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while student_two_sided(high, degrees) > p && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if student_two_sided(middle, degrees) > p {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// `I_x(a, b)` by its continued fraction (Abramowitz & Stegun 26.5.8, evaluated as by Lentz 1976).
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    // The fraction converges quickly on this side only; on the other the symmetry of the function helps.
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(b, a, 1.0 - x);
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp() / a;
    const TINY: f64 = 1e-300;
    let away_from_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut c, mut d) = (1.0, 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for step in 1..=400 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let before = fraction;
        for coefficient in [even, odd] {
            d = 1.0 / away_from_zero(1.0 + coefficient * d);
            c = away_from_zero(1.0 + coefficient / c);
            fraction *= c * d;
        }
        if (fraction - before).abs() <= 1e-16 * fraction.abs() {
            break;
        }
    }
    front * fraction
}

/// The logarithm of the gamma function of a positive number (Lanczos 1964, with the coefficients of Godfrey 2001).
fn ln_gamma(x: f64) -> f64 {
    const G: f64 = 607.0 / 128.0;
    const COEFFICIENTS: [f64; 15] = [
        0.999_999_999_999_997_1,
        57.156_235_665_862_92,
        -59.597_960_355_475_49,
        14.136_097_974_741_746,
        -0.491_913_816_097_620_2,
        3.399_464_998_481_189e-5,
        4.652_362_892_704_858e-5,
        -9.837_447_530_487_956e-5,
        1.580_887_032_249_125e-4,
        -2.102_644_417_241_049e-4,
        2.174_396_181_152_126_4e-4,
        -1.643_181_065_367_639e-4,
        8.441_822_398_385_275e-5,
        -2.619_083_840_158_140_8e-5,
        3.689_918_265_953_162_5e-6,
    ];
    let base = x + G - 0.5;
    let sum = COEFFICIENTS.iter().enumerate().skip(1);
    let sum =
        sum.fold(COEFFICIENTS[0], |sum, (step, coefficient)| sum + coefficient / (x + step as f64 - 1.0));
    (x - 0.5) * base.ln() - base + (std::f64::consts::TAU.sqrt() * sum).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, wanted: f64, tolerance: f64) {
        assert!((found - wanted).abs() <= tolerance * wanted.abs(), "{found} instead of {wanted}");
    }

    /// `python3 -c "from scipy import stats; print(2 * stats.norm.sf(z))"`, SciPy 1.17.1.
    #[test]
    fn the_normal_tails_are_those_of_scipy() {
        assert_eq!((normal_two_sided(0.0), normal_two_sided(f64::INFINITY)), (1.0, 0.0));
        close(normal_two_sided(0.5), 0.617_075_077_451_973_8, 1e-14);
        close(normal_two_sided(-1.96), 0.049_995_790_296_440_87, 1e-13);
        close(normal_two_sided(3.0), 0.002_699_796_063_260_186_6, 1e-12);
        close(normal_two_sided(5.0), 5.733_031_437_583_866e-7, 1e-12);
        close(normal_two_sided(8.0), 1.244_192_114_854_348e-15, 1e-12);
    }

    /// `python3 -c "from scipy import stats; print(2 * stats.t.sf(t, degrees))"`, SciPy 1.17.1.
    #[test]
    fn the_tails_of_student_are_those_of_scipy() {
        close(student_two_sided(2.0, 10.0), 0.073_388_034_770_740_37, 1e-12);
        close(student_two_sided(1.0, 1.0), 0.5, 1e-12);
        close(student_two_sided(4.032, 5.0), 0.010_001_412_593_599_764, 1e-12);
        close(student_two_sided(2.5, 3.7), 0.071_822_022_911_826_78, 1e-12);
        close(student_two_sided(-12.0, 40.5), 6.472_265_845_672_892e-15, 1e-10);
        assert_eq!((student_two_sided(0.0, 5.0), student_two_sided(f64::INFINITY, 5.0)), (1.0, 0.0));
    }

    /// With one degree of freedom it is 1 − 2/π · arctan t, with two 1 − t / √(t² + 2).
    #[test]
    fn near_the_middle_hardly_anything_is_nearer() {
        close(student_two_sided(0.5, 1.0), 1.0 - 0.5f64.atan() * 2.0 / std::f64::consts::PI, 1e-12);
        close(student_two_sided(0.5, 2.0), 2.0 / 3.0, 1e-12);
        // By Simpson's rule over the density, in Python.
        close(student_two_sided(0.1, 10.0), 0.922_320_718_564_407_9, 1e-12);
        close(student_two_sided(0.001, 2.0), 1.0 - 0.001 / 2.000_001f64.sqrt(), 1e-12);
    }

    /// Student (1908) and every table since: 2.571 for 5 degrees of freedom, 12.706 for one, 1.96 for very many.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        close(student_quantile(0.05, 5.0), 2.570_581_835_636_314, 1e-10);
        close(student_quantile(0.05, 1.0), 12.706_204_736_174_7, 1e-10);
        close(student_quantile(0.05, 1e7), 1.959_964_2, 1e-6);
    }
}
