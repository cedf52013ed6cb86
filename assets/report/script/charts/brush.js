// A range of months, drawn over the chart of months with a pointer, or with Shift and the arrows.

class Brush {
  /**
   * @param {SVGSVGElement} svg
   * @param {(from: number, to: number, isDone: boolean) => void} choose Days.
   */
  constructor(svg, choose) {
    const plot = svg.querySelector(".wp-plot");
    if (!(plot instanceof SVGElement) || !plot.dataset.first) return;
    const { first, months, left, right } = plot.dataset;
    const begin = monthOfKey(first);
    const monthAt = (/** @type {PointerEvent} */ event) => {
      const box = svg.getBoundingClientRect();
      const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
      const share = (x - Number(left)) / (Number(right) - Number(left));
      return begin + Math.min(Number(months) - 1, Math.max(0, Math.floor(share * Number(months))));
    };
    svg.classList.add("brushed");
    /** @type {{ month: number, x: number, last: number } | null} */
    let drag = null;
    svg.addEventListener("pointerdown", (event) => {
      if (event.button === 0) drag = { month: monthAt(event), x: event.clientX, last: -1 };
    });
    svg.addEventListener("pointermove", (event) => {
      if (!drag || event.buttons === 0) return;
      if (drag.last < 0 && Math.abs(event.clientX - drag.x) < 5) return;
      if (drag.last < 0) svg.setPointerCapture(event.pointerId);
      const month = monthAt(event);
      if (month === drag.last) return;
      drag.last = month;
      this.range(drag.month, month, choose, false);
    });
    const end = () => {
      if (drag && drag.last >= 0) this.range(drag.month, drag.last, choose, true);
      drag = null;
    };
    // The click that ends a drag lands on the drawing, not on a mark, and so chooses no month.
    svg.addEventListener("pointerup", end);
    svg.addEventListener("pointercancel", end);
  }

  /** @param {number} one @param {number} other @param {(from: number, to: number, isDone: boolean) => void} choose @param {boolean} isDone */
  range(one, other, choose, isDone) {
    choose(firstDayOfMonth(Math.min(one, other)), firstDayOfMonth(Math.max(one, other) + 1) - 1, isDone);
  }
}

/**
 * Moves an end of the range by a month, from the month of a mark if there is none yet.
 * @param {FilterState} filters
 * @param {Element | null} mark
 * @param {number} step
 */
function extendRange(filters, mark, step) {
  if (filters.from === null || filters.to === null) {
    if (!mark) return false;
    const month = monthOfKey(keyOf(mark));
    filters.from = firstDayOfMonth(month);
    filters.to = firstDayOfMonth(month + 1) - 1;
    return true;
  }
  const [from, to] = [monthOfDay(filters.from), monthOfDay(filters.to)];
  const anchor = filters.anchor === to ? to : from;
  const moved = (anchor === from ? to : from) + step;
  filters.anchor = anchor;
  filters.from = firstDayOfMonth(Math.min(anchor, moved));
  filters.to = firstDayOfMonth(Math.max(anchor, moved) + 1) - 1;
  return true;
}
