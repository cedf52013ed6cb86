// Episodes in a row, by the rules of src/analysis/series/binges.rs: different episodes of one series, each seen, in one sitting of a profile.

/** @typedef {{ work: number, profile: number, episodes: number, start: number, end: number, local: number }} Run */

/** Episodes that make a run, and a longer one. */
const EPISODES_OF_TWO = 2;
const EPISODES_OF_THREE = 3;

/**
 * Takes rows in the order of their starts.
 * @param {RecordOfViewing} record
 * @param {number} slots
 */
function runFinder({ rows, isSeries, profiles, packed: { gap, rules } }, slots) {
  /** The run in which each profile and title was counted last. */
  const counted = new Uint32Array(slots);
  const threeBy = new Uint32Array(profiles.length);
  /** @type {Run[]} */
  const runs = [];
  let number = 0;
  /** @type {({ run: Run | null, number: number, until: number })[]} */
  const sittings = profiles.map(() => ({ run: null, number: 0, until: -Infinity }));

  const endRun = (/** @type {typeof sittings[number]} */ sitting) => {
    if (sitting.run && sitting.run.episodes >= EPISODES_OF_TWO) runs.push(sitting.run);
    if (sitting.run && sitting.run.episodes >= EPISODES_OF_THREE) threeBy[sitting.run.profile] += 1;
    sitting.run = null;
  };
  const add = (/** @type {number} */ row, /** @type {number} */ one, /** @type {boolean} */ isNewlySeen) => {
    const profile = rows.profile[row];
    const start = rows.start[row];
    const end = start + rows.duration[row];
    const sitting = sittings[profile];
    if (start > sitting.until + gap) endRun(sitting);
    if (end > sitting.until) sitting.until = end;
    const work = rows.work[row];
    if (isSeries[work] === 0) return;
    if (!sitting.run || sitting.run.work !== work) {
      endRun(sitting);
      number += 1;
      sitting.number = number;
      sitting.run = { work, profile, episodes: 0, start, end, local: rows.local[row] };
    }
    if (end > sitting.run.end) sitting.run.end = end;
    if (!isNewlySeen || counted[one] === sitting.number) return;
    counted[one] = sitting.number;
    sitting.run.episodes += 1;
  };
  const finish = () => {
    sittings.forEach(endRun);
    runs.sort((a, b) => b.episodes - a.episodes || a.start - b.start || a.work - b.work || a.profile - b.profile);
    return { two: runs.length, three: sumOf(threeBy), threeBy, runs: runs.slice(0, rules.runs) };
  };
  return { add, finish };
}

/**
 * Runs of the household: different episodes of a series seen in one of its sittings, by whichever profiles.
 * @param {RecordOfViewing} record
 * @param {Views} views
 */
function householdRuns({ rows, works, titles }, { episodes: { endOfSeen }, sitting }) {
  /** Of each series the group of episodes that grows. */
  const open = works.map(() => ({ sitting: 0, episodes: 0, start: 0, end: 0 }));
  /** Sitting in which each episode was counted last. */
  const counted = new Uint32Array(titles);
  const found = { two: 0, three: 0, longest: /** @type {{ work: number, episodes: number, start: number, end: number } | null} */ (null) };
  const close = (/** @type {number} */ work) => {
    const { episodes, start, end } = open[work];
    if (episodes >= EPISODES_OF_TWO) found.two += 1;
    if (episodes >= EPISODES_OF_THREE) found.three += 1;
    const { longest } = found;
    const more = longest ? episodes - longest.episodes || longest.start - start || longest.work - work : 1;
    if (episodes >= EPISODES_OF_TWO && more > 0) found.longest = { work, episodes, start, end };
  };
  for (let row = 0; row < rows.count; row += 1) {
    if (endOfSeen[row] === -Infinity) continue;
    const work = rows.work[row];
    const group = open[work];
    if (group.sitting !== sitting[row]) {
      close(work);
      Object.assign(group, { sitting: sitting[row], episodes: 0, start: rows.start[row], end: -Infinity });
    }
    if (endOfSeen[row] > group.end) group.end = endOfSeen[row];
    if (counted[rows.title[row]] === sitting[row]) continue;
    counted[rows.title[row]] = sitting[row];
    group.episodes += 1;
  }
  works.forEach((_, work) => close(work));
  return found;
}
