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
    dateText(listing.first[one]), dateText(listing.last[one]),
  ];
  return csvOf([["title", "kind", "seconds", "views", "titles", "first_day", "last_day"], ...order.map(line)]);
}

/** @param {View} view */
function daysFile({ figures, record }) {
  const days = [...figures.days.keys()].filter((day) => figures.days[day] > 0);
  return csvOf([["day", "seconds"], ...days.map((day) => [dateText(day + record.pieces.firstDay), figures.days[day]])]);
}

/**
 * Buttons where the page says how it was computed.
 * @param {Words} words
 * @param {() => View} view The choices and figures as they are now.
 * @param {() => Promise<string[] | null>} titles
 */
function offerNumbers(words, view, titles) {
  const button = (/** @type {string} */ key, /** @type {string} */ name, /** @type {() => Promise<Blob> | Blob} */ make) => {
    const made = element("button", { type: "button", "data-file": name }, [words.say(key)]);
    made.addEventListener("click", async () => download(name, await make()));
    return made;
  };
  const csv = (/** @type {string} */ text) => new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" });
  document.getElementById("method")?.append(
    element("h3", { id: "numbers" }, [words.say("numbers-heading")]),
    element("p", {}, [words.say("numbers-note")]),
    element("p", { class: "downloads" }, [
      button("numbers-json", "watchprint-summary.json", () =>
        new Blob([JSON.stringify(numbersOf(view()), null, 2), "\n"], { type: "application/json" })),
      button("numbers-titles", "watchprint-titles.csv", async () => csv(titlesFile(view(), await titles()))),
      button("numbers-days", "watchprint-days.csv", () => csv(daysFile(view()))),
    ]),
  );
}
