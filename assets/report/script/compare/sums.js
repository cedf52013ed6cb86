// What is chosen is counted in both periods only, and offered if either export has it.

/** @param {RecordOfViewing} record @param {FilterState} filters */
PAGE.figures = (record, filters) => {
  const sides = sidesOf(record);
  const free = { ...filters, from: null, to: null };
  const figures = figuresOf(record, free);
  const [earlier, later] = sides;
  if (earlier.record !== later.record) {
    const others = figuresOf(earlier.record, free);
    for (const name of /** @type {const} */ (["byClass", "byKind", "byCountry", "byWork"])) {
      others[name].forEach((seconds, number) => { figures[name][number] += seconds; });
    }
  }
  let [seconds, count] = [0, 0];
  chosenOn(sides, filters).forEach(({ fails, week, touched, record: { rows, pieces } }, side) => {
    const { first, last } = sides[side].span;
    for (let piece = 0; piece < pieces.count; piece += 1) {
      const day = pieces.day[piece] + pieces.firstDay;
      if (fails[pieces.row[piece]] === 0 && week[pieces.cell[piece]] === 1 && day >= first && day <= last) seconds += pieces.seconds[piece];
    }
    for (let row = 0; row < rows.count; row += 1) {
      if (fails[row] === 0 && (!touched || touched[row] === 1) && rows.day[row] >= first && rows.day[row] <= last) count += 1;
    }
  });
  return { ...figures, seconds, rows: count };
};
