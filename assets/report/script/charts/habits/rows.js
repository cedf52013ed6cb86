// Rows of a drawing that are filled anew: a place stays the same element whatever stands there, so that what is pointed at
// or focused is not lost.

/**
 * An element of a drawing.
 * @param {Element} parent Gives the namespace.
 * @param {string} tag
 * @param {Record<string, string | number | null>} attributes
 */
function shape(parent, tag, attributes) {
  const made = document.createElementNS(parent.namespaceURI, tag);
  set(made, attributes);
  return made;
}

/**
 * So many rows of a group; more are copies of the first, those too many are hidden.
 * @param {Element} group
 * @param {number} count
 */
function rowsIn(group, count) {
  const rows = [...group.querySelectorAll(":scope > .wp-row")];
  while (rows.length > 0 && rows.length < count) rows.push(group.appendChild(/** @type {Element} */ (rows[0].cloneNode(true))));
  rows.forEach((row, index) => show(row, index < count));
  return rows.slice(0, count);
}

/** @param {Element} row @param {string} name @param {string} text @param {Record<string, string | number>} place */
function writeIn(row, name, text, place) {
  const found = row.querySelector(`.wp-${name}`);
  if (!found) return;
  set(found, place);
  if (found.textContent !== text) found.textContent = text;
}

/** The size of a text of a row, as it was drawn. @param {Element} row @param {string} name */
function sizeIn(row, name) {
  return Number(row.querySelector(`.wp-${name}`)?.getAttribute("font-size") ?? 12);
}

/**
 * Names beside swatches, in rows as the program places them; returns how many rows.
 * @param {SVGSVGElement} svg
 * @param {{ fill: string, name: string }[]} names
 */
function nameColours(svg, names) {
  const legend = svg.querySelector(":scope > .wp-legend");
  const known = [...legend?.querySelectorAll(".wp-name") ?? []];
  const rowsOf = (/** @type {Element[]} */ texts) => new Set(texts.map((text) => text.getAttribute("y"))).size;
  const key = names.map(({ fill, name }) => `${fill} ${name}`).join("\n");
  if (!legend || names.length < 2) {
    if (legend) show(legend, false);
    return 0;
  }
  show(legend, true);
  const fills = [...legend.querySelectorAll(".wp-swatch")].map((swatch) => swatch.getAttribute("fill"));
  const isSame = (legend.getAttribute("data-names") ?? fills.map((fill, index) => `${fill} ${known[index].textContent}`).join("\n")) === key;
  if (isSame) return rowsOf(known);
  set(legend, { "data-names": key });
  const right = svg.viewBox.baseVal.width;
  const widest = Math.min(240, Math.max(90, right * 0.8));
  let [x, row] = [0, 0];
  legend.replaceChildren(...names.flatMap(({ fill, name }) => {
    const shown = fitted(name, widest - 18, 12);
    const needed = 18 + roomOf(shown, 12);
    if (x > 0 && x + needed > right) [x, row] = [0, row + 1];
    const swatch = shape(svg, "rect", { class: "wp-swatch", x: tenths(x), y: row * 22 + 2, width: 12, height: 12, rx: 2, fill });
    const text = shape(svg, "text", { class: "wp-name", x: tenths(x + 18), y: tenths(row * 22 + 12.3), "font-size": 12 });
    text.textContent = shown;
    x += needed + 18;
    return [swatch, text];
  }));
  return row + 1;
}

/**
 * A straight line.
 * @param {Element} parent
 * @param {[number, number, number, number]} ends
 * @param {string} role
 * @param {number} [thick]
 */
function lineOf(parent, [x, y, toX, toY], role, thick = 1) {
  const d = `M${tenths(x)} ${tenths(y)}L${tenths(toX)} ${tenths(toY)}`;
  return shape(parent, "path", { d, stroke: `var(--wp-${role})`, "stroke-width": thick === 1 ? null : thick });
}

/** A word of an axis, in the middle of its place. @param {Element} parent @param {number} x @param {number} y @param {number} size @param {string} word */
function tickOf(parent, x, y, size, word) {
  const made = shape(parent, "text", { class: "wp-tick", x: tenths(x), y: tenths(y), "font-size": size, "text-anchor": "middle" });
  made.textContent = word;
  return made;
}

/** The colour of a profile, as its slot has it. @param {RecordOfViewing} record @param {number} profile */
function profileFill(record, profile) {
  return `var(--wp-${strokeRole(record, profile)})`;
}
