// Lines of the actogram: from noon to noon of the wall clock, minute by minute.

const NOON = 43_200;
/** Minutes of a line. */
const LINE = 1_440;

/**
 * Rows cut at every noon and wherever the clock changes; a minute of which any second is covered is drawn whole. Ordered by
 * profile, line and minute.
 * @typedef {object} Strokes
 * @property {number} first The day whose noon begins line 0.
 * @property {number} lines
 * @property {Uint32Array} begins Of profile × lines + line, its first stroke; one more at the end.
 * @property {Uint32Array} row
 * @property {Uint16Array} from Minutes after noon.
 * @property {Uint16Array} to The minute after the last.
 */

/** @type {WeakMap<RecordOfViewing, Strokes>} */
const strokesKnown = new WeakMap();

/** @param {RecordOfViewing} record @returns {Strokes} */
function strokesOf(record) {
  let known = strokesKnown.get(record);
  if (!known) {
    known = strokesFrom(record);
    strokesKnown.set(record, known);
  }
  return known;
}

/** @param {RecordOfViewing} record @returns {Strokes} */
function strokesFrom({ rows, packed, pieces, profiles }) {
  // A line begins half a day before or after a logical day.
  const [first, lines] = [pieces.firstDay - 1, pieces.days + 2];
  /** @type {number[]} */
  const row = [];
  /** @type {number[]} */
  const bucket = [];
  /** @type {number[]} */
  const from = [];
  /** @type {number[]} */
  const to = [];
  const begins = new Uint32Array(profiles.length * lines + 1);
  stretches(rows, packed.rows.jumps, (number, begin, end) => {
    for (let at = begin - NOON; at < end - NOON;) {
      const day = Math.floor(at / DAY);
      const until = Math.min(end - NOON, (day + 1) * DAY);
      const place = rows.profile[number] * lines + day - first;
      row.push(number);
      bucket.push(place);
      begins[place + 1] += 1;
      from.push(Math.floor((at - day * DAY) / 60));
      to.push(Math.ceil((until - day * DAY) / 60));
      at = until;
    }
  });
  for (let place = 1; place < begins.length; place += 1) begins[place] += begins[place - 1];
  const next = begins.slice();
  const strokes = { first, lines, begins, row: new Uint32Array(row.length), from: new Uint16Array(row.length), to: new Uint16Array(row.length) };
  for (let stroke = 0; stroke < row.length; stroke += 1) {
    // Nearly all come in order; where the clock went back, a later one stands before.
    let at = next[bucket[stroke]];
    next[bucket[stroke]] += 1;
    for (; at > begins[bucket[stroke]] && strokes.from[at - 1] > from[stroke]; at -= 1) {
      strokes.row[at] = strokes.row[at - 1];
      strokes.from[at] = strokes.from[at - 1];
      strokes.to[at] = strokes.to[at - 1];
    }
    strokes.row[at] = row[stroke];
    strokes.from[at] = from[stroke];
    strokes.to[at] = to[stroke];
  }
  return strokes;
}

/**
 * What each line comes down to; profiles that stream at once add up.
 * @param {number} count
 */
function emptyLines(count) {
  return { minutes: new Uint32Array(count), first: new Uint16Array(count).fill(LINE), last: new Uint16Array(count) };
}

/**
 * The lines under all choices, the same without the range of days, and the usual hours.
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 * @param {LeftRows} left
 */
function linesOf(record, filters, left) {
  const strokes = strokesOf(record);
  const { usualMinutes, usualLines } = record.packed.rules;
  const chosen = emptyLines(strokes.lines);
  const open = hasRange(filters) ? emptyLines(strokes.lines) : chosen;
  const reach = { chosen: 0, open: 0 };
  const add = (/** @type {typeof chosen} */ lines, /** @type {number} */ line, /** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ before) => {
    const begin = Math.max(from, before);
    if (to > begin) lines.minutes[line] += to - begin;
    if (from < lines.first[line]) lines.first[line] = from;
    if (to > lines.last[line]) lines.last[line] = to;
    return Math.max(to, before);
  };
  for (let profile = 0, bucket = 0; profile < record.profiles.length; profile += 1) {
    for (let line = 0; line < strokes.lines; line += 1, bucket += 1) {
      reach.chosen = reach.open = 0;
      eachStroke(strokes, bucket, filters, left, RANGE, (from, to, isOff) => {
        if (open !== chosen) reach.open = add(open, line, from, to, reach.open);
        if (!isOff) reach.chosen = add(chosen, line, from, to, reach.chosen);
      });
    }
  }
  let count = 0;
  /** @type {number[]} */
  const firsts = [];
  /** @type {number[]} */
  const lasts = [];
  for (let line = 0; line < strokes.lines; line += 1) {
    if (chosen.minutes[line] > 0) count += 1;
    if (chosen.minutes[line] < usualMinutes) continue;
    firsts.push(chosen.first[line]);
    lasts.push(chosen.last[line]);
  }
  const usual = (/** @type {number[]} */ minutes) => (minutes.length < usualLines ? null : middleOf(minutes));
  return { chosen, open, count, counted: firsts.length, usualFirst: usual(firsts), usualLast: usual(lasts) };
}

/** The median. @param {number[]} values */
function middleOf(values) {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * The strokes of a profile on a line that are left, or fail the choices of `own` alone; with weekdays or hours chosen, the
 * minutes inside them.
 * @param {Strokes} strokes
 * @param {number} bucket
 * @param {FilterState} filters
 * @param {LeftRows} left
 * @param {number} own
 * @param {(from: number, to: number, isOff: boolean) => void} take
 */
function eachStroke(strokes, bucket, filters, { fails, touched }, own, take) {
  for (let stroke = strokes.begins[bucket]; stroke < strokes.begins[bucket + 1]; stroke += 1) {
    const row = strokes.row[stroke];
    const fail = fails[row];
    if ((fail & ~own) !== 0) continue;
    const [from, to] = [strokes.from[stroke], strokes.to[stroke]];
    if (!touched) {
      take(from, to, fail !== 0);
      continue;
    }
    if (touched[row] === 0) continue;
    // Noon is a full hour, so hours of the line are hours of the clock.
    const start = (strokes.first + (bucket % strokes.lines)) * 24 + 12;
    for (let at = from; at < to;) {
      const hour = Math.floor(at / 60);
      const until = Math.min(to, (hour + 1) * 60);
      const day = Math.floor((start + hour) / 24);
      if (inWeek(filters, weekdayOf(day) * 24 + start + hour - day * 24)) take(at, until, fail !== 0);
      at = until;
    }
  }
}

/**
 * The minutes of a line during which any profile streamed, as pairs of first and last minute.
 * @param {View} view
 * @param {number} line
 */
function spansOf({ record, filters, figures }, line) {
  const strokes = strokesOf(record);
  /** @type {[number, number][]} */
  const all = [];
  for (let profile = 0; profile < record.profiles.length; profile += 1) {
    eachStroke(strokes, profile * strokes.lines + line, filters, figures.left, 0, (from, to) => { all.push([from, to]); });
  }
  all.sort(([a], [b]) => a - b);
  /** @type {[number, number][]} */
  const spans = [];
  for (const [from, to] of all) {
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}
