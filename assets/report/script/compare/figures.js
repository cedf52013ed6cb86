// The figures that are compared, each made of sums over days; and what to make of a difference. The rules are those of
// src/compare/periods.

/** A difference counts when its p, adjusted for the number of tests, is at most this. */
const LEVEL = 0.05;
/** More draws than this share without a value, and a figure is too unsteady to say anything. */
const MOST_WITHOUT_VALUE = 0.05;
/** Bins of sittings from three hours on. */
const LONG_FROM_BIN = 5;

/** @typedef {"minutes" | "week" | "share" | "clock" | "number"} FigureUnit */
/** @typedef {"days" | "active-days" | "pairs" | "sittings" | "weeks"} Basis */
/**
 * @typedef {object} Compared
 * @property {string} key The name of `compare --json`; of a device, its class.
 * @property {string} family
 * @property {FigureUnit} unit
 * @property {Basis} basis
 * @property {string} message Names it; of a device, the name itself.
 * @property {(sums: Float64Array) => number | null} value
 * @property {(sums: Float64Array) => number} count How much of its basis the sums hold.
 */
/** @typedef {{ p: number, adjusted: number }} Level */
/**
 * A figure before and after; the difference, the interval and the level are null with too little data.
 * @typedef {object} Finding
 * @property {Compared} figure
 * @property {(number | null)[]} values
 * @property {number[]} counts
 * @property {number | null} difference
 * @property {[number, number] | null} interval
 * @property {Level | null} level
 */

/** The least a figure may rest on, on each side. @type {Record<Basis, number>} */
const LEAST = { days: 28, "active-days": 10, pairs: 27, sittings: 10, weeks: 4 };

/** @param {number} part @param {number} whole */
function ratioOf(part, whole) {
  return whole > 0 ? part / whole : null;
}

/** @param {Float64Array} sums */
function pairsIn(sums) {
  return (sums[COLUMN.both] + sums[COLUMN.firstOnly] + sums[COLUMN.secondOnly] + sums[COLUMN.neither]) / 96;
}

/** Minutes after midnight; null when no time of day stands out. @param {Float64Array} sums */
function middleOfDay(sums) {
  const [cosine, sine, seconds] = [sums[COLUMN.cosine], sums[COLUMN.sine], sums[COLUMN.seconds]];
  if (!(seconds > 0) || Math.hypot(cosine, sine) / 1_024 / seconds < LEAST_RESULTANT) return null;
  const turn = Math.atan2(sine, cosine) / (2 * Math.PI);
  return (turn < 0 ? turn + 1 : turn) * 1_440;
}

/** Cohen's kappa of one day and the next. @param {Float64Array} sums */
function kappaOf(sums) {
  const [both, one, other, neither] = [COLUMN.both, COLUMN.firstOnly, COLUMN.secondOnly, COLUMN.neither].map((column) => sums[column]);
  const all = both + one + other + neither;
  const chance = (both + one) * (both + other) + (neither + one) * (neither + other);
  const possible = all * all - chance;
  return possible > 0 ? ((both + neither) * all - chance) / possible : null;
}

/** Every figure, in the order they are shown. @param {RecordOfViewing} record @returns {Compared[]} */
function comparedFigures(record) {
  const { names, packed } = record;
  const column = (/** @type {number} */ at) => (/** @type {Float64Array} */ sums) => sums[at];
  const over = (/** @type {number} */ part, /** @type {number} */ whole, factor = 1) =>
    (/** @type {Float64Array} */ sums) => ratioOf(factor * sums[part], sums[whole]);
  const { days, seconds, active, sittings } = COLUMN;
  /** @type {Record<Basis, (sums: Float64Array) => number>} */
  const counts = {
    days: column(days), "active-days": column(active), pairs: (sums) => Math.round(pairsIn(sums)),
    sittings: column(sittings), weeks: column(COLUMN.diversityWeeks),
  };
  const lengths = packed.lengths.length + 1;
  const make = (
    /** @type {string} */ key, /** @type {string} */ message, /** @type {string} */ family, /** @type {FigureUnit} */ unit, /** @type {Basis} */ basis,
    /** @type {(sums: Float64Array) => number | null} */ value, count = counts[basis],
  ) => ({ key, message, family, unit, basis, value, count });
  return [
    make("minutes_per_day", "compare-minutes-per-day", "amount", "minutes", "days", (sums) => ratioOf(sums[seconds] / 60, sums[days])),
    make("active_days_per_week", "compare-active-days", "amount", "week", "days", over(active, days, 7)),
    make("midpoint_minutes", "compare-midpoint", "rhythm", "clock", "active-days", middleOfDay),
    make("late_night_share", "compare-late-night", "rhythm", "share", "active-days", over(COLUMN.lateNight, seconds)),
    make("prime_time_share", "compare-prime-time", "rhythm", "share", "active-days", over(COLUMN.primeTime, seconds)),
    make("regularity_kappa", "compare-regularity", "rhythm", "number", "pairs", kappaOf),
    make("film_share", "compare-films", "content", "share", "active-days", over(COLUMN.films, seconds)),
    make("series_share", "compare-series", "content", "share", "active-days", over(COLUMN.episodes, seconds)),
    make("new_titles_per_week", "compare-new-titles", "content", "week", "days", over(COLUMN.newTitles, COLUMN.newDays, 7), column(COLUMN.newDays)),
    make("effective_titles", "compare-effective-titles", "content", "number", "weeks", over(COLUMN.diversity, COLUMN.diversityWeeks)),
    make("sittings_per_week", "compare-sittings-per-week", "sittings", "week", "days", over(sittings, days, 7)),
    make("sitting_minutes", "compare-sitting-length", "sittings", "minutes", "sittings", (sums) => ratioOf(sums[COLUMN.sittingSeconds] / 60, sums[sittings])),
    make("long_sittings_share", "compare-long-sittings", "sittings", "share", "sittings", (sums) =>
      ratioOf(sumOf(sums.subarray(COLUMN.lengths + LONG_FROM_BIN, COLUMN.lengths + lengths)), sums[sittings])),
    make("binge_days_per_week", "compare-binge-days", "sittings", "week", "days", over(COLUMN.bingeDays, days, 7)),
    ...names.classes.map(([key, name], number) => make(key, name, "devices", "share", "active-days", over(COLUMN.lengths + lengths + number, seconds))),
  ];
}

/** The way from one value to another; on the clock the shortest. @param {Compared} figure @param {number} before @param {number} after */
function differenceOf({ unit }, before, after) {
  if (unit !== "clock") return after - before;
  const turn = (((after - before) % 1_440) + 1_440) % 1_440;
  return turn > 720 ? turn - 1_440 : turn;
}

/** The days of one side: their sums, and those of each draw. @typedef {{ sums: Float64Array, draws: Float64Array[] }} Sample */

/** @param {Float64Array} rows @param {number} width */
function sumsOfRows(rows, width) {
  const sums = new Float64Array(width);
  for (let at = 0; at < rows.length; at += 1) sums[at % width] += rows[at];
  return sums;
}

/** How far the draws throw a figure about. @param {Compared} figure @param {Sample} sample @returns {Thrown | null} */
function thrownOf(figure, { sums, draws }) {
  const value = figure.value(sums);
  if (value === null) return null;
  const away = [];
  for (const draw of draws) {
    const drawn = figure.value(draw);
    if (drawn !== null) away.push(differenceOf(figure, value, drawn));
  }
  if (draws.length - away.length > MOST_WITHOUT_VALUE * draws.length) return null;
  const variance = varianceOf(away);
  return variance === null ? null : { variance, blocks: Math.floor(sums[COLUMN.days] / BLOCK_DAYS) };
}

/** @param {Compared} figure @param {Sample[]} samples @returns {Finding} */
function findingOf(figure, samples) {
  const values = samples.map(({ sums }) => figure.value(sums));
  const counts = samples.map(({ sums }) => figure.count(sums));
  /** @type {Finding} */
  const finding = { figure, values, counts, difference: null, interval: null, level: null };
  const [before, after] = values;
  if (Math.min(...counts) < LEAST[figure.basis] || before === null || after === null) return finding;
  const [one, other] = samples.map((sample) => thrownOf(figure, sample));
  const sure = one && other ? welch(one, other) : null;
  if (!sure) return finding;
  const difference = differenceOf(figure, before, after);
  const half = studentQuantile(0.05, sure.degrees) * sure.error;
  const p = difference === 0 ? 1 : studentTwoSided(difference / sure.error, sure.degrees);
  return { ...finding, difference, interval: [difference - half, difference + half], level: { p, adjusted: p } };
}

/** @typedef {"more" | "less" | "different" | "no-clear-change" | "too-little" | "no-meaning"} Verdict */

/** @param {Level | null} level @param {number} difference @returns {Verdict} */
function verdictOn(level, difference) {
  if (!level) return "too-little";
  if (level.adjusted > LEVEL || difference === 0) return "no-clear-change";
  return difference > 0 ? "more" : "less";
}

/** @param {Finding} finding @returns {Verdict} */
function verdictOf({ figure, values, counts, level, difference }) {
  if (Math.min(...counts) >= LEAST[figure.basis] && values.includes(null)) return "no-meaning";
  return verdictOn(level, difference ?? 0);
}
