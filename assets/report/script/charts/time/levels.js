// The weekly curve with its lasting changes: of everything together, and of each profile. Weeks outside the period chosen
// stay in the drawing, pale; levels and changes are those of the weeks inside.

/**
 * What one curve is drawn from.
 * @typedef {object} LevelsRow
 * @property {ArrayLike<number>} days Seconds of each day, whatever the period.
 * @property {Changes} changes Of the period.
 */

/** @type {WeakMap<Figures, { account: Changes, profiles: Changes[] }>} */
const changesKnown = new WeakMap();

/** @param {View} view */
function changesIn(view) {
  const { figures, record } = view;
  let known = changesKnown.get(figures);
  if (!known) {
    const { firstDay: origin, days: count } = record.pieces;
    const people = peopleIn(view);
    const ofProfile = (/** @type {number} */ profile) => people.days.subarray(profile * count, (profile + 1) * count);
    const profiles = record.profiles.slice(0, COLOURS).map((_, profile) => ofProfile(profile));
    // The weeks of a profile end with the last of all profiles, whichever are chosen.
    let last = -1;
    for (let at = 0; at < people.days.length; at += 1) if (people.days[at] > 0) last = Math.max(last, at % count);
    known = {
      account: changesOf(figures.days, origin, figures.firstDay, figures.lastDay),
      profiles: profiles.map((days) => {
        const first = days.findIndex((seconds) => seconds > 0);
        return changesOf(days, origin, first < 0 ? null : first + origin, last + origin);
      }),
    };
    changesKnown.set(figures, known);
  }
  return known;
}

/** @param {View} view @param {number} seconds */
function aWeek({ words }, seconds) {
  const hours = Math.round(seconds) / HOUR;
  return words.say("duration-hours", { hours: words.decimal(hours, hours > 0 && hours < 9.95 ? 1 : 0) });
}

/** @param {View} view @param {ChangePoint} point */
function changeSaid(view, { from, to, before, after }) {
  const { words } = view;
  const said = { from: words.date(from), to: words.date(to), before: aWeek(view, before), after: aWeek(view, after) };
  return words.say(after > before ? "change-rose" : "change-fell", said);
}

/**
 * Levels between changes as the program draws them, in days: begin, end, seconds a week.
 * @param {Changes} changes
 * @returns {[number, number, number][]}
 */
function levelsBetween({ first, weekly, points }) {
  if (!points) return [];
  const begins = [first, ...points.map(({ to }) => to + 1)];
  const ends = [...points.map(({ from }) => from), first + weekly.length * 7];
  const means = points.length > 0 ? [points[0].before, ...points.map(({ after }) => after)] : [];
  // Two ranges may touch or overlap; the level between them is still shown, a week long.
  return means.map((mean, index) => [Math.min(begins[index], ends[index] - 7), ends[index], mean]);
}

/**
 * @param {Element} row
 * @param {View} view
 * @param {LevelsRow} data
 * @param {number[]} ticks
 */
function drawLevels(row, view, { days, changes }, ticks) {
  const { filters, record, words } = view;
  const [left, right, top, base, weeks] = geometry(row, ["left", "right", "top", "base", "weeks"]);
  const origin = dayOfIso(row.getAttribute("data-first") ?? "") ?? 0;
  const highest = ticks.at(-1) ?? 1;
  const band = (right - left) / weeks;
  const scale = (base - top) / highest;
  const x = (/** @type {number} */ day) => left + Math.min(weeks, Math.max(0, Math.floor((day - origin) / 7))) * band;
  const y = (/** @type {number} */ hours) => base - Math.min(1, hours / highest) * (base - top);
  const grid = row.querySelector(".wp-grid");
  if (grid) rule(grid, ticks, { base, scale }, (tick) => words.round(tick));
  const hoursIn = (/** @type {number} */ week) => {
    let seconds = 0;
    for (let day = 0; day < 7; day += 1) seconds += days[origin - record.pieces.firstDay + week * 7 + day] ?? 0;
    return seconds / HOUR;
  };
  const hours = Array.from({ length: weeks }, (_, week) => hoursIn(week));
  const bars = row.querySelector(".wp-bars");
  if (bars) {
    const shown = [...hours.keys()].filter((week) => hours[week] > 0);
    const marks = renewed(bars, "rect", "", shown.map((week) => {
      const upper = y(hours[week]);
      return { ...box(left + (week + 0.09) * band, upper, Math.max(0.3, band * 0.82), base - upper), "data-key": isoDate(origin + week * 7) };
    }));
    marks.forEach((mark, index) => mark.classList.toggle("off", !weekInRange(filters, origin + shown[index] * 7)));
  }
  const outline = row.querySelector(".wp-weeks");
  if (outline) {
    const isIn = hours.map((_, week) => weekInRange(filters, origin + week * 7));
    const path = (/** @type {boolean} */ inside) =>
      outlineOf(hours, (week) => (isIn[week] === inside ? Math.round((base - y(hours[week])) * 10) : 0));
    const transform = `translate(${tenths(left)} ${tenths(base)}) scale(${band.toFixed(4)} -.1)`;
    set(outline, { d: path(true), transform });
    const fill = outline.getAttribute("fill");
    const pale = isIn.includes(false) ? [{ d: path(false), transform, fill }] : [];
    for (const other of renewed(row, "path", "wp-others", pale)) {
      other.classList.add("off");
      outline.before(other);
    }
  }
  const ranges = (changes.points ?? []).map(({ from, to }) => {
    const [start, stop] = [x(from), x(to + 1)];
    return { ...box(start, top, Math.max(2, stop - start), base - top), "data-key": isoDate(from) };
  });
  const veil = { fill: "var(--wp-lost)", "fill-opacity": "0.16", stroke: "var(--wp-lost)", "stroke-dasharray": "3 2" };
  const levels = levelsBetween(changes);
  const size = Number(grid?.querySelector("text")?.getAttribute("font-size"));
  const lines = levels.flatMap(([from, until, mean]) => {
    const d = `M${tenths(x(from))} ${tenths(y(mean / HOUR))}H${tenths(x(until))}`;
    return [{ d, stroke: "var(--wp-surface)", "stroke-width": 4.5 }, { d, stroke: "var(--wp-ink)", "stroke-width": 2.5 }];
  });
  let free = -Infinity;
  const labels = levels.map(([from, until, mean]) => {
    const text = words.say("changes-level-label", { hours: aWeek(view, mean) });
    const long = roomOf(text, size);
    const start = Math.max(left, Math.min(x(from), right - long - 4)) + 4;
    const fits = start >= free && start + long <= right && y(mean / HOUR) - top >= size + 8 && x(until) - x(from) >= long * 0.5;
    if (fits) free = start + long + 8;
    return fits ? { text, x: tenths(start), y: tenths(y(mean / HOUR) - 7.5) } : null;
  });
  // Each level with its words after it, as the program has them.
  renewed(row, "rect", "wp-range", ranges.map((range) => ({ ...range, ...veil })));
  const paths = renewed(row, "path", "wp-level", lines);
  const halo = { "font-size": size, "font-weight": 600, stroke: "var(--wp-surface)", "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
  const said = labels.flatMap((label) => label ?? []);
  const texts = renewed(row, "text", "wp-mark", said.map(({ x: from, y: line }) => ({ x: from, y: line, ...halo })));
  texts.forEach((text, index) => word(text, said[index].text));
  labels.forEach((label, index) => { if (label) paths[index * 2 + 1].after(texts[said.indexOf(label)]); });
}

/** All weeks as one stepped area, in weeks and tenths of a pixel. @param {number[]} hours @param {(week: number) => number} height */
function outlineOf(hours, height) {
  let path = "M0 0";
  for (let week = 0; week < hours.length;) {
    let next = week + 1;
    while (next < hours.length && height(next) === height(week)) next += 1;
    path += `V${height(week)}h${next - week}`;
    week = next;
  }
  return `${path}V0z`;
}

/** @param {FilterState} filters @param {number} monday */
function weekInRange(filters, monday) {
  return (filters.from === null || monday + 6 >= filters.from) && (filters.to === null || monday <= filters.to);
}

/** @param {LevelsRow[]} rows @param {RecordOfViewing} record @param {Element} svg */
function fullestWeek(rows, record, svg) {
  const row = svg.querySelector(".wp-row");
  const [weeks] = geometry(row, ["weeks"]);
  const first = (dayOfIso(row?.getAttribute("data-first") ?? "") ?? 0) - record.pieces.firstDay;
  let most = 0;
  for (const { days } of rows) {
    for (let week = 0; week < weeks; week += 1) {
      let seconds = 0;
      for (let day = 0; day < 7; day += 1) seconds += days[first + week * 7 + day] ?? 0;
      most = Math.max(most, seconds);
    }
  }
  return most / HOUR;
}

/** The point of a mark of change, if it is one. @param {Element} mark @param {Changes} changes */
function pointOf(mark, { points }) {
  return mark.classList.contains("wp-range") ? points?.find(({ from }) => isoDate(from) === mark.getAttribute("data-key")) : undefined;
}

/** The level of a mark. @param {Element} mark @param {Changes} changes */
function levelOf(mark, changes) {
  const all = [...(mark.parentElement?.querySelectorAll(":scope > .wp-level") ?? [])];
  return levelsBetween(changes)[Math.floor(all.indexOf(mark) / 2)];
}

const LEVEL_MARKS = "rect.wp-range[data-key], .wp-level[stroke-width=\"2.5\"]";

/** Says what a change or a level is. @param {View} view @param {Element} mark @param {Changes} changes */
function saidOfLevels(view, mark, changes) {
  const point = pointOf(mark, changes);
  if (point) return changeSaid(view, point);
  const level = levelOf(mark, changes);
  return level ? view.words.say("changes-level-label", { hours: aWeek(view, level[2]) }) : "";
}

CHARTS.week = {
  marks: `.wp-bars > rect, ${LEVEL_MARKS}`,
  said(view) {
    const { words } = view;
    const { weekly, points } = changesIn(view).account;
    const weeks = weekly.length;
    const subtitle = words.say("changes-subtitle", { weeks });
    if (view.figures.seconds === 0) return { title: words.say("filters-nothing"), subtitle };
    if (!points) return { title: words.say("filters-changes-little", { least: LEAST_WEEKS, weeks }), subtitle };
    const largestMove = points.reduce((/** @type {ChangePoint | null} */ best, point) =>
      (best && Math.abs(best.after - best.before) > Math.abs(point.after - point.before) ? best : point), null);
    if (!largestMove) {
      const level = aWeek(view, weekly.reduce((sum, seconds) => sum + seconds, 0) / Math.max(1, weeks));
      return { title: words.say("changes-title-none", { weeks, level }), subtitle };
    }
    const { before, after } = largestMove;
    const said = { count: points.length, before: aWeek(view, before), after: aWeek(view, after) };
    return { title: words.say(after > before ? "changes-title-rose" : "changes-title-fell", said), subtitle };
  },
  draw(svg, view) {
    const row = svg.querySelector(".wp-row");
    if (!row) return;
    const data = { days: view.figures.byDay, changes: changesIn(view).account };
    const ticks = ticksOf(fullestWeek([data], view.record, svg), svg.viewBox.baseVal.width < 560 ? 4 : 5);
    drawLevels(row, view, data, ticks);
  },
  table(view) {
    const { words } = view;
    const { first, weekly } = changesIn(view).account;
    const more = Math.max(0, weekly.length - 260);
    return {
      rows: weekly.slice(more).map((seconds, index) => [words.shortDate(first + (more + index) * 7), words.exact(seconds)]),
      more: words.andMore(more),
    };
  },
  hover(view, mark) {
    const { words, figures, record } = view;
    if (!mark.closest(".wp-bars")) return saidOfLevels(view, mark, changesIn(view).account);
    const monday = dayOfIso(keyOf(mark)) ?? 0;
    const at = monday - record.pieces.firstDay;
    const label = words.say("changes-week", { date: words.shortDate(monday) });
    return words.say("label-and-value", { label, value: words.exact(sumOf(figures.byDay.subarray(Math.max(0, at), at + 7))) });
  },
  pick(filters, _key, _keys, mark, view) {
    const { account } = changesIn(view);
    const point = pointOf(mark, account);
    const level = levelOf(mark, account);
    const monday = dayOfIso(mark.getAttribute("data-key") ?? "");
    if (point) chooseRange(filters, point.from, point.to);
    else if (level) chooseRange(filters, level[0], level[1] - 1);
    else if (monday !== null) chooseRange(filters, monday, monday + 6);
  },
};

/** The row of a profile. @param {Element} mark */
function profileOfRow(mark) {
  return Number(/^profile-(\d+)$/.exec(mark.closest(".wp-row")?.getAttribute("data-key") ?? "")?.[1] ?? NaN);
}

CHARTS["profile-weeks"] = {
  marks: LEVEL_MARKS,
  said(view) {
    const { words } = view;
    const { account, profiles } = changesIn(view);
    const count = profiles.filter(({ points }) => points && points.length > 0).length;
    return {
      title: count === 0 ? words.say("changes-profiles-title-none") : words.say("changes-profiles-title", { count }),
      subtitle: words.say("changes-profiles-subtitle", { weeks: account.weekly.length }),
    };
  },
  draw(svg, view) {
    const { filters, record, words } = view;
    const { profiles } = changesIn(view);
    const { allDays } = peopleIn(view);
    const { days: count } = record.pieces;
    const rows = profiles.map((changes, profile) => ({ days: allDays.subarray(profile * count, (profile + 1) * count), changes }));
    const ticks = ticksOf(fullestWeek(rows, record, svg), 3);
    for (const [profile, row] of [...svg.querySelectorAll(".wp-row")].entries()) {
      row.classList.toggle("off", filters.profile.size > 0 && !filters.profile.has(profile));
      const detail = row.querySelector(".wp-detail");
      if (detail) word(detail, fitted(countSaid(rows[profile].changes, words), svg.viewBox.baseVal.width * 0.6, 12));
      drawLevels(row, view, rows[profile], ticks);
    }
  },
  table(view) {
    const { record, words } = view;
    return {
      rows: changesIn(view).profiles.flatMap((changes, profile) => {
        const name = record.profiles[profile] === "" ? words.say("unnamed-profile") : record.profiles[profile];
        const { points } = changes;
        if (!points || points.length === 0) return [[name, countSaid(changes, words), NOTHING, NOTHING]];
        return points.map(({ from, to, before, after }) => [name, words.range(from, to), aWeek(view, before), aWeek(view, after)]);
      }),
    };
  },
  hover: (view, mark) => saidOfLevels(view, mark, changesIn(view).profiles[profileOfRow(mark)]),
  pick(filters, _key, _keys, mark) {
    const profile = profileOfRow(mark);
    if (!Number.isNaN(profile)) chooseOne(filters.profile, profile);
  },
};

/** @param {Changes} changes @param {Words} words */
function countSaid({ points }, words) {
  if (!points) return words.say("too-little-data");
  return points.length === 0 ? words.say("changes-count-none") : words.say("changes-count", { count: points.length });
}
