// Views under the reader's choices in the names and units of `watchprint summary --json`.

/** How far a view came, in the order in which views are counted. */
const COMPLETIONS = ["touched", "sampled", "partial", "watched", "completed", "unknown"];

/** @param {View} view */
function viewNumbers({ figures: { late }, record }) {
  const views = late.views();
  const { names, works } = record;
  const { between } = views.switches;
  const count = names.classes.length;
  const longest = views.runs[0];
  const completed = (/** @type {number} */ tier) => sumOf(views.completion.filter((_, place) => place % TIERS === tier));
  const { fullest } = views;
  return {
    views: views.count,
    completion: Object.fromEntries(COMPLETIONS.map((name, tier) => /** @type {[string, number]} */ ([name, completed(tier)])).filter(([, number]) => number > 0)),
    seen_episodes: late.seen().all,
    rewatches: sumOf(views.again),
    rewatched: late.seenAgain().map(({ title, kind, times }) => ({ title, kind: names.kinds[kind][0], times })),
    abandoned_series: late.seriesLeft().map(({ work, episodes, lastSeen }) =>
      ({ series: works[work], seen_episodes: episodes, last_seen: timeText(lastSeen) })),
    returned_series: late.seriesReturned().map((one) =>
      ({ series: works[one.work], left_at: timeText(one.leftAt), returned_at: timeText(one.returnedAt), days: daysBetween(one) })),
    device_switches: {
      views: views.switches.views,
      switches: sumOf(between),
      between: [...between.keys()].filter((place) => between[place] > 0).map((place) => ({
        from: classKey(names.classes[Math.floor(place / count)][0]),
        to: classKey(names.classes[place % count][0]),
        switches: between[place],
      })),
    },
    binges: { B2: views.two, B3: views.three, B3_day: views.threeADay },
    longest_binge: longest ? runNumbers(longest, works) : null,
    most_episodes_in_a_day: fullest && { series: works[fullest.work], episodes: fullest.episodes, date: isoDate(fullest.day) },
  };
}

/** Of all profiles together. @param {View} view */
function householdNumbers({ figures: { late }, record: { works } }) {
  const { two, three, longest } = late.householdRuns();
  return { binges: { B2: two, B3: three }, longest_binge: longest && runNumbers(longest, works) };
}

/** @param {{ work: number, episodes: number, start: number, end: number }} run @param {string[]} works */
function runNumbers({ work, episodes, start, end }, works) {
  return { series: works[work], episodes, start: timeText(start), end: timeText(end) };
}

/** Whole days of 24 hours. @param {ReturnedSeries} one */
function daysBetween({ leftAt, returnedAt }) {
  return Math.floor((returnedAt - leftAt) / DAY);
}
