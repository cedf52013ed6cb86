// The marks of the charts the page came with: lengths, colours and labels are set anew, nothing is drawn twice.

/** @param {Element} element @param {Record<string, string | number | null>} attributes */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

/** A length in tenths of a pixel, as the drawing has them. @param {number} pixels */
function tenths(pixels) {
  return Math.round(pixels * 10) / 10;
}

/** @param {Element} element @param {boolean} isShown */
function show(element, isShown) {
  set(element, { display: isShown ? null : "none" });
}

/** The colour of an amount: 0 is nothing. @param {number} step */
function fillOf(step) {
  return step === 0 ? "var(--wp-nothing)" : `var(--wp-amount-${step})`;
}

/**
 * A row of a ranking as it is to stand there.
 * @typedef {object} RankedRow
 * @property {string} key
 * @property {string} label
 * @property {number} value
 * @property {string} valueLabel
 * @property {string} shareLabel
 * @property {boolean} muted
 * @property {boolean} off Left out by the chart's own choice.
 */

/**
 * Puts rows into the places of a ranking; places too many are hidden and the drawing is cut after the last row.
 * @param {SVGSVGElement} svg
 * @param {RankedRow[]} rows
 * @param {number} longest Value of the longest bar.
 */
function rank(svg, rows, longest) {
  const group = svg.querySelector(".wp-rows");
  if (!(group instanceof SVGElement)) return;
  const { left, longest: all, labels, row: height } = group.dataset;
  const places = [...group.querySelectorAll(":scope > .wp-row")];
  const right = svg.viewBox.baseVal.width;
  const shown = Math.min(places.length, rows.length);
  // Fewer hours may take more letters than many: then the bars leave more room for words.
  const words = rows.slice(0, shown).map((row) => widthOf(row.valueLabel, 13) + widthOf(row.shareLabel, 12) + 18);
  const most = left === undefined ? Number(all) : Math.min(Number(all), right - Number(left) - Math.max(0, ...words));
  for (const [place, element] of places.entries()) {
    const row = rows[place];
    show(element, row !== undefined);
    if (!row) continue;
    set(element, { "data-key": row.key });
    element.classList.toggle("off", row.off);
    const part = (/** @type {string} */ name) => element.querySelector(`.wp-${name}`) ?? borrowed(group, element, name);
    const [bar, label, value, share] = ["bar", "label", "value", "share"].map(part);
    if (!bar || !label || !value) continue;
    const sizeOf = (/** @type {Element} */ text) => Number(text.getAttribute("font-size"));
    const length = row.value > 0 ? Math.max(1, (row.value / longest) * most) : 0;
    set(bar, { width: tenths(length), fill: row.muted ? "var(--wp-others)" : "var(--wp-accent)" });
    const valueWidth = roomOf(row.valueLabel, sizeOf(value));
    value.textContent = row.valueLabel;
    let room = Number(labels);
    if (left === undefined) {
      // On a phone the words stand above the bar, from the right.
      let free = right;
      if (share) free -= roomOf(row.shareLabel, sizeOf(share)) + 8;
      set(value, { x: tenths(free) });
      room = free - valueWidth - 12;
    } else {
      set(value, { x: tenths(Number(left) + length + 8) });
      if (share) set(share, { x: tenths(Number(left) + length + 18 + valueWidth) });
    }
    if (share) share.textContent = row.shareLabel;
    label.textContent = fitted(row.label, room, sizeOf(label));
  }
  const bottom = Math.max(1, shown) * Number(height);
  set(svg, { viewBox: `0 0 ${right} ${bottom}` });
  const axis = svg.querySelector(":scope > path");
  if (axis) set(axis, { d: (axis.getAttribute("d") ?? "").replace(/[\d.]+$/, String(bottom)) });
}

/**
 * A part that a place lacks because its label had no room when the page was written, taken from another place.
 * @param {Element} group
 * @param {Element} place
 * @param {string} name
 */
function borrowed(group, place, name) {
  const other = group.querySelector(`.wp-row .wp-${name}`);
  const [bar, otherBar] = [place.querySelector(".wp-bar"), other?.parentElement?.querySelector(".wp-bar")];
  if (!other || !bar || !otherBar) return null;
  const part = /** @type {Element} */ (other.cloneNode(true));
  const down = Number(bar.getAttribute("y")) - Number(otherBar.getAttribute("y"));
  set(part, { y: tenths(Number(other.getAttribute("y")) + down) });
  place.append(part);
  return part;
}

/**
 * Takes the paths of a calendar, one for all days of a colour, apart into days. A path counts in weeks and weekdays:
 * `M3 4h.9` is the Friday of the fourth week, 0.9 of a column wide.
 * @param {SVGSVGElement} svg
 */
function unfoldDays(svg) {
  for (const year of svg.querySelectorAll(".wp-year")) {
    if (!(year instanceof SVGElement)) continue;
    const [left, top, column, row] = ["left", "top", "column", "row"].map((name) => Number(year.dataset[name]));
    const first = firstDayOfMonth(Number(year.dataset.year) * 12);
    const monday = first - weekdayOf(first);
    for (const path of year.querySelectorAll(".wp-cells > path")) {
      const height = row * Number(path.getAttribute("stroke-width"));
      const days = [...(path.getAttribute("d") ?? "").matchAll(/M(\d+) (\d)h([\d.]+)/g)].map((found) => {
        const [week, weekday, width] = found.slice(1).map(Number);
        const day = document.createElementNS(svg.namespaceURI, "rect");
        const [x, y] = [left + week * column, top + weekday * row];
        set(day, { x: tenths(x), y: tenths(y), width: tenths(width * column), height: tenths(height) });
        set(day, { "data-key": isoDate(monday + week * 7 + weekday) });
        return day;
      });
      path.replaceWith(...days);
    }
  }
}

/**
 * Colours the cells of a heat map, and its legend.
 * @param {SVGSVGElement} svg
 * @param {(key: string) => { hours: number, off: boolean }} cellOf
 * @param {ColourSteps} bins
 * @param {Words} words
 */
function colour(svg, cellOf, bins, words) {
  for (const cell of svg.querySelectorAll(".wp-cells > rect")) {
    const { hours, off } = cellOf(cell.getAttribute("data-key") ?? "");
    const fill = fillOf(bins.step(hours));
    if (cell.getAttribute("fill") !== fill) cell.setAttribute("fill", fill);
    if (cell.classList.contains("off") !== off) cell.classList.toggle("off", off);
  }
  const legend = svg.querySelector(".wp-legend");
  if (!legend) return;
  const swatches = [...legend.querySelectorAll(".wp-swatch")].slice(1);
  const name = legend.querySelector(".wp-name");
  const labels = [...legend.querySelectorAll(".wp-threshold")];
  const texts = [...bins.thresholds, bins.max].slice(-swatches.length)
    .map((hours) => words.duration(Math.round(hours * HOUR)));
  const used = bins.max > 0 ? texts.length : 0;
  const steps = bins.steps.slice(-swatches.length);
  swatches.forEach((swatch, index) => {
    show(swatch, index < used);
    if (index < used) set(swatch, { fill: fillOf(steps[index]) });
  });
  label(legend, swatches.slice(0, used), labels, texts, name);
}

/**
 * Writes thresholds at the right edges of the steps, from the last one back: below the ramp where each leaves the
 * next in peace, else above it if the drawing keeps room there, else nowhere.
 * @param {Element} legend
 * @param {Element[]} swatches
 * @param {Element[]} labels
 * @param {string[]} texts
 * @param {Element | null} name The word for nothing, at the left end of the line.
 */
function label(legend, swatches, labels, texts, name) {
  const [model] = labels;
  if (!model || swatches.length === 0) return;
  const number = (/** @type {Element} */ element, /** @type {string} */ attribute) => Number(element.getAttribute(attribute));
  const free = [...labels];
  const size = number(model, "font-size");
  const top = number(swatches[0], "y");
  const hasAbove = legend.hasAttribute("data-above") || labels.some((text) => number(text, "y") < top);
  if (hasAbove) set(legend, { "data-above": "" });
  const start = name ? number(name, "x") + roomOf(name.textContent ?? "", size) + 6 : 0;
  const ends = { above: Infinity, below: Infinity };
  for (let index = swatches.length - 1; index >= 0; index -= 1) {
    const middle = number(swatches[index], "x") + number(swatches[index], "width") + 0.5;
    const half = roomOf(texts[index], size) / 2;
    const line = middle + half + 6 <= ends.below && middle - half >= start ? "below"
      : hasAbove && middle + half + 6 <= ends.above ? "above" : null;
    if (!line) continue;
    ends[line] = middle - half;
    const text = free.pop() ?? /** @type {Element} */ (legend.appendChild(model.cloneNode(true)));
    set(text, { x: tenths(middle), y: tenths(line === "below" ? top + 28 : top - 6) });
    text.textContent = texts[index];
    show(text, true);
  }
  for (const text of free) show(text, false);
}

/**
 * Stacks the bars of months and puts the axis beside them.
 * @param {SVGSVGElement} svg
 * @param {(month: string, profile: number) => number} hoursOf
 * @param {(month: string) => boolean} isOff
 * @param {Words} words
 * @param {(amount: number) => string} [counted] Words an amount that is a count and not hours.
 */
function stack(svg, hoursOf, isOff, words, counted) {
  const plot = svg.querySelector(".wp-plot");
  if (!(plot instanceof SVGElement)) return;
  const [base, top] = [Number(plot.dataset.base), Number(plot.dataset.top)];
  /** @type {Map<string, [Element, number][]>} */
  const months = new Map();
  /** @type {Map<string, number>} */
  const totals = new Map();
  for (const group of plot.querySelectorAll(".wp-bars")) {
    const profile = Number(group.getAttribute("data-profile"));
    for (const bar of group.querySelectorAll("rect")) {
      const month = bar.getAttribute("data-key") ?? "";
      const hours = hoursOf(month, profile);
      const parts = months.get(month);
      if (parts) parts.push([bar, hours]);
      else months.set(month, [[bar, hours]]);
      totals.set(month, (totals.get(month) ?? 0) + hours);
    }
  }
  const ticks = ticksOf(Math.max(0, ...totals.values()), svg.viewBox.baseVal.width < 560 ? 3 : 4, counted !== undefined);
  const scale = (base - top) / (ticks.at(-1) ?? 1);
  // Cut to tenths, as the program's drawing is.
  const above = (/** @type {number} */ hours) => Math.floor(hours * scale * 10 + 1e-3) / 10;
  for (const [month, parts] of months) {
    let below = 0;
    const off = isOff(month);
    for (const [bar, hours] of parts) {
      const hair = below > 0 && hours * scale > 3 && Number(bar.getAttribute("width")) > 3.2 ? 0.8 / scale : 0;
      const upper = above(below + hours);
      set(bar, { y: tenths(base - upper), height: tenths(hours > 0 ? upper - above(below + hair) : 0) });
      bar.classList.toggle("off", off);
      below += hours;
    }
  }
  for (const hatch of plot.querySelectorAll(".wp-incomplete > rect")) {
    const height = above(totals.get(hatch.getAttribute("data-key") ?? "") ?? 0);
    set(hatch, { y: tenths(base - height), height: tenths(height) });
  }
  const grid = svg.querySelector(".wp-grid");
  if (grid) rule(grid, ticks, { base, scale }, counted ?? ((hours) => words.round(hours)));
}

/**
 * Moves the lines and labels of an axis to its ticks.
 * @param {Element} grid
 * @param {number[]} ticks
 * @param {{ base: number, scale: number }} geometry
 * @param {(amount: number) => string} say
 */
function rule(grid, ticks, { base, scale }, say) {
  const [lines, labels] = ["path", "text"].map((tag) => [...grid.querySelectorAll(tag)]);
  const size = Number(labels[0]?.getAttribute("font-size"));
  const count = Math.max(ticks.length, lines.length);
  for (let index = 0; index < count; index += 1) {
    const line = lines[index] ?? grid.appendChild(/** @type {Element} */ (lines[1] ?? lines[0]).cloneNode(true));
    const text = labels[index] ?? grid.appendChild(/** @type {Element} */ (labels[0]).cloneNode(true));
    const tick = ticks[index];
    show(line, tick !== undefined);
    show(text, tick !== undefined);
    if (tick === undefined) continue;
    const y = tenths(base - tick * scale);
    const from = /^M([\d.]+) [\d.]+L([\d.]+)/.exec(line.getAttribute("d") ?? "");
    if (from) set(line, { d: `M${from[1]} ${y}L${from[2]} ${y}` });
    set(text, { y: tenths(base - tick * scale + size * 0.36) });
    text.textContent = say(tick);
  }
}
