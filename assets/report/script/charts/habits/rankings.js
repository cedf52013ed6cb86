// The rankings that follow the reader's choices: bars in the order of their amounts.

/**
 * @typedef {object} Entry
 * @property {number} number
 * @property {string} name As the table has it.
 * @property {string} [label] As a sentence or chart has it, where that is another.
 * @property {number} amount Seconds, or a count.
 * @property {boolean} muted
 * @property {string} [last] A cell of the table after the share.
 */
/**
 * @typedef {object} Ranking
 * @property {Choice} choice
 * @property {(view: View) => Entry[]} entries In order.
 * @property {(view: View, entries: Entry[]) => number} [whole] What shares are of; all entries together without it.
 * @property {(view: View, entries: Entry[], share: (amount: number) => string) => string} title
 * @property {(view: View, entries: Entry[]) => string} subtitle
 * @property {boolean} [counts] Amounts are counts.
 */

/** @param {Ranking} ranking @returns {LiveChart} */
function ranked(ranking) {
  /** @type {WeakMap<Figures, { entries: Entry[], whole: number }>} */
  const known = new WeakMap();
  const of = (/** @type {View} */ view) => {
    let found = known.get(view.figures);
    if (!found) {
      const entries = ranking.entries(view);
      const whole = ranking.whole?.(view, entries) ?? entries.reduce((sum, entry) => sum + entry.amount, 0);
      found = { entries, whole };
      known.set(view.figures, found);
    }
    return found;
  };
  const say = (/** @type {View} */ { words }, /** @type {number} */ amount, exact = false) =>
    (ranking.counts ? words.number(amount) : exact ? words.exact(amount) : words.duration(amount));
  const keyed = (/** @type {View} */ { keys }, /** @type {Entry} */ entry) => keys.keys[ranking.choice][entry.number];
  return {
    marks: ".wp-row",
    said(view) {
      const { entries, whole } = of(view);
      const share = (/** @type {number} */ amount) => view.words.percent(amount, whole);
      const nothing = !entries.some((entry) => entry.amount > 0);
      return {
        title: nothing ? view.words.say("filters-nothing") : ranking.title(view, entries, share),
        subtitle: ranking.subtitle(view, entries),
      };
    },
    draw(svg, view) {
      const { entries, whole } = of(view);
      const chosen = view.filters[ranking.choice];
      // What was chosen is always in sight, in the last places if it is not among the first.
      const first = entries.slice(0, BARS);
      const behind = entries.slice(BARS).filter((entry) => chosen.has(entry.number)).slice(0, 3);
      const shown = [...first.slice(0, BARS - behind.length), ...behind];
      const longest = shown.reduce((most, entry) => Math.max(most, entry.amount), 0) || 1;
      rank(svg, shown.map((entry) => ({
        key: keyed(view, entry),
        label: entry.label ?? entry.name,
        value: entry.amount,
        valueLabel: say(view, entry.amount),
        shareLabel: view.words.percent(entry.amount, whole),
        muted: entry.muted,
        off: chosen.size > 0 && !chosen.has(entry.number),
      })), longest);
    },
    table(view) {
      const { entries, whole } = of(view);
      const more = entries.length - TABLE_ROWS;
      return {
        rows: entries.slice(0, TABLE_ROWS).map((entry) => {
          const cells = [entry.name, say(view, entry.amount, true), view.words.percent(entry.amount, whole)];
          return entry.last === undefined ? cells : [...cells, entry.last];
        }),
        more: view.words.andMore(more),
      };
    },
    hover(view, mark) {
      const { entries, whole } = of(view);
      const key = keyOf(mark);
      const entry = entries.find((one) => keyed(view, one) === key);
      if (!entry) return "";
      const share = view.words.percent(entry.amount, whole);
      return view.words.say("label-value-share", { label: entry.label ?? entry.name, value: say(view, entry.amount), share });
    },
    pick(filters, key, keys) {
      const number = keys.number(ranking.choice, key);
      if (number !== undefined) chooseOne(filters[ranking.choice], number);
    },
  };
}

/**
 * How many of a ranking the chart shows.
 * @param {View} view
 * @param {Entry[]} entries
 */
function shownOf({ words }, entries) {
  const count = entries.length;
  return count <= BARS ? words.say("shown-all", { count }) : words.say("shown-first", { shown: BARS, count });
}

/** @param {boolean} series @returns {(view: View) => Entry[]} */
function worksOf(series) {
  return ({ record, figures, words }) => {
    const isIn = (/** @type {number} */ work) => (record.isSeries[work] === 1) === series && figures.episodes[work] > 0;
    return byAmount(figures.byWork, isIn).map((number) => {
      const kind = record.workKinds[number];
      const [key, name] = record.names.kinds[kind];
      return {
        number,
        name: record.works[number],
        label: isolated(record.works[number]),
        amount: figures.byWork[number],
        muted: !series && key !== "film",
        last: series ? words.number(figures.episodes[number]) : name,
      };
    });
  };
}

/**
 * The entry a finding is about: the only one chosen, else the first.
 * @param {Set<number>} chosen
 * @param {Entry[]} entries
 */
function leadOf(chosen, entries) {
  const only = chosen.size === 1 ? entries.find((entry) => chosen.has(entry.number)) : undefined;
  return { lead: only ?? entries[0], isChosen: only !== undefined };
}

/** @type {Record<string, LiveChart>} */
const CHARTS = {
  month: MONTHS,
  day: CALENDAR,
  hour: WEEKS,
  series: ranked({
    choice: "work",
    entries: worksOf(true),
    whole: ({ figures }) => sumOf(figures.byWork),
    title({ words, figures, filters }, entries, share) {
      const whole = sumOf(figures.byWork);
      const { lead, isChosen } = leadOf(filters.work, entries);
      const said = { series: lead.label ?? "", share: share(lead.amount) };
      if (isChosen || lead.amount * 10 >= whole) return words.say("series-title", said);
      let sum = 0;
      const last = entries.slice(0, BARS).findIndex((entry) => (sum += entry.amount) * 4 > whole);
      return last < 0 ? words.say("series-title-spread", said) : words.say("series-title-quarter", { count: last + 1 });
    },
    subtitle: (view, entries) => view.words.say("series-subtitle", { shown: shownOf(view, entries) }),
  }),
  film: ranked({
    choice: "work",
    entries: worksOf(false),
    whole: ({ figures }) => sumOf(figures.byWork),
    title: ({ words }, [first]) => words.say(first.muted ? "films-title-unsure" : "films-title",
      { title: first.label ?? "", hours: words.duration(first.amount) }),
    subtitle: (view, entries) => view.words.say("films-subtitle", { shown: shownOf(view, entries) }),
  }),
  kind: ranked({
    choice: "kind",
    entries: ({ figures, record }) => byAmount(figures.byKind).map((number) => ({
      number, name: record.names.kinds[number][1], amount: figures.byKind[number],
      muted: record.names.kinds[number][0] === "unknown",
    })),
    title: ({ words, record, filters }, entries, share) => {
      const { lead } = leadOf(filters.kind, entries);
      const key = record.names.kinds[lead.number][0];
      const message = key === "episode" ? "kinds-title-episode" : key === "film" ? "kinds-title-film" : "kinds-title-unknown";
      return words.say(message, { share: share(lead.amount) });
    },
    subtitle: ({ words, figures }) => words.say("kinds-subtitle", { rows: figures.count(KIND) }),
  }),
  class: ranked({
    choice: "class",
    entries: ({ figures, record }) => byAmount(figures.byClass).map((number) => ({
      number, name: record.names.classes[number][1], amount: figures.byClass[number],
      muted: record.names.classes[number][0] === "other",
    })),
    title({ words, figures, record, filters }, entries, share) {
      const whole = sumOf(figures.byClass);
      const { lead, isChosen } = leadOf(filters.class, entries);
      const said = { where: record.names.classes[lead.number][2], share: share(lead.amount) };
      if (lead.amount === whole) return words.say("devices-title-only", said);
      return words.say(isChosen || lead.amount * 2 > whole ? "devices-title-most" : "devices-title", said);
    },
    subtitle: ({ words, figures }) => words.say("devices-subtitle", { rows: figures.count(CLASS) }),
  }),
  country: ranked({
    choice: "country",
    entries: ({ figures, record }) => byAmount(figures.byCountry).map((number) => ({
      number, name: record.names.countries[number][1], amount: figures.byCountry[number],
      muted: record.names.countries[number][2],
    })),
    title({ words, figures }, entries, share) {
      const [first] = entries;
      const countries = entries.filter((entry) => !entry.muted).length;
      const said = { countries, country: first.name, share: share(first.amount) };
      if (first.muted) return words.say("countries-title-unknown", said);
      if (entries.length === 1) return words.say("countries-title-only", said);
      const most = first.amount * 2 > sumOf(figures.byCountry);
      return words.say(most ? "countries-title" : "countries-title-first", said);
    },
    subtitle: ({ words, figures }) => words.say("countries-subtitle", { rows: figures.count(COUNTRY) }),
  }),
  sitting: ranked({
    choice: "sitting",
    counts: true,
    entries: ({ figures, record, words }) => [...(figures.lengths ?? figures.sittings).classes].map((amount, number) => ({
      number, name: lengthName(record.packed.lengths, number, words), amount, muted: false,
    })),
    title({ words, figures }) {
      const length = words.duration((figures.lengths ?? figures.sittings).median ?? 0);
      return words.say("lengths-title", { length });
    },
    subtitle: ({ words, figures }) =>
      words.say("lengths-subtitle", { sittings: (figures.lengths ?? figures.sittings).count }),
  }),
};

/** @param {number[]} limits @param {number} number @param {Words} words */
function lengthName(limits, number, words) {
  const at = (/** @type {number} */ index) => words.round(limits[index] / HOUR);
  if (number === 0) return words.say("lengths-under", { to: at(0) });
  if (number === limits.length) return words.say("lengths-from", { from: at(number - 1) });
  return words.say("lengths-between", { from: at(number - 1), to: at(number) });
}
