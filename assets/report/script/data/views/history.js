// What was seen, seen again, left off and taken up again, by the rules of src/analysis/series.

/**
 * @typedef {object} LeftSeries
 * @property {number} work
 * @property {number} profile
 * @property {number} episodes Different ones seen.
 * @property {number} lastSeen
 * @property {number} lastDay
 */

/**
 * @typedef {object} ReturnedSeries
 * @property {number} work
 * @property {number} profile
 * @property {number} leftAt
 * @property {number} leftDay
 * @property {number} returnedAt
 * @property {number} returnedDay
 */

/** @typedef {{ title: string, kind: number, times: number }} SeenAgain */

/**
 * Different episodes seen: by profile, and by all of them together.
 * @param {RecordOfViewing} record
 * @param {Views} views
 */
function seenEpisodes(record, { reach, past }) {
  const { titles, profiles } = slotsOf(record);
  const isEpisode = (/** @type {number} */ title) => record.names.kinds[record.workKinds[record.titleWorks[title]]][0] === "episode";
  const by = new Uint32Array(record.profiles.length);
  for (let one = 0; one < titles.length; one += 1) if (past.seen[one] > -Infinity && isEpisode(titles[one])) by[profiles[one]] += 1;
  let all = 0;
  for (let title = 0; title < record.titles; title += 1) if (reach[title] === SEEN && isEpisode(title)) all += 1;
  return { by, all };
}

/**
 * Titles seen again, by number of times, then title.
 * @param {RecordOfViewing} record
 * @param {Views} views
 * @returns {SeenAgain[]}
 */
function titlesSeenAgain(record, { again }) {
  const texts = textsOf(record);
  /** @type {Map<string, SeenAgain>} */
  const found = new Map();
  for (let title = 0; title < record.titles; title += 1) {
    if (again[title] === 0) continue;
    const kind = record.workKinds[record.titleWorks[title]];
    const key = `${kind} ${texts[title]}`;
    const known = found.get(key);
    if (known) known.times += again[title];
    else found.set(key, { title: texts[title], kind, times: again[title] });
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.kind - b.kind));
}

/** @type {WeakMap<RecordOfViewing, string[]>} */
const textsKnown = new WeakMap();

/** The texts of all titles, unfolded when they are first asked for. @param {RecordOfViewing} record */
function textsOf(record) {
  const known = textsKnown.get(record) ?? titleTexts(new TextDecoder().decode(inflated(bytesOf(record.packed.titleTexts))), record);
  textsKnown.set(record, known);
  return known;
}

/**
 * Series of which a profile saw episodes, but none in its last days, while it watched other things; the latest first, then by name.
 * @param {RecordOfViewing} record
 * @param {Views} views
 * @returns {LeftSeries[]}
 */
function seriesLeft(record, { past }) {
  const { isSeries, titleWorks, works, packed: { rules } } = record;
  const { titles, profiles } = slotsOf(record);
  const ends = new Float64Array(record.profiles.length).fill(-Infinity);
  for (let one = 0; one < titles.length; one += 1) ends[profiles[one]] = Math.max(ends[profiles[one]], past.end[one]);
  /** Of each profile the works of its last days: one, or −2 for several. */
  const recent = new Int32Array(record.profiles.length).fill(-1);
  /** @type {Map<number, LeftSeries>} */
  const seen = new Map();
  for (let one = 0; one < titles.length; one += 1) {
    const profile = profiles[one];
    const work = titleWorks[titles[one]];
    if (past.end[one] > ends[profile] - rules.leftAfter && recent[profile] !== work) recent[profile] = recent[profile] === -1 ? work : -2;
    const lastSeen = past.seen[one];
    if (isSeries[work] === 0 || lastSeen === -Infinity) continue;
    const lastDay = past.seenDay[one];
    const known = seen.get(profile * works.length + work);
    if (!known) {
      seen.set(profile * works.length + work, { work, profile, episodes: 1, lastSeen, lastDay });
      continue;
    }
    known.episodes += 1;
    if (lastSeen > known.lastSeen || (lastSeen === known.lastSeen && lastDay > known.lastDay)) Object.assign(known, { lastSeen, lastDay });
  }
  return [...seen.values()]
    .filter(({ work, profile, lastSeen }) => lastSeen <= ends[profile] - rules.leftAfter && recent[profile] !== work)
    .sort((a, b) => b.lastSeen - a.lastSeen || a.work - b.work || a.profile - b.profile);
}

/**
 * Series left off for as long, while other things were watched, and then gone on with; the longest gap first, then by name.
 * @param {RecordOfViewing} record
 * @param {LeftRows} left
 * @param {Views} views
 * @returns {ReturnedSeries[]}
 */
function seriesReturned(record, { fails, touched }, { episodes }) {
  const { rows, works, packed: { rules } } = record;
  /** @type {Map<number, { at: number, day: number }>} */
  const latest = new Map();
  /** @type {ReturnedSeries[]} */
  const found = [];
  for (let row = 0; row < rows.count; row += 1) {
    const [end, day] = [episodes.end[row], episodes.day[row]];
    if (end === -Infinity) continue;
    const [work, profile, start] = [rows.work[row], rows.profile[row], rows.start[row]];
    const known = latest.get(profile * works.length + work);
    if (!known) {
      latest.set(profile * works.length + work, { at: end, day });
      continue;
    }
    if (start >= known.at + rules.leftAfter) {
      // Nearly always one of the rows just before.
      let other = row - 1;
      const isOther = () => fails[other] === 0 && (!touched || touched[other] === 1) && rows.profile[other] === profile && rows.work[other] !== work;
      while (other >= 0 && rows.start[other] >= known.at && !(rows.start[other] < start && isOther())) other -= 1;
      if (other >= 0 && rows.start[other] >= known.at) {
        found.push({ work, profile, leftAt: known.at, leftDay: known.day, returnedAt: start, returnedDay: rows.day[row] });
      }
    }
    if (end > known.at || (end === known.at && day > known.day)) [known.at, known.day] = [end, day];
  }
  return found.sort((a, b) => (b.returnedAt - b.leftAt) - (a.returnedAt - a.leftAt) || b.returnedAt - a.returnedAt || a.work - b.work || a.profile - b.profile);
}
