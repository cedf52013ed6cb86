// Sums and counts under the reader's choices, in one walk over the pieces and one over the rows.

/** Seconds that make a day an active one. */
const ACTIVE = 600;
/** Under this mean resultant length no time of day stands out. */
const LEAST_RESULTANT = 0.3;

/**
 * Which choices each row fails, as bits.
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 */
function failures(record, filters) {
  const { rows } = record;
  const fails = new Uint8Array(rows.count);
  if (hasRange(filters)) {
    const { day } = rows;
    const from = filters.from ?? -Infinity;
    const to = filters.to ?? Infinity;
    for (let row = 0; row < rows.count; row += 1) if (day[row] < from || day[row] > to) fails[row] = RANGE;
  }
  /** @type {[Set<number>, ArrayLike<number>, number, number][]} */
  const choices = [
    [filters.profile, rows.profile, record.profiles.length, PROFILE],
    [filters.class, rows.class, record.names.classes.length, CLASS],
    [filters.country, rows.country, record.names.countries.length, COUNTRY],
    [filters.kind, rows.kind, record.names.kinds.length, KIND],
    [filters.work, rows.work, record.works.length, WORK],
  ];
  if (filters.sitting.size > 0) {
    choices.push([filters.sitting, sittingClasses(record), record.packed.lengths.length + 1, SITTING]);
  }
  for (const [chosen, values, count, bit] of choices) {
    if (chosen.size === 0) continue;
    const failing = new Uint8Array(count).fill(bit);
    for (const number of chosen) failing[number] = 0;
    for (let row = 0; row < rows.count; row += 1) fails[row] |= failing[values[row]];
  }
  return fails;
}

/**
 * Everything the page says about the rows that are left.
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 */
function figuresOf(record, filters) {
  const { rows, pieces, names } = record;
  const fails = failures(record, filters);
  const profiles = record.profiles.length;
  const isWeek = filters.weekday.size > 0 || filters.hour.size > 0;
  const week = Uint8Array.from({ length: 168 }, (_, cell) => (inWeek(filters, cell) ? 1 : 0));
  // With a choice of weekdays or hours, only the seconds inside them count.
  const inside = isWeek ? new Float64Array(rows.count) : rows.duration;
  const touched = isWeek ? new Uint8Array(rows.count) : null;

  const sums = {
    /** The chart's own choice left out, so that it also shows what else could be chosen. */
    byMonth: new Float64Array(pieces.months * profiles),
    byDay: new Float64Array(pieces.days),
    byCell: new Float64Array(168),
    byClass: new Float64Array(names.classes.length),
    byCountry: new Float64Array(names.countries.length),
    byKind: new Float64Array(names.kinds.length),
    byWork: new Float64Array(record.works.length),
    /** Under all choices. */
    days: new Float64Array(pieces.days),
    months: new Float64Array(pieces.months * profiles),
    cells: new Float64Array(168),
    byProfile: new Float64Array(profiles),
    byDevice: new Float64Array(names.devices.length),
  };
  const clock = [{ cosine: 0, sine: 0, seconds: 0 }, { cosine: 0, sine: 0, seconds: 0 }];
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const row = pieces.row[piece];
    const cell = pieces.cell[piece];
    const seconds = pieces.seconds[piece];
    const fail = fails[row];
    if (touched) {
      if (week[cell] === 0) {
        if (fail === 0) sums.byCell[cell] += seconds;
        continue;
      }
      inside[row] += seconds;
      touched[row] = 1;
    }
    if (fail > RANGE) continue;
    const day = pieces.day[piece];
    const month = pieces.month[piece] * profiles + rows.profile[row];
    sums.byMonth[month] += seconds;
    sums.byDay[day] += seconds;
    if (fail !== 0) continue;
    sums.byCell[cell] += seconds;
    sums.cells[cell] += seconds;
    sums.days[day] += seconds;
    sums.months[month] += seconds;
    const side = clock[pieces.weekend[piece]];
    side.cosine += pieces.cosine[piece];
    side.sine += pieces.sine[piece];
    side.seconds += seconds;
  }

  let total = 0;
  /** Rows each chart counts: those that fail nothing, and those that fail nothing but its own choice. */
  const alone = new Float64Array(256);
  const episodes = new Uint32Array(record.works.length);
  const isNew = new Uint8Array(record.titles).fill(1);
  // Views by profile and how they began.
  const began = new Uint32Array(profiles * 5);
  for (let row = 0; row < rows.count; row += 1) {
    const fail = fails[row];
    if (touched && touched[row] === 0) continue;
    alone[fail] += 1;
    const seconds = inside[row];
    if (fail === 0) {
      total += seconds;
      sums.byProfile[rows.profile[row]] += seconds;
      sums.byDevice[rows.device[row]] += seconds;
    }
    const opens = rows.opens[row];
    if (opens > 0 && (fail === 0 || fail === PROFILE)) began[rows.profile[row] * 5 + opens - 1] += 1;
    if (fail === 0 || fail === CLASS) sums.byClass[rows.class[row]] += seconds;
    if (fail === 0 || fail === COUNTRY) sums.byCountry[rows.country[row]] += seconds;
    if (fail === 0 || fail === KIND) sums.byKind[rows.kind[row]] += seconds;
    if (fail === 0 || fail === WORK) {
      const work = rows.work[row];
      sums.byWork[work] += seconds;
      if (isNew[rows.title[row]]) {
        isNew[rows.title[row]] = 0;
        episodes[work] += 1;
      }
    }
  }
  const count = (/** @type {number} */ own) => alone[0] + (own === 0 ? 0 : alone[own]);
  const isIn = (/** @type {number} */ row) => fails[row] === 0 && (!touched || touched[row] === 1);
  const ownLengths = (/** @type {number} */ row) =>
    (fails[row] & ~SITTING) === 0 && (!touched || touched[row] === 1);
  const left = { fails, touched, inside };
  return {
    ...sums,
    left,
    late: lateFigures(record, filters, left, { byWork: sums.byWork, episodes }),
    week,
    isIn,
    isTouched: (/** @type {number} */ row) => !touched || touched[row] === 1,
    seconds: total,
    rows: alone[0],
    count,
    episodes,
    began,
    sittings: sittingsOf(record, isIn),
    lengths: filters.sitting.size > 0 ? sittingsOf(record, ownLengths) : null,
    ...daysOf(sums.days, pieces.firstDay),
    ...clockOf(sums.cells, clock),
  };
}

/** @typedef {ReturnType<typeof figuresOf>} Figures */

/** Months of all profiles together. @param {Float64Array} months @param {number} profiles */
function monthTotals(months, profiles) {
  const totals = new Float64Array(months.length / profiles);
  for (let at = 0; at < months.length; at += 1) totals[Math.floor(at / profiles)] += months[at];
  return totals;
}

/** @typedef {{ first: number, days: number }} DayRun */

/**
 * Observed and active days, the longest run of active days and of days without one between two active ones.
 * @param {Float64Array} days
 * @param {number} firstDay
 */
function daysOf(days, firstDay) {
  let first = -1;
  let last = -1;
  let active = 0;
  let before = -1;
  let fullest = -1;
  /** @type {DayRun} */
  let streak = { first: 0, days: 0 };
  let dry = { first: 0, days: 0 };
  let run = { first: 0, days: 0 };
  for (let day = 0; day < days.length; day += 1) {
    if (days[day] === 0) continue;
    if (first < 0) first = day;
    last = day;
    if (fullest < 0 || days[day] > days[fullest]) fullest = day;
    if (days[day] < ACTIVE) continue;
    active += 1;
    if (before === day - 1 && before >= 0) {
      run = { first: run.first, days: run.days + 1 };
    } else {
      if (before >= 0 && day - before - 1 > dry.days) dry = { first: before + 1 + firstDay, days: day - before - 1 };
      run = { first: day + firstDay, days: 1 };
    }
    if (run.days > streak.days) streak = run;
    before = day;
  }
  return {
    firstDay: first < 0 ? null : first + firstDay,
    lastDay: last < 0 ? null : last + firstDay,
    observed: first < 0 ? 0 : last - first + 1,
    active,
    fullestDay: fullest < 0 ? null : fullest + firstDay,
    streak,
    dry,
  };
}

/**
 * Middle of the viewing day, weekend shift, evenness, late and prime hours.
 * @param {Float64Array} cells
 * @param {{ cosine: number, sine: number, seconds: number }[]} clock Sunday to Thursday, then Friday and Saturday.
 */
function clockOf(cells, clock) {
  const hours = new Float64Array(24);
  for (let cell = 0; cell < 168; cell += 1) hours[cell % 24] += cells[cell];
  const all = hours.reduce((sum, seconds) => sum + seconds, 0);
  const between = (/** @type {number} */ from, /** @type {number} */ to) =>
    hours.subarray(from, to).reduce((sum, seconds) => sum + seconds, 0);
  let entropy = 0;
  for (const seconds of hours) if (seconds > 0) entropy -= (seconds / all) * Math.log(seconds / all);
  const [weekdays, weekend] = clock;
  const middle = ({ cosine, sine, seconds } = weekdays) => {
    if (seconds === 0 || Math.hypot(cosine, sine) / seconds < LEAST_RESULTANT) return null;
    const minutes = (Math.atan2(sine, cosine) / (2 * Math.PI)) * 1_440;
    return (minutes + 1_440) % 1_440;
  };
  const both = {
    cosine: weekdays.cosine + weekend.cosine, sine: weekdays.sine + weekend.sine, seconds: weekdays.seconds + weekend.seconds,
  };
  const [early, late] = [middle(weekdays), middle(weekend)];
  let shift = null;
  if (early !== null && late !== null) {
    shift = (late - early + 1_440) % 1_440;
    if (shift > 720) shift -= 1_440;
  }
  return {
    midpoint: middle(both),
    shift,
    evenness: all > 0 ? entropy / Math.log(24) : null,
    lateNight: between(0, 5),
    primeTime: between(20, 23),
  };
}
