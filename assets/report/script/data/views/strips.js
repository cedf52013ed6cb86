// The strips of episodes: which episodes of a series were on, in the order of its seasons, and how far each came.

/** @typedef {{ title: number, season: string | null, number: number | null, reach: number, again: number }} StripEpisode */

/** @type {WeakMap<RecordOfViewing, ReturnType<typeof seasonsFrom>>} */
const seasonsKnown = new WeakMap();

/** @param {RecordOfViewing} record */
function seasonsFrom({ names }) {
  const counts = column(names.seasonCounts);
  const first = new Uint32Array(counts.length);
  for (let work = 1; work < counts.length; work += 1) first[work] = first[work - 1] + counts[work - 1];
  return {
    first, labels: column(names.seasonLabels), numbers: column(names.seasonNumbers),
    ofTitle: column(names.titleSeasons), episodes: column(names.titleEpisodes),
  };
}

/**
 * The episodes of some series, in order: seasons by number where all have one, else by when they were first on; so do the
 * episodes of a season.
 * @param {RecordOfViewing} record
 * @param {Views} views
 * @param {number[]} series
 * @returns {StripEpisode[][]}
 */
function stripsOf(record, views, series) {
  const known = seasonsKnown.get(record) ?? seasonsFrom(record);
  seasonsKnown.set(record, known);
  /** @type {Map<number, Map<number, number[]>>} */
  const of = new Map(series.map((work) => [work, new Map()]));
  for (let title = 0; title < record.titles; title += 1) {
    if (views.reach[title] === 0) continue;
    const seasons = of.get(record.titleWorks[title]);
    if (!seasons) continue;
    const season = known.ofTitle[title];
    const titles = seasons.get(season);
    if (titles) titles.push(title);
    else seasons.set(season, [title]);
  }
  const inOrder = (/** @type {number} */ a, /** @type {number} */ b) => views.firstStart[a] - views.firstStart[b] || a - b;
  return series.map((work) => {
    const seasons = [...of.get(work) ?? []].map(([season, titles]) => {
      const place = season === 0 ? -1 : known.first[work] + season - 1;
      return {
        label: place < 0 ? null : record.names.seasonNames[known.labels[place]],
        number: place < 0 ? 0 : known.numbers[place],
        titles: titles.sort(inOrder),
      };
    });
    const areNumbered = seasons.every(({ number }) => number > 0);
    seasons.sort((a, b) => (areNumbered ? a.number - b.number : 0) || inOrder(a.titles[0], b.titles[0]));
    return seasons.flatMap(({ label, titles }) => {
      if (titles.every((title) => known.episodes[title] > 0)) titles.sort((a, b) => known.episodes[a] - known.episodes[b] || inOrder(a, b));
      return titles.map((title) => ({
        title,
        season: label,
        number: known.episodes[title] > 0 ? known.episodes[title] - 1 : null,
        reach: views.reach[title],
        again: views.again[title],
      }));
    });
  });
}
