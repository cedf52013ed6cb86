// The gap between sittings that the record itself suggests: the valley between short pauses and gaps until another day, by
// the rules of src/analysis/sessions/valley.rs and the density of src/analysis/stats/valley.rs.

const BINS_PER_OCTAVE = 16;
const GAP_BINS = BINS_PER_OCTAVE * 25;
/** Standard deviation of the kernel, in doublings; it is cut off after five of them. */
const BANDWIDTH = 0.5;
const KERNEL_REACH = 5 * BANDWIDTH * BINS_PER_OCTAVE;
/** Gaps in all and on each side, and how deep the valley must be. */
const LEAST_SPACES = 200;
const LEAST_BESIDE = 50;
const LEAST_DEPTH = 0.5;

const OCTAVE_LIMITS = Array.from({ length: BINS_PER_OCTAVE }, (_, step) => Math.round(2 ** (step / BINS_PER_OCTAVE) * 2 ** 32));

/** @param {number} seconds */
function binOfGap(seconds) {
  const octave = 31 - Math.clz32(Math.max(1, Math.min(seconds, 2 ** 32 - 1)));
  if (octave >= GAP_BINS / BINS_PER_OCTAVE) return GAP_BINS - 1;
  const fraction = seconds * 2 ** (32 - octave);
  let step = BINS_PER_OCTAVE - 1;
  while (OCTAVE_LIMITS[step] > fraction) step -= 1;
  return octave * BINS_PER_OCTAVE + step;
}

/** The density of gaps at the middle of every bin, up to a factor. @param {number[]} gaps */
function densityOfGaps(gaps) {
  const counts = new Float64Array(GAP_BINS);
  for (const gap of gaps) counts[binOfGap(gap)] += 1;
  const kernel = Array.from({ length: KERNEL_REACH + 1 }, (_, step) => Math.exp(-0.5 * (step / BINS_PER_OCTAVE / BANDWIDTH) ** 2));
  const density = new Float64Array(GAP_BINS);
  for (let at = 0; at < GAP_BINS; at += 1) {
    if (counts[at] === 0) continue;
    const until = Math.min(GAP_BINS, at + KERNEL_REACH + 1);
    for (let place = Math.max(0, at - KERNEL_REACH); place < until; place += 1) density[place] += kernel[Math.abs(place - at)] * counts[at];
  }
  return density;
}

/**
 * @param {number[]} gaps Seconds of a second or more.
 * @returns {{ gaps: number, found: { seconds: number, depth: number, sessions: number } | null }}
 */
function valleyOf(gaps) {
  const count = gaps.length;
  if (count < LEAST_SPACES) return { gaps: count, found: null };
  const density = densityOfGaps(gaps);
  const highest = (/** @type {number} */ from, /** @type {number} */ until) => {
    let best = from;
    for (let at = from; at < until; at += 1) if (density[at] > density[best]) best = at;
    return best;
  };
  const near = highest(0, binOfGap(HOUR));
  const far = highest(binOfGap(4 * HOUR), GAP_BINS);
  const from = Math.max(near, binOfGap(600));
  let lowest = Infinity;
  for (let at = from; at < far; at += 1) lowest = Math.min(lowest, density[at]);
  // Where nothing lies there may be whole floors; the widest counts, the later of equal ones, and of it the middle.
  let [first, last] = [-1, -2];
  for (let at = from; at < far; at += 1) {
    if (density[at] > lowest) continue;
    const begin = at;
    while (at + 1 < far && density[at + 1] <= lowest) at += 1;
    if (at - begin >= last - first) [first, last] = [begin, at];
  }
  const hill = Math.min(density[near], density[far]);
  const onlyRises = first === from && (first === near || density[first - 1] < lowest);
  if (first < 0 || onlyRises || hill <= 0) return { gaps: count, found: null };
  const seconds = Math.round(2 ** ((first + last + 1) / 2 / BINS_PER_OCTAVE));
  const depth = 1 - lowest / hill;
  const longer = gaps.filter((gap) => gap > seconds).length;
  const isClear = depth >= LEAST_DEPTH && Math.min(longer, count - longer) >= LEAST_BESIDE;
  return { gaps: count, found: isClear ? { seconds, depth, sessions: longer + 1 } : null };
}

/**
 * The gaps of each profile, and at the end those of all together; overlaps are none.
 * @param {RecordOfViewing} record
 * @param {(row: number) => boolean} isIn
 */
function spacesOf({ rows, profiles }, isIn) {
  const all = profiles.length;
  /** @type {number[][]} */
  const spaces = Array.from({ length: all + 1 }, () => []);
  const latest = new Float64Array(all + 1).fill(-Infinity);
  for (let row = 0; row < rows.count; row += 1) {
    if (!isIn(row)) continue;
    const start = rows.start[row];
    for (const one of [rows.profile[row], all]) {
      if (latest[one] > -Infinity && start > latest[one]) spaces[one].push(start - latest[one]);
      latest[one] = Math.max(latest[one], start + rows.duration[row]);
    }
  }
  return spaces;
}

/** In the names and units of `summary --json`. @param {View} view */
function valleyNumbers({ figures }) {
  const { gaps, found } = valleyOf(figures.sittings.spaces);
  return { gaps, minutes: found && found.seconds / 60, sessions: found && found.sessions, depth: found && found.depth };
}
