// What was paid, and what an hour of it cost: the rules of src/analysis/joins/money over the bills that are left. Under a
// choice of anything but the period the bills stay those of the whole account.

/**
 * Day of the transaction, day it is filed under, first and last day of service, ten-thousandths of the unit, currency,
 * what became of it: 0 settled, 1 reversed, 2 collected late, 3 anything else.
 * @typedef {[number | null, number | null, number | null, number | null, number | null, number, number]} Bill
 */
/** First day, first day after it, streams, quality, name. @typedef {[number, number | null, number | null, string | null, string]} PlanSpan */
/** Code, decimals, what stands before an amount and after it. @typedef {[string, number, string, string]} Currency */
/** @typedef {{ currencies: Currency[], bills: Bill[], plans: PlanSpan[] }} PackedMoney */
/** Ten-thousandths. @typedef {{ count: number, parts: number }} Sum */

/** Under these seconds a period has no price an hour, and was hardly used. */
const LEAST_PRICED = HOUR;
const HARDLY_USED = 2 * HOUR;
/** The parts of a unit amounts are counted in. */
const PARTS = 10_000;

/**
 * The days bills pay for.
 * @typedef {object} ServicePeriod
 * @property {number} first
 * @property {number} last
 * @property {number} parts What it cost.
 * @property {number | null} seconds Nothing when the viewing does not cover all of it.
 * @property {number | null} price Of an hour.
 * @property {boolean} isHardlyUsed
 * @property {PlanSpan | null} plan
 */

/** @param {Iterable<{ parts: number }>} charges @returns {Sum} */
function sumOfCharges(charges) {
  const all = [...charges];
  return { count: all.length, parts: all.reduce((sum, { parts }) => sum + parts, 0) };
}

/** The price of an hour, in units. @param {number} parts @param {number} seconds */
function priceOf(parts, seconds) {
  return seconds < LEAST_PRICED ? null : parts / PARTS / (seconds / HOUR);
}

/** The plan on a day; one signed up for in the evening may begin the next day in UTC. @param {PlanSpan[]} plans @param {number} day */
function planOn(plans, day) {
  return plans.find(([from, until]) => from <= day && (until === null || day < until)) ?? plans.find(([from]) => from === day + 1) ?? null;
}

/**
 * The bills of each currency, each once, however many states of its payment are listed.
 * @param {PackedMoney} money
 * @param {Bill[]} bills
 */
function chargesOf(money, bills) {
  /** @typedef {{ from: number | null, to: number | null, parts: number }} Charge */
  const currencies = money.currencies.map(() => [0, 1, 2].map(() => /** @type {Map<string, Charge>} */ (new Map())));
  for (const [, filed, from, to, parts, currency, result] of bills) {
    if (parts === null || result > 2) continue;
    const isServed = from !== null;
    currencies[currency][result].set(`${from} ${to} ${isServed ? "" : filed} ${parts}`, { from, to, parts });
  }
  return currencies.map((kinds) => kinds.map((charges) => [...charges.values()]));
}

/** The periods settled bills pay for; those that begin on one day are one. @param {{ from: number | null, to: number | null, parts: number }[]} settled */
function periodsPaid(settled) {
  /** @type {Map<number, { first: number, last: number, parts: number }>} */
  const periods = new Map();
  for (const { from, to, parts } of settled) {
    if (from === null || to === null) continue;
    const period = periods.get(from) ?? { first: from, last: to, parts: 0 };
    period.last = Math.max(period.last, to);
    period.parts += parts;
    periods.set(from, period);
  }
  return [...periods.values()].sort((a, b) => a.first - b.first);
}

/**
 * What was spent in each currency, most bills first.
 * @param {PackedMoney} money
 * @param {Bill[]} bills
 * @param {{ days: ArrayLike<number>, origin: number, first: number | null, last: number | null }} viewing Seconds of each day.
 */
function spendingOf(money, bills, { days, origin, first, last }) {
  const currencies = chargesOf(money, bills);
  const paid = currencies.map(([settled]) => periodsPaid(settled));
  const begins = paid.flat().map((period) => period.first).sort((a, b) => a - b);
  const known = new Set(begins);
  // Some files name the day on which the next period begins as the last one.
  const shared = paid.flat().some((period) => period.first < period.last && known.has(period.last)) ? 1 : 0;
  const billed = bills.reduce((most, [day]) => Math.max(most, day ?? -Infinity), -Infinity);
  const until = last === null ? -Infinity : Math.max(last, billed);
  const isCovered = (/** @type {number} */ day) => first !== null && day >= first && day <= until;
  const periodOf = (/** @type {{ first: number, last: number, parts: number }} */ one) => {
    const next = begins.find((begin) => begin > one.first);
    const end = Math.min(Math.max(one.last - shared, one.first), next === undefined ? Infinity : next - 1);
    let seconds = null;
    if (isCovered(one.first) && isCovered(end)) {
      seconds = 0;
      for (let day = one.first; day <= end; day += 1) seconds += days[day - origin] ?? 0;
    }
    const counts = seconds !== null && one.parts > 0;
    return /** @type {ServicePeriod} */ ({
      first: one.first, last: end, parts: one.parts, seconds,
      price: seconds !== null && counts ? priceOf(one.parts, seconds) : null,
      isHardlyUsed: counts && (seconds ?? 0) < HARDLY_USED,
      plan: planOn(money.plans, one.first),
    });
  };
  const spent = currencies.map(([settled, returned, recovered], currency) => {
    const periods = paid[currency].map(periodOf);
    const counting = periods.filter(({ seconds, parts }) => seconds !== null && parts > 0);
    const covered = sumOfCharges(counting);
    const seconds = counting.reduce((sum, period) => sum + (period.seconds ?? 0), 0);
    /** @type {{ cheapest: ServicePeriod | null, dearest: ServicePeriod | null }} */
    const ends = { cheapest: null, dearest: null };
    for (const period of periods) {
      if (period.price === null) continue;
      if (period.price < (ends.cheapest?.price ?? Infinity)) ends.cheapest = period;
      if (period.price > (ends.dearest?.price ?? -Infinity)) ends.dearest = period;
    }
    return {
      currency, periods, covered, seconds,
      settled: sumOfCharges(settled), returned: sumOfCharges(returned), recovered: sumOfCharges(recovered),
      undated: sumOfCharges(settled.filter(({ from }) => from === null)),
      price: priceOf(covered.parts, seconds),
      unused: sumOfCharges(periods.filter(({ isHardlyUsed }) => isHardlyUsed)),
      ...ends,
    };
  });
  // A currency without any bill that counts is none.
  const some = spent.filter(({ settled, returned, recovered }) => settled.count + returned.count + recovered.count > 0);
  return some.sort((a, b) => b.settled.count - a.settled.count || a.currency - b.currency);
}

/** @typedef {ReturnType<typeof spendingOf>[number]} Spending */

/** @type {WeakMap<Figures, { chosen: Spending[], all: Spending[] }>} */
const spendingKnown = new WeakMap();

/** The first day with a second of viewing, and the last. @param {Float64Array} days @param {number} origin */
function endsOf(days, origin) {
  const first = days.findIndex((seconds) => seconds > 0);
  let last = days.length - 1;
  while (last > first && days[last] === 0) last -= 1;
  return first < 0 ? { first: null, last: null } : { first: first + origin, last: last + origin };
}

/** Under all choices, and under all but the period, for the drawing. @param {View} view */
function spendingIn({ figures, record, filters }) {
  let known = spendingKnown.get(figures);
  const { money } = record.packed;
  if (!known && money) {
    const origin = record.pieces.firstDay;
    const isLeft = (/** @type {Bill} */ [, filed]) => !hasRange(filters) || (filed !== null && inRange(filters, filed));
    const all = spendingOf(money, money.bills, { days: figures.byDay, origin, ...endsOf(figures.byDay, origin) });
    const chosen = hasRange(filters)
      ? spendingOf(money, money.bills.filter(isLeft), { days: figures.days, origin, first: figures.firstDay, last: figures.lastDay })
      : all;
    known = { chosen, all };
    spendingKnown.set(figures, known);
  }
  return known ?? { chosen: [], all: [] };
}

/** The first currency that is paid in. @param {Spending[]} spending */
function mainOf(spending) {
  return spending.length > 0 && spending[0].settled.count > 0 ? spending[0] : null;
}

/** In the names and units of `summary --json`. @param {View} view */
function moneyNumbers(view) {
  const { money } = view.record.packed;
  if (!money) return null;
  const invoices = (/** @type {Sum} */ { count, parts }) => ({ invoices: count, amount: parts / PARTS });
  const priced = (/** @type {ServicePeriod | null} */ period) =>
    period && { from: isoDate(period.first), to: isoDate(period.last), price_per_hour: period.price };
  return {
    currencies: spendingIn(view).chosen.map((one) => ({
      currency: money.currencies[one.currency][0] || null,
      paid: invoices(one.settled),
      returned: invoices(one.returned),
      collected_late: invoices(one.recovered),
      without_period: invoices(one.undated),
      covered: { periods: one.covered.count, amount: one.covered.parts / PARTS, seconds: one.seconds, price_per_hour: one.price },
      hardly_used: { periods: one.unused.count, amount: one.unused.parts / PARTS },
      cheapest: priced(one.cheapest),
      dearest: priced(one.dearest),
      periods: one.periods.map(({ first, last, parts, seconds, price, isHardlyUsed, plan }) => ({
        from: isoDate(first), to: isoDate(last), amount: parts / PARTS, seconds, price_per_hour: price,
        hardly_used: seconds === null ? null : isHardlyUsed,
        plan: plan && { streams: plan[2], quality: plan[3] },
      })),
    })),
  };
}
