// The comparison under the choices as files; the names are those of `watchprint compare --json`.

/** What the numbers of a figure count. @type {Record<FigureUnit, string>} */
const UNITS_OF_FILES = { minutes: "minutes", week: "per week", share: "0 to 1", clock: "minutes after midnight", number: "" };

/** The account without a name, then each profile. @param {View} view @returns {[string | null, Scope][]} */
function scopesIn(view) {
  const { account, profiles } = comparisonIn(view).tested();
  return [[null, account], ...profiles.map((scope) => /** @type {[string, Scope]} */ ([view.record.profiles[scope.parts.profile ?? 0], scope]))];
}

/** A row for each figure of the account and of each profile. @param {View} view */
function figuresFile(view) {
  const line = (/** @type {string | null} */ name, /** @type {Finding} */ finding) => {
    const { family, key, unit } = finding.figure;
    const { before, after, n_before, n_after, difference, interval, p, adjusted_p, verdict } = findingFields(finding);
    const [low, high] = interval ?? [null, null];
    return [
      name, family, family === "devices" ? classKey(key) : key, UNITS_OF_FILES[unit],
      before, after, difference, low, high, verdict, n_before, n_after, p, adjusted_p,
    ];
  };
  return csvFile([
    [
      "profile", "part", "figure", "unit", "before", "after", "difference", "interval_low", "interval_high", "verdict",
      "n_before", "n_after", "p", "adjusted_p",
    ],
    ...scopesIn(view).flatMap(([name, { findings }]) => findings.map((finding) => line(name, finding))),
  ]);
}

/** Every title gained or lost, not only the first. @param {View} view */
function changedTitlesFile(view) {
  const { record } = view;
  const lines = (/** @type {string | null} */ name, /** @type {"gained" | "lost"} */ which, /** @type {Scope} */ { parts }) =>
    parts.titles[which].map(({ work, seconds }) => [name, which, record.isSeries[work] === 1 ? "series" : "title", record.works[work], seconds]);
  return csvFile([
    ["profile", "change", "kind", "name", "seconds"],
    ...scopesIn(view).flatMap(([name, scope]) => [...lines(name, "gained", scope), ...lines(name, "lost", scope)]),
  ]);
}

PAGE.offer = (page) => {
  const { words } = page;
  offerFiles(words, [
    { key: "compare-numbers-json", name: "watchprint-comparison.json", make: () => {
      const view = page.shown;
      return jsonFile({ choices: choicesOf(view), periods: comparisonNumbers(view) });
    } },
    { key: "compare-numbers-figures", name: "watchprint-figures.csv", make: () => figuresFile(page.shown) },
    { key: "compare-numbers-titles", name: "watchprint-changed-titles.csv", make: () => changedTitlesFile(page.shown) },
  ]);
};
