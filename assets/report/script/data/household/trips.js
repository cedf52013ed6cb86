// Trips: runs of days away from the country a profile mostly watches in, by the rules of src/analysis/household.

/** More quiet days in a row end a trip. */
const QUIET_DAYS = 7;
/** Days before and after a day that tell the usual country, and the least of them with viewing there. */
const DAYS_AROUND = 45;
const LEAST_USUAL_DAYS = 14;

/** @typedef {{ country: number, firstDay: number, lastDay: number, activeDays: number, seconds: number }} Trip */
/** Seconds by country, in the order of countries. @typedef {{ day: number, countries: [number, number][] }} CountryDay */

/** The country with the largest amounts, compared one after the other; the first of equal ones. @param {[number, number[]][]} countries */
function mostOf(countries) {
  let best = /** @type {[number, number[]] | null} */ (null);
  for (const one of countries) {
    const by = best ? one[1].map((amount, index) => amount - (best?.[1][index] ?? 0)).find((more) => more !== 0) ?? 0 : 1;
    if (by > 0) best = one;
  }
  return best;
}

/**
 * The days of viewing in known countries, of each profile: of the rows whose failures the mask lets pass.
 * @param {RecordOfViewing} record
 * @param {Figures} figures
 * @param {number} mask
 */
function countryDaysOf({ rows, names, profiles }, { left: { fails, inside }, isTouched }, mask) {
  /** @type {Map<number, Map<number, number>>[]} */
  const found = profiles.map(() => new Map());
  const seen = profiles.map(() => false);
  for (let row = 0; row < rows.count; row += 1) {
    if ((fails[row] & ~mask) !== 0 || !isTouched(row)) continue;
    seen[rows.profile[row]] = true;
    const country = rows.country[row];
    if (names.countries[country][2]) continue;
    const days = found[rows.profile[row]];
    const day = rows.day[row];
    let countries = days.get(day);
    if (!countries) days.set(day, countries = new Map());
    countries.set(country, (countries.get(country) ?? 0) + inside[row]);
  }
  return { found, seen };
}

/** @param {Map<number, Map<number, number>>[]} parts @returns {CountryDay[]} */
function daysInOrder(parts) {
  /** @type {Map<number, Map<number, number>>} */
  const all = new Map();
  for (const [day, countries] of parts.flatMap((part) => [...part])) {
    const sums = all.get(day) ?? new Map();
    for (const [country, seconds] of countries) sums.set(country, (sums.get(country) ?? 0) + seconds);
    all.set(day, sums);
  }
  const days = [...all].map(([day, sums]) => ({ day, countries: [...sums].sort((a, b) => a[0] - b[0]) }));
  return days.sort((a, b) => a.day - b.day);
}

/** The usual country of each day, by the days around it. @param {CountryDay[]} days */
function usualCountry(days) {
  /** Days and seconds by country. @type {Map<number, number[]>} */
  const amounts = new Map();
  const add = (/** @type {CountryDay} */ { countries }, /** @type {number} */ sign) => {
    for (const [country, seconds] of countries) {
      const [count, sum] = amounts.get(country) ?? [0, 0];
      amounts.set(country, [count + sign, sum + sign * seconds]);
    }
  };
  const usual = () => mostOf([...amounts].filter(([, [count]]) => count > 0).sort((a, b) => a[0] - b[0]));
  for (const day of days) add(day, 1);
  const ofAll = usual()?.[0];
  amounts.clear();
  let [from, until] = [0, 0];
  const [first, last] = [days[0].day, days[days.length - 1].day];
  return (/** @type {number} */ day) => {
    const begin = Math.max(first, Math.min(day - DAYS_AROUND, last - 2 * DAYS_AROUND));
    for (; until < days.length && days[until].day <= begin + 2 * DAYS_AROUND; until += 1) add(days[until], 1);
    for (; from < days.length && days[from].day < begin; from += 1) add(days[from], -1);
    const around = usual();
    return around && around[1][0] >= LEAST_USUAL_DAYS ? around[0] : ofAll;
  };
}

/** The trips of days in order. @param {CountryDay[]} days @returns {Trip[]} */
function tripsAmong(days) {
  const only = days[0]?.countries[0][0];
  if (days.every(({ countries }) => countries.every(([country]) => country === only))) return [];
  const usualOn = usualCountry(days);
  /** @type {Trip[]} */
  const trips = [];
  /** @type {Trip | null} */
  let trip = null;
  for (const { day, countries } of days) {
    const usual = usualOn(day);
    if (usual === undefined || countries.some(([country]) => country === usual)) {
      trip = null;
      continue;
    }
    const country = mostOf(countries.map(([number, seconds]) => [number, [seconds]]))?.[0] ?? 0;
    const seconds = countries.reduce((sum, [, some]) => sum + some, 0);
    if (trip && trip.country === country && day - trip.lastDay <= QUIET_DAYS + 1) {
      trip.lastDay = day;
      trip.activeDays += 1;
      trip.seconds += seconds;
    } else {
      trip = { country, firstDay: day, lastDay: day, activeDays: 1, seconds };
      trips.push(trip);
    }
  }
  return trips;
}

/**
 * The trips of each profile, and of all together: one who travels alone, while nobody watches at home, is not the
 * household.
 * @param {RecordOfViewing} record
 * @param {Figures} figures
 * @param {number} mask Failures that make no difference.
 */
function tripsOf(record, figures, mask) {
  const { found, seen } = countryDaysOf(record, figures, mask);
  const profiles = found.map((days) => tripsAmong(daysInOrder([days])));
  const least = Math.min(2, seen.filter(Boolean).length);
  const overlaps = (/** @type {Trip} */ one, /** @type {Trip} */ other) =>
    one.country === other.country && one.firstDay <= other.lastDay && other.firstDay <= one.lastDay;
  const together = tripsAmong(daysInOrder(found)).filter((trip) =>
    profiles.filter((own) => own.some((other) => overlaps(trip, other))).length >= least);
  return { profiles, together, several: least > 1 };
}

/** @typedef {ReturnType<typeof tripsOf>} Trips */

/** @type {WeakMap<Figures, { chosen: Trips, all: Trips }>} */
const tripsKnown = new WeakMap();

/** Under all choices, and for the drawing under all but those of profiles and the period. @param {View} view */
function tripsIn({ record, figures, filters }) {
  let known = tripsKnown.get(figures);
  if (!known) {
    const all = tripsOf(record, figures, PROFILE | RANGE);
    known = { all, chosen: hasRange(filters) || filters.profile.size > 0 ? tripsOf(record, figures, 0) : all };
    tripsKnown.set(figures, known);
  }
  return known;
}

/** In the names and units of `summary --json`. @param {View} view */
function tripNumbers(view) {
  const { names } = view.record;
  return tripsIn(view).chosen.together.map(({ country, firstDay, lastDay, activeDays, seconds }) => ({
    country: countryKey(names.countries[country][0]), first_day: isoDate(firstDay), last_day: isoDate(lastDay),
    days: lastDay - firstDay + 1, active_days: activeDays, seconds,
  }));
}
