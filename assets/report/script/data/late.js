// Figures that only some charts need: added up when one of them is drawn, once for each change of the choices.

/**
 * The rows that are left: which choices each fails, as bits; with weekdays or hours chosen, whether it touches them; and the
 * seconds of it that count.
 * @typedef {{ fails: Uint8Array, touched: Uint8Array | null, inside: Float64Array }} LeftRows
 */

/**
 * @template Made
 * @param {() => Made} make
 */
function once(make) {
  /** @type {{ made: Made } | null} */
  let known = null;
  return () => (known ??= { made: make() }).made;
}

/**
 * `open…` leaves a chart's own choice out.
 * @param {RecordOfViewing} record
 * @param {FilterState} filters
 * @param {LeftRows} left
 * @param {{ byWork: Float64Array, episodes: Uint32Array }} works The choice of works left out.
 */
function lateFigures(record, filters, left, { byWork, episodes }) {
  const views = once(() => viewsOf(record, left, 0));
  const stretches = once(() => stretchesLeft(record, filters, left));
  const novelty = once(() => noveltyOf(record, left, 0));
  const openKinds = filters.kind.size === 0 ? views : once(() => viewsOf(record, left, KIND));
  const openPeople = filters.profile.size === 0 ? views : once(() => viewsOf(record, left, PROFILE));
  const openViews = filters.work.size === 0 ? views : once(() => viewsOf(record, left, WORK));
  return {
    lines: once(() => linesOf(record, filters, left)),
    views,
    openKinds,
    openPeople,
    seen: once(() => seenEpisodes(record, views())),
    seenAgain: once(() => titlesSeenAgain(record, views())),
    seriesLeft: once(() => seriesLeft(record, views())),
    seriesReturned: once(() => seriesReturned(record, left, views())),
    householdRuns: once(() => householdRuns(record, views())),
    /** Of the series with most seconds. */
    strips: once(() => {
      const series = byAmount(byWork, (work) => record.isSeries[work] === 1 && episodes[work] > 0).slice(0, record.packed.rules.strips);
      return { series, strips: stripsOf(record, openViews(), series) };
    }),
    novelty,
    openNovelty: hasRange(filters) ? once(() => noveltyOf(record, left, RANGE)) : novelty,
    pairs: once(() => pairsOf(record, filters, left)),
    profilesAtOnce: once(() => atOnce(stretches(), record.rows.profile, record.profiles.length)),
    devicesAtOnce: once(() => atOnce(stretches(), record.rows.device, record.names.devices.length)),
  };
}
