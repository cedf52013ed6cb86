// Habits under the reader's choices in the names and units of `watchprint summary --json`.

/** @param {ChangePoint} point */
function changeNumbers({ from, to, before, after }) {
  return { from: isoDate(from), to: isoDate(to), before_hours_per_week: before / HOUR, after_hours_per_week: after / HOUR };
}

/** @param {View} view */
function habitNumbers(view) {
  const { figures, record } = view;
  const { kappa, stability, variability, burstiness } = regularityOf(record, figures);
  const { weekly, points } = changesIn(view).account;
  return {
    regularity: { kappa: kappa.value, pairs: kappa.n },
    interdaily_stability: stability.value,
    intradaily_variability: variability.value,
    rhythm_days: stability.n,
    burstiness: burstiness.value,
    session_gaps: burstiness.n,
    sessions_by_gap: Object.fromEntries(PAUSES.map((minutes) => [String(minutes), figures.sittings.byMinutes[minutes]])),
    change_points: points && points.map(changeNumbers),
    change_weeks: weekly.length,
    trips: tripNumbers(view),
    session_gap_valley: valleyNumbers(view),
    ...deviceNumbers(view),
  };
}
