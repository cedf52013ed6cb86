// One line for each work or title: what is left of it under the reader's choices.

/**
 * Columns with an entry for each work or title; 0 views and no day where nothing is left.
 * @typedef {object} Listing
 * @property {string[]} names
 * @property {Uint8Array} kinds
 * @property {Float64Array} seconds
 * @property {Uint32Array} views
 * @property {Uint32Array} episodes Different titles.
 * @property {Float64Array} first
 * @property {Float64Array} last
 * @property {Uint32Array} shown Numbers of those with a row left.
 */

/**
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 * @param {string[] | null} titles Each title for itself, by these names; otherwise works.
 * @returns {Listing}
 */
function listingOf(record, filters, titles) {
  const { rows } = record;
  const fails = failures(record, filters);
  const names = titles ?? record.works;
  const group = titles ? rows.title : rows.work;
  const inside = secondsInside(record, filters);
  const count = names.length;
  const listing = {
    names,
    kinds: new Uint8Array(count),
    seconds: new Float64Array(count),
    views: new Uint32Array(count),
    episodes: new Uint32Array(count),
    first: new Float64Array(count).fill(Infinity),
    last: new Float64Array(count).fill(-Infinity),
  };
  const isNew = new Uint8Array(record.titles).fill(1);
  for (let row = 0; row < rows.count; row += 1) {
    if (fails[row] !== 0 || inside[row] < 0) continue;
    const one = group[row];
    listing.kinds[one] = rows.kind[row];
    listing.seconds[one] += inside[row];
    listing.views[one] += rows.opens[row] > 0 ? 1 : 0;
    listing.episodes[one] += isNew[rows.title[row]];
    isNew[rows.title[row]] = 0;
    listing.first[one] = Math.min(listing.first[one], rows.day[row]);
    listing.last[one] = Math.max(listing.last[one], rows.day[row]);
  }
  const shown = Uint32Array.from([...listing.first.keys()].filter((one) => listing.first[one] !== Infinity));
  return { ...listing, shown };
}

/**
 * Seconds of each row inside the chosen weekdays and hours; −1 where the row does not touch them.
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 */
function secondsInside({ rows, pieces }, filters) {
  if (filters.weekday.size === 0 && filters.hour.size === 0) return rows.duration;
  const inside = new Float64Array(rows.count).fill(-1);
  for (let piece = 0; piece < pieces.count; piece += 1) {
    if (!inWeek(filters, pieces.cell[piece])) continue;
    const row = pieces.row[piece];
    inside[row] = Math.max(inside[row], 0) + pieces.seconds[piece];
  }
  return inside;
}

/**
 * The texts of all titles, as the page carries them: after a tab, the name of the work goes before.
 * @param {string} text
 * @param {RecordOfViewing} record
 */
function titleTexts(text, record) {
  return text.split("\n").map((line, title) => (line.startsWith("\t") ? record.works[record.titleWorks[title]] + line.slice(1) : line));
}

/** Without accents and capitals, so that "elan" finds "Élan". @param {string} text */
function folded(text) {
  const apart = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i" };
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[œæßøłđı]/gu, (letter) => apart[/** @type {keyof typeof apart} */ (letter)]);
}
