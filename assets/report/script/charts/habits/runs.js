// The longest runs of episodes, each on the clock from its first start to its latest end.

/** Runs the chart shows; the table has a few more. */
const RUNS_SHOWN = 10;

/** The runs in the order of the list. @param {View} view */
function runsShown({ figures }) {
  return figures.late.views().runs.slice(0, RUNS_SHOWN);
}

/** Hours from one time of day to that of a run. @param {Run} run @param {number} since Seconds after midnight. */
function hoursSince(run, since) {
  return ((((run.local - since) % DAY) + DAY) % DAY) / HOUR;
}

/** @param {Run} run */
function runHours(run) {
  return (run.end - run.start) / HOUR;
}

/** Day and time at which a run began. @param {Words} words @param {Run} run */
function runBegan(words, run) {
  const day = Math.floor(run.local / DAY);
  return { date: words.dateWithWeekday(day), time: words.time(Math.floor((run.local - day * DAY) / 60)) };
}

/** The clock of some runs: where it begins, in seconds after midnight, and its full hours in words. @param {View} view @param {Run[]} runs */
function clockOfRuns({ record, words }, runs) {
  const { dayStart } = record.packed;
  const earliest = Math.min(24, ...runs.map((run) => hoursSince(run, dayStart)));
  const begin = Math.floor(dayStart / HOUR + earliest) * HOUR;
  const latest = Math.max(1, ...runs.map((run) => hoursSince(run, begin) + runHours(run)));
  const count = Math.min(48, Math.ceil(latest)) + 1;
  return { begin, hours: Array.from({ length: count }, (_, hour) => words.time((begin + hour * HOUR) / 60)) };
}

/**
 * @param {Element} grid
 * @param {string[]} labels
 * @param {{ left: number, end: number, top: number, bottom: number }} plot
 */
function drawClock(grid, labels, { left, end, top, bottom }) {
  const hour = (end - left) / Math.max(1, labels.length - 1);
  const widest = Math.max(0, ...labels.map((label) => roomOf(label, 12))) + 10;
  const every = [1, 2, 3, 4, 6, 12, 24].find((count) => widest <= hour * count) ?? 24;
  /** @type {Element[]} */
  const drawn = [];
  let free = -Infinity;
  for (let index = 0; index < labels.length; index += every) {
    const x = left + index * hour;
    drawn.push(lineOf(grid, [x, top, x, bottom], "grid"));
    const shown = fitted(labels[index], Math.min(widest, (end - left) / 3), 12);
    const half = roomOf(shown, 12) / 2;
    const middle = Math.max(half, Math.min(end - half, x));
    if (middle - half < free) continue;
    free = middle + half + 4;
    drawn.push(tickOf(grid, middle, top - 7, 12, shown));
  }
  grid.replaceChildren(...drawn);
}

/**
 * Where the clock begins: where it did when the page was written, unless the words before it need more.
 * @param {SVGElement} group
 * @param {[string, number][]} labels With their sizes.
 * @param {number} right
 */
function leftOf(group, labels, right) {
  const left = Number(group.dataset.left);
  if (labels.every(([text, size]) => widthOf(text, size) <= left - 14)) return left;
  return Math.ceil(Math.min(right * 0.36, Math.max(...labels.map(([text, size]) => roomOf(text, size))))) + 14;
}

/** The text itself if it fits without any room to spare, else shortened. @param {string} text @param {number} room @param {number} size */
function snug(text, room, size) {
  return widthOf(text, size) <= room ? text : fitted(text, room, size);
}

/** @type {LiveChart} */
const RUNS = {
  marks: ".wp-row",
  said(view) {
    const { words, record, figures } = view;
    const { runs, two } = figures.late.views();
    const shown = Math.min(runs.length, RUNS_SHOWN);
    const count = two <= shown ? words.say("shown-all", { count: two }) : words.say("shown-first", { shown, count: two });
    const subtitle = words.say("binge-list-subtitle", { shown: count });
    const [first] = runs;
    if (!first) return { title: words.say("filters-nothing"), subtitle };
    return { title: words.say("binge-list-title", { episodes: first.episodes, series: isolated(record.works[first.work]) }), subtitle };
  },
  draw(svg, view) {
    const { record, words, keys } = view;
    const runs = runsShown(view);
    const group = svg.querySelector(".wp-runs");
    if (!(group instanceof SVGElement)) return;
    const right = svg.viewBox.baseVal.width;
    const isPhone = right < 560;
    const end = Number(group.dataset.end);
    /** @type {[string, number][]} */
    const labels = runs.flatMap((run) => [[isolated(record.works[run.work]), 13], [words.say("binge-list-detail", runBegan(words, run)), 12]]);
    const left = isPhone ? 0 : leftOf(group, labels, right);
    const slots = [...new Set(runs.map(({ profile }) => Math.min(profile, 8)))].sort((a, b) => a - b);
    const names = record.profiles.length < 2 ? [] : slots.map((slot) =>
      ({ fill: profileFill(record, slot), name: slot < 8 ? words.profile(record.profiles[slot]) : words.say("others") }));
    const legend = nameColours(svg, names);
    const top = (legend > 0 ? legend * 22 + 8 : 0) + 20;
    const tall = isPhone ? 58 : 42;
    const bottom = top + runs.length * tall;
    const { begin, hours } = clockOfRuns(view, runs);
    const grid = svg.querySelector(".wp-grid");
    if (grid) drawClock(grid, hours, { left, end, top, bottom });
    const place = (/** @type {number} */ since) => left + Math.min(1, since / Math.max(1, hours.length - 1)) * (end - left);
    rowsIn(group, runs.length).forEach((row, index) => {
      const run = runs[index];
      const y = top + index * tall;
      const from = Math.min(end - 2, place(hoursSince(run, begin)));
      const to = Math.max(from + 2, place(hoursSince(run, begin) + runHours(run)));
      set(row, { "data-key": `${keys.keys.work[run.work]}-${index}` });
      const [hit, bar] = ["hit", "bar"].map((name) => row.querySelector(`.wp-${name}`));
      if (hit) set(hit, { y });
      const fill = names.length > 1 ? profileFill(record, run.profile) : "var(--wp-accent)";
      if (bar) set(bar, { x: tenths(from), y: tenths(y + (isPhone ? 39 : 12)), width: tenths(to - from), fill });
      const value = fitted(words.say("binge-list-episodes", { episodes: run.episodes }), isPhone ? right * 0.4 : right - end - 12, sizeIn(row, "value"));
      const free = isPhone ? right - roomOf(value, 13) - 12 : left - 14;
      writeIn(row, "value", value, { y: tenths(y + (isPhone ? 17 : 25)) });
      writeIn(row, "label", snug(isolated(record.works[run.work]), free, sizeIn(row, "label")), { y: tenths(y + (isPhone ? 17 : 18)) });
      writeIn(row, "detail", snug(words.say("binge-list-detail", runBegan(words, run)), isPhone ? right : free, sizeIn(row, "detail")), { y: tenths(y + (isPhone ? 33 : 34)) });
    });
    set(svg, { viewBox: `0 0 ${right} ${Math.ceil(top + Math.max(1, runs.length) * tall)}` });
  },
  table({ figures, record, words }) {
    const { runs, two } = figures.late.views();
    return {
      rows: runs.map((run) => [
        record.works[run.work],
        words.number(run.episodes),
        words.say("binge-list-detail", runBegan(words, run)),
        words.exact(run.end - run.start),
        record.profiles[run.profile] || words.say("unnamed-profile"),
      ]),
      more: words.andMore(two - runs.length),
    };
  },
  hover(view, mark) {
    const { words, record } = view;
    const run = runsShown(view)[Number(keyOf(mark).split("-")[1])];
    if (!run) return "";
    const said = { series: isolated(record.works[run.work]), ...runBegan(words, run), episodes: run.episodes, length: words.exact(run.end - run.start) };
    return words.say("binge-list-hover", said);
  },
  pick(filters, key, keys) {
    const number = keys.number("work", key.split("-")[0]);
    if (number !== undefined) chooseOne(filters.work, number);
  },
};
CHARTS.binge = RUNS;
