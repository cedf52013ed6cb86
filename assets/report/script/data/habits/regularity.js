// How regular viewing is: one day against the next, the hours of all days, the gaps between sittings. The rules and the
// sources of the formulas stand in docs/definitions.md; the program's own figures come from src/analysis/stats.

/** Fewer days, or gaps, say nothing. */
const LEAST_DAYS = 14;
const LEAST_GAPS = 10;
/** Quarters of an hour in a day, in three words of 32 bits. */
const QUARTERS = 96;

/**
 * A figure with what it rests on.
 * @typedef {{ value: number | null, n: number, least: number }} Estimate
 */

/** @param {number | null} value @param {number} n @param {number} least @returns {Estimate} */
function estimateOf(value, n, least) {
  return { value: n < least ? null : value, n, least };
}

/**
 * Streamed seconds of each hour of each logical day, and the quarters of an hour with something streamed.
 * @param {RecordOfViewing} record
 * @param {Figures} figures
 */
function clockDays({ pieces }, { left: { fails }, week }) {
  const hours = new Float64Array(pieces.days * 24);
  const quarters = new Uint32Array(pieces.days * 3);
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const seconds = pieces.seconds[piece];
    if (seconds === 0 || fails[pieces.row[piece]] !== 0 || week[pieces.cell[piece]] === 0) continue;
    const day = pieces.day[piece];
    const from = pieces.at[piece];
    const until = from + seconds;
    // Pieces end with the hours of the clock; those of a day that begins at half past two lie across them.
    const first = Math.floor(from / HOUR);
    const here = Math.min(until, (first + 1) * HOUR) - from;
    hours[day * 24 + first] += here;
    if (here < seconds) hours[day * 24 + first + 1] += seconds - here;
    for (let quarter = Math.floor(from / 900); quarter * 900 < until; quarter += 1) {
      quarters[day * 3 + (quarter >> 5)] |= 1 << (quarter & 31);
    }
  }
  return { hours, quarters };
}

/** Ones among 32 bits. @param {number} bits */
function onesOf(bits) {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Cohen's kappa of each day against the next, interdaily stability and intradaily variability.
 * @param {Float64Array} hours
 * @param {Uint32Array} quarters
 * @param {number} first
 * @param {number} last
 */
function alikeness(hours, quarters, first, last) {
  let [both, one, other] = [0, 0, 0];
  for (let word = first * 3; word < last * 3; word += 1) {
    const [today, tomorrow] = [quarters[word], quarters[word + 3]];
    both += onesOf(today & tomorrow);
    one += onesOf(today & ~tomorrow);
    other += onesOf(tomorrow & ~today);
  }
  const pairs = (last - first) * QUARTERS;
  const neither = pairs - both - one - other;
  const chance = (both + one) * (both + other) + (neither + one) * (neither + other);
  const possible = pairs * pairs - chance;
  const byHour = new Float64Array(24);
  let [squares, steps, before] = [0, 0, 0];
  for (let at = first * 24; at < (last + 1) * 24; at += 1) {
    const seconds = hours[at];
    byHour[at % 24] += seconds;
    squares += seconds * seconds;
    if (at > first * 24) steps += (seconds - before) ** 2;
    before = seconds;
  }
  const sum = byHour.reduce((all, seconds) => all + seconds, 0);
  const count = (last - first + 1) * 24;
  const spread = count * squares - sum * sum;
  const mean = 24 * byHour.reduce((all, seconds) => all + seconds * seconds, 0);
  return {
    kappa: possible > 0 ? ((both + neither) * pairs - chance) / possible : null,
    stability: spread > 0 ? (mean - sum * sum) / spread : null,
    variability: spread > 0 ? (count * count * steps) / ((count - 1) * spread) : null,
  };
}

/** Burstiness of gaps, corrected for their number. @param {SittingGaps} gaps */
function burstinessOf({ count, sum, squares }) {
  if (count < 2 || sum === 0) return null;
  const variation = Math.sqrt(count * squares - sum * sum) / sum;
  const [more, less] = [Math.sqrt(count + 1), Math.sqrt(count - 1)];
  return (more * variation - less) / ((more - 2) * variation + less);
}

/**
 * The four figures of the rows that are left.
 * @param {RecordOfViewing} record
 * @param {Figures} figures
 */
function regularityOf(record, figures) {
  const { gaps } = figures.sittings;
  const burstiness = estimateOf(burstinessOf(gaps), gaps.count, LEAST_GAPS);
  const { firstDay, lastDay } = figures;
  if (firstDay === null || lastDay === null) {
    const nothing = estimateOf(null, 0, LEAST_DAYS);
    return { kappa: estimateOf(null, 0, LEAST_DAYS - 1), stability: nothing, variability: nothing, burstiness };
  }
  const { hours, quarters } = clockDays(record, figures);
  const origin = record.pieces.firstDay;
  const { kappa, stability, variability } = alikeness(hours, quarters, firstDay - origin, lastDay - origin);
  const days = lastDay - firstDay + 1;
  return {
    kappa: estimateOf(kappa, days - 1, LEAST_DAYS - 1),
    stability: estimateOf(stability, days, LEAST_DAYS),
    variability: estimateOf(variability, days, LEAST_DAYS),
    burstiness,
  };
}
