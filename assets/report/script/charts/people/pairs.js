// What each two profiles have in common: titles as a dot, hours of the week as a square, on one axis.

/** Pairs the chart shows; the table has them all. */
const PAIRS_SHOWN = 15;
const DOT = 6;

/** The pairs with most in common first. @param {View} view */
function pairsShown({ figures }) {
  return [...figures.late.pairs()].sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || (b.titles ?? -1) - (a.titles ?? -1));
}

/** @param {View} view @param {Pair} pair */
function pairNames({ record, words }, { one, other }) {
  return [one, other].map((profile) => words.profile(record.profiles[profile]));
}

/** @param {View} view @param {Pair} pair */
function pairName(view, pair) {
  const [first, last] = pairNames(view, pair);
  return view.words.say("list-and", { first, last });
}

/**
 * Both names in so much room. Each is shortened by itself: pairs often differ in the second only.
 * @param {View} view
 * @param {Pair} pair
 * @param {number} room
 * @param {number} size
 */
function pairLabel(view, pair, room, size) {
  const full = pairName(view, pair);
  if (roomOf(full, size) <= room) return full;
  const both = (/** @type {string} */ first, /** @type {string} */ last) => view.words.say("list-and", { first, last });
  const [first, last] = pairNames(view, pair);
  const free = room - roomOf(both("", ""), size);
  const half = Math.max(free / 2, free - Math.min(roomOf(first, size), roomOf(last, size)));
  return fitted(both(fitted(first, half, size), fitted(last, half, size)), room, size);
}

/** @param {Words} words @param {number | null} share */
function shareSaid(words, share) {
  return share === null ? words.say("too-little-data") : words.percent(share, 1);
}

/** @param {Pair} pair */
function pairKey({ one, other }) {
  return `${one}-${other}`;
}

/** @param {FilterState} filters @param {Pair} pair */
function isPairOff({ profile }, { one, other }) {
  return profile.size > 0 && !(profile.has(one) && profile.has(other));
}

/** @type {LiveChart} */
const PAIRS = {
  marks: ".wp-row",
  said(view) {
    const { words, record, filters } = view;
    const pairs = pairsShown(view);
    const chosen = pairs.filter((pair) => !isPairOff(filters, pair));
    const subtitle = words.say("overlaps-subtitle", { pairs: chosen.length });
    const first = chosen[0];
    if (pairs.length === 0) return { title: words.say("filters-nothing"), subtitle };
    if (!first || first.hours === null) return { title: words.say("overlaps-title-little"), subtitle };
    const said = {
      name: words.profile(record.profiles[first.one]), other: words.profile(record.profiles[first.other]), share: words.percent(first.hours, 1),
    };
    return { title: words.say("overlaps-title", said), subtitle };
  },
  draw(svg, view) {
    const { words, filters } = view;
    const pairs = pairsShown(view).slice(0, PAIRS_SHOWN);
    const group = svg.querySelector(".wp-pairs");
    const [grid, axis] = [":scope > .wp-grid", ":scope > .wp-axis"].map((name) => svg.querySelector(name));
    if (!(group instanceof SVGElement) || !grid || !axis) return;
    const right = svg.viewBox.baseVal.width;
    const isPhone = right < 560;
    const tall = isPhone ? 44 : 30;
    const [left, end] = [Number(group.dataset.left), right - 24];
    // The names of the two marks stay, and so does the height they take.
    const lows = [...svg.querySelectorAll(":scope > .wp-legend .wp-name")].map((name) => Number(name.getAttribute("y")));
    const top = Math.max(12.3, ...lows) - 12.3 + 34;
    const bottom = top + Math.max(1, pairs.length) * tall;
    const most = Math.max(0.1, ...pairs.flatMap(({ titles, hours }) => [titles ?? 0, hours ?? 0]));
    const ticks = ticksOf(Math.min(1, most), isPhone ? 3 : 5);
    const place = (/** @type {number} */ share) => left + Math.min(1, share / ticks[ticks.length - 1]) * (end - left);
    grid.replaceChildren(...ticks.map((share) => lineOf(grid, [place(share), top, place(share), bottom], share > 0 ? "grid" : "axis")));
    const size = isPhone ? 11 : 12;
    let free = -Infinity;
    axis.replaceChildren(...ticks.flatMap((share) => {
      const digits = Math.abs(share * 100 - Math.round(share * 100)) > 1e-6 ? 1 : 0;
      const word = words.say("percent", { number: words.decimal(share * 100, digits) });
      const half = widthOf(word, size) / 2;
      const middle = Math.max(half, Math.min(right - half, place(share)));
      if (middle - roomOf(word, size) / 2 < free) return [];
      free = middle + roomOf(word, size) / 2 + 6;
      return [lineOf(axis, [place(share), bottom, place(share), bottom + 4], "axis"), tickOf(axis, middle, bottom + 6 + size, size, word)];
    }));
    rowsIn(group, pairs.length).forEach((row, index) => {
      const pair = pairs[index];
      const y = top + index * tall;
      const middle = y + (isPhone ? 31 : 15);
      set(row, { "data-key": pairKey(pair) });
      row.classList.toggle("off", isPairOff(filters, pair));
      const hit = row.querySelector(".wp-hit");
      if (hit) set(hit, { y: tenths(y) });
      writeIn(row, "label", pairLabel(view, pair, isPhone ? right : left - 18, sizeIn(row, "label")), { y: tenths(y + (isPhone ? 15 : 19.5)) });
      for (const old of row.querySelectorAll(":scope > path, :scope > circle")) old.remove();
      const ring = { class: "wp-dot", stroke: "var(--wp-surface)", "stroke-width": 1.5 };
      const [titles, hours] = [pair.titles, pair.hours].map((share) => (share === null ? null : place(share)));
      if (titles !== null && hours !== null) row.append(lineOf(row, [Math.min(titles, hours), middle, Math.max(titles, hours), middle], "axis", 2));
      if (titles !== null) row.append(shape(row, "circle", { ...ring, cx: tenths(titles), cy: tenths(middle), r: DOT, fill: "var(--wp-amount-6)" }));
      if (hours !== null) {
        const d = `M${tenths(hours - DOT + 0.5)} ${tenths(middle - DOT + 0.5)}h11v11h-11z`;
        row.append(shape(row, "path", { ...ring, d, fill: "var(--wp-amount-4)" }));
      }
    });
    set(svg, { viewBox: `0 0 ${right} ${Math.ceil(bottom + 26)}` });
  },
  table(view) {
    const { words, filters } = view;
    return {
      rows: pairsShown(view).filter((pair) => !isPairOff(filters, pair)).map((pair) => [
        pairName(view, pair), words.number(pair.both), words.number(pair.either), shareSaid(words, pair.titles), shareSaid(words, pair.hours),
      ]),
    };
  },
  hover(view, mark) {
    const { words } = view;
    const pair = view.figures.late.pairs().find((one) => pairKey(one) === keyOf(mark));
    if (!pair) return "";
    return words.say("overlaps-hover", { pair: pairName(view, pair), titles: shareSaid(words, pair.titles), hours: shareSaid(words, pair.hours) });
  },
  pick(filters, key) {
    const pair = key.split("-").map(Number);
    const again = filters.profile.size === 2 && pair.every((one) => filters.profile.has(one));
    filters.profile = new Set(again ? [] : pair);
  },
};
CHARTS.pair = PAIRS;
