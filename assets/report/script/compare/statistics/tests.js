// The tests of a comparison. The formulas and their sources stand in src/analysis/stats/two_samples and in
// docs/definitions.md.

/** Draws of the bootstrap, and permutations of weeks. */
const DRAWS = 2_000;
/** Days of a block of the bootstrap. */
const BLOCK_DAYS = 7;
/** Seeds of the two sides, and of the weeks. */
const SEEDS = [0x6265_666f_7265n, 0x61_6674_6572n];
const SEED_OF_WEEKS = 0x77_6565_6b73n;

/** Draws do not depend on what was watched, and days and weeks stay as they are under most choices. @type {Map<string, Uint16Array>} */
const drawsKnown = new Map();

/** @param {string} key @param {() => Uint16Array} make */
function remembered(key, make) {
  let draws = drawsKnown.get(key);
  if (!draws) {
    if (drawsKnown.size > 24) drawsKnown.clear();
    draws = make();
    drawsKnown.set(key, draws);
  }
  return draws;
}

/** Where the blocks of each draw begin. @param {number} side @param {number} begins @param {number} blocks */
function blockBegins(side, begins, blocks) {
  return remembered(`${side} ${begins} ${blocks}`, () => {
    const key = keyOfSeed(SEEDS[side]);
    const found = new Uint16Array(DRAWS * blocks);
    for (let draw = 0, at = 0; draw < DRAWS; draw += 1) {
      const chance = new Chance(key, draw);
      for (let one = 0; one < blocks; one += 1, at += 1) found[at] = chance.below(begins);
    }
    return found;
  });
}

/**
 * Sums of the columns of a series drawn anew in blocks, once for each draw.
 * @param {Float64Array} rows One after the other.
 * @param {number} width Columns of a row.
 * @param {number} side
 */
function movingBlockSums(rows, width, side) {
  const count = rows.length / width;
  if (count === 0) return [];
  const block = Math.min(BLOCK_DAYS, count);
  const blocks = Math.ceil(count / block);
  const last = count - (blocks - 1) * block;
  const begins = blockBegins(side, count - block + 1, blocks);
  // Columns with nothing in them are not drawn.
  const used = [...Array(width).keys()].filter((column) => {
    for (let at = column; at < rows.length; at += width) if (rows[at] !== 0) return true;
    return false;
  });
  const few = used.length;
  const windows = (/** @type {number} */ length) => {
    const sums = new Float64Array((count - length + 1) * few);
    for (let from = 0; from + length <= count; from += 1) {
      for (let row = from; row < from + length; row += 1) {
        for (let one = 0; one < few; one += 1) sums[from * few + one] += rows[row * width + used[one]];
      }
    }
    return sums;
  };
  const [whole, cut] = [windows(block), windows(last)];
  const sum = new Float64Array(few);
  return Array.from({ length: DRAWS }, (_, draw) => {
    sum.fill(0);
    for (let one = 0; one < blocks; one += 1) {
      const from = begins[draw * blocks + one] * few;
      const sums = one < blocks - 1 ? whole : cut;
      for (let at = 0; at < few; at += 1) sum[at] += sums[from + at];
    }
    const drawn = new Float64Array(width);
    for (let at = 0; at < few; at += 1) drawn[used[at]] = sum[at];
    return drawn;
  });
}

/** @param {number[]} draws */
function varianceOf(draws) {
  if (draws.length < 2) return null;
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  return draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1);
}

/** A figure's variance over the draws, and the blocks it rests on. @typedef {{ variance: number, blocks: number }} Thrown */

/** Welch's, with blocks in the place of values. @param {Thrown} first @param {Thrown} second */
function welch(first, second) {
  if (first.blocks < 2 || second.blocks < 2) return null;
  const whole = (/** @type {Thrown} */ { variance, blocks }) => (variance * blocks) / (blocks - 1);
  const [one, other] = [whole(first), whole(second)];
  const both = one + other;
  const degrees = (both * both) / ((one * one) / (first.blocks - 1) + (other * other) / (second.blocks - 1));
  const least = Math.min(first.blocks, second.blocks) - 1;
  return { error: Math.sqrt(both), degrees: Number.isFinite(degrees) ? degrees : least };
}

/** @param {Float64Array} first @param {Float64Array} second */
function mannWhitney(first, second) {
  const [n, m] = [first.length, second.length];
  if (n === 0 || m === 0) return null;
  const all = [...first].map((value) => ({ value, isFirst: true }));
  all.push(...[...second].map((value) => ({ value, isFirst: false })));
  all.sort((a, b) => a.value - b.value);
  let [ranks, ties] = [0, 0];
  for (let from = 0; from < all.length;) {
    let until = from;
    let ofFirst = 0;
    for (; until < all.length && all[until].value === all[from].value; until += 1) ofFirst += Number(all[until].isFirst);
    const size = until - from;
    ranks += ofFirst * (from + (size + 1) / 2);
    ties += size ** 3 - size;
    from = until;
  }
  const u = ranks - (n * (n + 1)) / 2;
  const further = Math.max(u, n * m - u);
  if (Math.min(n, m) <= 8 && n + m <= 100 && ties === 0) return { u, p: exactP(n, m, Math.floor(further)) };
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  const off = further - (n * m) / 2 - 0.5;
  return { u, p: variance > 0 && off > 0 ? normalTwoSided(off / Math.sqrt(variance)) : 1 };
}

/** Twice the share of arrangements with at least this U. @param {number} one @param {number} other @param {number} u */
function exactP(one, other, u) {
  const [n, m] = [Math.min(one, other), Math.max(one, other)];
  const counts = new Float64Array(n * m + 1);
  counts[0] = 1;
  for (let step = 1; step <= n; step += 1) {
    for (let at = counts.length - 1; at >= m + step; at -= 1) counts[at] -= counts[at - m - step];
    for (let at = step; at < counts.length; at += 1) counts[at] += counts[at - step];
  }
  return Math.min(1, (2 * sumOf(counts.slice(Math.min(u, n * m)))) / sumOf(counts));
}

/** Jensen and Shannon's, in base 2. @param {Float64Array} first @param {Float64Array} second */
function distanceOf(first, second) {
  let [one, other] = [0, 0];
  for (let at = 0; at < first.length; at += 1) {
    one += first[at];
    other += second[at];
  }
  if (one <= 0 || other <= 0) return null;
  let divergence = 0;
  for (let at = 0; at < first.length; at += 1) {
    const [p, q] = [first[at] / one, second[at] / other];
    const mean = (p + q) / 2;
    divergence += (p > 0 ? p * Math.log2(p / mean) : 0) + (q > 0 ? q * Math.log2(q / mean) : 0);
  }
  return Math.sqrt(Math.min(Math.max(divergence / 2, 0), 1));
}

/**
 * How often weeks dealt out anew lie as far apart.
 * @param {Float64Array[]} before
 * @param {Float64Array[]} after
 * @param {number} observed
 */
function permutedP(before, after, observed) {
  const weeks = [...before, ...after];
  const chosen = Math.min(before.length, after.length);
  const dealt = remembered(`weeks ${weeks.length} ${chosen}`, () => dealtWeeks(weeks.length, chosen));
  // Hours nobody watches in belong to neither side, whatever is dealt.
  const hours = [...Array(168).keys()].filter((hour) => weeks.some((week) => week[hour] > 0));
  const flat = Float64Array.from(weeks.flatMap((week) => hours.map((hour) => week[hour])));
  const width = hours.length;
  const all = new Float64Array(width);
  for (let at = 0; at < flat.length; at += 1) all[at % width] += flat[at];
  const reached = observed - 1e-9 * Math.abs(observed);
  const [one, other] = [new Float64Array(width), new Float64Array(width)];
  let count = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    one.fill(0);
    for (let at = 0; at < chosen; at += 1) {
      const from = dealt[draw * chosen + at] * width;
      for (let hour = 0; hour < width; hour += 1) one[hour] += flat[from + hour];
    }
    for (let hour = 0; hour < width; hour += 1) other[hour] = all[hour] - one[hour];
    if ((distanceOf(one, other) ?? 0) >= reached) count += 1;
  }
  return (1 + count) / (1 + DRAWS);
}

/** @param {number} items @param {number} chosen */
function dealtWeeks(items, chosen) {
  const key = keyOfSeed(SEED_OF_WEEKS);
  const found = new Uint16Array(DRAWS * chosen);
  const numbers = new Uint16Array(items);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const chance = new Chance(key, draw);
    for (let at = 0; at < items; at += 1) numbers[at] = at;
    for (let at = 0; at < chosen; at += 1) {
      const other = at + chance.below(items - at);
      [numbers[at], numbers[other]] = [numbers[other], numbers[at]];
      found[draw * chosen + at] = numbers[at];
    }
  }
  return found;
}

/** Benjamini and Hochberg's: each p raised because so many tests are made. @param {number[]} values */
function adjustedOf(values) {
  const adjusted = new Float64Array(values.length);
  let least = 1;
  [...values.keys()].sort((a, b) => values[b] - values[a]).forEach((test, place) => {
    least = Math.min(least, (values[test] * values.length) / (values.length - place));
    adjusted[test] = least;
  });
  return adjusted;
}

/** What each factor adds to the change of their product (Ang 2005). @param {number[]} before @param {number[]} after */
function contributionsOf(before, after) {
  if (![...before, ...after].every((factor) => factor > 0 && Number.isFinite(factor))) return null;
  const [one, other] = [before, after].map((factors) => factors.reduce((product, factor) => product * factor, 1));
  const ratio = Math.log(other / one);
  const mean = Math.abs(ratio) < 1e-9 ? (one + other) / 2 : (other - one) / ratio;
  return before.map((factor, place) => mean * Math.log(after[place] / factor));
}

/** @param {ArrayLike<number>} values */
function medianOf(values) {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
