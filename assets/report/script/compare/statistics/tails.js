// Tails of the normal distribution and of Student's t. The formulas and their sources stand in
// src/analysis/stats/two_samples/distributions.rs.

/** How likely a standard normal value is at least as far from 0, on either side. @param {number} z */
function normalTwoSided(z) {
  const far = Math.abs(z);
  const density = Math.exp((-far * far) / 2) / Math.sqrt(2 * Math.PI);
  if (far < 3) {
    let [term, sum, odd] = [far, far, 1];
    while (term > 1e-18 * sum) {
      odd += 2;
      term *= (far * far) / odd;
      sum += term;
    }
    return 1 - 2 * density * sum;
  }
  if (far === Infinity) return 0;
  let fraction = far;
  for (let step = 120; step >= 1; step -= 1) fraction = far + step / fraction;
  return (2 * density) / fraction;
}

/** The same of Student's t; the degrees need not be whole. @param {number} t @param {number} degrees */
function studentTwoSided(t, degrees) {
  return Math.abs(t) === Infinity ? 0 : incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t));
}

/** The distance from 0 exceeded with probability `p`. @param {number} p @param {number} degrees */
function studentQuantile(p, degrees) {
  let [low, high] = [0, 1];
  while (studentTwoSided(high, degrees) > p && high < 1e12) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, degrees) > p) low = middle;
    else high = middle;
  }
  return high;
}

/** @param {number} a @param {number} b @param {number} x @returns {number} */
function incompleteBeta(a, b, x) {
  if (x <= 0 || x >= 1) return Math.min(Math.max(x, 0), 1);
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  const away = (/** @type {number} */ value) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let [c, d] = [1, 1 / away(1 - ((a + b) * x) / (a + 1))];
  let fraction = d;
  for (let m = 1; m <= 400; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const before = fraction;
    for (const coefficient of [even, odd]) {
      d = 1 / away(1 + coefficient * d);
      c = away(1 + coefficient / c);
      fraction *= c * d;
    }
    if (Math.abs(fraction - before) <= 1e-16 * Math.abs(fraction)) break;
  }
  return front * fraction;
}

const GAMMA = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 1.580887032249125e-4, -2.1026444172410488e-4,
  2.1743961811521264e-4, -1.643181065367639e-4, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
];

/** @param {number} x */
function lnGamma(x) {
  const base = x + 607 / 128 - 0.5;
  const sum = GAMMA.reduce((all, coefficient, step) => (step === 0 ? coefficient : all + coefficient / (x + step - 1)), 0);
  return (x - 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * sum);
}
