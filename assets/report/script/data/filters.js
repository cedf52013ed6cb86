// What the reader chose to see, and its place in the address after the #.

/**
 * Ways to choose. A row fails a choice or passes it; a chart shows what all choices but its own leave.
 * Each is one bit, so that a row's failures fit in a byte. Weekdays and
 * hours are no choice of rows, but of the seconds inside them.
 */
const RANGE = 1;
const PROFILE = 2;
const CLASS = 4;
const COUNTRY = 8;
const KIND = 16;
const WORK = 32;
const SITTING = 64;

/** The sets of numbers a reader can choose from; the order is that of the chips. */
const CHOICES = /** @type {const} */ (["profile", "weekday", "hour", "class", "kind", "work", "country", "sitting"]);

/** @typedef {typeof CHOICES[number]} Choice */
/**
 * An empty set chooses nothing: everything passes.
 * @typedef {object} FilterState
 * @property {number | null} from First day, counted from 1970-01-01.
 * @property {number | null} to Last day.
 * @property {number} [anchor] The month from which Shift and the arrows draw the range.
 * @property {Set<number>} profile
 * @property {Set<number>} weekday 0 is Monday.
 * @property {Set<number>} hour
 * @property {Set<number>} class
 * @property {Set<number>} kind
 * @property {Set<number>} work
 * @property {Set<number>} country
 * @property {Set<number>} sitting Classes of length.
 */

/** @returns {FilterState} */
function noFilters() {
  const none = () => /** @type {Set<number>} */ (new Set());
  return {
    from: null, to: null, profile: none(), weekday: none(), hour: none(), class: none(), kind: none(), work: none(),
    country: none(), sitting: none(),
  };
}

/** @param {FilterState} filters */
function isFiltered(filters) {
  return filters.from !== null || filters.to !== null || CHOICES.some((choice) => filters[choice].size > 0);
}

/** @param {FilterState} filters */
function hasRange(filters) {
  return filters.from !== null || filters.to !== null;
}

/** @param {FilterState} filters @param {number} day */
function inRange(filters, day) {
  return (filters.from === null || day >= filters.from) && (filters.to === null || day <= filters.to);
}

/**
 * Whether a weekday and hour is chosen.
 * @param {FilterState} filters
 * @param {number} cell
 */
function inWeek(filters, cell) {
  const weekday = Math.floor(cell / 24);
  return (filters.weekday.size === 0 || filters.weekday.has(weekday)) &&
    (filters.hour.size === 0 || filters.hour.has(cell - weekday * 24));
}

/** @param {number} day */
function isoDate(day) {
  return new Date(day * DAY * 1000).toISOString().slice(0, 10);
}

/** 0 is Monday. @param {number} day */
function weekdayOf(day) {
  return (((day + 3) % 7) + 7) % 7;
}

/** @param {string} text @returns {number | null} */
function dayOfIso(text) {
  const time = /^\d{4,6}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : Math.round(time / 1000 / DAY);
}

/** Keys of a choice's numbers, as they stand in the address and on marks. */
class Keys {
  /** @param {Packed} packed */
  constructor(packed) {
    const { names } = packed;
    /** Whether days can be chosen. */
    this.hasDays = !packed.compared;
    const workKinds = column(names.workKinds);
    const numbers = (/** @type {number} */ count) => Array.from({ length: count }, (_, number) => String(number));
    /** @type {Record<Choice, string[]>} */
    this.keys = {
      profile: packed.profiles.map((name) => shortKey("profile", name)),
      weekday: numbers(7),
      hour: numbers(24),
      class: names.classes.map(([key]) => key),
      kind: names.kinds.map(([key]) => key),
      work: names.works.map((name, work) => {
        const kind = workKinds[work];
        return shortKey(kind % 2 === 1 ? "series" : names.kinds[kind >> 1][0], name);
      }),
      country: names.countries.map(([key]) => key),
      sitting: numbers(packed.lengths.length + 1).map((number) => `length-${number}`),
    };
    /** @type {Partial<Record<Choice, Map<string, number>>>} */
    this.maps = {};
  }

  /** @param {Choice} choice @param {string} key */
  number(choice, key) {
    const map = this.maps[choice] ??= new Map(this.keys[choice].map((known, number) => [known, number]));
    return map.get(key);
  }
}

/**
 * The choices as parts of the address.
 * @param {FilterState} filters
 * @param {Keys} keys
 */
function addressOf(filters, keys) {
  const parts = [];
  if (filters.from !== null) parts.push(`from=${isoDate(filters.from)}`);
  if (filters.to !== null) parts.push(`to=${isoDate(filters.to)}`);
  for (const choice of CHOICES) {
    const chosen = [...filters[choice]].sort((a, b) => a - b);
    if (chosen.length > 0) parts.push(`${choice}=${chosen.map((number) => keys.keys[choice][number]).join(",")}`);
  }
  return parts;
}

/**
 * The choices an address makes; what it does not know is passed over.
 * @param {string[]} parts
 * @param {Keys} keys
 */
function filtersOf(parts, keys) {
  const filters = noFilters();
  for (const part of parts) {
    const [name, value = ""] = part.split("=", 2);
    if ((name === "from" || name === "to") && keys.hasDays) filters[name] = dayOfIso(value);
    const choice = CHOICES.find((known) => known === name);
    if (!choice) continue;
    for (const key of value.split(",")) {
      const number = keys.number(choice, key);
      if (number !== undefined) filters[choice].add(number);
    }
  }
  return filters;
}
