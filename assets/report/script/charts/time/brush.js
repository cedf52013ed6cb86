// A range of days, drawn over a chart with a pointer, or with Shift and the arrows. What is drawn over are places: months, or
// days.

/**
 * @typedef {object} BrushedPlaces
 * @property {(svg: SVGSVGElement, event: PointerEvent) => number} placeAt
 * @property {(one: number, other: number) => [number, number]} days First and last day from one place to another.
 * @property {(mark: Element) => number | null} of The place a mark stands for.
 * @property {(day: number) => number} [ofDay] The place of a day, where places are no days.
 */

class Brush {
  /**
   * @param {SVGSVGElement} svg
   * @param {BrushedPlaces} places
   * @param {(from: number, to: number, isDone: boolean) => void} choose Days.
   */
  constructor(svg, places, choose) {
    svg.classList.add("brushed");
    /** @type {{ place: number, x: number, y: number, last: number | null } | null} */
    let drag = null;
    let hasDrawn = false;
    svg.addEventListener("pointerdown", (event) => {
      hasDrawn = false;
      if (event.button === 0) drag = { place: places.placeAt(svg, event), x: event.clientX, y: event.clientY, last: null };
    });
    svg.addEventListener("pointermove", (event) => {
      if (!drag || event.buttons === 0) return;
      if (drag.last === null) {
        if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 5) return;
        svg.setPointerCapture(event.pointerId);
      }
      const place = places.placeAt(svg, event);
      if (place === drag.last) return;
      drag.last = place;
      choose(...places.days(drag.place, place), false);
    });
    const end = () => {
      if (drag && drag.last !== null) {
        hasDrawn = true;
        choose(...places.days(drag.place, drag.last), true);
      }
      drag = null;
    };
    svg.addEventListener("pointerup", end);
    svg.addEventListener("pointercancel", end);
    // The click that ends a drag chooses no mark.
    svg.addEventListener("click", (event) => {
      if (hasDrawn) event.preventDefault();
      hasDrawn = false;
    });
  }
}

/**
 * Moves an end of the range by a place, from the place of a mark if there is no range yet.
 * @param {FilterState} filters
 * @param {BrushedPlaces} places
 * @param {Element | null} mark
 * @param {number} step
 */
function extendRange(filters, places, mark, step) {
  let [one, other] = [0, 0];
  if (filters.from === null || filters.to === null) {
    const place = mark && places.of(mark);
    if (place === null) return false;
    one = other = place;
  } else {
    const ofDay = places.ofDay ?? ((/** @type {number} */ day) => day);
    const [from, to] = [ofDay(filters.from), ofDay(filters.to)];
    one = filters.anchor === to ? to : from;
    other = (one === from ? to : from) + step;
    filters.anchor = one;
  }
  [filters.from, filters.to] = places.days(one, other);
  return true;
}

/** The months of a chart of columns. @type {BrushedPlaces} */
const BRUSHED_MONTHS = {
  placeAt(svg, event) {
    const plot = svg.querySelector(".wp-plot");
    if (!(plot instanceof SVGElement) || !plot.dataset.first) return 0;
    const { first, months, left, right } = plot.dataset;
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const share = (x - Number(left)) / (Number(right) - Number(left));
    return monthOfKey(first) + Math.min(Number(months) - 1, Math.max(0, Math.floor(share * Number(months))));
  },
  days: (one, other) => [firstDayOfMonth(Math.min(one, other)), firstDayOfMonth(Math.max(one, other) + 1) - 1],
  of: (mark) => monthOfKey(keyOf(mark)),
  ofDay: monthOfDay,
};
MONTHS.brush = BRUSHED_MONTHS;
NOVELTY.brush = BRUSHED_MONTHS;
