// How many sittings there are, by the longest pause inside one.

/** The gaps the curve has a point for, in minutes. */
const PAUSES = Array.from({ length: WIDEST_PAUSE / 5 }, (_, index) => (index + 1) * 5);

/** @param {View} view @param {number} minutes */
function pauseName({ words }, minutes) {
  return words.duration(minutes * 60);
}

/**
 * The words of the marked points: first the choice of the report, the others where they leave it in peace.
 * @param {Element} plot
 * @param {View} view
 * @param {(minutes: number) => [number, number]} place
 * @param {number} size
 */
function markCurve(plot, view, place, size) {
  const { figures, record, words } = view;
  const [base, left, right] = [...geometry(plot, ["base", "left"]), Number(plot.closest("svg")?.getAttribute("viewBox")?.split(" ")[2])];
  const chosen = record.packed.gap / 60;
  const marked = PAUSES.filter((minutes) => minutes === chosen || record.packed.gaps.includes(minutes * 60));
  const order = [...marked].sort((a, b) => Number(b === chosen) - Number(a === chosen));
  /** @type {[number, number, boolean, number][]} */
  const taken = [];
  /** @type {{ words: string, bold: boolean, x: number, y: number }[]} */
  const labels = [];
  for (const minutes of order) {
    const text = words.say("pauses-mark", { gap: pauseName(view, minutes), sittings: figures.sittings.byMinutes[minutes] });
    const [x, y] = place(minutes);
    const long = roomOf(text, size);
    const start = Math.max(left + 2, Math.min(x - 4, right - long));
    const end = start + long + 8;
    const isClear = marked.every((other) => other === minutes || place(other)[0] + 8 <= start || place(other)[0] - 8 >= end);
    const baselineOf = (/** @type {boolean} */ under) => (under ? y + 11 + size : y - 12);
    const isFree = (/** @type {boolean} */ under) => taken.every(([from, to, line, other]) =>
      end <= from || start >= to || (line !== under && Math.abs(baselineOf(under) - other) >= 1.3 * size));
    const below = [false, true].find((under) => isFree(under) && (!under || isClear));
    if (below === undefined) continue;
    const baseline = baselineOf(below);
    if (long > right - left - 2 || baseline >= base - 2) continue;
    labels.push({ words: text, bold: minutes === chosen, x: start, y: baseline });
    taken.push([start, end, below, baseline]);
  }
  const texts = renewed(plot, "text", "wp-mark", labels.map(({ bold, x, y }) =>
    ({ x: tenths(x), y: tenths(y), "font-size": size, "font-weight": bold ? 600 : null })));
  texts.forEach((text, index) => word(text, labels[index].words));
}

/** @type {LiveChart} */
const PAUSE_CURVE = {
  marks: ".wp-point",
  said({ figures, words }) {
    const [narrow, wide] = [figures.sittings.byMinutes[10], figures.sittings.byMinutes[60]];
    const title = narrow === 0 ? words.say("filters-nothing")
      : wide === narrow ? words.say("pauses-title-same")
        : words.say("pauses-title", { share: words.percent(narrow - wide, narrow) });
    return { title, subtitle: words.say("pauses-subtitle", { rows: figures.rows }) };
  },
  draw(svg, view) {
    const plot = svg.querySelector(".wp-plot");
    const grid = svg.querySelector(".wp-grid");
    if (!plot || !grid) return;
    const { words } = view;
    const { byMinutes } = view.figures.sittings;
    const [base, top, left, right, reach] = geometry(plot, ["base", "top", "left", "right", "reach"]);
    const size = Number(grid.querySelector("text")?.getAttribute("font-size"));
    const most = PAUSES.reduce((most, minutes) => Math.max(most, byMinutes[minutes]), 0);
    const ticks = ticksOf(most * 1.1, svg.viewBox.baseVal.width < 560 ? 3 : 5, true);
    const scale = (base - top) / (ticks.at(-1) ?? 1);
    const place = (/** @type {number} */ minutes) => /** @type {[number, number]} */ (
      [left + (minutes / reach) * (right - left), base - byMinutes[minutes] * scale]);
    rule(grid, ticks, { base, scale }, (tick) => words.number(tick));
    const line = PAUSES.map((minutes) => place(minutes).map(tenths).join(" ")).join("L");
    const curve = plot.querySelector(".wp-curve");
    if (curve) set(curve, { d: `M${line}` });
    for (const point of plot.querySelectorAll(".wp-point")) {
      const [x, y] = place(Number(point.getAttribute("data-key")));
      const hit = point.querySelector(".wp-hit");
      const upper = Math.min(y, base - 1) - 6;
      if (hit) set(hit, { y: tenths(upper), height: tenths(tenths(base) - tenths(upper)) });
      const dot = point.querySelector(".wp-dot");
      if (dot) set(dot, { cx: tenths(x), cy: tenths(y) });
    }
    markCurve(plot, view, place, size);
  },
  table(view) {
    const { figures, words } = view;
    return {
      rows: PAUSES.map((minutes) => {
        const count = figures.sittings.byMinutes[minutes];
        return [
          words.say("sittings-minutes", { minutes }), words.number(count),
          words.duration(Math.floor(figures.seconds / Math.max(1, count))),
        ];
      }),
    };
  },
  hover(view, mark) {
    const minutes = Number(keyOf(mark));
    return view.words.say("pauses-point", { gap: pauseName(view, minutes), sittings: view.figures.sittings.byMinutes[minutes] });
  },
  // A length of pause chooses no rows.
  pick() {},
};

CHARTS.pause = PAUSE_CURVE;
