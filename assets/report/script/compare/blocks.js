// The sentences and tables of a comparison that follow the choices.

/** Changes told beside the amount. */
const MOST_CHANGES = 6;
/** Titles in a table before "and so many more". */
const TITLE_ROWS = 20;

/** The chart each part of the comparison comes from. @type {Record<string, string>} */
const FAMILY_CHARTS = { amount: "curve", rhythm: "hours", content: "content", sittings: "lengths", devices: "devices" };

/** The leading sentences; the surest changes first. @param {Words} words @param {Scope} scope @returns {[string, string][]} */
function firstSentences(words, scope) {
  const large = (/** @type {string} */ figure) => `${LARGE_BEGINS}${figure}${LARGE_ENDS}`;
  const [amount] = scope.findings;
  const verdict = verdictOf(amount);
  const isSaid = amount.difference !== null && (verdict === "more" || verdict === "less");
  const figure = isSaid ? differenceSaid(words, "minutes", amount.difference ?? 0) : capitalised(verdictSaid(words, verdict));
  const changed = changedIn(scope).sort((a, b) => (a.level?.p ?? 1) - (b.level?.p ?? 1));
  /** @type {[string, string][]} */
  const said = [[`${large(figure)} ${scopeSentence(words, scope)}`, "curve"]];
  for (const finding of changed.slice(0, MOST_CHANGES)) {
    const { unit, family } = finding.figure;
    said.push([words.say("compare-first-sentence", {
      figure: large(differenceSaid(words, unit, finding.difference ?? 0)),
      name: comparedName(words, finding.figure),
      before: comparedValue(words, unit, finding.values[0]),
      after: comparedValue(words, unit, finding.values[1]),
    }), FAMILY_CHARTS[family]]);
  }
  if (scope.parts.isEnough && changed.length === 0) said.push([words.say("compare-first-nothing-else"), ""]);
  return said;
}

/** The words of a reading: its value, its detail. @param {Words} words @param {Scope} scope @returns {[string, string][]} */
function sureReadings(words, { weekly, hours, delta, distance }) {
  const detail = (/** @type {string} */ first, /** @type {Level | null} */ level) => {
    const isBelow = level !== null && level.adjusted < SMALLEST_P / 2;
    const last = words.say(isBelow ? "compare-p-below" : "compare-p", { p: probabilitySaid(words, level) });
    return words.say("list-comma", { first, last });
  };
  const size = delta === null ? "" : words.say(`compare-size-${sizeOf(delta, SIZES, SIZE_LIMITS)}`);
  return [
    [
      verdictSaid(words, verdictOn(weekly, delta ?? 0)),
      delta === null ? "" : detail(words.say("compare-delta", { delta: signedNumber(words, delta, 2), size }), weekly),
    ],
    [
      verdictSaid(words, hoursVerdict(hours)),
      distance === null ? "" : detail(words.say("compare-distance", { distance: words.decimal(distance, 2) }), hours),
    ],
  ];
}

/** @param {View} view */
function accountIn(view) {
  return comparisonIn(view).tested().account;
}

/** The element around a table, which a long list is folded in. @param {Element} element */
function scrollOf(element) {
  return element.matches(".table-scroll") ? element : element.querySelector(".table-scroll") ?? element;
}

/** @param {string} family @returns {(element: Element, view: View) => void} */
function findingsBlock(family) {
  return (element, view) => fill(scrollOf(element), {
    rows: accountIn(view).findings.filter(({ figure }) => figure.family === family).map((finding) => findingRow(view.words, finding)),
  });
}

/** The summaries of folded lists as they were written. @type {WeakMap<Element, string>} */
const summariesKnown = new WeakMap();

/** How many rows a folded list has. @param {Element} element @param {number} count */
function countFolded(element, count) {
  const summary = element.querySelector(":scope > summary");
  if (!summary) return;
  if (!summariesKnown.has(summary)) summariesKnown.set(summary, summary.textContent ?? "");
  summary.textContent = (summary.textContent ?? "").replace(/\([^()]*\)$/, `(${count})`);
}

/** @param {"gained" | "lost"} which @returns {(element: Element, view: View) => void} */
function titlesBlock(which) {
  return (element, view) => {
    const { words, record } = view;
    const works = comparisonIn(view).parts.titles[which];
    const more = works.length - TITLE_ROWS;
    const rows = works.slice(0, TITLE_ROWS).map(({ work, seconds }) => [
      record.works[work], words.say(record.isSeries[work] === 1 ? "compare-kind-series" : "compare-kind-film"), words.exact(seconds),
    ]);
    countFolded(element, rows.length);
    if (rows.length === 0) rows.push([words.say("compare-titles-none"), "", ""]);
    fill(scrollOf(element), { rows, more: words.andMore(more) });
  };
}

Object.assign(BLOCKS, /** @type {typeof BLOCKS} */ ({
  "compared-first": (element, view) => element.replaceChildren(...firstSentences(view.words, accountIn(view)).map(sentence)),
  // The sentences say it themselves.
  "compared-nothing-else": (element) => element.replaceChildren(),
  "compared-amount-said": (element, view) => { element.textContent = scopeSentence(view.words, accountIn(view)); },
  "compared-sides"(element, view) {
    const { words } = view;
    const names = ["compare-before", "compare-after"].map((key) => words.say(key));
    fill(element, {
      rows: comparisonIn(view).parts.extents.map(({ span, days, weeks, seconds }, side) => [
        names[side], span ? words.range(span.first, span.last) : words.say("compare-no-days"), words.number(days), words.number(weeks), hoursSaid(words, seconds),
      ]),
    });
  },
  "compared-readings"(element, view) {
    const said = sureReadings(view.words, accountIn(view));
    [...element.children].slice(0, said.length).forEach((reading, index) => {
      const [value, detail] = said[index];
      const [was, line] = [".value", ".detail"].map((part) => reading.querySelector(part));
      if (was) was.textContent = value;
      if (line) line.textContent = detail;
      else if (detail && was) was.after(detailLine(detail));
    });
  },
  "compared-tests": (element, view) => {
    element.textContent = view.words.say("compare-how-sure", { tests: comparisonIn(view).tested().tests });
  },
  "compared-amount": findingsBlock("amount"),
  "compared-rhythm": findingsBlock("rhythm"),
  "compared-content": findingsBlock("content"),
  "compared-sittings": findingsBlock("sittings"),
  "compared-devices": findingsBlock("devices"),
  "compared-titles"(element, view) {
    const { gained, lost, kept } = comparisonIn(view).parts.titles;
    element.textContent = view.words.say("compare-titles-lead", { gained: gained.length, lost: lost.length, kept });
  },
  "compared-gained": titlesBlock("gained"),
  "compared-lost": titlesBlock("lost"),
}));

/** @param {string} text */
function detailLine(text) {
  return element("dd", { class: "detail" }, [text]);
}

/** Hours in a table: one decimal where there are few. @param {Words} words @param {number} seconds */
function hoursSaid(words, seconds) {
  const hours = seconds / HOUR;
  return words.say("duration-hours", { hours: words.decimal(hours, hours > 0 && hours < 9.95 ? 1 : 0) });
}

document.addEventListener("figures", (event) => {
  if (isFiltered(/** @type {CustomEvent<View>} */ (event).detail.filters)) return;
  for (const summary of document.querySelectorAll(".folded > summary")) {
    const known = summariesKnown.get(summary);
    if (known !== undefined) summary.textContent = known;
  }
});
