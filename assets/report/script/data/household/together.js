// What profiles have in common, and what streams at once.

/**
 * @typedef {object} Pair
 * @property {number} one The one with more seconds.
 * @property {number} other
 * @property {number} both Works both watched.
 * @property {number} either
 * @property {number | null} titles
 * @property {number | null} hours
 * @property {number} days Active days of the one that has fewer.
 */

/**
 * Every two of the profiles with most seconds; those chosen come first. The choice of profiles itself is left out.
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 * @param {LeftRows} left
 * @returns {Pair[]}
 */
function pairsOf(record, filters, { fails, touched, inside }) {
  const { rows, pieces, packed: { rules } } = record;
  const count = record.profiles.length;
  const works = record.works.length;
  const byWork = new Float64Array(count * works);
  const byCell = new Float64Array(count * 168);
  const byDay = new Float64Array(count * pieces.days);
  const seconds = new Float64Array(count);
  const isOn = new Uint8Array(count);
  const week = touched && Uint8Array.from({ length: 168 }, (_, cell) => (inWeek(filters, cell) ? 1 : 0));
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const row = pieces.row[piece];
    if ((fails[row] & ~PROFILE) !== 0 || (week && week[pieces.cell[piece]] === 0)) continue;
    const profile = rows.profile[row];
    byCell[profile * 168 + pieces.cell[piece]] += pieces.seconds[piece];
    byDay[profile * pieces.days + pieces.day[piece]] += pieces.seconds[piece];
  }
  for (let row = 0; row < rows.count; row += 1) {
    if ((fails[row] & ~PROFILE) !== 0 || (touched && touched[row] === 0)) continue;
    const profile = rows.profile[row];
    isOn[profile] = 1;
    seconds[profile] += inside[row];
    byWork[profile * works + rows.work[row]] += inside[row];
  }
  const isChosen = (/** @type {number} */ profile) => filters.profile.size === 0 || filters.profile.has(profile);
  const name = (/** @type {number} */ profile) => record.profiles[profile];
  const bySeconds = (/** @type {number} */ a, /** @type {number} */ b) => seconds[b] - seconds[a] || (name(a) < name(b) ? -1 : 1);
  const all = [...record.profiles.keys()].filter((profile) => isOn[profile] === 1).sort(bySeconds);
  const first = [...all.filter(isChosen), ...all.filter((profile) => !isChosen(profile))].slice(0, rules.pairsOf).sort(bySeconds);
  const days = first.map((profile) => {
    let active = 0;
    for (const day of byDay.subarray(profile * pieces.days, (profile + 1) * pieces.days)) if (day >= ACTIVE) active += 1;
    return active;
  });
  /** @type {Pair[]} */
  const pairs = [];
  first.forEach((one, place) => first.slice(place + 1).forEach((other, more) => {
    let [both, either] = [0, 0];
    for (let work = 0; work < works; work += 1) {
      const watched = Number(byWork[one * works + work] >= rules.watchedFrom) + Number(byWork[other * works + work] >= rules.watchedFrom);
      if (watched === 2) both += 1;
      if (watched > 0) either += 1;
    }
    const active = Math.min(days[place], days[place + 1 + more]);
    let shared = 0;
    for (let cell = 0; cell < 168; cell += 1) {
      shared += Math.min(byCell[one * 168 + cell] / seconds[one], byCell[other * 168 + cell] / seconds[other]);
    }
    const canSay = active >= rules.pairDays && seconds[one] > 0 && seconds[other] > 0;
    pairs.push({ one, other, both, either, titles: either > 0 ? both / either : null, hours: canSay ? shared : null, days: active });
  }));
  return pairs;
}

/**
 * Seconds with at least two profiles (or devices) streaming at once, and the most there were; two streams of one count once.
 * @param {ReturnType<typeof stretchesLeft>} stretches
 * @param {ArrayLike<number>} who By row.
 * @param {number} count How many there are.
 */
function atOnce({ start, end, row }, who, count) {
  /** Running streams by their end: a heap, the earliest on top. @type {number[]} */
  const heap = [];
  const sooner = (/** @type {number} */ one, /** @type {number} */ other) => end[heap[one]] < end[heap[other]];
  const swap = (/** @type {number} */ one, /** @type {number} */ other) => { [heap[one], heap[other]] = [heap[other], heap[one]]; };
  const streams = new Uint32Array(count);
  let [different, seconds, most, now] = [0, 0, 0, -Infinity];
  const advance = (/** @type {number} */ to) => {
    if (different >= 2) seconds += to - now;
    if (different > most) most = different;
    now = to;
  };
  const leave = (/** @type {number} */ until) => {
    while (heap.length > 0 && end[heap[0]] <= until) {
      const gone = heap[0];
      swap(0, heap.length - 1);
      heap.pop();
      for (let at = 0, child = 1; child < heap.length; child = 2 * at + 1) {
        if (child + 1 < heap.length && sooner(child + 1, child)) child += 1;
        if (!sooner(child, at)) break;
        swap(child, at);
        at = child;
      }
      advance(end[gone]);
      const one = who[row[gone]];
      streams[one] -= 1;
      if (streams[one] === 0) different -= 1;
    }
  };
  for (let stretch = 0; stretch < start.length; stretch += 1) {
    leave(start[stretch]);
    advance(start[stretch]);
    heap.push(stretch);
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!sooner(at, parent)) break;
      swap(at, parent);
      at = parent;
    }
    const one = who[row[stretch]];
    if (streams[one] === 0) different += 1;
    streams[one] += 1;
  }
  leave(Infinity);
  return { seconds, most };
}

/**
 * When the rows that are left streamed, by start; with weekdays or hours chosen, what lies inside them.
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 * @param {LeftRows} left
 */
function stretchesLeft({ rows, pieces }, filters, { fails, touched }) {
  /** @type {number[]} */
  const start = [];
  /** @type {number[]} */
  const end = [];
  /** @type {number[]} */
  const row = [];
  const add = (/** @type {number} */ number, /** @type {number} */ from, /** @type {number} */ to) => {
    if (from >= to) return;
    start.push(from);
    end.push(to);
    row.push(number);
  };
  if (!touched) {
    for (let number = 0; number < rows.count; number += 1) {
      if (fails[number] === 0) add(number, rows.start[number], rows.start[number] + rows.duration[number]);
    }
    return { start, end, row };
  }
  let [last, at] = [-1, 0];
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const number = pieces.row[piece];
    if (number !== last) [last, at] = [number, rows.start[number]];
    const to = at + pieces.seconds[piece];
    if (fails[number] === 0 && inWeek(filters, pieces.cell[piece])) add(number, at, to);
    at = to;
  }
  const order = [...start.keys()].sort((a, b) => start[a] - start[b]);
  return { start: order.map((one) => start[one]), end: order.map((one) => end[one]), row: order.map((one) => row[one]) };
}
