// The comparison in the names and units of `watchprint compare --json`.

/** @param {number} value @param {string[]} names @param {number[]} limits The first limit above the size names it. */
function sizeOf(value, names, limits) {
  return names[limits.findIndex((limit) => Math.abs(value) < limit)] ?? names[names.length - 1];
}

const SIZES = ["negligible", "small", "medium", "large"];
const SIZE_LIMITS = [0.147, 0.33, 0.474];

/** @param {Verdict} verdict @param {boolean} isClock */
function verdictName(verdict, isClock) {
  if (isClock && verdict === "more") return "later";
  if (isClock && verdict === "less") return "earlier";
  if (verdict === "too-little") return "too little data";
  return verdict === "no-meaning" ? "cannot be said" : verdict.replaceAll("-", " ");
}

/** @param {Level | null} level */
function levelFields(level) {
  return { p: level ? level.p : null, adjusted_p: level ? level.adjusted : null };
}

/** @param {Finding} finding */
function findingFields(finding) {
  const { values, counts, difference, interval, level, figure } = finding;
  return {
    before: values[0], after: values[1], n_before: counts[0], n_after: counts[1], difference, interval,
    ...levelFields(level), verdict: verdictName(verdictOf(finding), figure.unit === "clock"),
  };
}

/** @param {Scope} scope */
function scopeFields({ parts, findings, weekly, hours, delta, distance, factors }) {
  const { record, extents, minutes, medians, means, lengths, titles, curve } = parts;
  const days = (/** @type {Extent} */ { span, days: count, weeks, seconds }) =>
    ({ from: span && isoDate(span.first), to: span && isoDate(span.last), days: count, weeks, seconds });
  const named = (/** @type {boolean} */ isDevice) => Object.fromEntries(findings
    .filter(({ figure }) => (figure.family === "devices") === isDevice)
    .map((finding) => [isDevice ? classKey(finding.figure.key) : finding.figure.key, findingFields(finding)]));
  const grid = (/** @type {Float64Array} */ week) => [0, 1, 2, 3, 4, 5, 6].map((weekday) => [...week.subarray(weekday * 24, weekday * 24 + 24)]);
  const amounts = (/** @type {WorkAmount[]} */ works) => works.map(({ work, seconds }) =>
    ({ [record.isSeries[work] === 1 ? "series" : "title"]: record.works[work], seconds }));
  const limits = record.packed.lengths.map((seconds) => seconds / 60);
  const factor = (/** @type {number} */ at) => factors && { before: factors.before[at], after: factors.after[at], contribution_minutes: factors.contributions[at] };
  return {
    ...(parts.profile === null ? {} : { name: record.profiles[parts.profile] }),
    before: days(extents[0]),
    after: days(extents[1]),
    figures: named(false),
    devices: named(true),
    weekly_minutes: {
      n_before: minutes[0].length, n_after: minutes[1].length, median_before: medians[0], median_after: medians[1], cliffs_delta: delta,
      size: delta === null ? null : sizeOf(delta, SIZES, SIZE_LIMITS), ...levelFields(weekly), verdict: verdictName(verdictOn(weekly, delta ?? 0), false),
    },
    hours_of_week: {
      before_minutes: grid(means[0]), after_minutes: grid(means[1]), distance, ...levelFields(hours), verdict: verdictName(hoursVerdict(hours), false),
    },
    factors: factors && { active_days_per_day: factor(0), sittings_per_active_day: factor(1), minutes_per_sitting: factor(2) },
    session_lengths: [...lengths[0].keys()].map((bin) =>
      ({ from_minutes: limits[bin - 1] ?? 0, to_minutes: limits[bin] ?? null, before: lengths[0][bin], after: lengths[1][bin] })),
    titles: { gained: amounts(titles.gained), lost: amounts(titles.lost), kept: titles.kept },
    weeks: curve.flatMap((weeks, side) => weeks.map((week) =>
      ({ monday: isoDate(week.monday), minutes: week.minutes, period: side === 0 ? "before" : "after" }))),
  };
}

/** @param {Level | null} level @returns {Verdict} */
function hoursVerdict(level) {
  return level === null ? "too-little" : level.adjusted <= LEVEL ? "different" : "no-clear-change";
}

/** @param {View} view */
function comparisonNumbers(view) {
  const { account, profiles, tests } = comparisonIn(view).tested();
  const [before, after] = account.parts.extents.map(({ span }) => span && { from: isoDate(span.first), to: isoDate(span.last) });
  return {
    before,
    after,
    method: { tests, level: LEVEL, least_weeks: LEAST_COMPARED_WEEKS, draws: DRAWS, block_days: BLOCK_DAYS },
    account: scopeFields(account),
    profiles: profiles.map(scopeFields),
  };
}

PAGE.numbers = comparisonNumbers;
