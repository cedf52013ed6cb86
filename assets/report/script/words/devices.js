// Makers, first and last days, and the gap each profile suggests: tables that follow the choices.

BLOCKS.makers = (element, view) => {
  const { figures, words } = view;
  const { makers, seconds } = byMaker(view);
  const order = byAmount(seconds).sort((a, b) => Number(a === makers.length) - Number(b === makers.length));
  const more = order.length - TABLE_ROWS;
  fill(element.querySelector(".table-scroll") ?? element, {
    rows: order.slice(0, TABLE_ROWS).map((number) =>
      [makers[number] ?? words.say("brand-unknown"), words.exact(seconds[number]), words.percent(seconds[number], figures.seconds)]),
    more: words.andMore(more),
  });
};

BLOCKS["device-days"] = (element, view) => {
  const { figures, record, words } = view;
  const days = deviceDays(view);
  const { devices } = record.names;
  // By last day, newest first: what is in use stands before what is gone.
  const order = byAmount(figures.byDevice).sort((a, b) => days[b].last - days[a].last || a - b);
  const more = order.length - TABLE_ROWS;
  fill(element.querySelector(".table-scroll") ?? element, {
    rows: order.slice(0, TABLE_ROWS).map((number) => {
      const [name, , maker] = devices[number];
      return [name, maker ?? NOTHING, words.shortDate(days[number].first), words.shortDate(days[number].last)];
    }),
    more: words.andMore(more),
  });
};

/** A row for each profile, whichever are chosen, and one for all of them. @param {Element} element @param {View} view */
BLOCKS.valley = (element, view) => fill(element, { rows: valleyRows(view) });

/** @param {View} view */
function valleyRows({ figures, record, words }) {
  const { left: { fails }, isTouched } = figures;
  const isIn = (/** @type {number} */ row) => (fails[row] & ~PROFILE) === 0 && isTouched(row);
  const said = (/** @type {string} */ name, /** @type {number[]} */ spaces) => {
    const { gaps, found } = valleyOf(spaces);
    const gap = found ? words.duration(found.seconds) : words.say(gaps < LEAST_SPACES ? "too-little-data" : "valley-none");
    return [name, gap, found ? words.number(found.sessions) : NOTHING, words.number(gaps)];
  };
  const { profiles } = record;
  const spaces = spacesOf(record, isIn);
  const rows = profiles.map((name, profile) => said(words.profile(name), spaces[profile]));
  return profiles.length > 1 ? [...rows, said(words.say("all-profiles"), spaces[profiles.length])] : rows;
}
