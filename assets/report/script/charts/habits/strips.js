// Episode strips: a series a row, an episode a cell, filled as far as it was watched.

/** Series the chart shows; the table has a few more. */
const STRIPS_SHOWN = 8;
/** Cells of a row that are drawn. */
const STRIP_CELLS = 150;
const CELL = { wide: 9, tall: 18, column: 11, line: 22, season: 9, head: 22, below: 16, more: 15 };

/** How a cell is filled, by how far its episode was watched; one seen again has a notch. */
const FILLS = {
  unknown: { share: 0, fill: "nothing" },
  touched: { share: 0.12, fill: "amount-4" },
  sampled: { share: 0.28, fill: "amount-4" },
  partial: { share: 0.58, fill: "amount-4" },
  seen: { share: 1, fill: "amount-5" },
  again: { share: 1, fill: "amount-7" },
};
/** @typedef {keyof typeof FILLS} CellFill */
const FILL_ORDER = /** @type {CellFill[]} */ (Object.keys(FILLS));

/** @param {StripEpisode} episode @returns {CellFill} */
function fillOfEpisode(episode) {
  const reach = REACHES[episode.reach];
  return reach === "seen" && episode.again > 0 ? "again" : reach === "" ? "unknown" : reach;
}

/** @param {Words} words @param {CellFill} fill */
function fillName(words, fill) {
  return words.say(`strips-${fill}`);
}

/** @param {StripEpisode[]} strip */
function seenOf(strip) {
  return strip.filter((episode) => episode.reach === SEEN).length;
}

/** The strips the chart shows: what was chosen is always in sight. @param {View} view */
function stripsShown({ figures, filters }) {
  const { series, strips } = figures.late.strips();
  const rows = series.map((work, place) => ({ work, strip: strips[place] }));
  const behind = rows.slice(STRIPS_SHOWN).filter(({ work }) => filters.work.has(work)).slice(0, 3);
  return [...rows.slice(0, STRIPS_SHOWN - behind.length), ...behind];
}

/** A cell filled from below. @param {CellFill} fill @param {number} x @param {number} y */
function cellPath(fill, x, y) {
  const tall = tenths(CELL.tall * FILLS[fill].share);
  if (fill === "again") return `M${x} ${y}l4.5 5l4.5 -5v${CELL.tall}h-${CELL.wide}z`;
  return tall > 0 ? boxPath(x, tenths(y + CELL.tall - tall), tall) : "";
}

/** @param {number} x @param {number} y @param {number} tall */
function boxPath(x, y, tall) {
  return `M${x} ${y}h${CELL.wide}v${tall}h-${CELL.wide}z`;
}

/** The corner of each cell below the head of its row, and how tall they are together. @param {StripEpisode[]} strip @param {number} right */
function cellPlaces(strip, right) {
  let [x, y] = [0, 0];
  const places = strip.slice(0, STRIP_CELLS).map((episode, index) => {
    if (index > 0 && x > 0 && strip[index - 1].season !== episode.season) x += CELL.season;
    if (x + CELL.wide > right) [x, y] = [0, y + CELL.line];
    const place = { x, y };
    x += CELL.column;
    return place;
  });
  return { places, tall: y + CELL.tall };
}

/**
 * The cells of a row: each by itself where a pointer can tell them apart, else one path a fill.
 * @param {Element} row
 * @param {StripEpisode[]} strip
 * @param {{ x: number, y: number }[]} places
 * @param {number} top
 * @param {boolean} isWide
 */
function drawCells(row, strip, places, top, isWide) {
  const at = places.map(({ x, y }) => ({ x, y: top + y }));
  const ground = row.querySelector(".wp-ground");
  if (ground) set(ground, { d: at.map(({ x, y }) => boxPath(x, y, CELL.tall)).join("") });
  const fills = strip.slice(0, at.length).map(fillOfEpisode);
  if (!isWide) {
    for (const old of row.querySelectorAll("path.wp-cells")) old.remove();
    ground?.after(...FILL_ORDER.filter((fill) => fills.includes(fill)).map((fill) => shape(row, "path", {
      class: "wp-cells", "data-fill": fill, fill: `var(--wp-${FILLS[fill].fill})`,
      d: at.map(({ x, y }, index) => (fills[index] === fill ? cellPath(fill, x, y) : "")).join(""),
    })));
    return;
  }
  // The program groups cells by their fill; from now on they stand in their order.
  const groups = [...row.querySelectorAll("g.wp-cells")];
  const group = groups[0] ?? ground?.parentElement?.insertBefore(shape(row, "g", { class: "wp-cells" }), ground.nextSibling);
  if (!group) return;
  const cells = new Map(groups.flatMap((one) => [...one.children]).map((cell) => [Number(cell.getAttribute("data-key")), cell]));
  for (const other of groups.slice(1)) other.remove();
  set(group, { fill: null, "data-fill": null });
  const wanted = at.map(({ x, y }, index) => {
    const cell = cells.get(index) ?? shape(row, "path", { "data-key": index });
    const fill = fills[index];
    set(cell, { d: fill === "unknown" ? boxPath(x, y, CELL.tall) : cellPath(fill, x, y), fill: `var(--wp-${FILLS[fill].fill})` });
    return cell;
  });
  if (wanted.length !== group.children.length || wanted.some((cell, index) => group.children[index] !== cell)) group.replaceChildren(...wanted);
}

/** What occurs, named; returns how tall the legend is. @param {SVGSVGElement} svg @param {CellFill[]} fills @param {Words} words */
function nameFills(svg, fills, words) {
  const legend = svg.querySelector(":scope > .wp-legend");
  if (!legend) return 0;
  const right = svg.viewBox.baseVal.width;
  const names = fills.map((fill) => fillName(words, fill));
  const known = [...legend.querySelectorAll(".wp-name")];
  if (known.map((name) => name.textContent).join("\n") !== names.join("\n")) {
    let [x, y] = [0, 0];
    legend.replaceChildren(...fills.flatMap((fill, index) => {
      const shown = fitted(names[index], right < 560 ? right * 0.6 : 240, 12);
      const needed = CELL.wide + 6 + roomOf(shown, 12);
      if (x > 0 && x + needed > right) [x, y] = [0, y + 26];
      const swatch = shape(svg, "rect", { class: "wp-swatch", x: tenths(x), y, width: CELL.wide, height: CELL.tall, fill: "var(--wp-nothing)" });
      const path = cellPath(fill, tenths(x), y);
      const filled = path ? [shape(svg, "path", { class: "wp-swatch", d: path, fill: `var(--wp-${FILLS[fill].fill})` })] : [];
      const text = shape(svg, "text", { class: "wp-name", x: tenths(x + CELL.wide + 6), y: tenths(y + 13.5), "font-size": 12 });
      text.textContent = shown;
      x += needed + 18;
      return [swatch, ...filled, text];
    }));
  }
  const lows = [...legend.querySelectorAll(".wp-name")].map((name) => Number(name.getAttribute("y")));
  return lows.length === 0 ? 0 : Math.max(...lows) + 22.5;
}

/** @param {Words} words @param {StripEpisode} episode @param {number} index */
function cellSaid(words, episode, index) {
  const place = episode.season !== null && episode.number !== null
    ? words.say("strips-place-season", { season: isolated(episode.season), number: episode.number })
    : words.say("strips-place", { number: index + 1 });
  const fill = fillOfEpisode(episode);
  const state = fill === "again" ? words.say("strips-state-times", { times: episode.again }) : fillName(words, fill);
  return words.say("strips-state", { place, state });
}

/**
 * Takes the paths of a strip, one for all cells of a fill, apart into cells, and numbers them as they stand on their ground.
 * @param {Element} row
 */
function unfoldCells(row) {
  const boxes = (row.querySelector(".wp-ground")?.getAttribute("d") ?? "").split(/(?=M)/).map(cornerOf);
  for (const path of row.querySelectorAll("g.wp-cells > path:not([data-key])")) {
    path.replaceWith(...(path.getAttribute("d") ?? "").split(/(?=M)/).map((d) => {
      const [x, y] = cornerOf(d);
      const index = boxes.findIndex(([left, top]) => left === x && y >= top && y < top + CELL.tall);
      return shape(row, "path", { "data-key": index, d });
    }));
  }
}

/** Where a path begins. @param {string} path */
function cornerOf(path) {
  return path.slice(1).split("h")[0].split("l")[0].split(" ").map(Number);
}

/** @type {LiveChart} */
const STRIPS = {
  unfold: (svg) => svg.querySelectorAll(".wp-row").forEach(unfoldCells),
  marks: "g.wp-cells > path, .wp-row",
  // A row speaks for its cells where they are too small for a finger.
  listed: (svg) => [...svg.querySelectorAll(".wp-row:not([display])")].flatMap((row) => {
    const cells = [...row.querySelectorAll("g.wp-cells > path")];
    return cells.length > 0 ? cells.sort((a, b) => Number(a.getAttribute("data-key")) - Number(b.getAttribute("data-key"))) : [row];
  }),
  // Beside the cells the whole row is felt.
  find(_svg, event) {
    const target = event.target instanceof Element ? event.target : null;
    return target?.closest("g.wp-cells > path") ?? target?.closest(".wp-row") ?? null;
  },
  said(view) {
    const { words, filters, record } = view;
    const shown = stripsShown(view);
    const episodes = shown.reduce((sum, { strip }) => sum + strip.length, 0);
    const subtitle = words.say("strips-subtitle", { shown: shown.length, episodes });
    if (shown.length === 0) return { title: words.say("filters-nothing"), subtitle };
    const only = shown.length === 1 ? shown[0] : filters.work.size === 1 ? shown.find(({ work }) => filters.work.has(work)) : undefined;
    if (only) {
      const said = { seen: seenOf(only.strip), episodes: only.strip.length, series: isolated(record.works[only.work]) };
      return { title: words.say("strips-title-one", said), subtitle };
    }
    const whole = shown.filter(({ strip }) => seenOf(strip) === strip.length).length;
    const said = { count: whole, shown: shown.length };
    return { title: words.say(whole === shown.length ? "strips-title-all" : whole === 0 ? "strips-title-none" : "strips-title", said), subtitle };
  },
  draw(svg, view) {
    const { words, record, filters, keys } = view;
    const shown = stripsShown(view);
    const right = svg.viewBox.baseVal.width;
    const isWide = right >= 560;
    const fills = new Set(shown.flatMap(({ strip }) => strip.map(fillOfEpisode)));
    let top = nameFills(svg, FILL_ORDER.filter((fill) => fills.has(fill)), words);
    rowsIn(svg, shown.length).forEach((row, index) => {
      const { work, strip } = shown[index];
      const { places, tall } = cellPlaces(strip, right);
      set(row, { "data-key": keys.keys.work[work] });
      row.classList.toggle("off", filters.work.size > 0 && !filters.work.has(work));
      const value = fitted(words.say("strips-seen-of", { seen: seenOf(strip), episodes: strip.length }), right * 0.45, 12);
      writeIn(row, "value", value, { y: tenths(top + 13) });
      writeIn(row, "label", fitted(isolated(record.works[work]), right - roomOf(value, 12) - 12, 13), { y: tenths(top + 13) });
      drawCells(row, strip, places, top + CELL.head, isWide);
      const rest = strip.length - places.length;
      let more = row.querySelector(".wp-more");
      if (!more && rest > 0) more = row.appendChild(shape(row, "text", { class: "wp-more", x: 0, "font-size": 12, fill: "var(--wp-muted)" }));
      if (more) {
        show(more, rest > 0);
        writeIn(row, "more", words.say("and-more", { count: rest }), { y: tenths(top + CELL.head + tall + 12) });
      }
      top += CELL.head + tall + (rest > 0 ? CELL.more : 0) + CELL.below;
    });
    set(svg, { viewBox: `0 0 ${right} ${Math.ceil(Math.max(20, top - CELL.below + 2))}` });
  },
  table({ figures, record, words }) {
    const { series, strips } = figures.late.strips();
    return {
      rows: strips.map((strip, place) => {
        const of = (/** @type {CellFill} */ fill) => strip.filter((episode) => fillOfEpisode(episode) === fill).length;
        const counts = [strip.length, seenOf(strip), ...(/** @type {CellFill[]} */ (["again", "partial", "sampled", "touched", "unknown"])).map(of)];
        return [record.works[series[place]], ...counts.map((count) => words.number(count))];
      }),
    };
  },
  hover(view, mark) {
    const { words, record, keys } = view;
    const key = mark.closest(".wp-row")?.getAttribute("data-key");
    const found = stripsShown(view).find(({ work }) => keys.keys.work[work] === key);
    if (!found) return "";
    const { work, strip } = found;
    const index = Number(mark.getAttribute("data-key"));
    if (mark.localName === "path") return strip[index] ? cellSaid(words, strip[index], index) : "";
    return words.say("label-and-value", {
      label: isolated(record.works[work]), value: words.say("strips-seen-of", { seen: seenOf(strip), episodes: strip.length }),
    });
  },
  pick(filters, _key, keys, mark) {
    const number = keys.number("work", mark.closest(".wp-row")?.getAttribute("data-key") ?? "");
    if (number !== undefined) chooseOne(filters.work, number);
  },
};
CHARTS.episode = STRIPS;
