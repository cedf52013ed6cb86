// Words, numbers, dates and lengths of time as the report's own language writes them.

/** @typedef {string | Part[]} Pattern */
/** @typedef {string | Variable | Plural} Part */
/** @typedef {{ v: string }} Variable */
/** @typedef {{ n: string, forms: { [form: string]: Pattern } }} Plural A choice by the number of that name. */
/** @typedef {Record<string, string | number>} Arguments */

/** Around the figure of a sentence that is set large; nothing from an export can hold them. */
const LARGE_BEGINS = "\u0001";
const LARGE_ENDS = "\u0002";

class Words {
  /** @param {Packed} packed */
  constructor(packed) {
    this.messages = packed.messages;
    this.lang = packed.lang;
    this.plurals = new Intl.PluralRules(packed.lang);
    this.whole = new Intl.NumberFormat(packed.lang, { useGrouping: true });
    /** @type {Intl.NumberFormat[]} */
    this.decimals = [];
    /** @type {Map<string, Intl.DateTimeFormat>} */
    this.formats = new Map();
  }

  /**
   * The message of that name; a number chooses the plural and is written with its thousands apart.
   * @param {string} key
   * @param {Arguments} [values]
   */
  say(key, values = {}) {
    return this.word(this.messages[key] ?? key, values);
  }

  /** What stands below a list of which so many lines are left out; nothing when none is. @param {number} count */
  andMore(count) {
    return count > 0 ? this.say("and-more", { count }) : undefined;
  }

  /** @param {Pattern} pattern @param {Arguments} values @returns {string} */
  word(pattern, values) {
    if (typeof pattern === "string") return pattern;
    return pattern.map((part) => {
      if (typeof part === "string") return part;
      if ("v" in part) {
        const value = values[part.v];
        return typeof value === "number" ? this.number(value) : value;
      }
      const value = values[part.n];
      const { forms } = part;
      return this.word(forms[String(value)] ?? forms[this.plurals.select(Number(value))] ?? forms.other, values);
    }).join("");
  }

  /** @param {number} number */
  number(number) {
    return this.whole.format(number);
  }

  /** With a real minus. @param {number} number @param {number} digits */
  decimal(number, digits) {
    const power = 10 ** digits;
    const format = this.decimals[digits] ??=
      new Intl.NumberFormat(this.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    // What rounds to nothing has no sign.
    return format.format(Math.round(number * power) / power || 0).replace("-", "\u2212");
  }

  /** One decimal under 10 %, so that small things do not vanish. @param {number} part @param {number} whole */
  percent(part, whole) {
    const hundredths = whole === 0 ? 0 : (part / whole) * 100;
    const smallest = hundredths > 0 && hundredths < 0.05;
    const digits = hundredths > 0 && hundredths < 9.95 ? 1 : 0;
    const number = this.decimal(smallest ? 0.1 : hundredths, digits);
    return this.say(smallest ? "percent-less-than" : "percent", { number });
  }

  /** `1 284 h` from a hundred hours on, `21 h 40`, `7 h`, `40 min`, `35 s`. @param {number} seconds */
  duration(seconds) {
    if (seconds >= 100 * HOUR) return this.say("duration-hours", { hours: Math.floor((seconds + 1_800) / HOUR) });
    if (seconds >= 60) return this.minutes(Math.floor((seconds + 30) / 60));
    return seconds > 0 ? this.say("duration-seconds", { seconds }) : this.say("duration-minutes", { minutes: 0 });
  }

  /** @param {number} minutes */
  minutes(minutes) {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return this.say("duration-minutes", { minutes });
    if (rest === 0) return this.say("duration-hours", { hours });
    return this.say("duration-hours-minutes", { hours, minutes: String(rest).padStart(2, "0") });
  }

  /** To the minute, however long. @param {number} seconds */
  exact(seconds) {
    if (seconds < HOUR - 30) return this.duration(seconds);
    const minutes = Math.floor((seconds + 30) / 60);
    const rest = String(minutes % 60).padStart(2, "0");
    return this.say("duration-hours-minutes", { hours: Math.floor(minutes / 60), minutes: rest });
  }

  /** @param {number} seconds */
  hoursInWords(seconds) {
    if (seconds < 100 * HOUR) return this.duration(seconds);
    return this.say("hours-in-words", { hours: this.number(Math.floor((seconds + 1_800) / HOUR)) });
  }

  /** A round length on an axis: `0`, `50 h`, `1 h 30`, `48 min`. @param {number} hours */
  round(hours) {
    const minutes = Math.round(hours * 60);
    return minutes === 0 ? this.number(0) : this.minutes(minutes);
  }

  /** @param {Intl.DateTimeFormatOptions} options @param {number} day */
  format(options, day) {
    const name = JSON.stringify(options);
    let format = this.formats.get(name);
    if (!format) {
      format = new Intl.DateTimeFormat(this.lang, { calendar: "gregory", timeZone: "UTC", ...options });
      this.formats.set(name, format);
    }
    // A time of day is a fraction of a day, and must not fall into the minute before.
    return format.format(Math.round(day * DAY * 1000));
  }

  /** French writes the first of a month as an ordinal. @param {number} day @param {string} text */
  first(day, text) {
    if (!this.lang.startsWith("fr") || new Date(day * DAY * 1000).getUTCDate() !== 1) return text;
    return text.split(" ").map((word) => (word === "1" ? "1er" : word)).join(" ");
  }

  /** @param {number} day */
  date(day) {
    return this.first(day, this.format({ day: "numeric", month: "long", year: "numeric" }, day));
  }

  /** For a column of dates. @param {number} day */
  shortDate(day) {
    return this.first(day, this.format({ day: "numeric", month: "short", year: "numeric" }, day));
  }

  /** @param {number} day */
  dateWithWeekday(day) {
    const options = /** @type {const} */ ({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
    return this.first(day, this.format(options, day));
  }

  /** @param {number} first @param {number} last */
  range(first, last) {
    if (first === last) return this.date(first);
    const year = (/** @type {number} */ day) => new Date(day * DAY * 1000).getUTCFullYear();
    const start = year(first) === year(last)
      ? this.first(first, this.format({ day: "numeric", month: "long" }, first))
      : this.date(first);
    return this.say("date-range", { first: start, last: this.date(last) });
  }

  /** @param {number} month As year × 12 + month. */
  month(month) {
    return this.format({ month: "long", year: "numeric" }, firstDayOfMonth(month));
  }

  /** @param {number} weekday 0 is Monday. */
  weekday(weekday) {
    return this.format({ weekday: "long" }, weekday + 4);
  }

  /** @param {number} weekday */
  weekdayShort(weekday) {
    return this.format({ weekday: "short" }, weekday + 4);
  }

  /** @param {number} minutes After midnight. */
  time(minutes) {
    return this.format({ timeStyle: "short" }, (((minutes % 1_440) + 1_440) % 1_440) / 1_440);
  }

  /** @param {number} hour */
  hours(hour) {
    return this.say("hours-range", { from: this.time(hour * 60), to: this.time((hour + 1) * 60) });
  }

  /** A profile's name in a sentence. @param {string} name */
  profile(name) {
    return name === "" ? this.say("unnamed-profile") : isolated(name);
  }

  /** @param {string[]} names */
  list(names) {
    if (names.length < 2) return names[0] ?? "";
    const first = names.slice(0, -1).reduce((start, last) => this.say("list-comma", { first: start, last }));
    return this.say("list-and", { first, last: names[names.length - 1] });
  }
}

/**
 * A title that cannot change the order of the words around it.
 * @param {string} text
 */
function isolated(text) {
  const clean = text.replace(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, "");
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(clean)
    ? `\u2068${clean}\u2069`
    : clean;
}

/** With a capital: names of weekdays are small in French, but not where a sentence begins. @param {string} word */
function capitalised(word) {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
