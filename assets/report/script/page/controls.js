// The bar that stays in sight: what is on, and a panel to choose from.

/**
 * An element with its attributes and what is in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} [children]
 */
function element(tag, attributes = {}, children = []) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Suggestions under the field for a title. */
const SUGGESTIONS = 40;

class Controls {
  /**
   * @param {LivePage} page
   * @param {() => void} changed
   */
  constructor(page, changed) {
    this.page = page;
    this.changed = changed;
    /** @type {Figures | undefined} */
    this.allFigures = undefined;
    const { words } = page;
    this.box = /** @type {HTMLElement} */ (document.getElementById("filters"));
    this.button = element("button", { type: "button", class: "filters-open", "aria-expanded": "false", "aria-controls": "filters-panel" },
      [words.say("filters")]);
    this.chips = element("ul", { class: "chips", "aria-label": words.say("filters-on") });
    this.result = element("p", { class: "filters-result", role: "status" }, [words.say("filters-none")]);
    this.clear = element("button", { type: "button", class: "filters-clear", "aria-keyshortcuts": "Escape" }, [words.say("filters-clear")]);
    this.panel = element("div", { id: "filters-panel", class: "filters-panel" });
    this.said = element("p", { class: "filters-said" });
    this.clear.hidden = this.panel.hidden = this.said.hidden = true;
    this.box.append(element("div", { class: "filters-bar" }, [this.button, this.result, this.clear, this.chips]), this.panel, this.said);
    this.box.setAttribute("role", "region");
    this.box.setAttribute("aria-label", words.say("filters"));
    this.box.hidden = false;
    this.button.addEventListener("click", () => this.toggle(this.panel.hidden));
    this.clear.addEventListener("click", () => this.clearAll());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (!this.panel.hidden) this.toggle(false);
      else if (this.page.isFiltered) this.clearAll();
    });
  }

  clearAll() {
    const hadFocus = this.box.contains(document.activeElement);
    this.page.filters = noFilters();
    this.changed();
    if (hadFocus) this.button.focus();
  }

  /** @param {boolean} isOpen */
  toggle(isOpen) {
    const hadFocus = this.panel.contains(document.activeElement);
    if (isOpen && this.panel.childElementCount === 0) this.build();
    this.panel.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.sync();
    else if (hadFocus) this.button.focus();
  }

  build() {
    const { page } = this;
    const { words, packed } = page;
    if (!packed.compared) this.panel.append(this.period());
    /** @type {[Choice, string, number[]][]} */
    const groups = [
      ["profile", words.say("masthead-profiles"), [...packed.profiles.keys()]],
      ["weekday", words.say("short-weekdays-column"), [0, 1, 2, 3, 4, 5, 6]],
      ["class", words.say("filters-device"), byAmount(this.all().byClass)],
      ["kind", words.say("kinds-column"), byAmount(this.all().byKind)],
      ["country", words.say("countries-column"), byAmount(this.all().byCountry)],
    ];
    for (const [choice, legend, numbers] of groups) {
      if (numbers.length < 2) continue;
      const pills = numbers.map((number) => this.pill(choice, number));
      this.panel.append(element("fieldset", {}, [element("legend", {}, [legend]), element("div", { class: "pills" }, pills)]));
    }
    this.panel.append(this.title(), element("p", { class: "filters-hint quiet" }, [words.say("filters-hint")]));
  }

  /** The figures without any choice. */
  all() {
    return this.allFigures ??= PAGE.figures(this.page.record, noFilters());
  }

  /** @param {Choice} choice @param {number} number */
  pill(choice, number) {
    const { packed, words } = this.page;
    const name = choice === "weekday" ? capitalised(words.weekdayShort(number)) : nameOf(choice, number, packed, words);
    const box = element("input", { type: "checkbox", "data-choice": choice, value: String(number) });
    if (choice === "weekday") box.setAttribute("aria-label", capitalised(words.weekday(number)));
    box.addEventListener("change", () => {
      const chosen = this.page.filters[choice];
      if (box.checked) chosen.add(number);
      else chosen.delete(number);
      this.changed();
    });
    return element("label", { class: "pill" }, [box, element("span", {}, [name])]);
  }

  period() {
    const { words, record } = this.page;
    const { firstDay, lastDay } = record.reach;
    const years = [];
    for (let year = Math.floor(monthOfDay(firstDay) / 12); year <= Math.floor(monthOfDay(lastDay) / 12); year += 1) {
      years.push(this.preset(String(year), firstDayOfMonth(year * 12), firstDayOfMonth(year * 12 + 12) - 1));
    }
    const yearAgo = new Date(lastDay * DAY * 1000);
    yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
    const from = Math.round(yearAgo.getTime() / 1000 / DAY) + 1;
    const field = (/** @type {"from" | "to"} */ end, /** @type {string} */ label) => {
      const input = element("input", { type: "date", min: isoDate(firstDay), max: isoDate(lastDay), "data-end": end });
      input.addEventListener("change", () => {
        this.page.filters[end] = dayOfIso(input.value);
        this.changed();
      });
      return element("label", { class: "date" }, [label, input]);
    };
    return element("fieldset", { class: "period" }, [
      element("legend", {}, [words.say("filters-period")]),
      element("div", { class: "choices" }, [
        element("div", { class: "pills" }, [...years, this.preset(words.say("filters-last-year"), from, lastDay)]),
        element("div", { class: "dates" }, [field("from", words.say("filters-from")), field("to", words.say("filters-to"))]),
      ]),
    ]);
  }

  /** @param {string} name @param {number} from @param {number} to */
  preset(name, from, to) {
    const button = element("button", { type: "button", class: "pill", "data-from": String(from), "data-to": String(to), "aria-pressed": "false" },
      [element("span", {}, [name])]);
    button.addEventListener("click", () => {
      chooseRange(this.page.filters, from, to);
      this.changed();
    });
    return button;
  }

  /** A field for a film or series, with what fits the letters typed so far. */
  title() {
    const { words, packed } = this.page;
    const list = element("datalist", { id: "filters-titles" });
    const input = element("input", { type: "search", list: "filters-titles", autocomplete: "off", spellcheck: "false" });
    const plain = (/** @type {string} */ text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    /** @type {string[] | null} */
    let folded = null;
    const order = () => byAmount(this.all().byWork);
    /** @type {number[] | null} */
    let ordered = null;
    const choose = () => {
      const work = packed.names.works.indexOf(input.value);
      if (work < 0) return;
      this.page.filters.work.add(work);
      input.value = "";
      this.changed();
    };
    input.addEventListener("input", () => {
      folded ??= packed.names.works.map(plain);
      ordered ??= order();
      const typed = plain(input.value);
      const found = [];
      for (const work of ordered) {
        if (found.length === SUGGESTIONS) break;
        if (typed && folded[work].includes(typed)) found.push(element("option", { value: packed.names.works[work] }));
      }
      list.replaceChildren(...found);
    });
    input.addEventListener("change", choose);
    return element("fieldset", { class: "title" }, [
      element("legend", {}, [words.say("filters-title")]),
      element("label", { class: "search" }, [element("span", { class: "quiet" }, [words.say("filters-title-hint")]), input]),
      list,
    ]);
  }

  /** @param {View | null} view Says what is on; without it, only the panel follows. */
  sync(view = null) {
    const { page } = this;
    const { words, packed, filters } = page;
    const chips = chipsOf(filters, packed, words);
    this.chips.replaceChildren(...chips.map((chip) => {
      const remove = element("button", { type: "button", "aria-label": words.say("filters-remove", { name: chip.name }) },
        [element("bdi", {}, [chip.name]), element("span", { "aria-hidden": "true" }, ["×"])]);
      remove.addEventListener("click", () => {
        chip.remove(page.filters);
        this.changed();
        (this.chips.querySelector("button") ?? this.button).focus();
      });
      return element("li", {}, [remove]);
    }));
    this.chips.hidden = this.clear.hidden = this.said.hidden = chips.length === 0;
    if (view) {
      const said = chips.length === 0 ? words.say("filters-none")
        : words.say("filters-result", { hours: words.duration(view.figures.seconds), all: words.duration(this.all().seconds) });
      if (this.result.textContent !== said) this.result.textContent = said;
      const names = words.list(chips.map((chip) => chip.name));
      this.said.textContent = words.say("filters-said", { names, rows: view.figures.rows });
    }
    for (const input of this.panel.querySelectorAll("input")) {
      const { choice, end } = input.dataset;
      if (choice) input.checked = filters[/** @type {Choice} */ (choice)].has(Number(input.value));
      const day = end === "from" || end === "to" ? filters[end] : null;
      if (end) input.value = day === null ? "" : isoDate(day);
    }
    for (const preset of this.panel.querySelectorAll("button")) {
      const { from, to } = preset.dataset;
      preset.setAttribute("aria-pressed", String(filters.from === Number(from) && filters.to === Number(to)));
    }
  }
}
