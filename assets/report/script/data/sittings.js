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

/**
 * @param {RecordOfViewing} record
 * @param {(row: number) => boolean} isIn
 */
function sittingsOf(record, isIn) {
  const { gap, gaps, lengths: limits } = record.packed;
  const byGap = gaps.map((minutes) => {
    let count = 0;
    join(record, isIn, minutes, () => { count += 1; });
    return count;
  });
  /** @type {number[]} */
  const lengths = [];
  const classes = new Uint32Array(limits.length + 1);
  /** @type {Sitting | null} */
  let longest = null;
  join(record, isIn, gap, (sitting) => {
    const length = sitting.end - sitting.start;
    lengths.push(length);
    classes[classOfLength(length, limits)] += 1;
    if (!longest || length > longest.end - longest.start) longest = sitting;
  });
  const sorted = Float64Array.from(lengths).sort();
  const median = sorted.length > 0 ? sorted[Math.max(1, Math.ceil(sorted.length / 2)) - 1] : null;
  return { byGap, count: lengths.length, classes, median, longest: /** @type {Sitting | null} */ (longest) };
}
