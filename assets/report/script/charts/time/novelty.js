// New titles and known ones, by month.

/**
 * Months inside the chosen days have the titles of those days; the ones outside, pale, those of all.
 * @param {View} view
 * @param {number} month Counted from the first.
 */
function noveltyIn({ figures, filters, record }, month) {
  const isIn = !hasRange(filters) || monthInRange(filters, month + record.pieces.firstMonth);
  const { titles, fresh } = isIn ? figures.late.novelty() : figures.late.openNovelty();
  return [fresh[month] ?? 0, (titles[month] ?? 0) - (fresh[month] ?? 0)];
}

/** @type {LiveChart} */
const NOVELTY = {
  marks: ".wp-bars > rect",
  // A month without a new title, or without a known one, may get one when others are left out.
  unfold(svg) {
    const plot = svg.querySelector(".wp-plot");
    if (!(plot instanceof SVGElement)) return;
    const groups = ["0", "1"].map((part) => plot.querySelector(`.wp-bars[data-profile="${part}"]`));
    const bars = groups.map((group) => new Map([...group?.children ?? []].map((bar) => [bar.getAttribute("data-key") ?? "", bar])));
    const months = [...new Set(bars.flatMap((known) => [...known.keys()]))].sort((a, b) => monthOfKey(a) - monthOfKey(b));
    groups.forEach((group, part) => {
      const own = months.map((month) => {
        const known = bars[part].get(month);
        if (known) return known;
        const made = /** @type {Element} */ (bars[1 - part].get(month)?.cloneNode(true));
        // New titles stand on the axis, known ones on them.
        set(made, part === 0 ? { y: Number(plot.dataset.base), height: 0 } : { height: 0 });
        return made;
      });
      const model = groups[1 - part];
      const holder = group ?? model?.parentElement?.insertBefore(/** @type {Element} */ (model.cloneNode(false)), part === 0 ? model : model.nextSibling);
      if (!group && holder) set(holder, { "data-profile": String(part), fill: part === 0 ? "var(--wp-accent)" : "var(--wp-amount-2)" });
      holder?.replaceChildren(...own);
    });
  },
  said({ figures, filters, record, words }) {
    const { titles, fresh } = figures.late.novelty();
    const watched = byAmount(figures.byWork).filter((work) => filters.work.size === 0 || filters.work.has(work));
    const subtitle = words.say("novelty-subtitle", { titles: watched.length });
    const first = titles.findIndex((count) => count > 0);
    if (first < 0) return { title: words.say("filters-nothing"), subtitle };
    // In the first month everything is new.
    const most = largest(fresh.map((count, month) => (month === first ? 0 : count)));
    const month = words.month((most < 0 ? first : most) + record.pieces.firstMonth);
    return { title: most < 0 ? words.say("novelty-title-none", { month }) : words.say("novelty-title", { month, count: words.number(fresh[most]) }), subtitle };
  },
  draw(svg, view) {
    const { record, filters, words } = view;
    stack(svg, (key, part) => noveltyIn(view, monthOfKey(key) - record.pieces.firstMonth)[part],
      (key) => hasRange(filters) && !monthInRange(filters, monthOfKey(key)), words, (count) => words.number(Math.round(count)));
  },
  table({ figures, record, words }) {
    const { titles, fresh } = figures.late.novelty();
    const on = [...titles.keys()].filter((month) => titles[month] > 0);
    const months = Array.from({ length: on.length === 0 ? 0 : on[on.length - 1] - on[0] + 1 }, (_, at) => on[0] + at);
    return {
      rows: months.map((month) => [
        monthName(month + record.pieces.firstMonth, record, words),
        ...[fresh[month], titles[month] - fresh[month], titles[month]].map((count) => words.number(count)),
      ]),
    };
  },
  hover(view, mark) {
    const { record, words } = view;
    const month = monthOfKey(keyOf(mark));
    const part = Number(mark.closest("[data-profile]")?.getAttribute("data-profile") ?? 0);
    const label = `${monthName(month, record, words)}, ${words.say(part === 0 ? "novelty-new" : "novelty-known")}`;
    return words.say("label-and-value", { label, value: words.number(noveltyIn(view, month - record.pieces.firstMonth)[part]) });
  },
  pick: MONTHS.pick,
};
CHARTS.novelty = NOVELTY;
