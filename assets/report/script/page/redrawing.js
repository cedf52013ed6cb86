// A choice is answered at once where the reader looks; what is further away is drawn in the pauses after, nearest first.
// Whatever becomes longer or shorter meanwhile, what is read stays where it is.

/** Milliseconds of drawing before the browser has its turn. */
const SLICE = 8;

/**
 * A part of the page that is drawn anew by itself.
 * @typedef {{ element: Element, draw: () => void }} Redrawn
 */

/** Pixels between an element and what is in sight; those without a place come last. @param {Element} element */
function outOfSight(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height === 0 ? Infinity : Math.max(0, top - innerHeight, -bottom);
}

class Redrawing {
  constructor() {
    /** Parts not drawn yet, the next one last. @type {Redrawn[]} */
    this.left = [];
    /** What stays in its place in the window. @type {Element | null} */
    this.held = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * Holds what is pointed at, or else the first part that begins in sight; at the very top of the page nothing.
   * @param {Redrawn[]} parts
   * @param {Element | null} pointedAt
   */
  hold(parts, pointedAt) {
    const begins = ({ element } = parts[0]) => element.getBoundingClientRect().top >= 0 && outOfSight(element) === 0;
    this.held = pointedAt ?? (scrollY > 0 ? parts.find(begins)?.element ?? null : null);
  }

  /** Does what may change heights. @template Result @param {() => Result} act */
  still(act) {
    const top = () => this.held?.getBoundingClientRect().top ?? 0;
    const before = top();
    const result = act();
    const moved = this.held?.isConnected ? top() - before : 0;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
    return result;
  }

  /** Draws the parts in sight, and all others soon; what was left of an earlier choice is among them. @param {Redrawn[]} parts */
  begin(parts) {
    const places = parts.map((part) => ({ part, distance: outOfSight(part.element) }));
    this.left = places.filter(({ distance }) => distance > 0).sort((a, b) => b.distance - a.distance).map(({ part }) => part);
    for (const { part, distance } of places) if (distance === 0) part.draw();
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
    this.still(() => {
      do this.left.pop()?.draw();
      while (this.left.length > 0 && performance.now() - begun < milliseconds);
    });
    this.goOn();
  }
}
