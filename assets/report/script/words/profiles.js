// The profiles side by side, each added up for the rows of it that are left.

/** A dash where nothing can be said. */
const NOTHING = "–";

/**
 * What one walk over the views of all profiles found: a number for each of them, or for all together.
 * @typedef {{ seen: number, again: number, three: number }} ProfileCounts
 */

/**
 * The rows of the table by the message that names them.
 * @type {Record<string, (view: View, whole: number, counts: ProfileCounts) => string>}
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
  "who-seen": ({ words }, _, { seen }) => words.number(seen),
  "who-binges": ({ words }, _, { three }) => words.number(three),
  "who-again": ({ words }, _, { again }) => words.number(again),
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
  const people = view.figures.late.openPeople();
  const { by, all } = seenEpisodes(record, people);
  const counts = record.profiles.map((_, number) => ({ seen: by[number], again: people.againBy[number], three: people.threeBy[number] }));
  counts.push({ seen: all, again: sumOf(people.again), three: people.three });
  const whole = (views.at(-1) ?? view).figures.seconds;
  const rows = new Map(Object.entries(PROFILE_ROWS).map(([key, say]) => [words.say(key), say]));
  for (const row of scroll.querySelectorAll("tbody tr")) {
    const say = rows.get(row.querySelector("th")?.firstChild?.textContent ?? "");
    if (!say) continue;
    [...row.querySelectorAll("td")].forEach((cell, column) => {
      if (!views[column]) return;
      const isolate = document.createElement("bdi");
      isolate.textContent = say(views[column], whole, counts[column]);
      cell.replaceChildren(isolate);
    });
  }
}
