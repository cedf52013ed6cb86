// A choice is answered at once where the reader looks; what is further away is drawn in the pauses after, nearest first.

/** Milliseconds of drawing before the browser has its turn. */
const SLICE = 8;

/**
 * A part of the page that is drawn anew by itself.
 * @typedef {{ element: Element, draw: () => void }} Part
 */

/** Pixels between an element and what is in sight; those without a place come last. @param {Element} element */
function distanceOf(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height === 0 ? Infinity : Math.max(0, top - innerHeight, -bottom);
}

class Redrawing {
  constructor() {
    /** Parts not drawn yet, the next one last. @type {Part[]} */
    this.left = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** Draws the parts in sight, and all others soon; what was left of an earlier choice is among them. @param {Part[]} parts */
  begin(parts) {
    // Where the browser does not hold the page still while heights above change, nothing above may wait.
    const holds = CSS.supports("overflow-anchor", "auto");
    const places = parts.map((part) => ({ part, distance: !holds && part.element.getBoundingClientRect().bottom < 0 ? 0 : distanceOf(part.element) }));
    const [near, far] = [places.filter(({ distance }) => distance === 0), places.filter(({ distance }) => distance > 0)];
    this.left = far.sort((a, b) => b.distance - a.distance).map(({ part }) => part);
    for (const { part } of near) part.draw();
    this.goOn();
  }

  /** Draws what is left without a pause. */
  finish() {
    if (this.left.length > 0) this.slice(Infinity);
  }

  goOn() {
    clearTimeout(this.timer);
    document.querySelector("main")?.setAttribute("aria-busy", String(this.left.length > 0));
    if (this.left.length > 0) this.timer = setTimeout(() => this.slice(SLICE));
    else document.dispatchEvent(new Event("drawn"));
  }

  /** @param {number} milliseconds */
  slice(milliseconds) {
    const begun = performance.now();
    do this.left.pop()?.draw();
    while (this.left.length > 0 && performance.now() - begun < milliseconds);
    this.goOn();
  }
}
