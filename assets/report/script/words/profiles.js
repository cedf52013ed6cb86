// The profiles side by side, each added up for the rows of it that are left.

/** A dash where nothing can be said. */
const NOTHING = "–";

/**
 * The rows of the table that follow the choices, by the message that names them; any other is about the whole record.
 * @type {Record<string, (view: View, whole: number) => string>}
 */
const PROFILE_ROWS = {
  "who-hours": ({ figures, words }) => words.exact(figures.seconds),
  "who-share": ({ figures, words }, whole) => words.percent(figures.seconds, whole),
  "who-awake": ({ figures, record, words }) => words.exact(awakeOf(record, figures)),
  "who-active": ({ figures, words }) => words.number(figures.active),
  "who-sittings": ({ figures, words }) => words.number(figures.sittings.count),
  "who-longest": ({ figures, words }) => {
    const { longest } = figures.sittings;
    return words.exact(longest ? longest.end - longest.start : 0);
  },
  "who-effective": ({ figures, words }) => {
    let entropy = 0;
    const whole = sumOf(figures.byWork);
    for (const seconds of figures.byWork) if (seconds > 0) entropy -= (seconds / whole) * Math.log(seconds / whole);
    return whole > 0 ? words.decimal(Math.exp(entropy), 1) : NOTHING;
  },
  "reading-midpoint": (view) => rhythmOf(view)[0][0],
  "reading-weekend": (view) => rhythmOf(view)[1][0],
  "reading-late": (view) => rhythmOf(view)[2][0],
  "reading-prime": (view) => rhythmOf(view)[3][0],
  "reading-evenness": (view) => rhythmOf(view)[4][0],
  "reading-streak": (view) => rhythmOf(view)[5][0],
  "reading-dry": (view) => rhythmOf(view)[6][0],
  "who-top-series": ({ figures, record }) => {
    const first = byAmount(figures.byWork, (work) => record.isSeries[work] === 1 && figures.episodes[work] > 0)[0];
    return first === undefined ? NOTHING : record.works[first];
  },
};

/**
 * Fills the table; whether a profile is among those chosen makes no difference to its column.
 * @param {Element} scroll
 * @param {View} view
 */
function compareProfiles(scroll, view) {
  const { record, words } = view;
  const chosen = (/** @type {Set<number>} */ profile) => {
    const filters = { ...view.filters, profile };
    return { ...view, filters, figures: figuresOf(record, filters) };
  };
  const views = record.profiles.map((_, number) => chosen(new Set([number])));
  if (record.profiles.length > 1) views.push(chosen(new Set()));
  const whole = (views.at(-1) ?? view).figures.seconds;
  const rows = new Map(Object.entries(PROFILE_ROWS).map(([key, say]) => [words.say(key), say]));
  for (const row of scroll.querySelectorAll("tbody tr")) {
    const say = rows.get(row.querySelector("th")?.firstChild?.textContent ?? "");
    if (!say) continue;
    [...row.querySelectorAll("td")].forEach((cell, column) => {
      if (!views[column]) return;
      const isolate = document.createElement("bdi");
      isolate.textContent = say(views[column], whole);
      cell.replaceChildren(isolate);
    });
  }
}

/** Marks the rows that do not follow. @param {Element} scroll @param {Words} words @param {() => Node} mark */
function markRows(scroll, words, mark) {
  const names = new Set(Object.keys(PROFILE_ROWS).map((key) => words.say(key)));
  for (const head of scroll.querySelectorAll("tbody th")) {
    if (!names.has(head.textContent ?? "")) head.append(" ", mark());
  }
}
