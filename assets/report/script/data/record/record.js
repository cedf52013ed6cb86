// The record inside the page: columns of numbers, read into typed arrays. Which rows were kept, where they lie on
// the local clock and what opens a view was settled by the program that wrote the page.

/**
 * The block of data as the program wrote it; what each column holds stands in docs/architecture.md.
 * @typedef {object} Packed
 * @property {string} lang
 * @property {number} dayStart Seconds after midnight at which a day begins.
 * @property {number} gap Longest gap inside a sitting, in seconds.
 * @property {number[]} gaps The gaps at which sittings are always counted.
 * @property {number[]} lengths Lower limits of the classes of sittings but the first, in seconds.
 * @property {string[]} profiles
 * @property {PackedNames} names
 * @property {Rules} rules
 * @property {string} titleTexts Folded.
 * @property {PackedRows} rows
 * @property {PackedMoney | null} money
 * @property {Record<string, Pattern>} messages
 * @property {PackedPeriods} [compared] Only where two periods are compared, which then stay as they are.
 */
/**
 * Limits of rules, in seconds, days or counts.
 * @typedef {object} Rules
 * @property {number} viewGap Longest gap inside a view.
 * @property {number} touchedBelow Watched, below which a view only touched its title.
 * @property {number} seenFrom Watched, from which a title of unknown length is seen.
 * @property {number} againAfter From one seen view to the next, from which it is seen again.
 * @property {number} leftAfter Without an episode seen, after which a series is left off.
 * @property {number} strips Series with a strip of episodes.
 * @property {number} runs Runs of episodes in the list.
 * @property {number} watchedFrom From which a profile watched a work.
 * @property {number} pairsOf Profiles that are compared in pairs.
 * @property {number} pairDays Active days each of a pair needs.
 * @property {number} usualMinutes From which a line counts for the usual hours.
 * @property {number} usualLines Lines below which nothing is usual.
 */
/**
 * @typedef {object} PackedNames
 * @property {string[]} works
 * @property {Uint8Array} workKinds
 * @property {Uint8Array} titleWorks
 * @property {[string, string][]} kinds Key, name.
 * @property {[string, string, string][]} classes Key, name, "on a …".
 * @property {[string, number, string | null][]} devices Name, class, maker.
 * @property {[string, string, boolean][]} countries Key, name, whether it is unknown.
 * @property {Uint8Array} titleSeasons 0, or one more than the place of the season in the work.
 * @property {Uint8Array} titleEpisodes 0, or one more than the number in the season.
 * @property {Uint8Array} seasonCounts By work.
 * @property {string[]} seasonNames
 * @property {Uint8Array} seasonLabels
 * @property {Uint8Array} seasonNumbers 0, or one more than the number.
 * @property {Uint8Array} settingProfiles
 * @property {Uint8Array} settingDevices
 * @property {Uint8Array} settingCountries
 */
/**
 * @typedef {object} PackedRows
 * @property {number} first
 * @property {Uint8Array} starts
 * @property {Uint8Array} durations
 * @property {Uint8Array} titles
 * @property {Uint8Array} settings
 * @property {Uint8Array} views
 * @property {Uint8Array} reached Three rows a number.
 * @property {[number, number][]} offsets
 * @property {[number, number, number][]} jumps
 */

/**
 * Two periods, each its first and its last day.
 * @typedef {object} PackedPeriods
 * @property {[number, number]} before
 * @property {[number, number]} after
 * @property {number} last Last day of the record.
 * @property {{ names: PackedNames, rows: PackedRows, last: number } | null} earlier The export with the first period, if it is another.
 */

const DAY = 86_400;
const HOUR = 3_600;

/** The digits of base 85, which mean nothing in HTML or JSON. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_,()[]{}@%$#;";

/**
 * Bytes written as text, four of them in five digits of base 85.
 * @param {string} text
 */
function bytesOf(text) {
  const values = new Uint8Array(128);
  for (let digit = 0; digit < DIGITS.length; digit += 1) values[DIGITS.charCodeAt(digit)] = digit;
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  let count = 0;
  for (let from = 0; from < text.length; from += 5) {
    let group = 0;
    for (let at = from; at < from + 5; at += 1) {
      group = group * 85 + (at < text.length ? values[text.charCodeAt(at)] : 84);
    }
    for (let byte = 0; byte < 4 && count < bytes.length; byte += 1) {
      bytes[count] = (group >>> (24 - 8 * byte)) & 0xff;
      count += 1;
    }
  }
  return bytes;
}

/**
 * Numbers of seven bits a byte, the lowest first.
 * @param {Uint8Array} bytes
 */
function column(bytes) {
  const numbers = new Float64Array(bytes.length);
  let count = 0;
  let value = 0;
  let factor = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    value += (byte & 0x7f) * factor;
    if (byte >= 0x80) {
      factor *= 128;
    } else {
      numbers[count] = value;
      count += 1;
      value = 0;
      factor = 1;
    }
  }
  return numbers.subarray(0, count);
}

/**
 * The rows by start. One entry a row in each column.
 * @param {Packed} packed
 */
function rowsOf(packed) {
  const { rows, names, dayStart } = packed;
  const starts = column(rows.starts);
  const count = starts.length;
  const settings = column(rows.settings);
  const of = (/** @type {Uint8Array} */ bytes) => {
    const values = column(bytes);
    return Uint16Array.from(settings, (setting) => values[setting]);
  };
  const profile = of(names.settingProfiles);
  const device = of(names.settingDevices);
  const country = of(names.settingCountries);
  const title = Uint32Array.from(column(rows.titles));
  const titleWorks = Uint32Array.from(column(names.titleWorks));
  const workKinds = column(names.workKinds);
  const work = title.map((number) => titleWorks[number]);
  const kind = Uint8Array.from(work, (number) => workKinds[number] >> 1);
  const kept = {
    count,
    start: new Float64Array(count),
    local: new Float64Array(count),
    duration: column(rows.durations),
    day: new Int32Array(count),
    profile,
    device,
    class: device.map((number) => names.devices[number][1]),
    country,
    kind,
    work,
    title,
    opens: Uint8Array.from(column(rows.views)),
    reached: threesOf(column(rows.reached), count),
  };
  let start = rows.first;
  let offset = 0;
  let change = 0;
  for (let row = 0; row < count; row += 1) {
    start += starts[row];
    if (change < rows.offsets.length && rows.offsets[change][0] === row) {
      offset = rows.offsets[change][1];
      change += 1;
    }
    kept.start[row] = start;
    kept.local[row] = start + offset;
    kept.day[row] = Math.floor((start + offset - dayStart) / DAY);
  }
  return kept;
}

/** @typedef {ReturnType<typeof rowsOf>} Rows */

/** Numbers from 0 to 4, three in one. @param {Float64Array} packed @param {number} count */
function threesOf(packed, count) {
  const numbers = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) numbers[at] = Math.floor(packed[Math.floor(at / 3)] / 5 ** (at % 3)) % 5;
  return numbers;
}

/**
 * Every row as one stretch of the local clock, or as several where the clock changes during it.
 * @param {Rows} rows
 * @param {[number, number, number][]} jumps
 * @param {(row: number, from: number, to: number) => void} take
 */
function stretches(rows, jumps, take) {
  let jump = 0;
  for (let row = 0; row < rows.count; row += 1) {
    let at = rows.local[row];
    let passed = 0;
    for (; jump < jumps.length && jumps[jump][0] === row; jump += 1) {
      const [, after, offset] = jumps[jump];
      take(row, at, at + after - passed);
      at = rows.start[row] + after + offset;
      passed = after;
    }
    take(row, at, at + rows.duration[row] - passed);
  }
}

/**
 * Rows cut at every hour of the local clock, at the begin of every day and wherever the clock changes. One entry a
 * piece in each column; a row of no length has one piece of no length.
 * @param {Rows} rows
 * @param {Packed} packed
 */
function piecesOf(rows, packed) {
  const { dayStart } = packed;
  const { jumps } = packed.rows;
  let most = 2 * jumps.length;
  let earliest = Infinity;
  let latest = -Infinity;
  for (let row = 0; row < rows.count; row += 1) {
    most += Math.floor(rows.duration[row] / HOUR) * 2 + 4;
    earliest = Math.min(earliest, rows.local[row]);
    latest = Math.max(latest, rows.local[row] + rows.duration[row]);
  }
  // A change of the clock moves a row by a day at most.
  const firstDay = Math.floor((earliest - dayStart) / DAY) - 1;
  const months = monthsOf(firstDay, Math.floor(latest / DAY) + 2);
  const pieces = {
    count: 0,
    row: new Uint32Array(most),
    seconds: new Uint16Array(most),
    /** Seconds from the begin of the logical day on. */
    at: new Uint32Array(most),
    cell: new Uint8Array(most),
    day: new Uint32Array(most),
    month: new Uint16Array(most),
    cosine: new Float64Array(most),
    sine: new Float64Array(most),
    weekend: new Uint8Array(most),
  };
  const turn = (2 * Math.PI) / DAY;
  const cut = (/** @type {number} */ row, /** @type {number} */ from, /** @type {number} */ to) => {
    let at = from;
    do {
      const hour = Math.floor(at / HOUR);
      const day = Math.floor((at - dayStart) / DAY);
      const end = Math.min(to, (hour + 1) * HOUR, (day + 1) * DAY + dayStart);
      const calendarDay = Math.floor(at / DAY);
      // 1970-01-01 was a Thursday; the week begins on Monday.
      const weekday = (((calendarDay + 3) % 7) + 7) % 7;
      const logical = (((day + 3) % 7) + 7) % 7;
      const piece = pieces.count;
      pieces.row[piece] = row;
      pieces.seconds[piece] = end - at;
      pieces.at[piece] = at - day * DAY - dayStart;
      pieces.cell[piece] = weekday * 24 + (hour - calendarDay * 24);
      pieces.day[piece] = day - firstDay;
      pieces.month[piece] = months.index[calendarDay - firstDay];
      pieces.cosine[piece] = (Math.sin(end * turn) - Math.sin(at * turn)) / turn;
      pieces.sine[piece] = (Math.cos(at * turn) - Math.cos(end * turn)) / turn;
      pieces.weekend[piece] = logical === 4 || logical === 5 ? 1 : 0;
      pieces.count += 1;
      at = end;
    } while (at < to);
  };
  stretches(rows, jumps, cut);
  return { ...pieces, firstDay, days: months.index.length, firstMonth: months.first, months: months.count };
}

/** @typedef {ReturnType<typeof piecesOf>} Pieces */

/**
 * For each day from `first` to `last`, its month counted from the first.
 * @param {number} first
 * @param {number} last
 */
function monthsOf(first, last) {
  const index = new Uint16Array(last - first + 1);
  const begins = monthOfDay(first);
  for (let day = first; day <= last;) {
    const month = monthOfDay(day);
    const next = Math.min(last + 1, firstDayOfMonth(month + 1));
    index.fill(month - begins, day - first, next - first);
    day = next;
  }
  return { index, first: begins, count: monthOfDay(last) - begins + 1 };
}

/** The month of a day as year × 12 + month. @param {number} day Days since 1970-01-01. */
function monthOfDay(day) {
  const date = new Date(day * DAY * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** @param {number} month */
function firstDayOfMonth(month) {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
  return Math.round(date.getTime() / 1000 / DAY);
}

/**
 * The short name of a title or profile in the address: FNV-1a, 32 bits.
 * @param {string} kind
 * @param {string} name
 */
function shortKey(kind, name) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${kind}:${name}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * The whole record, decoded.
 * @param {Packed} packed
 */
function recordOf(packed) {
  const rows = rowsOf(packed);
  const pieces = piecesOf(rows, packed);
  const workKinds = Uint8Array.from(column(packed.names.workKinds));
  const titleWorks = column(packed.names.titleWorks);
  return {
    packed,
    names: packed.names,
    profiles: packed.profiles,
    rows,
    pieces,
    reach: reachOf(rows, pieces),
    titles: titleWorks.length,
    titleWorks,
    works: packed.names.works,
    workKinds: workKinds.map((kind) => kind >> 1),
    isSeries: workKinds.map((kind) => kind & 1),
  };
}

/** @typedef {ReturnType<typeof recordOf>} RecordOfViewing */

/**
 * First and last month with a second of viewing, first and last day on which something began.
 * @param {Rows} rows
 * @param {Pieces} pieces
 */
function reachOf(rows, pieces) {
  let [first, last] = [Infinity, -Infinity];
  for (let piece = 0; piece < pieces.count; piece += 1) {
    if (pieces.seconds[piece] === 0) continue;
    first = Math.min(first, pieces.month[piece]);
    last = Math.max(last, pieces.month[piece]);
  }
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const day of rows.day) {
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }
  return { first: first + pieces.firstMonth, last: last + pieces.firstMonth, firstDay, lastDay };
}
