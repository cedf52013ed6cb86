// Views added up: how far each episode was watched, how often it was seen again, and episodes seen in a row. What opens a
// view and how far its bookmarks are the program has settled; the rows that are left decide.

/** How far the views of a title got, from least to most, after 0 for a title that was not on. */
const REACHES = /** @type {const} */ (["", "touched", "unknown", "sampled", "partial", "seen"]);
const TOUCHED = 1;
const SEEN = 5;
/** From this number of `reached` on a bookmark says that the title was seen. */
const SEEN_BOOKMARK = 3;

/** @typedef {{ work: number, profile: number, episodes: number, start: number, end: number, local: number }} Run */

/** @type {WeakMap<RecordOfViewing, { slot: Int32Array, titles: number[] }>} */
const slotsKnown = new WeakMap();

/**
 * A number for each profile and episode, of every row; −1 for what is no episode of a series.
 * @param {RecordOfViewing} record
 */
function slotsOf(record) {
  let known = slotsKnown.get(record);
  if (!known) {
    const { rows, isSeries } = record;
    const slot = new Int32Array(rows.count).fill(-1);
    /** @type {number[]} */
    const titles = [];
    /** @type {Map<number, number>} */
    const numbers = new Map();
    for (let row = 0; row < rows.count; row += 1) {
      if (isSeries[rows.work[row]] === 0) continue;
      const key = rows.profile[row] * record.titles + rows.title[row];
      let number = numbers.get(key);
      if (number === undefined) {
        number = titles.length;
        titles.push(rows.title[row]);
        numbers.set(key, number);
      }
      slot[row] = number;
    }
    known = { slot, titles };
    slotsKnown.set(record, known);
  }
  return known;
}

/**
 * One walk over the rows that fail nothing, or only the choices of `own`.
 * @param {RecordOfViewing} record
 * @param {LeftRows} left
 * @param {number} own
 */
function viewsOf(record, { fails, touched }, own) {
  const { rows, packed: { gap, rules } } = record;
  const { slot, titles } = slotsOf(record);
  const slots = titles.length;
  const watched = new Float64Array(slots);
  const reached = new Uint8Array(slots);
  const isOpen = new Uint8Array(slots);
  const isSeen = new Uint8Array(slots);
  const start = new Float64Array(slots);
  const end = new Float64Array(slots);
  const lastSeen = new Float64Array(slots).fill(-Infinity);
  /** The run in which each was counted last. */
  const counted = new Uint32Array(slots);
  const reach = new Uint8Array(record.titles);
  const again = new Uint32Array(record.titles);
  const firstStart = new Float64Array(record.titles).fill(Infinity);

  const close = (/** @type {number} */ one) => {
    const title = titles[one];
    const far = isSeen[one] === 1 ? SEEN : watched[one] < rules.touchedBelow ? TOUCHED : Math.min(TOUCHED + 1 + reached[one], SEEN);
    if (far > reach[title]) reach[title] = far;
    if (isSeen[one] === 0) return;
    if (lastSeen[one] > -Infinity && start[one] >= lastSeen[one] + rules.againAfter) again[title] += 1;
    if (end[one] > lastSeen[one]) lastSeen[one] = end[one];
  };

  /** @type {Run[]} */
  const runs = [];
  let two = 0;
  let number = 0;
  /** @type {({ run: Run | null, number: number, until: number })[]} */
  const sittings = record.profiles.map(() => ({ run: null, number: 0, until: -Infinity }));
  const endRun = (/** @type {typeof sittings[number]} */ sitting) => {
    if (sitting.run && sitting.run.episodes >= 2) {
      two += 1;
      runs.push(sitting.run);
    }
    sitting.run = null;
  };

  for (let row = 0; row < rows.count; row += 1) {
    if ((fails[row] & ~own) !== 0 || (touched && touched[row] === 0)) continue;
    const profile = rows.profile[row];
    const begun = rows.start[row];
    const ended = begun + rows.duration[row];
    const sitting = sittings[profile];
    if (begun > sitting.until + gap) {
      endRun(sitting);
      sitting.until = ended;
    } else if (ended > sitting.until) {
      sitting.until = ended;
    }
    const one = slot[row];
    if (one < 0) continue;
    const work = rows.work[row];
    if (rows.opens[row] > 0 || isOpen[one] === 0) {
      if (isOpen[one] === 1) close(one);
      isOpen[one] = 1;
      isSeen[one] = watched[one] = reached[one] = 0;
      start[one] = begun;
      end[one] = ended;
      const title = titles[one];
      if (begun < firstStart[title]) firstStart[title] = begun;
    }
    watched[one] += rows.duration[row];
    if (rows.reached[row] > reached[one]) reached[one] = rows.reached[row];
    if (ended > end[one]) end[one] = ended;
    if (!sitting.run || sitting.run.work !== work) {
      endRun(sitting);
      number += 1;
      sitting.number = number;
      sitting.run = { work, profile, episodes: 0, start: begun, end: ended, local: rows.local[row] };
    }
    if (ended > sitting.run.end) sitting.run.end = ended;
    if (isSeen[one] === 1) continue;
    const isFar = watched[one] >= rules.touchedBelow && reached[one] >= SEEN_BOOKMARK;
    if (!isFar && (reached[one] > 0 || watched[one] < rules.seenFrom)) continue;
    isSeen[one] = 1;
    if (counted[one] === sitting.number) continue;
    counted[one] = sitting.number;
    sitting.run.episodes += 1;
  }
  sittings.forEach(endRun);
  for (let one = 0; one < slots; one += 1) if (isOpen[one] === 1) close(one);
  runs.sort((a, b) => b.episodes - a.episodes || a.start - b.start || a.work - b.work || a.profile - b.profile);
  return { reach, again, firstStart, two, runs: runs.slice(0, rules.runs) };
}

/** @typedef {ReturnType<typeof viewsOf>} Views */
/** @typedef {{ title: number, season: string | null, number: number | null, reach: number, again: number }} StripEpisode */

/** @type {WeakMap<RecordOfViewing, ReturnType<typeof seasonsFrom>>} */
const seasonsKnown = new WeakMap();

/** @param {RecordOfViewing} record */
function seasonsFrom({ names }) {
  const counts = column(names.seasonCounts);
  const first = new Uint32Array(counts.length);
  for (let work = 1; work < counts.length; work += 1) first[work] = first[work - 1] + counts[work - 1];
  return {
    first, labels: column(names.seasonLabels), numbers: column(names.seasonNumbers),
    ofTitle: column(names.titleSeasons), episodes: column(names.titleEpisodes), works: column(names.titleWorks),
  };
}

/**
 * The episodes of some series, in order: seasons by number where all have one, else by when they were first on; so do the
 * episodes of a season.
 * @param {RecordOfViewing} record
 * @param {Views} views
 * @param {number[]} series
 * @returns {StripEpisode[][]}
 */
function stripsOf(record, views, series) {
  const known = seasonsKnown.get(record) ?? seasonsFrom(record);
  seasonsKnown.set(record, known);
  /** @type {Map<number, Map<number, number[]>>} */
  const of = new Map(series.map((work) => [work, new Map()]));
  for (let title = 0; title < record.titles; title += 1) {
    if (views.reach[title] === 0) continue;
    const seasons = of.get(known.works[title]);
    if (!seasons) continue;
    const season = known.ofTitle[title];
    const titles = seasons.get(season);
    if (titles) titles.push(title);
    else seasons.set(season, [title]);
  }
  const inOrder = (/** @type {number} */ a, /** @type {number} */ b) => views.firstStart[a] - views.firstStart[b] || a - b;
  return series.map((work) => {
    const seasons = [...of.get(work) ?? []].map(([season, titles]) => {
      const place = season === 0 ? -1 : known.first[work] + season - 1;
      return {
        label: place < 0 ? null : record.names.seasonNames[known.labels[place]],
        number: place < 0 ? 0 : known.numbers[place],
        titles: titles.sort(inOrder),
      };
    });
    const areNumbered = seasons.every(({ number }) => number > 0);
    seasons.sort((a, b) => (areNumbered ? a.number - b.number : 0) || inOrder(a.titles[0], b.titles[0]));
    return seasons.flatMap(({ label, titles }) => {
      if (titles.every((title) => known.episodes[title] > 0)) titles.sort((a, b) => known.episodes[a] - known.episodes[b] || inOrder(a, b));
      return titles.map((title) => ({
        title,
        season: label,
        number: known.episodes[title] > 0 ? known.episodes[title] - 1 : null,
        reach: views.reach[title],
        again: views.again[title],
      }));
    });
  });
}
