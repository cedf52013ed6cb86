// The page as a whole: draws every chart, sentence and table anew when the choices change.

/** From this width on the page shows the wide drawings. */
const WIDE = matchMedia("(min-width: 47.5rem)");

/**
 * A figure that follows the choices, with what it said when the page was written.
 * @typedef {object} LiveFigure
 * @property {LiveChart} chart
 * @property {HTMLElement} figure
 * @property {SVGSVGElement} wide
 * @property {SVGSVGElement} narrow
 * @property {{ title: string, subtitle: string }} said
 * @property {HTMLDetailsElement | null} details
 * @property {ReturnType<typeof tableOf>} table
 */

/**
 * What is another matter for one record than for two periods: how the rows that are left are added up, the numbers somebody takes
 * away, and what else the page offers. The modules of each kind of page put theirs here.
 * @type {{ figures: typeof figuresOf, numbers: (view: View) => object, offer: (page: LivePage) => void }}
 */
const PAGE = { figures: figuresOf, numbers: () => ({}), offer: () => {} };

class LivePage {
  /** @param {Packed} packed */
  constructor(packed) {
    this.packed = packed;
    this.words = new Words(packed);
    this.keys = new Keys(packed);
    this.filters = noFilters();
    /** @type {View | null} */
    this.view = null;
    /** @type {RecordOfViewing | null} */
    this.decoded = null;
    /** @type {WeakMap<Element, Figures>} */
    this.drawn = new WeakMap();
    /** @type {WeakMap<Element, Figures>} */
    this.printed = new WeakMap();
    /** @type {WeakSet<SVGSVGElement>} */
    this.unfolded = new WeakSet();
    /** @type {LiveFigure[]} */
    this.figures = [];
    for (const figure of document.querySelectorAll("figure[data-by]")) {
      const chart = CHARTS[figure.getAttribute("data-by") ?? ""];
      const [wide, narrow] = [".wide > svg", ".narrow > svg"].map((drawing) => figure.querySelector(drawing));
      if (!chart || !(figure instanceof HTMLElement)) continue;
      if (!(wide instanceof SVGSVGElement) || !(narrow instanceof SVGSVGElement)) continue;
      const details = figure.querySelector("details");
      const said = { title: textOf(figure, "h3"), subtitle: textOf(figure, ".unit") };
      const live = { chart, figure, wide, narrow, said, details, table: tableOf(figure.querySelector(".table-scroll")) };
      details?.addEventListener("toggle", () => this.fillTable(live));
      this.figures.push(live);
    }
    this.blocks = [...document.querySelectorAll("[data-live]")].flatMap((mark) => {
      const [say, element] = [BLOCKS[mark.getAttribute("data-live") ?? ""], mark.nextElementSibling];
      if (!say || !element) return [];
      const scroll = element.matches(".table-scroll") ? element : element.querySelector(".table-scroll");
      const [table, nodes] = [tableOf(scroll), scroll ? [] : [...element.childNodes].map((node) => node.cloneNode(true))];
      // A copy, as a block may also change single cells.
      table.rows = table.rows.map((row) => /** @type {Element} */ (row.cloneNode(true)));
      const undo = () => {
        if (scroll) restore(scroll, { ...table, rows: table.rows.map((row) => /** @type {Element} */ (row.cloneNode(true))) });
        else element.replaceChildren(...nodes.map((node) => node.cloneNode(true)));
      };
      return [{ say, undo, element }];
    });
    this.redrawing = new Redrawing();
    /** @type {Redrawn[]} */
    this.parts = [
      ...this.figures.map((live) => ({ element: live.figure, draw: () => this.redraw(live) })),
      ...this.blocks.map((block) => ({ element: block.element, draw: () => this.word(block) })),
    ];
    WIDE.addEventListener("change", () => this.draw());
    addEventListener("beforeprint", () => this.draw(true));
  }

  /** The record, decoded when it is first needed. */
  get record() {
    this.decoded ??= recordOf(this.packed);
    return this.decoded;
  }

  get isFiltered() {
    return isFiltered(this.filters);
  }

  /** The figures the page shows, added up when they are first needed. */
  get shown() {
    const { record, filters, keys, words } = this;
    return this.view ??= { record, filters, keys, words, figures: PAGE.figures(record, filters) };
  }

  /** Draws the page for the choices as they are now. */
  update() {
    const { record, filters, keys, words } = this;
    this.view = { record, filters, keys, words, figures: PAGE.figures(record, filters) };
    document.documentElement.toggleAttribute("data-filtered", this.isFiltered);
    this.redrawing.begin(this.parts);
    return this.view;
  }

  /** @param {LiveFigure} live */
  redraw(live) {
    if (!this.view) return;
    const said = this.isFiltered ? live.chart.said(this.view) : live.said;
    setText(live.figure, "h3", said.title);
    setText(live.figure, ".unit", said.subtitle);
    for (const svg of [live.wide, live.narrow]) setText(svg, ":scope > title", said.title);
    this.fillTable(live);
    this.drawIn(live, WIDE.matches ? live.wide : live.narrow);
  }

  /** @param {LivePage["blocks"][number]} block */
  word({ say, undo, element }) {
    if (this.isFiltered && this.view) say(element, this.view);
    else undo();
  }

  /** Draws what is left of the charts at this width, or on paper. */
  draw(onPaper = false) {
    this.redrawing.finish();
    if (!this.view) return;
    for (const live of this.figures) {
      this.drawIn(live, onPaper || WIDE.matches ? live.wide : live.narrow);
      const { chart, wide } = live;
      if (!onPaper || !chart.onPaper || this.printed.get(wide) === this.view.figures) continue;
      chart.onPaper(wide, this.view);
      this.printed.set(wide, this.view.figures);
    }
  }

  /** @param {LiveFigure} live @param {SVGSVGElement} svg */
  drawIn({ chart }, svg) {
    if (!this.view || this.drawn.get(svg) === this.view.figures) return;
    this.unfold(chart, svg);
    chart.draw(svg, this.view);
    drawLegend(svg, this.view);
    this.drawn.set(svg, this.view.figures);
  }

  /** @param {LiveChart} chart @param {SVGSVGElement} svg */
  unfold(chart, svg) {
    if (this.unfolded.has(svg)) return;
    this.unfolded.add(svg);
    chart.unfold?.(svg);
  }

  /** The marks of a drawing that follows the choices. @param {SVGSVGElement} svg */
  marks(svg) {
    const figure = this.figureOf(svg);
    if (!figure) return null;
    this.unfold(figure.chart, svg);
    const marks = figure.chart.listed?.(svg) ?? [...svg.querySelectorAll(figure.chart.marks)];
    return [...marks, ...legendOf(svg)];
  }

  /** A table is filled when it is opened. @param {LiveFigure} live */
  fillTable({ chart, details, table }) {
    if (!details?.open || !this.view) return;
    const scroll = details.querySelector(".table-scroll");
    if (!scroll || this.drawn.get(details) === this.view.figures) return;
    this.drawn.set(details, this.view.figures);
    if (this.isFiltered) fill(scroll, chart.table(this.view));
    else restore(scroll, table);
  }

  /** @param {Element} svg */
  figureOf(svg) {
    return this.figures.find(({ wide, narrow }) => wide === svg || narrow === svg);
  }
}

/** @param {Element} element @param {string} selector */
function textOf(element, selector) {
  return element.querySelector(selector)?.textContent ?? "";
}

/** @param {Element} element @param {string} selector @param {string} text */
function setText(element, selector, text) {
  const found = element.querySelector(selector);
  if (!found || found.textContent === text) return;
  // What stands beside the words, such as a mark, stays.
  const first = found.firstChild;
  if (first instanceof Text) first.data = text;
  else found.textContent = text;
}
