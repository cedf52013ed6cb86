// The difference map of the week: where there is more than before, and where less.

/** Minutes people say; the limits of the steps are taken from these. */
const SPOKEN_MINUTES = [0.5, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180];

/** Three rising limits for differences up to `most`. @param {number} most */
function differenceLimits(most) {
  const near = (/** @type {number} */ wanted, /** @type {number} */ from) => {
    let best = from;
    for (let place = from; place < SPOKEN_MINUTES.length; place += 1) {
      if (Math.abs(SPOKEN_MINUTES[place] - wanted) < Math.abs(SPOKEN_MINUTES[best] - wanted)) best = place;
    }
    return Math.min(best, SPOKEN_MINUTES.length - 1);
  };
  const first = Math.min(near(most * 0.15, 0), SPOKEN_MINUTES.length - 3);
  const second = Math.min(near(most * 0.4, first + 1), SPOKEN_MINUTES.length - 2);
  return [first, second, near(most * 0.7, second + 1)].map((place) => SPOKEN_MINUTES[place]);
}

/** −4 to 4. @param {number} difference @param {number[]} limits */
function differenceStep(difference, limits) {
  if (Math.abs(difference) < limits[0] / 4 || difference === 0) return 0;
  const above = limits.filter((limit) => Math.abs(difference) > limit).length;
  return difference < 0 ? -1 - above : 1 + above;
}

/** @param {number} step */
function differenceFill(step) {
  if (step === 0) return "var(--wp-nothing)";
  return step < 0 ? `var(--wp-less-${-step})` : `var(--wp-more-${step})`;
}

/** Strokes in the cells of less, as many as there are. @param {Element} group @param {Element[]} cells @param {(cell: Element) => number} stepOf */
function drawSigns(group, cells, stepOf) {
  const less = cells.filter((cell) => stepOf(cell) < 0).sort((a, b) => cellOfKey(keyOf(a)) - cellOfKey(keyOf(b)));
  renewed(group, "rect", "wp-sign", less.map((cell) => {
    const [left, top, width, height] = ["x", "y", "width", "height"].map((name) => Number(cell.getAttribute(name)));
    const length = Math.min((width + 1.5) * 0.36, 9);
    return {
      class: cell.classList.contains("off") ? "wp-sign off" : "wp-sign",
      x: tenths(left + width / 2 - length / 2), y: tenths(top + height / 2 - 0.7), width: tenths(length), height: 1.4,
      fill: stepOf(cell) <= -3 ? "var(--wp-surface)" : "var(--wp-ink)",
    };
  }));
}

CHARTS["compared-hour"] = {
  marks: ".wp-cells > rect",
  said(view) {
    const { words } = view;
    const { minutes } = comparisonIn(view).parts;
    return {
      title: words.say(`compare-hours-title-${hoursVerdict(accountIn(view).hours)}`),
      subtitle: words.say("compare-hours-subtitle", { before: minutes[0].length, after: minutes[1].length }),
    };
  },
  draw(svg, view) {
    const { words, filters } = view;
    const [before, after] = hoursShown(view);
    const differences = after.map((minutes, cell) => minutes - before[cell]);
    const limits = differenceLimits(differences.reduce((most, one) => Math.max(most, Math.abs(one)), 0));
    const cells = [...svg.querySelectorAll(".wp-cells > rect")];
    const stepOf = (/** @type {Element} */ cell) => differenceStep(differences[cellOfKey(keyOf(cell))], limits);
    for (const cell of cells) {
      set(cell, { fill: differenceFill(stepOf(cell)) });
      cell.classList.toggle("off", !inWeek(filters, cellOfKey(keyOf(cell))));
    }
    const group = svg.querySelector(".wp-signs");
    if (group) drawSigns(group, cells, stepOf);
    const [low, middle, high] = limits;
    const all = [-high, -middle, -low, low, middle, high];
    const labels = [...svg.querySelectorAll(".wp-threshold")];
    const shown = labels.length === 4 ? [all[0], all[2], all[3], all[5]] : all;
    labels.forEach((label, index) => {
      const number = signedNumber(words, shown[index], Math.abs(shown[index]) < 1 ? 1 : 0);
      label.textContent = index === labels.length - 1 ? words.say("compare-in-minutes", { number }) : number;
    });
  },
  table(view) {
    const { words } = view;
    const [before, after] = comparisonIn(view).parts.means;
    const week = [0, 1, 2, 3, 4, 5, 6];
    return {
      rows: Array.from({ length: 24 }, (_, hour) => [
        words.hours(hour), ...week.map((weekday) => differenceSaid(words, "minutes", after[weekday * 24 + hour] - before[weekday * 24 + hour])),
      ]),
    };
  },
  hover(view, mark) {
    const { words } = view;
    const cell = cellOfKey(keyOf(mark));
    const [before, after] = hoursShown(view).map((minutes) => minutes[cell]);
    return words.say("compare-hours-cell", {
      when: `${words.weekday(Math.floor(cell / 24))} ${words.hours(cell % 24)}`,
      difference: differenceSaid(words, "minutes", after - before),
      before: comparedValue(words, "minutes", before),
      after: comparedValue(words, "minutes", after),
    });
  },
  pick: WEEKS.pick,
};
