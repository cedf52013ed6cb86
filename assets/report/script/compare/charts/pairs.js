// Two bars a row, before and after, on one scale: sittings by length, and classes of devices.

/** @typedef {{ number: number, label: string, shares: number[] }} PairRow */

/**
 * @param {Choice} choice What a row can choose.
 * @param {(view: View) => PairRow[]} rowsOf In order.
 * @param {(view: View, rows: PairRow[]) => { title: string, subtitle: string }} said
 * @returns {LiveChart}
 */
function paired(choice, rowsOf, said) {
  const find = (/** @type {View} */ view, /** @type {Element} */ mark) =>
    rowsOf(view).find(({ number }) => view.keys.keys[choice][number] === keyOf(mark));
  return {
    marks: ".wp-row",
    said: (view) => said(view, rowsOf(view)),
    draw(svg, view) {
      const group = svg.querySelector(".wp-pairs");
      if (!(group instanceof SVGElement)) return;
      const { words, keys } = view;
      const [longest, labels] = [Number(group.dataset.longest), Number(group.dataset.labels)];
      const rows = rowsOf(view);
      const largest = Math.max(0, ...rows.flatMap(({ shares }) => shares));
      const chosen = view.filters[choice];
      const right = svg.viewBox.baseVal.width;
      [...group.querySelectorAll(":scope > .wp-row")].forEach((place, index) => {
        const row = rows[index];
        show(place, row !== undefined);
        if (!row) return;
        set(place, { "data-key": keys.keys[choice][row.number] });
        place.classList.toggle("off", chosen.size > 0 && !chosen.has(row.number));
        const label = place.querySelector(".wp-label");
        if (label) label.textContent = fitted(row.label, right < 560 ? right : labels, 13);
        const [bars, values] = [".wp-bar", ".wp-value"].map((part) => [...place.querySelectorAll(part)]);
        row.shares.forEach((share, side) => {
          const left = Number(bars[side].getAttribute("x"));
          const length = largest > 0 ? (share / largest) * longest : 0;
          set(bars[side], { width: tenths(tenths(left + length) - left) });
          set(values[side], { x: tenths(left + length + 7) });
          values[side].textContent = words.percent(share, 1);
        });
      });
    },
    table: (view) => ({ rows: rowsOf(view).map(({ label, shares }) => [label, ...shares.map((share) => view.words.percent(share, 1))]) }),
    hover(view, mark) {
      const row = find(view, mark);
      if (!row) return "";
      const [before, after] = row.shares.map((share) => view.words.percent(share, 1));
      return view.words.say("compare-pair", { label: row.label, before, after });
    },
    pick(filters, key, keys) {
      const number = keys.number(choice, key);
      if (number !== undefined) chooseOne(filters[choice], number);
    },
  };
}

CHARTS["compared-length"] = paired("sitting", (view) => {
  const counts = lengthsShown(view);
  const wholes = counts.map(sumOf);
  return [...counts[0].keys()].map((number) => ({
    number,
    label: lengthName(view.record.packed.lengths, number, view.words),
    shares: counts.map((side, at) => (wholes[at] > 0 ? side[number] / wholes[at] : 0)),
  }));
}, (view) => {
  const { words } = view;
  const { parts, findings } = accountIn(view);
  const mean = findings.find(({ figure }) => figure.key === "sitting_minutes");
  const [before, after] = [0, 1].map((side) => comparedValue(words, "minutes", mean?.values[side] ?? null));
  const [one, other] = parts.lengths.map(sumOf);
  return { title: words.say("compare-lengths-title", { before, after }), subtitle: words.say("compare-lengths-subtitle", { before: one, after: other }) };
});

CHARTS["compared-class"] = paired("class", (view) => {
  const seconds = classesShown(view);
  const wholes = seconds.map(sumOf);
  const share = (/** @type {number} */ number) => seconds.map((side, at) => (wholes[at] > 0 ? side[number] / wholes[at] : 0));
  return view.record.names.classes.map(([, label], number) => ({ number, label, shares: share(number) }))
    .filter(({ shares }) => shares[0] + shares[1] > 0)
    .sort((a, b) => b.shares[0] + b.shares[1] - a.shares[0] - a.shares[1]);
}, ({ words, filters }, rows) => {
  const subtitle = words.say("compare-devices-subtitle");
  const moved = (/** @type {PairRow} */ { shares }) => Math.abs(shares[1] - shares[0]);
  const chosen = rows.filter(({ number }) => filters.class.has(number));
  const [first, ...rest] = chosen.length > 0 ? chosen : rows;
  if (!first) return { title: words.say("filters-nothing"), subtitle };
  const lead = rest.reduce((most, row) => (moved(row) >= moved(most) ? row : most), first);
  const [before, after] = lead.shares.map((share) => words.percent(share, 1));
  return { title: words.say("compare-devices-title", { name: lead.label, before, after }), subtitle };
});
