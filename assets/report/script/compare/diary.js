// What a record says day by day, under the reader's choices: the sums every figure of a comparison is made of. The rules
// are those of src/compare/diary.

/** Columns of a day; then sittings by length, then seconds by class of device. */
const COLUMN = {
  days: 0, seconds: 1, active: 2, sittings: 3, sittingSeconds: 4, lateNight: 5, primeTime: 6, cosine: 7, sine: 8, both: 9,
  firstOnly: 10, secondOnly: 11, neither: 12, films: 13, episodes: 14, newTitles: 15, newDays: 16, diversity: 17,
  diversityWeeks: 18, bingeDays: 19, lengths: 20,
};
/** Days that must come before a day if it is to be said what was new on it. */
const NEW_AFTER_DAYS = 90;
/** Of a span longer than there has been streaming only the last days are kept. */
const MOST_DAYS = 30 * 366;

/**
 * One side of the comparison.
 * @typedef {object} Side
 * @property {RecordOfViewing} record
 * @property {Span} span
 * @property {number} last Last day of the record.
 */
/** Days from the first to the last. @typedef {{ first: number, last: number }} Span */

/** The number of the week a day belongs to; weeks begin on Monday. @param {number} day */
function weekOf(day) {
  return Math.floor((day + 3) / 7);
}

/** Numbers of the weeks that lie in a span whole. @param {Span | null} span */
function weeksIn(span) {
  if (!span) return [];
  const first = weekOf(span.first + 6);
  return Array.from({ length: Math.max(0, weekOf(span.last + 1) - first) }, (_, week) => first + week);
}

/**
 * The rows of a scope, under all choices and under all but one kind.
 * @typedef {object} Chosen
 * @property {RecordOfViewing} record
 * @property {Uint8Array} fails
 * @property {Uint8Array} week 1 for the hours of the week that are chosen.
 * @property {Uint8Array | null} touched Rows with a second inside those hours; null when all are chosen.
 */

/** @param {RecordOfViewing} record @param {FilterState} filters @returns {Chosen} */
function chosenIn(record, filters) {
  const { rows, pieces } = record;
  const fails = failures(record, { ...filters, from: null, to: null });
  const week = Uint8Array.from({ length: 168 }, (_, cell) => (inWeek(filters, cell) ? 1 : 0));
  if (week.every((isIn) => isIn === 1)) return { record, fails, week, touched: null };
  const touched = new Uint8Array(rows.count);
  for (let piece = 0; piece < pieces.count; piece += 1) if (week[pieces.cell[piece]] === 1) touched[pieces.row[piece]] = 1;
  return { record, fails, week, touched };
}

/**
 * The days of the account, or of one profile, up to the last day of the record.
 * @param {Side} side
 * @param {Chosen} chosen
 * @param {number | null} profile
 */
function diaryOf(side, chosen, profile) {
  const { record } = side;
  const { rows, pieces, packed } = record;
  const { fails, week, touched } = chosen;
  const isOf = (/** @type {number} */ row) => profile === null || rows.profile[row] === profile;
  // Days count from the first of whoever is chosen, whatever else is chosen: a day without it is a day of nothing.
  let first = Infinity;
  const streams = new Uint8Array(record.profiles.length);
  for (let row = 0; row < rows.count; row += 1) {
    if (rows.duration[row] === 0 || !isOf(row) || (fails[row] & PROFILE) !== 0) continue;
    first = Math.min(first, rows.day[row]);
    if (fails[row] === 0) streams[rows.profile[row]] = 1;
  }
  if (first === Infinity) return null;
  first = Math.min(Math.max(first, side.last - MOST_DAYS), side.last);
  const isIn = (/** @type {number} */ row, own = 0) =>
    (fails[row] & ~own) === 0 && isOf(row) && streams[rows.profile[row]] === 1 && (!touched || touched[row] === 1);
  const count = side.last - first + 1;
  const lengths = packed.lengths.length + 1;
  const width = COLUMN.lengths + lengths + record.names.classes.length;
  const days = new Float64Array(count * width);
  const quarters = new Uint32Array((count + 1) * 3);
  /** @type {Map<number, Float64Array>} */
  const weekHours = new Map();
  /** @type {Map<number, Map<number, number>>} Seconds of works by day. */
  const works = new Map();
  const kinds = record.names.kinds.map(([key]) => (key === "film" ? COLUMN.films : key === "episode" ? COLUMN.episodes : -1));
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const row = pieces.row[piece];
    const seconds = pieces.seconds[piece];
    const cell = pieces.cell[piece];
    if (seconds === 0 || fails[row] !== 0 || week[cell] === 0 || !isOf(row)) continue;
    const day = pieces.day[piece] + pieces.firstDay;
    const at = day - first;
    if (at < 0 || at >= count) continue;
    const to = at * width;
    const hour = cell % 24;
    days[to + COLUMN.seconds] += seconds;
    if (hour < 5) days[to + COLUMN.lateNight] += seconds;
    else if (hour >= 20 && hour < 23) days[to + COLUMN.primeTime] += seconds;
    days[to + COLUMN.cosine] += Math.round(pieces.cosine[piece] * 1_024);
    days[to + COLUMN.sine] += Math.round(pieces.sine[piece] * 1_024);
    const kind = kinds[rows.kind[row]];
    if (kind >= 0) days[to + kind] += seconds;
    days[to + COLUMN.lengths + lengths + rows.class[row]] += seconds;
    const number = weekOf(day);
    let hours = weekHours.get(number);
    if (!hours) weekHours.set(number, (hours = new Float64Array(168)));
    hours[cell] += seconds;
    let ofDay = works.get(day);
    if (!ofDay) works.set(day, (ofDay = new Map()));
    ofDay.set(rows.work[row], (ofDay.get(rows.work[row]) ?? 0) + seconds);
    const from = pieces.at[piece];
    for (let quarter = Math.floor(from / 900); quarter * 900 < from + seconds; quarter += 1) {
      quarters[at * 3 + (quarter >> 5)] |= 1 << (quarter & 31);
    }
  }
  const place = (/** @type {number} */ day) => (day >= first && day <= side.last ? (day - first) * width : -1);
  join(record, isIn, packed.gap, (sitting) => {
    const to = place(rows.day[sitting.first]);
    if (to < 0) return;
    const length = sitting.end - sitting.start;
    days[to + COLUMN.sittings] += 1;
    days[to + COLUMN.sittingSeconds] += length;
    days[to + COLUMN.lengths + classOfLength(length, packed.lengths)] += 1;
  });
  noteBegun(record, isIn, (day, column) => {
    const to = place(day);
    if (to >= 0 && (column !== COLUMN.newTitles || day - first >= NEW_AFTER_DAYS)) days[to + column] += 1;
  });
  for (let at = 0; at < count; at += 1) {
    const to = at * width;
    days[to + COLUMN.days] = 1;
    days[to + COLUMN.newDays] = at >= NEW_AFTER_DAYS ? 1 : 0;
    days[to + COLUMN.active] = days[to + COLUMN.seconds] >= ACTIVE ? 1 : 0;
    if (at + 1 < count) notePair(days, to, quarters, at * 3);
  }
  noteDiversity(works, (sunday, effective) => {
    const to = place(sunday);
    if (to < 0) return;
    days[to + COLUMN.diversity] += effective;
    days[to + COLUMN.diversityWeeks] += 1;
  });
  return { first, last: side.last, days, width, weekHours, works, isIn };
}

/** @typedef {NonNullable<ReturnType<typeof diaryOf>>} Diary */

/**
 * Works begun that had no row in the 90 days before, and series of which a profile had three episodes on a day.
 * @param {RecordOfViewing} record
 * @param {(row: number) => boolean} isIn
 * @param {(day: number, column: number) => void} note
 */
function noteBegun(record, isIn, note) {
  const { rows } = record;
  const begun = new Float64Array(record.works.length).fill(-Infinity);
  /** @type {Map<number, Set<number>>} */
  const episodes = new Map();
  for (let row = 0; row < rows.count; row += 1) {
    if (!isIn(row)) continue;
    const [day, work] = [rows.day[row], rows.work[row]];
    if (day - begun[work] > NEW_AFTER_DAYS) note(day, COLUMN.newTitles);
    begun[work] = day;
    if (record.isSeries[work] !== 1) continue;
    const key = (day * record.profiles.length + rows.profile[row]) * record.works.length + work;
    let titles = episodes.get(key);
    if (!titles) episodes.set(key, (titles = new Set()));
    if (titles.size < 3 && titles.add(rows.title[row]).size === 3) note(day, COLUMN.bingeDays);
  }
}

/** Compares the quarters of an hour of a day with those of the next. @param {Float64Array} days @param {number} to @param {Uint32Array} quarters @param {number} from */
function notePair(days, to, quarters, from) {
  let [both, one, other] = [0, 0, 0];
  for (let word = from; word < from + 3; word += 1) {
    const [today, next] = [quarters[word], quarters[word + 3]];
    both += onesOf(today & next);
    one += onesOf(today & ~next);
    other += onesOf(next & ~today);
  }
  days[to + COLUMN.both] = both;
  days[to + COLUMN.firstOnly] = one;
  days[to + COLUMN.secondOnly] = other;
  days[to + COLUMN.neither] = 96 - both - one - other;
}

/** Over how many works each week is spread. @param {Map<number, Map<number, number>>} works @param {(sunday: number, effective: number) => void} note */
function noteDiversity(works, note) {
  /** @type {Map<number, Map<number, number>>} */
  const weeks = new Map();
  for (const [day, seconds] of works) {
    let week = weeks.get(weekOf(day));
    if (!week) weeks.set(weekOf(day), (week = new Map()));
    for (const [work, more] of seconds) week.set(work, (week.get(work) ?? 0) + more);
  }
  for (const [week, seconds] of weeks) {
    const amounts = [...seconds.values()].sort((a, b) => a - b);
    const all = amounts.reduce((sum, amount) => sum + amount, 0);
    const entropy = amounts.reduce((sum, amount) => sum - (amount / all) * Math.log(amount / all), 0);
    note(mondayOf(week) + 6, Math.exp(Math.max(entropy, 0)));
  }
}

/** The days of a period recorded from begin to end: from the one after the first of the diary. @param {Diary | null} diary @param {Span} span @returns {Span | null} */
function completeIn(diary, span) {
  if (!diary) return null;
  const [first, last] = [Math.max(diary.first + 1, span.first), Math.min(diary.last - 1, span.last)];
  return first <= last ? { first, last } : null;
}

/** The rows of a span, as if nothing came before or after. @param {Diary | null} diary @param {Span | null} span */
function rowsOfSpan(diary, span) {
  if (!diary || !span) return new Float64Array(0);
  const { width } = diary;
  const rows = diary.days.slice((span.first - diary.first) * width, (span.last + 1 - diary.first) * width);
  rows.fill(0, rows.length - width + COLUMN.both, rows.length - width + COLUMN.neither + 1);
  const begun = weekOf(span.first - 1) === weekOf(span.first);
  for (let day = span.first; begun && day <= span.last && weekOf(day) === weekOf(span.first); day += 1) {
    rows.fill(0, (day - span.first) * width + COLUMN.diversity, (day - span.first) * width + COLUMN.diversityWeeks + 1);
  }
  return rows;
}
