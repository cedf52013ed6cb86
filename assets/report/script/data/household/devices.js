// Devices beyond their seconds: makers, first and last day, and time with any stream running.

/** Seconds by the number of a maker; the last stands for devices whose text names none. @param {View} view */
function byMaker({ figures, record }) {
  const { names } = record;
  const makers = [...new Set(names.devices.flatMap(([, , maker]) => maker ?? []))].sort();
  const seconds = new Float64Array(makers.length + 1);
  for (const [number, [, , maker]] of names.devices.entries()) {
    seconds[maker === null ? makers.length : makers.indexOf(maker)] += figures.byDevice[number];
  }
  return { makers, seconds };
}

/**
 * First and last logical day on which a row with a streamed second began, of each device; the start of the first, and the
 * latest end.
 * @param {View} view
 */
function deviceDays({ figures, record }) {
  const { rows, names } = record;
  const days = names.devices.map(() => ({ first: Infinity, last: -Infinity, start: Infinity, end: -Infinity }));
  for (let row = 0; row < rows.count; row += 1) {
    if (!figures.isIn(row)) continue;
    const day = days[rows.device[row]];
    day.first = Math.min(day.first, rows.day[row]);
    day.last = Math.max(day.last, rows.day[row]);
    day.start = Math.min(day.start, rows.start[row]);
    day.end = Math.max(day.end, rows.start[row] + rows.duration[row]);
  }
  return days;
}

/**
 * Seconds with any stream of a profile running, the profiles added up.
 * @param {RecordOfViewing} record
 * @param {Figures} figures
 */
function awakeOf({ rows, pieces, profiles }, { left: { fails }, week }) {
  const until = new Float64Array(profiles.length).fill(-Infinity);
  let [awake, before, at] = [0, -1, 0];
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const row = pieces.row[piece];
    if (row !== before) [before, at] = [row, rows.start[row]];
    const start = at;
    at += pieces.seconds[piece];
    if (fails[row] !== 0 || week[pieces.cell[piece]] === 0) continue;
    const profile = rows.profile[row];
    // What lies before the latest end and is not covered lies outside the hours chosen.
    awake += Math.max(0, at - Math.max(start, until[profile]));
    until[profile] = Math.max(until[profile], at);
  }
  return awake;
}

/** In the names and units of `summary --json`. @param {View} view */
function deviceNumbers(view) {
  const { figures, record } = view;
  const { makers, seconds } = byMaker(view);
  const { names } = record;
  const days = deviceDays(view);
  const time = (/** @type {number} */ second) => new Date(second * 1000).toISOString().replace(".000", "");
  return {
    seconds_awake: awakeOf(record, figures),
    by_brand: amountsBy(seconds, (number) => makers[number] ?? "unknown"),
    devices: byAmount(figures.byDevice).map((number) => ({
      device: names.devices[number][0],
      class: classKey(names.classes[names.devices[number][1]][0]),
      brand: names.devices[number][2],
      first_start: time(days[number].start),
      last_end: time(days[number].end),
      seconds: figures.byDevice[number],
    })),
  };
}
