// What each factor adds to the change of the minutes a day.

/** @typedef {{ key: string, label: string, value: number, detail: string, said: string }} FactorRow */

/** The factors and their sum, or null where one of them is nothing. @param {View} view @returns {FactorRow[] | null} */
function factorRows(view) {
  const { words } = view;
  const { factors, findings } = accountIn(view);
  if (!factors) return null;
  const { before, after, contributions } = factors;
  const fromTo = (/** @type {string} */ one, /** @type {string} */ other) => words.say("compare-from-to", { before: one, after: other });
  const number = (/** @type {number} */ at, /** @type {number} */ scale, /** @type {number} */ digits) =>
    fromTo(words.decimal(before[at] * scale, digits), words.decimal(after[at] * scale, digits));
  const length = (/** @type {number[]} */ minutes) => fromTo(words.duration(Math.round(minutes[0] * 60)), words.duration(Math.round(minutes[1] * 60)));
  const row = (/** @type {string} */ key, /** @type {string} */ name, /** @type {number} */ value, /** @type {string} */ detail) =>
    ({ key, label: words.say(name), value, detail, said: differenceSaid(words, "minutes", value) });
  return [
    row("active-days", "compare-factor-days", contributions[0], number(0, 7, 1)),
    row("sittings", "compare-factor-sittings", contributions[1], number(1, 1, 2)),
    row("minutes", "compare-factor-minutes", contributions[2], length([before[2], after[2]])),
    row("all", "compare-factor-all", contributions.reduce((sum, value) => sum + value, 0), length(findings[0].values.map((value) => value ?? 0))),
  ];
}

CHARTS["compared-factor"] = {
  marks: ".wp-row",
  said(view) {
    const { words } = view;
    const rows = factorRows(view);
    const subtitle = words.say("compare-factors-subtitle");
    if (!rows) return { title: capitalised(words.say("compare-too-little")), subtitle };
    const first = rows.slice(0, 3).reduce((most, row) => (Math.abs(row.value) >= Math.abs(most.value) ? row : most));
    return { title: words.say("compare-factors-title", { name: first.label }), subtitle };
  },
  draw(svg, view) {
    const group = svg.querySelector(".wp-parts");
    if (!(group instanceof SVGElement)) return;
    const rows = factorRows(view);
    const right = svg.viewBox.baseVal.width;
    const isNarrow = right < 560;
    const left = Number(group.dataset.left);
    const nothing = view.words.say("compare-no-value");
    const values = (rows ?? []).map(({ value }) => (Math.abs(value) > 1e-9 ? value : 0));
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
    // As written, where nothing is chosen: the program measures letters a little otherwise.
    const widest = Math.max(0, ...(rows ?? []).map(({ said }) => roomOf(said, 13) * 1.06));
    const words = isFiltered(view.filters) ? Math.min(widest, (right - left) * 0.3) + 8 : Number(group.dataset.words);
    const [before, after] = [least < 0 ? words : 0, values.some((value) => value >= 0) ? words : 0];
    const scale = most > least ? Math.max(10, right - left - before - after) / (most - least) : 0;
    const zero = left + before - least * scale;
    for (const place of group.querySelectorAll(".wp-row")) {
      const row = rows?.find(({ key }) => key === keyOf(place));
      const [bar, value, detail] = ["bar", "value", "detail"].map((part) => place.querySelector(`.wp-${part}`));
      if (!bar || !value) continue;
      const length = row ? (Math.abs(row.value) > 1e-9 ? row.value : 0) * scale : 0;
      const [from, until] = [tenths(zero + Math.min(0, length)), tenths(zero + Math.max(0, length))];
      const isSum = keyOf(place) === "all";
      set(bar, { x: from, width: tenths(until - from) });
      if (!isSum) set(bar, { fill: row && row.value < 0 ? "var(--wp-less-3)" : "var(--wp-more-3)" });
      set(value, { x: tenths(zero + length + (length < 0 ? -7 : 7)), "text-anchor": length < 0 ? "end" : null });
      value.textContent = row ? row.said : nothing;
      if (detail) detail.textContent = row ? fitted(row.detail, isNarrow ? right : left - 16, 12) : nothing;
    }
    for (const line of svg.querySelectorAll(".wp-zero path")) {
      const d = line.getAttribute("d") ?? "";
      set(line, { d: d.replace(/^M[\d.-]+ ([\d.]+)L[\d.-]+ ([\d.]+)$/, `M${tenths(zero)} $1L${tenths(zero)} $2`) });
    }
  },
  table(view) {
    return { rows: (factorRows(view) ?? []).map(({ label, detail, said }) => [label, detail, said]) };
  },
  hover(view, mark) {
    const row = factorRows(view)?.find(({ key }) => key === keyOf(mark));
    return row ? view.words.say("compare-factor-hover", { name: row.label, values: row.detail, value: row.said }) : view.words.say("compare-too-little");
  },
  pick() {},
};
