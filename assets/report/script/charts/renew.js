// Marks that come and go with the choices. Those there are used again, so that whoever points at one keeps it.

/** @param {string} tag @param {Record<string, string | number | null>} attributes */
function drawn(tag, attributes) {
  const made = document.createElementNS(document.querySelector("svg.wp-chart")?.namespaceURI ?? null, tag);
  set(made, attributes);
  return made;
}

/** A rectangle as the program draws it: its corners on tenths of a pixel. @param {number} x @param {number} y @param {number} wide @param {number} tall */
function box(x, y, wide, tall) {
  const [left, top] = [tenths(x), tenths(y)];
  return { x: left, y: top, width: tenths(tenths(x + wide) - left), height: tenths(tenths(y + tall) - top) };
}

/**
 * Marks with these attributes, in order, among the children of a group: by key where they have one, else by place. Others
 * of the kind are taken away.
 * @param {Element} group
 * @param {string} tag
 * @param {string} kind The class that tells them from other children; empty for those without one.
 * @param {Record<string, string | number | null>[]} wanted
 * @param {Element | null} [before] Where they stand, when they stand together.
 * @returns {Element[]}
 */
function renewed(group, tag, kind, wanted, before = null) {
  const found = [...group.children].filter((child) => child.localName === tag && child.classList.item(0) === (kind || null));
  const byKey = new Map(found.map((mark) => [mark.getAttribute("data-key"), mark]));
  const used = new Set();
  const marks = wanted.map((attributes, index) => {
    const key = attributes["data-key"];
    const old = key === undefined ? found[index] : byKey.get(String(key));
    const mark = old ?? drawn(tag, kind ? { class: kind } : {});
    set(mark, attributes);
    used.add(mark);
    return mark;
  });
  for (const mark of found) if (!used.has(mark)) mark.remove();
  let after = before;
  for (const mark of marks.slice().reverse()) {
    if (mark.parentNode !== group || mark.nextSibling !== after) group.insertBefore(mark, after);
    after = mark;
  }
  return marks;
}

/** Words of a mark. @param {Element} text @param {string} words */
function word(text, words) {
  if (text.textContent !== words) text.textContent = words;
}

/** The numbers a group keeps for the script. @param {Element | null} group @param {string[]} names */
function geometry(group, names) {
  return names.map((name) => Number(group?.getAttribute(`data-${name}`)));
}
