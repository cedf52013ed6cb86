// Episodes of one series on one day, seen or not, by the rules of src/analysis/series/episode_days.rs.

/**
 * Numbers for each profile, day and episode, and for each profile, day and series.
 * @typedef {object} EpisodeDays
 * @property {Int32Array} episode Of every row; −1 for what is no episode of a series.
 * @property {Uint32Array} group Of each episode on a day, the series on that day.
 * @property {Uint32Array} first Of each series on a day, a row of it.
 */

/** @type {WeakMap<RecordOfViewing, EpisodeDays>} */
const episodeDaysKnown = new WeakMap();

/** @param {RecordOfViewing} record @returns {EpisodeDays} */
function episodeDaysOf(record) {
  const known = episodeDaysKnown.get(record) ?? episodeDaysFrom(record);
  episodeDaysKnown.set(record, known);
  return known;
}

/** @param {RecordOfViewing} record @returns {EpisodeDays} */
function episodeDaysFrom(record) {
  const { rows, works, isSeries, pieces, profiles } = record;
  const { slot, titles } = slotsOf(record);
  const day = rows.day.map((number) => number - pieces.firstDay);
  const series = Uint32Array.from(rows.work, (work, row) => rows.profile[row] * works.length + work);
  const all = Uint32Array.from({ length: rows.count }, (_, row) => row).filter((row) => isSeries[rows.work[row]] === 1);
  const order = byNumber(byNumber(byNumber(all, slot, titles.length), day, pieces.days), series, profiles.length * works.length);
  const episode = new Int32Array(rows.count).fill(-1);
  const group = new Uint32Array(order.length);
  const first = new Uint32Array(order.length);
  let [episodes, groups, before] = [0, 0, -1];
  for (const row of order) {
    const isSameGroup = before >= 0 && series[row] === series[before] && day[row] === day[before];
    if (!isSameGroup) {
      first[groups] = row;
      groups += 1;
    }
    if (!isSameGroup || slot[row] !== slot[before]) {
      group[episodes] = groups - 1;
      episodes += 1;
    }
    episode[row] = episodes - 1;
    before = row;
  }
  return { episode, group: group.subarray(0, episodes), first: first.subarray(0, groups) };
}

/** @param {RecordOfViewing} record */
function dayCounter(record) {
  const { rows } = record;
  const { episode, group, first } = episodeDaysOf(record);
  const isOn = new Uint8Array(group.length);
  const counts = new Uint32Array(first.length);
  const add = (/** @type {number} */ row) => {
    const number = episode[row];
    if (number < 0 || isOn[number] === 1) return;
    isOn[number] = 1;
    counts[group[number]] += 1;
  };
  const finish = () => {
    let threeADay = 0;
    /** The day with most episodes of one series, the earliest of equally full ones. @type {{ work: number, day: number, episodes: number } | null} */
    let fullest = null;
    for (let place = 0; place < counts.length; place += 1) {
      const episodes = counts[place];
      if (episodes < EPISODES_OF_THREE) continue;
      threeADay += 1;
      const [work, day] = [rows.work[first[place]], rows.day[first[place]]];
      const more = fullest ? episodes - fullest.episodes || fullest.day - day || fullest.work - work : 1;
      if (more > 0) fullest = { work, day, episodes };
    }
    return { threeADay, fullest: /** @type {{ work: number, day: number, episodes: number } | null} */ (fullest) };
  };
  return { add, finish };
}
