// The charts that follow the reader's choices. A figure registers by `data-by`, the name of what its marks are keyed
// by; a figure whose name is not here stays as it is and is marked as being about the whole record.

/**
 * What a chart is drawn from.
 * @typedef {object} View
 * @property {RecordOfViewing} record
 * @property {Figures} figures
 * @property {FilterState} filters
 * @property {Keys} keys
 * @property {Words} words
 */
/**
 * A table as text: the first cell of a row names it.
 * @typedef {{ rows: string[][], more?: string, names?: boolean }} TableText
 */
/**
 * What a chart's own choice leaves out stays in its drawing, pale, so that something else can be chosen. Months, days and
 * hours are worded and listed without it; a ranking, whose shares are of the whole, with it.
 * @typedef {object} LiveChart
 * @property {string} marks The marks that say a value and can be chosen.
 * @property {(svg: SVGSVGElement) => void} [unfold] Makes marks of what travelled as one.
 * @property {(view: View) => { title: string, subtitle: string }} said
 * @property {(svg: SVGSVGElement, view: View) => void} draw
 * @property {(view: View) => TableText} table
 * @property {(view: View, mark: Element) => string} hover The exact value of a mark.
 * @property {(filters: FilterState, key: string, keys: Keys, mark: Element, view: View) => void} pick Chooses what a mark stands for, or no longer.
 * @property {(svg: SVGSVGElement) => Element[]} [listed] The marks in the order in which keys walk over them, if not that of the drawing.
 * @property {(svg: SVGSVGElement, event: PointerEvent | MouseEvent) => Element | null} [find] The mark at a place, for a chart with too many for an element each.
 * @property {(svg: SVGSVGElement, view: View, mark: Element | null, key: string) => Element | null | undefined} [step] Where a key leads in such a chart; undefined for any other key.
 * @property {(svg: SVGSVGElement, view: View) => void} [onPaper] Draws what a canvas shows on the screen.
 * @property {BrushedPlaces} [brush] What a range can be drawn over.
 */

/** Rows in a table before "and so many more", and bars in a chart. */
const TABLE_ROWS = 200;
const BARS = 15;

/** @param {Element} mark */
function keyOf(mark) {
  return mark.closest("[data-key]")?.getAttribute("data-key") ?? "";
}

/** The only one of a set, again, empties it. @param {Set<number>} chosen @param {number} number */
function chooseOne(chosen, number) {
  const again = chosen.size === 1 && chosen.has(number);
  chosen.clear();
  if (!again) chosen.add(number);
}

/** @param {FilterState} filters @param {number} from @param {number} to */
function chooseRange(filters, from, to) {
  const again = filters.from === from && filters.to === to;
  filters.from = again ? null : from;
  filters.to = again ? null : to;
}

/** The index of the largest amount, the earlier of two; −1 when all are 0. @param {ArrayLike<number>} amounts */
function largest(amounts) {
  let best = -1;
  for (let index = 0; index < amounts.length; index += 1) {
    if (amounts[index] > (best < 0 ? 0 : amounts[best])) best = index;
  }
  return best;
}

/** @param {string} key `2022-03` */
function monthOfKey(key) {
  const at = key.lastIndexOf("-");
  return Number(key.slice(0, at)) * 12 + Number(key.slice(at + 1)) - 1;
}

/** @type {LiveChart} */
const MONTHS = {
  marks: ".wp-bars > rect",
  said({ figures, record, words }) {
    const totals = monthTotals(figures.months, record.profiles.length);
    const most = largest(totals);
    const { rows } = figures;
    const subtitle = words.say(record.profiles.length > 1 ? "months-subtitle" : "months-subtitle-alone", { rows });
    if (most < 0) return { title: words.say("filters-nothing"), subtitle };
    const said = { month: words.month(most + record.pieces.firstMonth), hours: words.duration(totals[most]) };
    const only = totals.filter((seconds) => seconds > 0).length === 1;
    return { title: words.say(only ? "months-title-only" : "months-title", said), subtitle };
  },
  draw(svg, { figures, record, filters, words }) {
    const { firstMonth } = record.pieces;
    const count = record.profiles.length;
    const first = svg.querySelectorAll(".wp-bars").length;
    stack(svg, (key, profile) => {
      const at = (monthOfKey(key) - firstMonth) * count;
      // The last of the colours stands for all profiles beyond.
      const until = profile === 8 && first > 8 ? count : profile + 1;
      let seconds = 0;
      for (let one = profile; one < until; one += 1) seconds += figures.byMonth[at + one] ?? 0;
      return seconds / HOUR;
    }, (key) => hasRange(filters) && !monthInRange(filters, monthOfKey(key)), words);
  },
  table({ figures, record, words }) {
    const count = record.profiles.length;
    const totals = monthTotals(figures.months, count);
    const { firstMonth } = record.pieces;
    const shown = [...totals.keys()].filter((month) => totals[month] > 0);
    return {
      rows: shown.map((month) => {
        const parts = [...figures.months.subarray(month * count, (month + 1) * count)];
        const cells = count > 1 ? [...parts, totals[month]] : [totals[month]];
        return [monthName(month + firstMonth, record, words), ...cells.map((seconds) => words.exact(seconds))];
      }),
    };
  },
  hover({ figures, record, words }, mark) {
    const month = monthOfKey(keyOf(mark));
    const profile = Number(mark.closest("[data-profile]")?.getAttribute("data-profile") ?? 0);
    const count = record.profiles.length;
    const at = (month - record.pieces.firstMonth) * count;
    const others = profile === 8 && count > 9;
    const parts = others ? figures.byMonth.subarray(at + 8, at + count) : [figures.byMonth[at + profile]];
    const name = others ? words.say("others") : words.profile(record.profiles[profile]);
    const seconds = [...parts].reduce((sum, part) => sum + part, 0);
    return words.say("part-of", { name, when: monthName(month, record, words), value: words.exact(seconds) });
  },
  pick(filters, key) {
    const month = monthOfKey(key);
    chooseRange(filters, firstDayOfMonth(month), firstDayOfMonth(month + 1) - 1);
  },
};

/**
 * A month; the record begins and ends inside the first and the last.
 * @param {number} month
 * @param {RecordOfViewing} record
 * @param {Words} words
 */
function monthName(month, record, words) {
  const name = words.month(month);
  const { first, last } = record.reach;
  return month === first || month === last ? words.say("month-incomplete", { month: name }) : name;
}

/** @param {FilterState} filters @param {number} month */
function monthInRange(filters, month) {
  const [first, next] = [firstDayOfMonth(month), firstDayOfMonth(month + 1)];
  return (filters.to === null || first <= filters.to) && (filters.from === null || next > filters.from);
}

/** @type {LiveChart} */
const CALENDAR = {
  unfold: unfoldDays,
  marks: ".wp-cells > rect",
  said({ figures, words }) {
    const { observed: days, active } = figures;
    const title = days === 0 ? words.say("filters-nothing")
      : active === days ? words.say("calendar-title-every", { days })
        : words.say("calendar-title", { active, days });
    return { title, subtitle: words.say("calendar-subtitle", { days }) };
  },
  draw(svg, { figures, record, filters, words }) {
    const { firstDay } = record.pieces;
    const most = figures.byDay.reduce((most, seconds) => Math.max(most, seconds), 0);
    const ranged = hasRange(filters);
    colour(svg, (key) => {
      const day = dayOfIso(key) ?? 0;
      return { hours: figures.byDay[day - firstDay] / HOUR, off: ranged && !inRange(filters, day) };
    }, binsOf(most / HOUR), words);
  },
  table({ figures, record, words }) {
    const { firstDay } = record.pieces;
    /** @type {Map<number, string[]>} */
    const weeks = new Map();
    figures.days.forEach((seconds, index) => {
      if (seconds <= 0) return;
      const day = index + firstDay;
      const weekday = weekdayOf(day);
      const cells = weeks.get(day - weekday) ?? new Array(7).fill("–");
      cells[weekday] = words.exact(seconds);
      weeks.set(day - weekday, cells);
    });
    return { rows: [...weeks].map(([monday, cells]) => [words.date(monday), ...cells]) };
  },
  hover({ figures, record, words }, mark) {
    const day = dayOfIso(keyOf(mark)) ?? 0;
    const value = words.exact(figures.byDay[day - record.pieces.firstDay]);
    return words.say("label-and-value", { label: words.dateWithWeekday(day), value });
  },
  pick(filters, key) {
    const day = dayOfIso(key);
    if (day !== null) chooseRange(filters, day, day);
  },
};

/** @type {LiveChart} */
const WEEKS = {
  marks: ".wp-cells > rect",
  said({ figures, words }) {
    const most = largest(figures.cells);
    const subtitle = words.say("week-subtitle", { rows: figures.rows });
    if (most < 0) return { title: words.say("filters-nothing"), subtitle };
    const said = { weekday: words.weekday(Math.floor(most / 24)), hours: words.hours(most % 24) };
    return { title: words.say("week-title", said), subtitle };
  },
  draw(svg, { figures, filters, words }) {
    const most = figures.byCell.reduce((most, seconds) => Math.max(most, seconds), 0);
    colour(svg, (key) => {
      const cell = cellOfKey(key);
      return { hours: figures.byCell[cell] / HOUR, off: !inWeek(filters, cell) };
    }, binsOf(most / HOUR), words);
  },
  table({ figures, words }) {
    const week = [0, 1, 2, 3, 4, 5, 6];
    const row = (/** @type {number} */ hour) =>
      [words.hours(hour), ...week.map((weekday) => words.exact(figures.cells[weekday * 24 + hour]))];
    return { rows: Array.from({ length: 24 }, (_, hour) => row(hour)) };
  },
  hover({ figures, words }, mark) {
    const cell = cellOfKey(keyOf(mark));
    const label = `${words.weekday(Math.floor(cell / 24))} ${words.hours(cell % 24)}`;
    return words.say("label-and-value", { label, value: words.exact(figures.byCell[cell]) });
  },
  pick(filters, key) {
    const cell = cellOfKey(key);
    const [weekday, hour] = [Math.floor(cell / 24), cell % 24];
    const again = filters.weekday.size === 1 && filters.hour.size === 1 && inWeek(filters, cell);
    filters.weekday = new Set(again ? [] : [weekday]);
    filters.hour = new Set(again ? [] : [hour]);
  },
};

/** @param {string} key `4-21` */
function cellOfKey(key) {
  const [weekday, hour] = key.split("-").map(Number);
  return weekday * 24 + hour;
}
