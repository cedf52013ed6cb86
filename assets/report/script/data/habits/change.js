// Lasting changes of the weekly amount: the rules of src/analysis/rhythm/change.rs and src/analysis/stats/pelt.rs, applied to
// the weeks that are left.

const LEAST_WEEKS_OF_A_LEVEL = 4;
const LEAST_WEEKS = 8;
const LEAST_MOVE = 0.2;
const MOST_WEEKS = 60 * 52;
/** −2 ln (1 − √0.95), Hansen 2000. */
const LIKELY = 7.352277;

/**
 * A change lies between a Monday and a Sunday; levels are seconds a week.
 * @typedef {{ from: number, to: number, before: number, after: number }} ChangePoint
 */
/**
 * @typedef {object} Changes
 * @property {number} first The Monday of the first week.
 * @property {number[]} weekly Streamed seconds of each complete week.
 * @property {ChangePoint[] | null} points Nothing with too few weeks.
 */

/**
 * The complete weeks from the first to the last of these days, Monday to Sunday, and their changes.
 * @param {ArrayLike<number>} days Seconds of each day.
 * @param {number} origin The day of the first of them.
 * @param {number | null} first
 * @param {number | null} last
 * @returns {Changes}
 */
function changesOf(days, origin, first, last) {
  const weekly = weeksOf(days, origin, first, last);
  const { begin } = weekly;
  const points = weekly.weeks.length < LEAST_WEEKS ? null : pointsOf(weekly.weeks).map((change) => ({
    from: mondayOf(begin + change.first - 1),
    to: mondayOf(begin + change.last + 1) - 1,
    before: change.before,
    after: change.after,
  }));
  return { first: mondayOf(begin), weekly: weekly.weeks, points };
}

/** 1970-01-01 was a Thursday. @param {number} week */
function mondayOf(week) {
  return week * 7 - 3;
}

/** @param {ArrayLike<number>} days @param {number} origin @param {number | null} first @param {number | null} last */
function weeksOf(days, origin, first, last) {
  if (first === null || last === null) return { begin: 0, weeks: [] };
  const end = Math.floor((last + 4) / 7);
  const begin = Math.max(Math.floor((first + 9) / 7), end - MOST_WEEKS);
  /** @type {number[]} */
  const weeks = new Array(Math.max(0, end - begin)).fill(0);
  const from = mondayOf(begin) - origin;
  for (let week = 0; week < weeks.length; week += 1) {
    for (let day = 0; day < 7; day += 1) weeks[week] += days[from + week * 7 + day] ?? 0;
  }
  return { begin, weeks };
}

/** @param {number[]} weeks */
function pointsOf(weeks) {
  // The square root makes the noise of small and of large weeks alike.
  const roots = weeks.map((seconds) => Math.sqrt(seconds / HOUR));
  const noise = noiseOf(roots);
  const levels = levelsOf(weeks, levelChanges(roots, LEAST_WEEKS_OF_A_LEVEL, 3 * Math.log(weeks.length) * noise));
  return levels.slice(1).map((next, index) => {
    const level = levels[index];
    const [first, last] = rangeOfChange(roots.slice(level.begin, next.begin + next.weeks), LEAST_WEEKS_OF_A_LEVEL, noise)
      .map((place) => level.begin + place);
    return {
      first: Math.min(first ?? next.begin, next.begin),
      last: Math.max(last ?? next.begin, next.begin),
      before: level.seconds / level.weeks,
      after: next.seconds / next.weeks,
    };
  });
}

/** Half the mean squared difference of neighbours (von Neumann et al. 1941). @param {number[]} values */
function noiseOf(values) {
  let squares = 0;
  for (let index = 1; index < values.length; index += 1) squares += (values[index] - values[index - 1]) ** 2;
  return values.length < 2 ? 0 : squares / (2 * (values.length - 1));
}

/** Squared deviations from the mean of any stretch. @param {number[]} values */
function squaredError(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [sums, squares] = [[0], [0]];
  for (const [index, value] of values.entries()) {
    sums.push(sums[index] + (value - mean));
    squares.push(squares[index] + (value - mean) * (value - mean));
  }
  return (/** @type {number} */ begin, /** @type {number} */ end) => {
    const sum = sums[end] - sums[begin];
    return Math.max(0, squares[end] - squares[begin] - (sum * sum) / (end - begin));
  };
}

/**
 * Where new levels begin: optimal partitioning with pruning (PELT, Killick et al. 2012), each stretch of at least
 * `least` values.
 * @param {number[]} values
 * @param {number} least
 * @param {number} penalty
 */
function levelChanges(values, least, penalty) {
  const count = values.length;
  if (count < 2 * least) return [];
  const cost = squaredError(values);
  const best = new Array(count + 1).fill(Infinity);
  const lastBegin = new Array(count + 1).fill(0);
  best[0] = -penalty;
  let begins = [{ place: 0, beatenFrom: Infinity, total: 0 }];
  for (let end = least; end <= count; end += 1) {
    if (end >= 2 * least) begins.push({ place: end - least, beatenFrom: Infinity, total: 0 });
    begins = begins.filter((begin) => end < begin.beatenFrom);
    for (const begin of begins) {
      begin.total = best[begin.place] + cost(begin.place, end);
      if (begin.total + penalty < best[end]) {
        best[end] = begin.total + penalty;
        lastBegin[end] = begin.place;
      }
    }
    for (const begin of begins) {
      if (begin.beatenFrom === Infinity && begin.total >= best[end]) begin.beatenFrom = end + least;
    }
  }
  const changes = [];
  for (let end = lastBegin[count]; end > 0; end = lastBegin[end]) changes.unshift(end);
  return changes;
}

/**
 * The first and the last place at which the one change in `values` may lie, with a confidence of 95 %.
 * @param {number[]} values
 * @param {number} least
 * @param {number} noise
 */
function rangeOfChange(values, least, noise) {
  const cost = squaredError(values);
  /** @type {number[]} */
  const splits = [];
  for (let at = least; at <= values.length - least; at += 1) splits.push(cost(0, at) + cost(at, values.length));
  const smallest = Math.min(...splits);
  const likely = [...splits.keys()].filter((index) => splits[index] <= smallest + LIKELY * noise);
  return likely.length === 0 ? [] : [likely[0] + least, likely[likely.length - 1] + least];
}

/**
 * The levels between changes, each at least a fifth away from the one before; the smallest move goes first.
 * @param {number[]} weeks
 * @param {number[]} changes
 */
function levelsOf(weeks, changes) {
  const begins = [0, ...changes];
  const levels = begins.map((begin, index) => {
    const stretch = weeks.slice(begin, begins[index + 1] ?? weeks.length);
    return { begin, weeks: stretch.length, seconds: stretch.reduce((sum, seconds) => sum + seconds, 0) };
  });
  for (;;) {
    let [at, smallest] = [-1, LEAST_MOVE];
    for (let index = 0; index + 1 < levels.length; index += 1) {
      const [before, after] = [levels[index], levels[index + 1]].map(({ seconds, weeks }) => seconds / weeks);
      // From nothing to nothing is no move, and from nothing to something a large one.
      const move = before === after ? 0 : Math.abs(after - before) / before;
      if (move < smallest) [at, smallest] = [index, move];
    }
    if (at < 0) return levels;
    const [next] = levels.splice(at + 1, 1);
    levels[at].weeks += next.weeks;
    levels[at].seconds += next.seconds;
  }
}
