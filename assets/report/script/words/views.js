// What was seen again, left off, taken up again, watched in a row and continued elsewhere, worded anew for the rows that are left.

/** Rows of these tables before "and so many more". */
const FEW_ROWS = 10;

/**
 * The first of some lines, and how many more there are.
 * @template Item
 * @param {Element} element
 * @param {Words} words
 * @param {Item[]} items
 * @param {(item: Item) => string[]} row
 */
function fillFew(element, words, items, row) {
  const more = items.length - FEW_ROWS;
  fill(element, { rows: items.slice(0, FEW_ROWS).map(row), more: words.andMore(more) });
}

/** @param {View} view @param {number} profile */
function profileIn({ record, words }, profile) {
  return record.profiles[profile] || words.say("unnamed-profile");
}

Object.assign(BLOCKS, /** @type {typeof BLOCKS} */ ({
  "again-count"(element, { figures, words }) {
    const { again } = figures.late.views();
    const [titles, times] = [again.filter((count) => count > 0).length, sumOf(again)];
    element.textContent = words.say("again-count", { titles, times });
  },
  again(element, { figures, record, words }) {
    const { kinds } = record.names;
    fillFew(element, words, figures.late.seenAgain(), ({ title, kind, times }) => [title, kinds[kind][1], words.number(times)]);
  },
  "left-count"(element, { figures, words }) {
    element.textContent = words.say("left-count", { series: figures.late.seriesLeft().length });
  },
  left(element, view) {
    const { figures, record, words } = view;
    fillFew(element, words, figures.late.seriesLeft(), ({ work, profile, episodes, lastDay }) =>
      [record.works[work], profileIn(view, profile), words.number(episodes), words.shortDate(lastDay)]);
  },
  "returned-count"(element, { figures, words }) {
    element.textContent = words.say("returned-count", { times: figures.late.seriesReturned().length });
  },
  returned(element, view) {
    const { figures, record, words } = view;
    fillFew(element, words, figures.late.seriesReturned(), (one) => [
      record.works[one.work], profileIn(view, one.profile), words.shortDate(one.leftDay), words.shortDate(one.returnedDay), words.number(daysBetween(one)),
    ]);
  },
  /** The rows are those of the program: three, two, three on a day. */
  binges(element, { figures, words }) {
    const { two, three, threeADay } = figures.late.views();
    [...element.querySelectorAll("tbody > tr > td:last-child")].forEach((cell, row) => {
      cell.textContent = words.number([three, two, threeADay][row]);
    });
  },
  "fullest-day"(element, { figures, record, words }) {
    const { fullest } = figures.late.views();
    element.textContent = fullest
      ? words.say("binges-fullest-day", { episodes: fullest.episodes, series: isolated(record.works[fullest.work]), date: words.dateWithWeekday(fullest.day) })
      : words.say("binges-fullest-none");
  },
  "household-binges"(element, { figures, record, words }) {
    const { three, longest } = figures.late.householdRuns();
    element.textContent = longest
      ? words.say("household-binges", {
        three, episodes: longest.episodes, series: isolated(record.works[longest.work]), length: words.exact(longest.end - longest.start),
      })
      : words.say("household-binges-none");
  },
  "switches-count"(element, { figures, words }) {
    const { count: all, switches: { views } } = figures.late.views();
    element.textContent = views === 0 ? words.say("switches-none", { all })
      : words.say("switches-lead", { views, all, share: words.percent(views, all) });
  },
  switches(element, { figures, record, words }) {
    const { between } = figures.late.views().switches;
    const { classes } = record.names;
    fillFew(element, words, byAmount(between), (place) =>
      [classes[Math.floor(place / classes.length)][1], classes[place % classes.length][1], words.number(between[place])]);
  },
}));
