// The profiles side by side: sums of each that a choice of profiles does not empty.

/**
 * What all choices but those of profiles leave of each profile.
 * @typedef {object} People
 * @property {Float64Array} hours Profile × hour of the day; a choice of hours makes no difference.
 * @property {Float64Array} months Profile × month; a choice of a period makes no difference.
 * @property {Float64Array} allDays Profile × day; nor does it here.
 * @property {Float64Array} days Profile × day.
 * @property {Float64Array} seconds
 */

/**
 * @param {RecordOfViewing} record
 * @param {Figures} figures
 * @param {FilterState} filters
 * @returns {People}
 */
function peopleOf(record, { left: { fails }, week }, filters) {
  const { rows, pieces } = record;
  const profiles = record.profiles.length;
  const isWeekday = Uint8Array.from({ length: 168 }, (_, cell) =>
    (filters.weekday.size === 0 || filters.weekday.has(Math.floor(cell / 24)) ? 1 : 0));
  const people = {
    hours: new Float64Array(profiles * 24),
    months: new Float64Array(profiles * pieces.months),
    allDays: new Float64Array(profiles * pieces.days),
    days: new Float64Array(profiles * pieces.days),
    seconds: new Float64Array(profiles),
  };
  const others = ~(PROFILE | RANGE);
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const row = pieces.row[piece];
    const fail = fails[row];
    if ((fail & others) !== 0) continue;
    const [cell, seconds] = [pieces.cell[piece], pieces.seconds[piece]];
    const profile = rows.profile[row];
    const isIn = (fail & RANGE) === 0;
    if (isIn && isWeekday[cell] === 1) people.hours[profile * 24 + (cell % 24)] += seconds;
    if (week[cell] === 0) continue;
    people.months[profile * pieces.months + pieces.month[piece]] += seconds;
    people.allDays[profile * pieces.days + pieces.day[piece]] += seconds;
    if (!isIn) continue;
    people.days[profile * pieces.days + pieces.day[piece]] += seconds;
    people.seconds[profile] += seconds;
  }
  return people;
}
