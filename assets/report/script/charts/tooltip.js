// Exact values: the browser's own bubble is replaced by one that touch and keyboard reach too.

/**
 * What pointing and choosing need from the rest of the page.
 * @typedef {object} Pointing
 * @property {(chart: SVGSVGElement) => Element[] | null} marks The marks the page has words for; null: those that brought some.
 * @property {(chart: SVGSVGElement, event: PointerEvent | MouseEvent) => Element | null | undefined} find The mark at a place; undefined where each mark is an element.
 * @property {(chart: SVGSVGElement, mark: Element | null, key: string) => Element | null | undefined} step Where a key leads; undefined where it leads along the marks.
 * @property {(mark: Element, chart: SVGSVGElement) => string | null} hover The words of a mark; null: those it came with.
 * @property {(mark: Element, chart: SVGSVGElement) => void} pick A mark was clicked, or Enter was pressed on it.
 * @property {(mark: Element | null, chart: SVGSVGElement, step: number) => boolean} extend Shift and an arrow.
 */

/** Where the chart of a mark stands in the window. @param {Element} mark */
function topOf(mark) {
  return mark.closest("svg")?.getBoundingClientRect().top ?? 0;
}

class Tooltip {
  /** @param {Pointing} page */
  constructor(page) {
    this.page = page;
    this.box = /** @type {HTMLElement} */ (document.getElementById("tooltip"));
    /** @type {WeakMap<Element, string>} */
    this.words = new WeakMap();
    /** @type {Element | null} */
    this.current = null;
    /** What the mark stood for when it was pointed at: some marks move. */
    this.key = "";
    /** Counts how often marks may have become others. */
    this.changes = 0;
    this.byKeyboard = false;
    /** Where the chart stood in the window when its mark was pointed at. */
    this.top = 0;
    for (const chart of document.querySelectorAll("svg.wp-chart")) {
      if (chart instanceof SVGSVGElement) this.follow(chart);
    }
    addEventListener("pointerdown", (event) => {
      if (!(event.target instanceof Element) || !event.target.closest("svg.wp-chart")) this.hide();
    });
    addEventListener("scroll", () => {
      if (!this.current) return;
      // Scrolled so that the chart stays where it is: it goes on speaking.
      if (Math.abs(topOf(this.current) - this.top) < 1) return;
      if (this.byKeyboard) this.pointAt(this.current);
      else this.hide();
    }, { passive: true });
  }

  hide() {
    this.box.hidden = true;
    this.current?.classList.remove("current");
    this.current = null;
  }

  get isShown() {
    return !this.box.hidden;
  }

  /** Says what the mark says now that the choices are others. */
  refresh() {
    this.changes += 1;
    if (this.current && (!this.current.isConnected || this.current.closest("[display=none]"))) return this.hide();
    if (this.current && this.isShown) this.box.textContent = this.wordsOf(this.current);
  }

  /** @param {Element} mark */
  wordsOf(mark) {
    const chart = mark.closest("svg");
    return (chart && this.page.hover(mark, chart)) ?? this.words.get(mark) ?? "";
  }

  /** @param {Element} mark @param {number} x @param {number} y */
  point(mark, x, y) {
    if (this.current !== mark || this.key !== keyOf(mark)) {
      this.key = keyOf(mark);
      this.current?.classList.remove("current");
      mark.classList.add("current");
      this.current = mark;
      this.box.textContent = this.wordsOf(mark);
    }
    this.box.hidden = false;
    this.top = topOf(mark);
    const box = this.box.getBoundingClientRect();
    const left = Math.min(Math.max(8, x - box.width / 2), innerWidth - box.width - 8);
    const top = y - box.height - 14 < 8 ? y + 20 : y - box.height - 14;
    this.box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  /** @param {Element} mark */
  pointAt(mark) {
    this.byKeyboard = true;
    const box = mark.getBoundingClientRect();
    this.point(mark, box.left + box.width / 2, box.top);
  }

  /** @param {SVGSVGElement} chart */
  follow(chart) {
    const isLive = chart.classList.contains("live");
    /** @type {Element[]} */
    const told = [];
    for (const title of chart.querySelectorAll(":scope > * title")) {
      const mark = title.parentElement;
      const text = title.textContent ?? "";
      title.remove();
      // A shortened label: its row says the same.
      if (isLive || !mark || (mark.localName === "text" && mark.closest(".wp-row"))) continue;
      this.words.set(mark, text);
      told.push(mark);
    }
    if (!isLive && told.length === 0) return;
    /** @type {{ list: Element[], set: Set<Element>, changes: number } | null} */
    let found = null;
    const marks = () => {
      if (!found || found.changes !== this.changes) {
        const list = this.page.marks(chart) ?? told;
        found = { list, set: new Set(list), changes: this.changes };
      }
      return found;
    };
    const markUnder = (/** @type {PointerEvent | MouseEvent} */ event) => {
      const placed = this.page.find(chart, event);
      if (placed !== undefined) return placed;
      const known = marks().set;
      let element = event.target instanceof Element ? event.target : null;
      while (element && element !== chart && !known.has(element)) element = element.parentElement;
      return element === chart ? null : element;
    };
    const follow = (/** @type {PointerEvent} */ event) => {
      this.byKeyboard = false;
      const mark = markUnder(event);
      if (mark) this.point(mark, event.clientX, event.clientY);
      else this.hide();
    };
    // A finger's first touch says the value; only a second one on the same mark chooses it.
    let isSecond = false;
    chart.addEventListener("pointermove", follow);
    chart.addEventListener("pointerdown", (event) => {
      const [before, key] = [this.current, this.key];
      const mark = markUnder(event);
      isSecond = event.pointerType !== "touch" || (mark !== null && mark === before && keyOf(mark) === key);
      follow(event);
    });
    chart.addEventListener("pointerleave", (event) => {
      // A lifted finger leaves too; what it touched stays until the next touch elsewhere.
      if (event.pointerType !== "touch") this.hide();
    });
    chart.addEventListener("click", (event) => {
      // What the bubble speaks of: a click is placed by whole pixels, and a line may be finer.
      const mark = this.isShown && this.current && chart.contains(this.current) ? this.current : markUnder(event);
      if (mark && isSecond && !event.defaultPrevented) this.page.pick(mark, chart);
    });
    this.listen(chart, marks);
  }

  /**
   * One stop for the Tab key a chart; the arrows walk from mark to mark.
   * @param {SVGSVGElement} chart
   * @param {() => { list: Element[] }} marks
   */
  listen(chart, marks) {
    /** @type {Element | null} */
    let at = null;
    chart.setAttribute("tabindex", "0");
    chart.addEventListener("blur", () => this.hide());
    chart.addEventListener("keydown", (event) => {
      const shown = marks().list.filter((mark) => !mark.hasAttribute("display"));
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const place = at ? shown.indexOf(at) : -1;
      let next = place;
      const show = (/** @type {Element | null} */ mark) => {
        event.preventDefault();
        at = mark;
        at?.scrollIntoView({ block: "nearest", behavior: "instant" });
        if (at) this.pointAt(at);
      };
      if (event.key === "Escape" && this.isShown) {
        event.stopPropagation();
        return this.hide();
      }
      if ((event.key === "Enter" || event.key === " ") && at && this.isShown) {
        event.preventDefault();
        return this.page.pick(at, chart);
      }
      if (step && event.shiftKey && this.page.extend(at, chart, step)) return event.preventDefault();
      const from = this.isShown && this.current && chart.contains(this.current) ? this.current : at;
      const placed = this.page.step(chart, from, event.key);
      if (placed !== undefined && placed !== null) return show(placed);
      if (step) next = Math.min(Math.max(place + step, 0), shown.length - 1);
      else if (event.key === "Home") next = 0;
      else if (event.key === "End") next = shown.filter((mark) => !isEntry(mark)).length - 1;
      else return;
      show(shown[next] ?? null);
    });
  }
}
