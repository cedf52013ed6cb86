// The weeks of both periods on one axis.

/** The week of a bar, and its side. @param {View} view @returns {Map<string, { seconds: number, side: number }>} */
function weeksShown(view) {
  return new Map(comparisonIn(view).parts.curve.flatMap((weeks, side) => weeks.map(({ monday, minutes }) =>
    [isoDate(monday), { seconds: Math.round(minutes * 60), side }])));
}

/** Moves the line of a median. @param {Element} group @param {number} y @param {number} from @param {number} to */
function moveLevel(group, y, from, to) {
  for (const line of group.querySelectorAll("path")) set(line, { d: `M${tenths(from)} ${tenths(y)}L${tenths(to)} ${tenths(y)}` });
}

CHARTS["compared-week"] = {
  marks: ".wp-bars > rect, .wp-level, .wp-mark",
  said(view) {
    const { words } = view;
    const { medians, minutes } = comparisonIn(view).parts;
    const [before, after] = medians.map((median) => (median === null ? null : words.duration(Math.round(median * 60))));
    const title = before === null || after === null ? words.say("compare-curve-title-one") : words.say("compare-curve-title", { before, after });
    return { title, subtitle: words.say("compare-curve-subtitle", { before: minutes[0].length, after: minutes[1].length }) };
  },
  draw(svg, view) {
    const plot = svg.querySelector(".wp-plot");
    const grid = svg.querySelector(".wp-grid");
    if (!(plot instanceof SVGElement) || !grid) return;
    const [base, top, left, band] = ["base", "top", "left", "band"].map((name) => Number(plot.dataset[name]));
    const weeks = weeksShown(view);
    const most = Math.max(0, ...[...weeks.values()].map(({ seconds }) => seconds / HOUR));
    const ticks = ticksOf(most, svg.viewBox.baseVal.width < 560 ? 3 : 4);
    const scale = (base - top) / (ticks.at(-1) ?? 1);
    const bars = [...plot.querySelectorAll(".wp-bars > rect")];
    const mondays = bars.map((bar) => dayOfIso(keyOf(bar)) ?? 0);
    const firstMonday = mondays.reduce((least, monday) => Math.min(least, monday), Infinity);
    const places = [[Infinity, -Infinity], [Infinity, -Infinity]];
    for (const [index, bar] of bars.entries()) {
      const week = weeks.get(keyOf(bar));
      // Cut to tenths, as the program's drawing is.
      const height = Math.floor(((week?.seconds ?? 0) / HOUR) * scale * 10 + 1e-3) / 10;
      set(bar, { y: tenths(base - height), height: tenths(height) });
      if (!week) continue;
      const place = (mondays[index] - firstMonday) / 7;
      places[week.side] = [Math.min(places[week.side][0], place), Math.max(places[week.side][1], place)];
    }
    const { medians } = comparisonIn(view).parts;
    for (const level of svg.querySelectorAll(".wp-level")) {
      const side = Number(level.getAttribute("data-side"));
      const [median, [first, last]] = [medians[side], places[side]];
      show(level, median !== null && first <= last);
      if (median === null || first > last) continue;
      moveLevel(level, base - Math.min(base - top, (median / 60) * scale), left + first * band, Math.min(left + (last + 1) * band, svg.viewBox.baseVal.width));
    }
    rule(grid, ticks, { base, scale }, (tick) => view.words.round(tick));
  },
  table(view) {
    const { words } = view;
    const names = ["compare-before", "compare-after"].map((key) => words.say(key));
    return {
      rows: comparisonIn(view).parts.curve.flatMap((weeks, side) => weeks.map(({ monday, minutes }) =>
        [words.date(monday), names[side], words.exact(Math.round(minutes * 60))])),
    };
  },
  hover(view, mark) {
    const { words } = view;
    const said = mark.getAttribute("data-said");
    if (said !== null) return said;
    const side = mark.getAttribute("data-side");
    if (side !== null) {
      const median = comparisonIn(view).parts.medians[Number(side)];
      return words.say("compare-curve-level", { amount: words.duration(Math.round((median ?? 0) * 60)) });
    }
    const week = weeksShown(view).get(keyOf(mark));
    return words.say("compare-curve-week", { date: words.date(dayOfIso(keyOf(mark)) ?? 0), amount: words.exact(week?.seconds ?? 0) });
  },
  // The periods stay as they are.
  pick() {},
};
