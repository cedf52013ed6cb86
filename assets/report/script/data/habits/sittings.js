// Sittings: rows of which each begins soon enough after the ones before.

/** @type {WeakMap<RecordOfViewing, Uint8Array>} */
const sittingsKnown = new WeakMap();

/**
 * The class of length of the sitting each row belongs to, in the whole record.
 * @param {RecordOfViewing} record
 */
function sittingClasses(record) {
  let classes = sittingsKnown.get(record);
  if (!classes) {
    const all = new Uint8Array(record.rows.count);
    let from = 0;
    const close = (/** @type {number} */ length, /** @type {number} */ next) => {
      all.fill(classOfLength(length, record.packed.lengths), from, next);
      from = next;
    };
    join(record, () => true, record.packed.gap, (sitting, next) => close(sitting.end - sitting.start, next));
    classes = all;
    sittingsKnown.set(record, classes);
  }
  return classes;
}

/** @param {number} seconds @param {number[]} limits */
function classOfLength(seconds, limits) {
  let index = 0;
  while (index < limits.length && limits[index] <= seconds) index += 1;
  return index;
}

/**
 * A sitting: rows of which each begins at most the gap after the latest end so far. The rule is the program's; it is
 * applied to the rows that are left, as `--profile` and `--from` do.
 * @typedef {{ start: number, end: number, rows: number, first: number }} Sitting
 */

/**
 * @param {RecordOfViewing} record
 * @param {(row: number) => boolean} isIn
 * @param {number} gap
 * @param {(sitting: Sitting, next: number) => void} ended
 */
function join({ rows }, isIn, gap, ended) {
  /** @type {Sitting | null} */
  let sitting = null;
  for (let row = 0; row < rows.count; row += 1) {
    if (!isIn(row)) continue;
    const start = rows.start[row];
    const end = start + rows.duration[row];
    if (sitting && start <= sitting.end + gap) {
      if (end > sitting.end) sitting.end = end;
      sitting.rows += 1;
    } else {
      if (sitting) ended(sitting, row);
      sitting = { start, end, rows: 1, first: row };
    }
  }
  if (sitting) ended(sitting, rows.count);
}

/** The widest pause, in minutes, for which sittings are counted. */
const WIDEST_PAUSE = 120;

/** From the end of each sitting to the begin of the next. @typedef {{ count: number, sum: number, squares: number }} SittingGaps */

/**
 * How many sittings there are with each pause of up to two hours, in minutes; and the gaps between rows, overlaps left out.
 * @param {RecordOfViewing} record
 * @param {(row: number) => boolean} isIn
 */
function pausesOf({ rows }, isIn) {
  // Gaps of more than `m − 1` and at most `m` minutes; the last: of more than all of them.
  const gaps = new Uint32Array(WIDEST_PAUSE + 2);
  /** @type {number[]} */
  const spaces = [];
  let latest = -Infinity;
  for (let row = 0; row < rows.count; row += 1) {
    if (!isIn(row)) continue;
    const start = rows.start[row];
    if (latest !== -Infinity) {
      const space = Math.max(0, start - latest);
      gaps[Math.min(Math.ceil(space / 60), WIDEST_PAUSE + 1)] += 1;
      if (space > 0) spaces.push(space);
    }
    latest = Math.max(latest, start + rows.duration[row]);
  }
  const byMinutes = new Uint32Array(WIDEST_PAUSE + 1);
  let wider = latest === -Infinity ? 0 : 1;
  for (let minutes = WIDEST_PAUSE; minutes >= 0; minutes -= 1) {
    wider += gaps[minutes + 1];
    byMinutes[minutes] = wider;
  }
  return { byMinutes, spaces };
}

/**
 * @param {RecordOfViewing} record
 * @param {(row: number) => boolean} isIn
 */
function sittingsOf(record, isIn) {
  const { gap, gaps: asked, lengths: limits } = record.packed;
  const pauses = pausesOf(record, isIn);
  /** @type {number[]} */
  const lengths = [];
  const classes = new Uint32Array(limits.length + 1);
  /** @type {Sitting | null} */
  let longest = null;
  /** @type {SittingGaps} */
  const gaps = { count: 0, sum: 0, squares: 0 };
  let end = -1;
  join(record, isIn, gap, (sitting) => {
    const length = sitting.end - sitting.start;
    if (lengths.length > 0) {
      const space = sitting.start - end;
      gaps.count += 1;
      gaps.sum += space;
      gaps.squares += space * space;
    }
    end = sitting.end;
    lengths.push(length);
    classes[classOfLength(length, limits)] += 1;
    if (!longest || length > longest.end - longest.start) longest = sitting;
  });
  const sorted = Float64Array.from(lengths).sort();
  const median = sorted.length > 0 ? sorted[Math.max(1, Math.ceil(sorted.length / 2)) - 1] : null;
  const byGap = asked.map((seconds) => pauses.byMinutes[seconds / 60]);
  return { ...pauses, byGap, gaps, count: lengths.length, classes, median, longest: /** @type {Sitting | null} */ (longest) };
}
