// Money in words: sums and prices as the reader writes them, and the sentences of the section.

/** @param {View} view @param {number} currency @returns {Currency} */
function currencyOf({ record }, currency) {
  return record.packed.money?.currencies[currency] ?? ["", 2, "", ""];
}

/** An amount with the decimals of its currency. @param {View} view @param {number} amount @param {number} currency */
function amountSaid(view, amount, currency) {
  const [, decimals, before, after] = currencyOf(view, currency);
  return `${before}${view.words.decimal(amount, decimals)}${after}`;
}

/** A price, with as many decimals more as it takes for something to be left of it. @param {View} view @param {number} price @param {number} currency */
function priceSaid(view, price, currency) {
  const [, decimals, before, after] = currencyOf(view, currency);
  let digits = decimals;
  while (price > 0 && price < 0.5 * 0.1 ** digits && digits < 6) digits += 1;
  return `${before}${view.words.decimal(price, digits)}${after}`;
}

/** An amount on an axis: no decimals where it is whole. @param {View} view @param {number} amount @param {number} currency */
function roundAmount(view, amount, currency) {
  const [, decimals, before, after] = currencyOf(view, currency);
  const isWhole = (/** @type {number} */ digits) => Math.abs(amount * 10 ** digits - Math.round(amount * 10 ** digits)) < 1e-6;
  const digits = [0, 1, 2, 3].find(isWhole);
  return `${before}${view.words.decimal(amount, digits === 0 ? 0 : Math.max(decimals, digits ?? 4))}${after}`;
}

/** @param {View} view @param {Spending} spending @returns {[string, string][]} */
function moneySentences(view, spending) {
  const { words } = view;
  const { currency, periods, settled, covered, seconds, price, unused, cheapest, dearest } = spending;
  const large = (/** @type {string} */ figure) => `${LARGE_BEGINS}${figure}${LARGE_ENDS}`;
  const amount = (/** @type {number} */ parts) => amountSaid(view, parts / PARTS, currency);
  const [first, last] = [periods[0], periods[periods.length - 1]];
  const paid = { figure: large(amount(settled.parts)), invoices: settled.count };
  /** @type {[string, string][]} */
  const said = [[first ? words.say("money-paid", { ...paid, range: words.range(first.first, last.last) }) : words.say("money-paid-undated", paid), "money"]];
  if (covered.count === 0) return said;
  const chart = "price-per-hour";
  if (price !== null) {
    const figure = large(priceSaid(view, price, currency));
    said.push([words.say("money-hour", { figure, amount: amount(covered.parts), hours: words.duration(seconds), periods: covered.count }), chart]);
  }
  said.push([unused.count === 0
    ? words.say("money-used", { figure: large(words.say("money-none")), periods: covered.count })
    : words.say("money-unused", { figure: large(words.say("money-periods", { count: unused.count })), amount: amount(unused.parts), periods: unused.count }), chart]);
  if (cheapest && dearest && cheapest !== dearest) {
    const [least, most] = [cheapest, dearest].map((period) => priceSaid(view, period.price ?? 0, currency));
    said.push([words.say("money-range", {
      figure: large(words.say("money-from-to", { least, most })),
      cheapest: words.range(cheapest.first, cheapest.last), dearest: words.range(dearest.first, dearest.last),
    }), chart]);
  }
  return said;
}

BLOCKS.money = (element, view) => {
  const main = mainOf(spendingIn(view).chosen);
  const said = main ? moneySentences(view, main) : [/** @type {[string, string]} */ ([view.words.say("filters-money-none"), ""])];
  element.replaceChildren(...said.map(sentence));
};

/** What is not in the sum, or not in a period. @param {Element} element @param {View} view */
BLOCKS["money-apart"] = (element, view) => {
  const { words } = view;
  const { chosen } = spendingIn(view);
  const main = mainOf(chosen);
  /** @type {string[]} */
  const said = [];
  if (main) {
    /** @type {[string, Sum][]} */
    const apart = [["money-apart-returned", main.returned], ["money-apart-recovered", main.recovered], ["money-apart-undated", main.undated]];
    for (const [key, { count, parts }] of apart) {
      if (count > 0) said.push(words.say(key, { amount: amountSaid(view, parts / PARTS, main.currency), invoices: count }));
    }
    for (const { currency, settled, price } of chosen.slice(1)) {
      if (settled.count === 0) continue;
      const values = { amount: amountSaid(view, settled.parts / PARTS, currency), invoices: settled.count };
      said.push(price === null ? words.say("money-apart-currency", values)
        : words.say("money-apart-currency-hour", { ...values, price: priceSaid(view, price, currency) }));
    }
  }
  element.replaceChildren(...said.map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }));
};
