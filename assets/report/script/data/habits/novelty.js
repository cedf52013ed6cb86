// Series and films of each month, and those that no earlier month has.

/** @type {WeakMap<RecordOfViewing, { order: Uint32Array, month: Uint16Array }>} */
const monthsKnown = new WeakMap();

/**
 * The month in which each row began, and the rows ordered by work and month.
 * @param {RecordOfViewing} record
 */
function monthsOfRows(record) {
  let known = monthsKnown.get(record);
  if (!known) {
    const { rows, pieces } = record;
    const month = new Uint16Array(rows.count);
    // The first piece of a row, as the last one written.
    for (let piece = pieces.count - 1; piece >= 0; piece -= 1) month[pieces.row[piece]] = pieces.month[piece];
    const all = Uint32Array.from({ length: rows.count }, (_, row) => row);
    const order = byNumber(byNumber(all, month, pieces.months), rows.work, record.works.length);
    known = { order, month };
    monthsKnown.set(record, known);
  }
  return known;
}

/**
 * Sorts by small numbers; what is equal stays in order.
 * @param {Uint32Array} items
 * @param {ArrayLike<number>} numbers
 * @param {number} count
 */
function byNumber(items, numbers, count) {
  const next = new Uint32Array(count + 1);
  for (const item of items) next[numbers[item] + 1] += 1;
  for (let number = 1; number <= count; number += 1) next[number] += next[number - 1];
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    sorted[next[numbers[item]]] = item;
    next[numbers[item]] += 1;
  }
  return sorted;
}

/**
 * By month: different series and films, and the new ones.
 * @param {RecordOfViewing} record
 * @param {LeftRows} left
 * @param {number} own
 */
function noveltyOf(record, { fails, touched }, own) {
  const { order, month } = monthsOfRows(record);
  const { work } = record.rows;
  const titles = new Uint32Array(record.pieces.months);
  const fresh = new Uint32Array(record.pieces.months);
  let [lastWork, lastMonth] = [-1, -1];
  for (const row of order) {
    if ((fails[row] & ~own) !== 0 || (touched && touched[row] === 0)) continue;
    if (work[row] === lastWork && month[row] === lastMonth) continue;
    if (work[row] !== lastWork) fresh[month[row]] += 1;
    titles[month[row]] += 1;
    [lastWork, lastMonth] = [work[row], month[row]];
  }
  return { titles, fresh };
}
