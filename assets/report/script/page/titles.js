// The list of every title: sorted by any column, searched, a page at a time. Built when it is first opened.

/** Rows of one page of the list. */
const ROWS_A_PAGE = 50;

/**
 * @typedef {object} TitleColumn
 * @property {string} key The message that names it.
 * @property {(listing: Listing, one: number) => number} [by] What it is sorted by; without it, the name.
 * @property {(titles: Titles, one: number) => string} text
 * @property {boolean} [isNumber]
 * @property {boolean} [ofWorks] Only where a row stands for a work.
 */

/** @type {TitleColumn[]} */
const TITLE_COLUMNS = [
  { key: "titles-column", text: ({ listing }, one) => listing.names[one] },
  { key: "films-column-kind", by: ({ kinds }, one) => kinds[one], text: ({ listing, page }, one) => page.packed.names.kinds[listing.kinds[one]][1] },
  { key: "column-hours", by: ({ seconds }, one) => seconds[one], text: ({ listing, words }, one) => words.exact(listing.seconds[one]), isNumber: true },
  { key: "series-column-episodes", by: ({ episodes }, one) => episodes[one], text: ({ listing, words }, one) => words.number(listing.episodes[one]), isNumber: true, ofWorks: true },
  { key: "titles-column-views", by: ({ views }, one) => views[one], text: ({ listing, words }, one) => words.number(listing.views[one]), isNumber: true },
  { key: "titles-column-first", by: ({ first }, one) => first[one], text: ({ listing, words }, one) => words.shortDate(listing.first[one]), isNumber: true },
  { key: "titles-column-last", by: ({ last }, one) => last[one], text: ({ listing, words }, one) => words.shortDate(listing.last[one]), isNumber: true },
];

class Titles {
  /** @param {LivePage} page */
  constructor(page) {
    this.page = page;
    this.words = page.words;
    this.isOfWorks = true;
    this.sortedBy = TITLE_COLUMNS[2];
    this.isDescending = true;
    this.typed = "";
    this.at = 0;
    /** @type {Listing} */
    this.listing = { names: [], kinds: new Uint8Array(), seconds: new Float64Array(), views: new Uint32Array(), episodes: new Uint32Array(), first: new Float64Array(), last: new Float64Array(), shown: new Uint32Array() };
    /** @type {number[]} */
    this.found = [];
    /** @type {string[] | null} */
    this.texts = null;
    /** Of each list of names: their places in the alphabet, and how they are searched.
     * @type {Map<string[], { places: Uint32Array, folded: string[] }>} */
    this.known = new Map();
    const count = this.words.number(page.packed.names.works.length);
    this.box = element("details", { class: "titles" }, [element("summary", {}, [this.words.say("titles-summary", { count })])]);
    this.box.addEventListener("toggle", () => this.open());
    document.getElementById("what")?.append(
      element("h3", { id: "titles" }, [this.words.say("titles-heading")]),
      element("p", {}, [this.words.say("titles-note")]),
      this.box,
    );
  }

  open() {
    if (!this.box.open) return;
    if (this.box.childElementCount === 1) this.build();
    this.count();
  }

  /** The names of all titles, unfolded when they are first asked for; null where a browser cannot. */
  async allTitles() {
    if (!this.texts && UNFOLDS) this.texts = titleTexts(await unfolded(this.page.packed.titleTexts), this.page.record);
    return this.texts;
  }

  build() {
    const { words } = this;
    const search = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    search.addEventListener("input", () => {
      this.typed = search.value;
      this.find();
    });
    const levels = [true, false].map((isOfWorks) => {
      const level = element("button", { type: "button", "aria-pressed": String(isOfWorks) }, [words.say(isOfWorks ? "titles-works" : "titles-all")]);
      level.addEventListener("click", async () => {
        const texts = isOfWorks ? null : await this.allTitles();
        this.isOfWorks = texts === null;
        levels.forEach((other) => other.setAttribute("aria-pressed", String(other === level)));
        this.head();
        this.count();
      });
      return level;
    });
    this.headings = element("tr");
    this.body = element("tbody");
    this.status = element("p", { class: "more", role: "status" });
    const pager = (/** @type {string} */ key, /** @type {() => number} */ to) => {
      const button = element("button", { type: "button" }, [words.say(key)]);
      button.addEventListener("click", () => {
        if (button.getAttribute("aria-disabled") === "true") return;
        this.at = to();
        this.show();
      });
      return button;
    };
    this.pagers = [
      pager("titles-start", () => 0),
      pager("titles-back", () => this.at - ROWS_A_PAGE),
      pager("titles-next", () => this.at + ROWS_A_PAGE),
      pager("titles-end", () => Math.floor((this.found.length - 1) / ROWS_A_PAGE) * ROWS_A_PAGE),
    ];
    const heading = words.say("titles-heading");
    const table = element("table", {}, [element("caption", {}, [heading]), element("thead", {}, [this.headings]), this.body]);
    const tools = [element("label", { class: "search" }, [element("span", { class: "quiet" }, [words.say("titles-search")]), search])];
    if (UNFOLDS) tools.push(/** @type {any} */ (element("div", { class: "switch", role: "group", "aria-label": words.say("titles-level") }, levels)));
    this.box.append(
      element("div", { class: "titles-tools" }, tools),
      element("div", { class: "table-scroll open", role: "region", "aria-label": heading, tabindex: "0" }, [table]),
      element("div", { class: "titles-foot" }, [this.status, element("div", { class: "switch", role: "group", "aria-label": words.say("titles-pages") }, this.pagers)]),
    );
    this.head();
  }

  get columns() {
    return TITLE_COLUMNS.filter(({ ofWorks }) => !ofWorks || this.isOfWorks);
  }

  /** The headings are buttons: once by the column, again the other way round. */
  head() {
    if (!this.columns.includes(this.sortedBy)) this.sortedBy = TITLE_COLUMNS[2];
    this.headings?.replaceChildren(...this.columns.map((column) => {
      const button = element("button", { type: "button" }, [this.words.say(column.key)]);
      const heading = element("th", { scope: "col" }, [button]);
      if (column.isNumber) heading.className = "n";
      button.addEventListener("click", () => {
        this.isDescending = this.sortedBy === column ? !this.isDescending : column.isNumber === true;
        this.sortedBy = column;
        this.order();
        [...heading.parentElement?.children ?? []].forEach((other, index) => this.mark(other, this.columns[index]));
      });
      this.mark(heading, column);
      return heading;
    }));
  }

  /** @param {Element} heading @param {TitleColumn} column */
  mark(heading, column) {
    if (column === this.sortedBy) heading.setAttribute("aria-sort", this.isDescending ? "descending" : "ascending");
    else heading.removeAttribute("aria-sort");
  }

  /** Adds the titles up anew, if anyone sees them. */
  count() {
    if (!this.box.open) return;
    this.listing = listingOf(this.page.record, this.page.filters, this.isOfWorks ? null : this.texts);
    this.find();
  }

  /** Places in the alphabet and the names as they are searched, once for each list of names. */
  get names() {
    const { names } = this.listing;
    let known = this.known.get(names);
    if (!known) {
      const collator = new Intl.Collator(this.words.lang, { numeric: true });
      const places = new Uint32Array(names.length);
      [...names.keys()].sort((a, b) => collator.compare(names[a], names[b])).forEach((one, place) => { places[one] = place; });
      known = { places, folded: names.map(folded) };
      this.known.set(names, known);
    }
    return known;
  }

  find() {
    const names = this.names.folded;
    const wanted = folded(this.typed).split(/\s+/u).filter(Boolean);
    this.found = [...this.listing.shown].filter((one) => wanted.every((word) => names[one].includes(word)));
    this.order();
  }

  order() {
    const { listing, sortedBy: { by } } = this;
    const { places } = this.names;
    const turn = this.isDescending ? -1 : 1;
    this.found.sort((a, b) => (by ? turn * (by(listing, a) - by(listing, b)) || places[a] - places[b] : turn * (places[a] - places[b])));
    this.at = 0;
    this.show();
  }

  show() {
    const rows = this.found.slice(this.at, this.at + ROWS_A_PAGE);
    this.body?.replaceChildren(...rows.map((one) => element("tr", {}, this.columns.map((column, index) => {
      /** @type {Record<string, string>} */
      const attributes = column.isNumber ? { class: "n" } : {};
      const text = element("bdi", {}, [column.text(this, one)]);
      return index === 0 ? element("th", { scope: "row", ...attributes }, [text]) : element("td", attributes, [text]);
    }))));
    const count = this.found.length;
    const said = this.words.say("titles-shown", { count, from: this.at + 1, to: this.at + rows.length });
    if (this.status && this.status.textContent !== said) this.status.textContent = said;
    const isLast = this.at + ROWS_A_PAGE >= count;
    // A disabled button would drop the focus in the middle of paging.
    this.pagers?.forEach((button, index) => button.setAttribute("aria-disabled", String(index < 2 ? this.at === 0 : isLast)));
  }
}

/** The list of titles and the files of numbers, both about what is chosen. */
PAGE.offer = (page) => {
  const titles = new Titles(page);
  document.addEventListener("figures", () => titles.count());
  offerNumbers(page.words, () => page.shown, () => titles.allTitles());
};
