// The numbers behind the page as files, with the choices applied; the names are those of `watchprint summary --json`.

/**
 * @param {View} view
 * @param {string[] | null} titles
 */
function titlesFile(view, titles) {
  const listing = listingOf(view.record, view.filters, titles);
  const order = byAmount(listing.seconds, (one) => listing.first[one] !== Infinity);
  const line = (/** @type {number} */ one) => [
    listing.names[one], view.record.names.kinds[listing.kinds[one]][0], listing.seconds[one], listing.views[one], listing.episodes[one],
    isoDate(listing.first[one]), isoDate(listing.last[one]),
  ];
  return csvFile([["title", "kind", "seconds", "views", "titles", "first_day", "last_day"], ...order.map(line)]);
}

/** @param {View} view */
function daysFile({ figures, record }) {
  const days = [...figures.days.keys()].filter((day) => figures.days[day] > 0);
  return csvFile([["day", "seconds"], ...days.map((day) => [isoDate(day + record.pieces.firstDay), figures.days[day]])]);
}

PAGE.numbers = numbersOf;

/**
 * @param {Words} words
 * @param {() => View} view The choices and figures as they are now.
 * @param {() => Promise<string[] | null>} titles
 */
function offerNumbers(words, view, titles) {
  offerFiles(words, [
    { key: "numbers-json", name: "watchprint-summary.json", make: () => jsonFile(numbersOf(view())) },
    { key: "numbers-titles", name: "watchprint-titles.csv", make: async () => titlesFile(view(), await titles()) },
    { key: "numbers-days", name: "watchprint-days.csv", make: () => daysFile(view()) },
  ]);
}
