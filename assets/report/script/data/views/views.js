// Views of the rows that are left, by the rules of src/analysis/views: how far each title was watched, when it was seen and seen again,
// on which devices a view went on. Where the bookmark of a row is in its title the program has settled.

/** How far the views of a title got, from least to most, after 0 for a title that was not on. */
const REACHES = /** @type {const} */ (["", "touched", "unknown", "sampled", "partial", "seen"]);
const TOUCHED = 1;
const SEEN = 5;
/** `reached` of a bookmark in the first fifth of its title, and from which one on the title was seen. */
const EARLY_BOOKMARK = 1;
const SEEN_BOOKMARK = 3;
/** Touched, sampled, partial, watched, completed, unknown. */
const TIERS = 6;

/** @type {WeakMap<RecordOfViewing, ReturnType<typeof slotsFrom>>} */
const slotsKnown = new WeakMap();

/** @param {RecordOfViewing} record */
function slotsOf(record) {
  const known = slotsKnown.get(record) ?? slotsFrom(record);
  slotsKnown.set(record, known);
  return known;
}

/** A number for each profile and title, of every row. @param {RecordOfViewing} record */
function slotsFrom({ rows, titles: count }) {
  const slot = new Uint32Array(rows.count);
  /** @type {number[]} */
  const titles = [];
  /** @type {number[]} */
  const profiles = [];
  /** @type {Map<number, number>} */
  const numbers = new Map();
  for (let row = 0; row < rows.count; row += 1) {
    const key = rows.profile[row] * count + rows.title[row];
    let number = numbers.get(key);
    if (number === undefined) {
      number = titles.length;
      titles.push(rows.title[row]);
      profiles.push(rows.profile[row]);
      numbers.set(key, number);
    }
    slot[row] = number;
  }
  return { slot, titles: Uint32Array.from(titles), profiles: Uint16Array.from(profiles) };
}

/**
 * One walk over the rows that fail nothing, or only the choices of `own`.
 * @param {RecordOfViewing} record
 * @param {LeftRows} left
 * @param {number} own
 */
function viewsOf(record, { fails, touched }, own) {
  const { rows, isSeries, profiles, names, packed: { gap, rules } } = record;
  const { slot, titles, profiles: profileOf } = slotsOf(record);
  const slots = titles.length;
  // The open view of each profile and title.
  const isOpen = new Uint8Array(slots);
  const isSeen = new Uint8Array(slots);
  const hasSwitched = new Uint8Array(slots);
  const watched = new Float64Array(slots);
  const reached = new Uint8Array(slots);
  const end = new Float64Array(slots);
  const lastDay = new Int32Array(slots);
  const device = new Uint16Array(slots);
  const openedBy = new Uint32Array(slots);
  const seenBy = new Uint32Array(slots);
  /** What the views of each left behind. */
  const past = {
    end: new Float64Array(slots).fill(-Infinity),
    seen: new Float64Array(slots).fill(-Infinity),
    seenDay: new Int32Array(slots),
  };
  const reach = new Uint8Array(record.titles);
  const again = new Uint32Array(record.titles);
  /** Views by the kind of their title and how far they came. */
  const completion = new Uint32Array(names.kinds.length * TIERS);
  const firstStart = new Float64Array(record.titles).fill(Infinity);
  const againBy = new Uint32Array(profiles.length);
  /** Views that saw an episode: end and last day at the row that opened one, the end once more at the row that made it seen. */
  const episodes = {
    end: new Float64Array(rows.count).fill(-Infinity),
    day: new Int32Array(rows.count),
    endOfSeen: new Float64Array(rows.count).fill(-Infinity),
  };
  /** The sitting of the household each row is in. */
  const sitting = new Uint32Array(rows.count);
  const classes = names.classes.length;
  const switches = { views: 0, between: new Uint32Array(classes * classes) };
  const runs = runFinder(record, slots);
  const days = dayCounter(record);
  let count = 0;
  let until = -Infinity;
  let sittings = 0;

  const close = (/** @type {number} */ one) => {
    const title = titles[one];
    const isTouched = watched[one] < rules.touchedBelow;
    completion[rows.kind[openedBy[one]] * TIERS + (isTouched ? 0 : reached[one] || TIERS - 1)] += 1;
    const far = isSeen[one] === 1 ? SEEN : isTouched ? TOUCHED : Math.min(TOUCHED + 1 + reached[one], SEEN);
    if (far > reach[title]) reach[title] = far;
    if (end[one] > past.end[one]) past.end[one] = end[one];
    if (isSeen[one] === 0) return;
    const opening = openedBy[one];
    if (past.seen[one] > -Infinity && rows.start[opening] >= past.seen[one] + rules.againAfter) {
      again[title] += 1;
      againBy[profileOf[one]] += 1;
    }
    if (end[one] > past.seen[one] || (end[one] === past.seen[one] && lastDay[one] > past.seenDay[one])) {
      past.seen[one] = end[one];
      past.seenDay[one] = lastDay[one];
    }
    if (isSeries[rows.work[opening]] === 0) return;
    episodes.end[opening] = end[one];
    episodes.day[opening] = lastDay[one];
    episodes.endOfSeen[seenBy[one]] = end[one];
  };

  for (let row = 0; row < rows.count; row += 1) {
    if ((fails[row] & ~own) !== 0 || (touched && touched[row] === 0)) continue;
    const one = slot[row];
    const begun = rows.start[row];
    const ended = begun + rows.duration[row];
    if (begun > until + gap) sittings += 1;
    if (ended > until) until = ended;
    sitting[row] = sittings;
    const isBack = rows.reached[row] === EARLY_BOOKMARK && reached[one] > EARLY_BOOKMARK;
    if (isOpen[one] === 1 && begun <= end[one] + rules.viewGap && !isBack) {
      if (device[one] !== rows.device[row] && begun >= end[one]) {
        switches.between[names.devices[device[one]][1] * classes + rows.class[row]] += 1;
        if (hasSwitched[one] === 0) switches.views += 1;
        hasSwitched[one] = 1;
      }
      if (ended > end[one]) end[one] = ended;
      if (rows.day[row] > lastDay[one]) lastDay[one] = rows.day[row];
    } else {
      if (isOpen[one] === 1) close(one);
      count += 1;
      isOpen[one] = 1;
      isSeen[one] = hasSwitched[one] = watched[one] = reached[one] = 0;
      end[one] = ended;
      lastDay[one] = rows.day[row];
      openedBy[one] = row;
      if (begun < firstStart[titles[one]]) firstStart[titles[one]] = begun;
    }
    device[one] = rows.device[row];
    watched[one] += rows.duration[row];
    if (rows.reached[row] > reached[one]) reached[one] = rows.reached[row];
    const isFar = watched[one] >= rules.touchedBelow && reached[one] >= SEEN_BOOKMARK;
    const isNew = isSeen[one] === 0 && (isFar || (reached[one] === 0 && watched[one] >= rules.seenFrom));
    if (isNew) {
      isSeen[one] = 1;
      seenBy[one] = row;
    }
    runs.add(row, one, isNew);
    days.add(row);
  }
  for (let one = 0; one < slots; one += 1) if (isOpen[one] === 1) close(one);
  return { count, completion, reach, again, againBy, firstStart, past, episodes, sitting, switches, ...runs.finish(), ...days.finish() };
}

/** @typedef {ReturnType<typeof viewsOf>} Views */
