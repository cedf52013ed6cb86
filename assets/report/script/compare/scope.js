// The account, or one profile, on both sides, under the reader's choices.

/** Fewer complete weeks than this on a side are too little to say anything. */
const LEAST_COMPARED_WEEKS = 4;
/** Less of a work is looking in, and not told. */
const LEAST_SECONDS = 600;

/** @typedef {{ span: Span | null, days: number, weeks: number, seconds: number }} Extent */
/** @typedef {{ work: number, seconds: number }} WorkAmount */

/** The two sides of the page. @type {WeakMap<RecordOfViewing, Side[]>} */
const sidesKnown = new WeakMap();

/** @param {RecordOfViewing} record @returns {Side[]} */
function sidesOf(record) {
  let sides = sidesKnown.get(record);
  if (!sides) {
    const { packed } = record;
    const { before, after, last, earlier } = /** @type {PackedPeriods} */ (packed.compared);
    const other = earlier ? recordOf({ ...packed, names: earlier.names, rows: earlier.rows }) : record;
    const span = (/** @type {[number, number]} */ days) => ({ first: days[0], last: days[1] });
    sides = [{ record: other, span: span(before), last: earlier ? earlier.last : last }, { record, span: span(after), last }];
    sidesKnown.set(record, sides);
  }
  return sides;
}

/** The rows that are left on each side. @param {Side[]} sides @param {FilterState} filters */
function chosenOn([before, after], filters) {
  const later = chosenIn(after.record, filters);
  return [before.record === after.record ? later : chosenIn(before.record, filters), later];
}

/**
 * Everything but the tests.
 * @param {Side[]} sides
 * @param {Chosen[]} chosen
 * @param {number | null} profile
 */
function partsOf(sides, chosen, profile) {
  const isOne = sides[0].record === sides[1].record;
  const later = diaryOf(sides[1], chosen[1], profile);
  const diaries = [isOne ? later : diaryOf(sides[0], chosen[0], profile), later];
  const spans = diaries.map((diary, side) => completeIn(diary, sides[side].span));
  const weeks = spans.map(weeksIn);
  const { record } = sides[1];
  const width = later?.width ?? diaries[0]?.width ?? COLUMN.lengths + record.packed.lengths.length + 1 + record.names.classes.length;
  const rows = diaries.map((diary, side) => rowsOfSpan(diary, spans[side]));
  const sums = rows.map((days) => sumsOfRows(days, width));
  /** @type {Extent[]} */
  const extents = sums.map((sum, side) => ({ span: spans[side], days: sum[COLUMN.days], weeks: weeks[side].length, seconds: sum[COLUMN.seconds] }));
  const minutes = weeks.map((numbers, side) => Float64Array.from(numbers, (week) => secondsOfWeek(diaries[side], week) / 60));
  const hours = weeks.map((numbers, side) => numbers.map((week) => diaries[side]?.weekHours.get(week) ?? new Float64Array(168)));
  const lengths = sums.map((sum) => sum.slice(COLUMN.lengths, COLUMN.lengths + record.packed.lengths.length + 1));
  return {
    profile, record, width, rows, sums, extents, minutes, hours, lengths,
    isEnough: Math.min(weeks[0].length, weeks[1].length) >= LEAST_COMPARED_WEEKS,
    curve: weeks.map((numbers, side) => numbers.map((week, place) => ({ monday: mondayOf(week), minutes: minutes[side][place] }))),
    medians: minutes.map(medianOf),
    means: hours.map((found) => meanWeek(found)),
    titles: titlesOf(diaries, spans),
    figures: comparedFigures(record).filter(({ family, value }) => family !== "devices" || sums.some((sum) => (value(sum) ?? 0) > 0)),
  };
}

/** @typedef {ReturnType<typeof partsOf>} Parts */

/** @param {Diary | null} diary @param {number} week */
function secondsOfWeek(diary, week) {
  let seconds = 0;
  for (let day = mondayOf(week); diary && day < mondayOf(week) + 7; day += 1) {
    if (day >= diary.first && day <= diary.last) seconds += diary.days[(day - diary.first) * diary.width + COLUMN.seconds];
  }
  return seconds;
}

/** Minutes of each hour in a mean week. @param {Float64Array[]} weeks */
function meanWeek(weeks) {
  const sums = new Float64Array(168);
  for (const week of weeks) for (let hour = 0; hour < 168; hour += 1) sums[hour] += week[hour];
  return sums.map((seconds) => seconds / 60 / Math.max(1, weeks.length));
}

/** Works that came and went. @param {(Diary | null)[]} diaries @param {(Span | null)[]} spans */
function titlesOf(diaries, spans) {
  const [one, other] = diaries.map((diary, side) => {
    /** @type {Map<number, number>} */
    const sums = new Map();
    const span = spans[side];
    for (const [day, works] of diary?.works ?? []) {
      if (!span || day < span.first || day > span.last) continue;
      for (const [work, seconds] of works) sums.set(work, (sums.get(work) ?? 0) + seconds);
    }
    return sums;
  });
  const only = (/** @type {Map<number, number>} */ here, /** @type {Map<number, number>} */ there) => [...here]
    .filter(([work, seconds]) => seconds >= LEAST_SECONDS && !there.has(work))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([work, seconds]) => ({ work, seconds }));
  return { gained: only(other, one), lost: only(one, other), kept: [...one.keys()].filter((work) => other.has(work)).length };
}

/** The tests, not adjusted yet. @param {Parts} parts */
function testedOf(parts) {
  const { rows, width, sums, minutes, hours, isEnough } = parts;
  const samples = sums.map((sum, side) => ({ sums: sum, draws: isEnough ? movingBlockSums(rows[side], width, side) : [] }));
  const findings = parts.figures.map((figure) => findingOf(figure, samples));
  const test = isEnough ? mannWhitney(minutes[1], minutes[0]) : null;
  const delta = test ? (2 * test.u) / (minutes[0].length * minutes[1].length) - 1 : null;
  const least = Math.min(...hours.map((weeks) => weeks.filter((week) => week.some((seconds) => seconds > 0)).length));
  const totals = hours.map((weeks) => weeks.reduce((sum, week) => sum.map((seconds, hour) => seconds + week[hour]), new Float64Array(168)));
  const distance = isEnough && least >= LEAST_COMPARED_WEEKS ? distanceOf(totals[0], totals[1]) : null;
  const level = (/** @type {number} */ p) => /** @type {Level} */ ({ p, adjusted: p });
  return {
    parts, findings, delta, distance,
    weekly: test ? level(test.p) : null,
    hours: distance === null ? null : level(permutedP(hours[0], hours[1], distance)),
    factors: isEnough ? factorsOf(sums) : null,
  };
}

/** @typedef {ReturnType<typeof testedOf>} Scope */

/** Minutes a day = active days a day × sittings an active day × minutes a sitting. @param {Float64Array[]} sums */
function factorsOf(sums) {
  const [before, after] = sums.map((sum) => {
    const [days, active, sittings] = [COLUMN.days, COLUMN.active, COLUMN.sittings].map((column) => sum[column]);
    return [active / days, sittings / active, sum[COLUMN.seconds] / 60 / sittings];
  });
  const contributions = contributionsOf(before, after);
  return contributions && { before, after, contributions };
}

/** @param {Scope} scope */
function levelsIn({ findings, weekly, hours }) {
  return [...findings.map(({ level }) => level), weekly, hours].filter((level) => level !== null);
}

/** Comparisons of the last choices. @type {Map<string, { parts: Parts, tested: () => Tested }>} */
const comparisonsKnown = new Map();
/** @typedef {{ account: Scope, profiles: Scope[], tests: number }} Tested */

/**
 * The comparison under the reader's choices: what needs no test at once, the tests when they are first asked for.
 * @param {{ record: RecordOfViewing, filters: FilterState, keys: Keys }} view
 */
function comparisonIn({ record, filters, keys }) {
  const name = addressOf(filters, keys).join("&");
  let found = comparisonsKnown.get(name);
  if (found) return found;
  const sides = sidesOf(record);
  const chosen = chosenOn(sides, filters);
  const parts = partsOf(sides, chosen, null);
  // The choices may be others by the time the tests are asked for.
  const only = new Set(filters.profile);
  /** @type {Tested | null} */
  let known = null;
  const tested = () => {
    if (known) return known;
    const profiles = [...record.profiles.keys()]
      .filter((profile) => only.size === 0 || only.has(profile))
      .map((profile) => partsOf(sides, chosen, profile))
      .filter(({ extents }) => extents[0].seconds + extents[1].seconds > 0);
    const scopes = [parts, ...profiles].map(testedOf);
    const levels = scopes.flatMap(levelsIn);
    const adjusted = adjustedOf(levels.map(({ p }) => p));
    levels.forEach((level, test) => { level.adjusted = adjusted[test]; });
    const seconds = (/** @type {Scope} */ { parts: { extents } }) => extents[0].seconds + extents[1].seconds;
    const [account, ...others] = scopes;
    others.sort((a, b) => seconds(b) - seconds(a));
    known = { account, profiles: others, tests: levels.length };
    return known;
  };
  found = { parts, tested };
  if (comparisonsKnown.size > 12) comparisonsKnown.clear();
  comparisonsKnown.set(name, found);
  return found;
}
