// The profiles side by side: the day of each and its hours by year or month. Hours, periods and profiles left out by the
// chart's own choices stay in it, pale.

/** @type {WeakMap<Figures, People>} */
const peopleKnown = new WeakMap();

/** @param {View} view */
function peopleIn({ record, figures, filters }) {
  let people = peopleKnown.get(figures);
  if (!people) peopleKnown.set(figures, people = peopleOf(record, figures, filters));
  return people;
}

/** Profiles with a colour of their own. */
const COLOURS = 8;

/** First and last month of a period: `2022` or `2022-03`. @param {string} key */
function monthsOfKey(key) {
  if (key.includes("-")) return [monthOfKey(key), monthOfKey(key)];
  return [Number(key) * 12, Number(key) * 12 + 11];
}

/** @param {string} key @param {Words} words */
function periodName(key, words) {
  return key.includes("-") ? words.month(monthOfKey(key)) : key;
}

/** Seconds of a profile in a period. @param {View} view @param {number} profile @param {string} key */
function inPeriod(view, profile, key) {
  const { firstMonth, months } = view.record.pieces;
  const [first, last] = monthsOfKey(key).map((month) => Math.min(months, Math.max(-1, month - firstMonth)));
  return sumOf(peopleIn(view).months.subarray(profile * months + Math.max(0, first), profile * months + Math.min(months - 1, last) + 1));
}

/** Seconds of a profile by hour of the day. @param {View} view @param {number} profile */
function hoursOf(view, profile) {
  return peopleIn(view).hours.subarray(profile * 24, profile * 24 + 24);
}

/** Days of ten minutes or more. @param {View} view @param {number} profile */
function activeDaysOf(view, profile) {
  const { days } = view.record.pieces;
  return peopleIn(view).days.subarray(profile * days, profile * days + days).reduce((count, seconds) => count + (seconds >= ACTIVE ? 1 : 0), 0);
}

/** The columns of one small chart. @param {View} view @param {number} profile @param {boolean} isDay @param {string[]} periods */
function panelColumns(view, profile, isDay, periods) {
  if (!isDay) {
    const edges = [periods[0], periods[periods.length - 1]];
    return periods.map((key) => {
      const [first, last] = monthsOfKey(key);
      const isOff = hasRange(view.filters) && ![...Array(last - first + 1).keys()].some((month) => monthInRange(view.filters, first + month));
      return { key, value: inPeriod(view, profile, key) / HOUR, isOff, isIncomplete: edges.includes(key) };
    });
  }
  const hours = hoursOf(view, profile);
  const whole = sumOf(hours);
  const { hour: chosen } = view.filters;
  return [...hours.keys()].map((hour) => ({
    key: String(hour), value: whole > 0 ? hours[hour] / whole : 0, isOff: chosen.size > 0 && !chosen.has(hour), isIncomplete: false,
  }));
}

/** @param {Element} svg */
function periodsOf(svg) {
  return (svg.querySelector(".wp-heads")?.getAttribute("data-periods") ?? "").split(" ").filter(Boolean);
}

/** @type {LiveChart} */
const PANELS = {
  marks: ".wp-bars > rect:not(.wp-hatch)",
  said(view) {
    const { figures, record, words } = view;
    const { seconds } = peopleIn(view);
    const subtitle = words.say("panels-subtitle", { rows: figures.count(PROFILE) });
    const [first, second] = byAmount(seconds);
    if (first === undefined) return { title: words.say("filters-nothing"), subtitle };
    const hour = largest(hoursOf(view, first));
    const said = { name: words.profile(record.profiles[first]), hours: words.hours(hour) };
    if (second === undefined) return { title: words.say("panels-title-alone", said), subtitle };
    const other = largest(hoursOf(view, second));
    const both = { ...said, other: words.profile(record.profiles[second]), "other-hours": words.hours(other) };
    return { title: words.say(hour === other ? "panels-title-same" : "panels-title", both), subtitle };
  },
  draw(svg, view) {
    const { filters, record, words } = view;
    const periods = periodsOf(svg);
    const rows = [...svg.querySelectorAll(".wp-row")];
    const isPhone = svg.viewBox.baseVal.width < 560;
    const columns = [true, false].map((isDay) => rows.map((_, profile) => panelColumns(view, profile, isDay, periods)));
    const scales = columns.map((kind) => ticksOf(Math.max(0, ...kind.flat().map(({ value }) => value)), isPhone ? 2 : 3));
    const { seconds } = peopleIn(view);
    for (const [profile, row] of rows.entries()) {
      row.classList.toggle("off", filters.profile.size > 0 && !filters.profile.has(profile));
      const [detail, label] = ["detail", "label"].map((name) => row.querySelector(`.wp-${name}`));
      const said = words.say("panels-detail", { hours: words.duration(seconds[profile]), days: activeDaysOf(view, profile) });
      if (detail) word(detail, said);
      const room = svg.viewBox.baseVal.width - 18 - (isPhone ? 0 : roomOf(said, 12) + 12);
      if (label) word(label, fitted(words.profile(record.profiles[profile]), room, 13));
      const groups = [...row.querySelectorAll(".wp-bars")];
      const grids = [...row.querySelectorAll(".wp-grid")];
      for (const [kind, group] of groups.entries()) {
        const ticks = scales[kind];
        const [base, top, left, band, wide] = geometry(group, ["base", "top", "left", "band", "wide"]);
        const scale = (base - top) / (ticks.at(-1) ?? 1);
        if (grids[kind]) rule(grids[kind], ticks, { base, scale }, (tick) => (kind === 0 ? words.percent(tick, 1) : words.round(tick)));
        drawPanel(svg, group, columns[kind][profile], { base, scale, left, band, wide });
      }
    }
  },
  table(view) {
    const { record, words } = view;
    const svg = document.querySelector("figure[data-by=profile] svg.wp-chart");
    const profiles = record.profiles.slice(0, COLOURS);
    const shares = profiles.map((_, profile) => hoursOf(view, profile));
    const hours = Array.from({ length: 24 }, (_, hour) =>
      [words.hours(hour), ...shares.map((seconds) => words.percent(seconds[hour], sumOf(seconds)))]);
    const periods = (svg ? periodsOf(svg) : []).map((key) =>
      [periodName(key, words), ...profiles.map((_, profile) => words.exact(inPeriod(view, profile, key)))]);
    return { rows: [...hours, ...periods] };
  },
  hover(view, mark) {
    const { words } = view;
    const profile = Number(mark.closest(".wp-row")?.getAttribute("data-profile"));
    const key = mark.getAttribute("data-key") ?? "";
    const isDay = mark.parentElement === mark.closest(".wp-row")?.querySelector(".wp-bars");
    if (!isDay) return words.say("label-and-value", { label: periodName(key, words), value: words.exact(inPeriod(view, profile, key)) });
    const hours = hoursOf(view, profile);
    return words.say("label-and-value", { label: words.hours(Number(key)), value: words.percent(hours[Number(key)], sumOf(hours)) });
  },
  pick(filters, key, _keys, mark) {
    const isDay = mark.parentElement === mark.closest(".wp-row")?.querySelector(".wp-bars");
    if (isDay) return chooseOne(filters.hour, Number(key));
    const [first, last] = monthsOfKey(key);
    chooseRange(filters, firstDayOfMonth(first), firstDayOfMonth(last + 1) - 1);
  },
};

/**
 * @param {SVGSVGElement} svg
 * @param {Element} group
 * @param {{ key: string, value: number, isOff: boolean, isIncomplete: boolean }[]} columns
 * @param {{ base: number, scale: number, left: number, band: number, wide: number }} place
 */
function drawPanel(svg, group, columns, { base, scale, left, band, wide }) {
  const shown = [...columns.entries()].filter(([, { value }]) => value > 0);
  const at = (/** @type {number} */ index, /** @type {number} */ tall) => box(left + (index + 0.5) * band - wide / 2, base - tall, wide, tall);
  const bars = renewed(group, "rect", "", shown.map(([index, { key, value }]) => ({ ...at(index, Math.max(0.5, value * scale)), "data-key": key })));
  bars.forEach((bar, index) => bar.classList.toggle("off", shown[index][1].isOff));
  // The hatch lies over the column but must not keep the pointer from it.
  const hatched = shown.filter(([, { isIncomplete }]) => isIncomplete);
  const fill = `url(#${svg.querySelector("pattern")?.id})`;
  const hatches = renewed(group, "rect", "wp-hatch", hatched.map(([index, { value }]) =>
    ({ ...at(index, value * scale), fill, "pointer-events": "none" })));
  hatched.forEach((one, index) => bars[shown.indexOf(one)].after(hatches[index]));
}

CHARTS.profile = PANELS;
