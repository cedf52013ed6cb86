// What a chart shows without its own choice, so that it also shows what else could be chosen.

/** @type {WeakMap<Figures, Record<string, Float64Array[]>>} */
const shownKnown = new WeakMap();

/**
 * Sums of each side, once for each state of the page.
 * @param {View} view
 * @param {string} name
 * @param {(side: Side, chosen: Chosen, extent: Extent) => Float64Array} sum
 */
function shownIn(view, name, sum) {
  let known = shownKnown.get(view.figures);
  if (!known) shownKnown.set(view.figures, (known = {}));
  const sides = sidesOf(view.record);
  const { extents } = comparisonIn(view).parts;
  return known[name] ??= chosenOn(sides, view.filters).map((chosen, side) => sum(sides[side], chosen, extents[side]));
}

/** Minutes of each hour in a mean week. @param {View} view */
function hoursShown(view) {
  const { means } = comparisonIn(view).parts;
  if (view.filters.weekday.size + view.filters.hour.size === 0) return means;
  return shownIn(view, "hours", ({ record: { pieces } }, { fails }, { span }) => {
    const weeks = weeksIn(span);
    const sums = new Float64Array(168);
    for (let piece = 0; piece < pieces.count; piece += 1) {
      const week = weekOf(pieces.day[piece] + pieces.firstDay);
      if (fails[pieces.row[piece]] === 0 && week >= weeks[0] && week <= weeks[weeks.length - 1]) sums[pieces.cell[piece]] += pieces.seconds[piece];
    }
    return sums.map((seconds) => seconds / 60 / Math.max(1, weeks.length));
  });
}

/** Seconds on each class of devices. @param {View} view */
function classesShown(view) {
  return shownIn(view, "classes", ({ record: { rows, pieces, names } }, { fails, week }, { span }) => {
    const sums = new Float64Array(names.classes.length);
    for (let piece = 0; span && piece < pieces.count; piece += 1) {
      const [row, day] = [pieces.row[piece], pieces.day[piece] + pieces.firstDay];
      if ((fails[row] & ~CLASS) === 0 && week[pieces.cell[piece]] === 1 && day >= span.first && day <= span.last) {
        sums[rows.class[row]] += pieces.seconds[piece];
      }
    }
    return sums;
  });
}

/** Sittings by length. @param {View} view */
function lengthsShown(view) {
  const { lengths } = comparisonIn(view).parts;
  if (view.filters.sitting.size === 0) return lengths;
  return shownIn(view, "lengths", ({ record }, { fails, touched }, { span }) => {
    const limits = record.packed.lengths;
    const counts = new Float64Array(limits.length + 1);
    join(record, (row) => (fails[row] & ~SITTING) === 0 && (!touched || touched[row] === 1), record.packed.gap, ({ first, start, end }) => {
      const day = record.rows.day[first];
      if (span && day >= span.first && day <= span.last) counts[classOfLength(end - start, limits)] += 1;
    });
    return counts;
  });
}
