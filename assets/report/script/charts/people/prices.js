// The price of an hour by service period. Periods outside the days chosen stay in the drawing, pale.

/** What a period cost an hour: a number, or why there is none. @param {ServicePeriod} period */
function priceKind({ parts, seconds, price, isHardlyUsed }) {
  if (parts <= 0) return 0;
  if (seconds === null) return "unknown";
  return isHardlyUsed || price === null ? "unused" : price;
}

/** @param {View} view @param {ServicePeriod} period @param {number} currency */
function priceHover(view, period, currency) {
  const { words } = view;
  const kind = priceKind(period);
  const said = {
    period: words.range(period.first, period.last), amount: amountSaid(view, period.parts / PARTS, currency),
    hours: words.exact(period.seconds ?? 0), price: priceSaid(view, period.price ?? 0, currency),
  };
  if (period.parts <= 0) return words.say("price-hover-free", said);
  return words.say(kind === "unknown" ? "price-hover-uncovered" : kind === "unused" ? "price-hover-unused" : "price-hover", said);
}

/** The period of a mark. @param {View} view @param {Element} mark */
function periodOfMark(view, mark) {
  const main = mainOf(spendingIn(view).all);
  const period = main?.periods.find(({ first }) => isoDate(first) === mark.getAttribute("data-key"));
  return main && period ? { period, currency: main.currency } : null;
}

/** The pattern of what was hardly used; a drawing in which nothing was has none of its own. @param {SVGSVGElement} svg */
function stripesOf(svg) {
  let pattern = svg.querySelector("pattern");
  if (!pattern) {
    const id = `${svg.querySelector("title")?.id}-stripes`;
    pattern = /** @type {SVGPatternElement} */ (drawn("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }));
    pattern.append(drawn("rect", { width: 2.2, height: 6, fill: "var(--wp-lost)" }));
    const definitions = drawn("defs", {});
    definitions.append(pattern);
    svg.querySelector("title")?.after(definitions);
  }
  return `url(#${pattern.id})`;
}

/** What was paid stands above periods hardly used, each where it leaves the one before in peace. @param {SVGSVGElement} svg @param {{ from: number, until: number, words: string }[]} unused @param {number[]} frame */
function labelUnused(svg, unused, [left, right, top, size]) {
  let free = -Infinity;
  const labels = unused.flatMap(({ from, until, words }) => {
    const half = roomOf(words, size) / 2;
    const middle = Math.max(left + half, Math.min((from + until) / 2, right - half));
    if (middle - half < free || 2 * half > right - left) return [];
    free = middle + half + 6;
    return [{ x: tenths(middle), words }];
  });
  const texts = renewed(svg, "text", "wp-value", labels.map(({ x }) =>
    ({ x, y: tenths(top - 5), "font-size": size, "text-anchor": "middle" })), svg.querySelector(":scope > .wp-axis"));
  texts.forEach((text, index) => word(text, labels[index].words));
}

CHARTS.period = {
  marks: ".wp-period, g.wp-stage",
  said(view) {
    const { words } = view;
    const main = mainOf(spendingIn(view).chosen);
    const subtitle = words.say("price-subtitle", { covered: main?.covered.count ?? 0, all: main?.periods.length ?? 0 });
    if (!main) return { title: words.say("filters-money-none"), subtitle };
    if (main.price === null) return { title: words.say("price-title-little"), subtitle };
    const price = priceSaid(view, main.price, main.currency);
    const { count } = main.unused;
    return { title: count === 0 ? words.say("price-title", { price }) : words.say("price-title-unused", { price, count }), subtitle };
  },
  draw(svg, view) {
    const plot = svg.querySelector(".wp-plot");
    const grid = svg.querySelector(".wp-grid");
    const main = mainOf(spendingIn(view).all);
    if (!plot || !grid || !main) return;
    const [base, top, left, right, from, until] = geometry(plot, ["base", "top", "left", "right", "from", "until"]);
    const periods = new Map(main.periods.map((period) => [isoDate(period.first), period]));
    const groups = [...plot.querySelectorAll(".wp-period")];
    const priced = groups.map((group) => priceKind(periods.get(group.getAttribute("data-key") ?? "") ?? main.periods[0]));
    const most = priced.reduce((/** @type {number} */ most, price) => Math.max(most, typeof price === "number" ? price : 0), 0);
    const ticks = ticksOf(most, svg.viewBox.baseVal.width < 560 ? 3 : 4);
    const scale = (base - top) / (ticks.at(-1) ?? 1);
    rule(grid, ticks, { base, scale }, (tick) => roundAmount(view, tick, main.currency));
    const size = Number(grid.querySelector("text")?.getAttribute("font-size"));
    /** @type {{ from: number, until: number, words: string }[]} */
    const unused = [];
    for (const [index, group] of groups.entries()) {
      const period = periods.get(group.getAttribute("data-key") ?? "");
      if (!period) continue;
      const x = (/** @type {number} */ day) => left + ((Math.min(until, Math.max(from, day)) - from) / (until - from)) * (right - left);
      const [begin, end] = [x(period.first), x(period.last + 1)];
      const wide = Math.max(0.3, end - begin - (end - begin > 4 ? 1.2 : 0));
      const whole = box(begin, top, wide, base - top);
      const price = priced[index];
      if (price === "unused") unused.push({ from: begin, until: end, words: amountSaid(view, period.parts / PARTS, main.currency) });
      group.classList.toggle("off", hasRange(view.filters) && !(inRange(view.filters, period.first) || inRange(view.filters, period.last)));
      if (typeof price === "number") {
        const tall = price > 0 ? Math.max(1, price * scale) : 0;
        fillPeriod(group, [["hit", whole], ["column", { ...box(begin, base - tall, wide, tall), fill: "var(--wp-accent)" }]]);
      } else if (price === "unused") {
        fillPeriod(group, [["unused", { ...whole, fill: "var(--wp-nothing)" }], ["stripes", { ...whole, fill: stripesOf(svg) }]]);
      } else {
        fillPeriod(group, [["unknown", { ...whole, fill: "var(--wp-nothing)" }]]);
      }
    }
    labelUnused(svg, unused, [left, right, top, size]);
  },
  table(view) {
    const { words } = view;
    const main = mainOf(spendingIn(view).chosen);
    if (!main) return { rows: [] };
    return {
      rows: main.periods.map((period) => {
        const { parts, seconds, price, plan } = period;
        const remark = parts <= 0 ? words.say("price-remark-free") : seconds === null ? words.say("price-not-covered")
          : period.isHardlyUsed ? words.say("price-hardly-used") : "";
        return [
          words.range(period.first, period.last), plan ? plan[4] : NOTHING, amountSaid(view, parts / PARTS, main.currency),
          seconds === null ? NOTHING : words.exact(seconds), price === null ? NOTHING : priceSaid(view, price, main.currency), remark,
        ];
      }),
    };
  },
  hover(view, mark) {
    if (mark.classList.contains("wp-period")) {
      const found = periodOfMark(view, mark);
      return found ? priceHover(view, found.period, found.currency) : "";
    }
    const plan = view.record.packed.money?.plans.find(([from]) => isoDate(from) === mark.getAttribute("data-key"));
    return plan ? view.words.say("plan-from", { date: view.words.date(plan[0]), plan: plan[4] }) : "";
  },
  pick(filters, key, _keys, mark, view) {
    const period = periodOfMark(view, mark)?.period;
    if (mark.classList.contains("wp-period")) {
      if (period) chooseRange(filters, period.first, period.last);
      return;
    }
    const plan = view.record.packed.money?.plans.find(([from]) => isoDate(from) === key);
    if (plan) chooseRange(filters, plan[0], (plan[1] ?? view.record.reach.lastDay + 1) - 1);
  },
};

/** The parts of a period, from the ground up. @param {Element} group @param {[string, Record<string, string | number>][]} parts */
function fillPeriod(group, parts) {
  const kinds = new Set(parts.map(([kind]) => `wp-${kind}`));
  for (const child of [...group.children]) if (!kinds.has(child.getAttribute("class") ?? "")) child.remove();
  for (const [kind, attributes] of parts) renewed(group, "rect", `wp-${kind}`, [attributes]);
}
