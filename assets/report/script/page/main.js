// What this page does with your data: nothing leaves it, nothing is stored. The script switches colours, shows the
// exact value of the mark you point at, and adds up the record again for what you choose to see. Without it the page
// is complete: every value also stands in a table.

const theme = new Theme();
const language = new Language();
const block = document.getElementById("record");
/** @type {LivePage | null} */
let live = null;
/** @type {Controls | null} */
let controls = null;

function remember() {
  const places = addressParts().filter(isPlace);
  writeAddress([...places, ...theme.parts(), ...language.parts(), ...(live ? addressOf(live.filters, live.keys) : [])]);
}

/**
 * @param {SVGSVGElement | null} [chart] In which it was chosen.
 * @param {boolean} [isDone] False while a pointer is still drawing a range.
 */
function changed(chart = null, isDone = true) {
  if (!live) return;
  const page = live;
  const { redrawing } = page;
  redrawing.hold(page.parts, chart);
  const view = redrawing.still(() => {
    const shown = page.update();
    controls?.sync(shown);
    return shown;
  });
  tooltip.refresh();
  if (isDone) remember();
  // For whoever wants to compare the figures with those of the program.
  document.dispatchEvent(new CustomEvent("figures", { detail: { ...view, numbers: () => PAGE.numbers(view), finish: () => redrawing.finish() } }));
}

function readAddress() {
  const parts = addressParts();
  if (parts.every(isPlace)) {
    // A link inside the page has taken the rest of the address away.
    remember();
    return;
  }
  theme.read(parts);
  language.read(parts);
  if (live) {
    const wanted = filtersOf(parts, live.keys);
    const differs = addressOf(wanted, live.keys).join() !== addressOf(live.filters, live.keys).join();
    live.filters = wanted;
    if (differs) changed(null, false);
  }
  remember();
  // A page that still changes its heights is no place to go to.
  if (parts.some(isPlace)) live?.redrawing.finish();
  goToPlace();
}

if (block) {
  const packed = /** @type {Packed} */ (recordIn(block.textContent ?? ""));
  markWhole(new Words(packed));
  live = new LivePage(packed);
  controls = new Controls(live, () => changed());
  controls.box.append(element("p", { id: "filters-keys", hidden: "" }, [live.words.say("filters-keys")]));
}

for (const figure of live?.figures ?? []) {
  for (const svg of [figure.wide, figure.narrow]) {
    svg.classList.add("live");
    // The arrows and Enter are for the chart, not for whatever reads the page aloud.
    set(svg, { role: "application", "aria-roledescription": live?.words.say("filters-chart") ?? "", "aria-describedby": "filters-keys" });
    if (figure.chart === ACTOGRAM) paintBehind(svg, () => /** @type {LivePage} */ (live).shown);
    if (!figure.chart.brush) continue;
    new Brush(svg, figure.chart.brush, (from, to, isDone) => {
      if (!live) return;
      live.filters.from = from;
      live.filters.to = to;
      changed(svg, isDone);
    });
  }
}

const tooltip = new Tooltip({
  hover: (mark, chart) => {
    const figure = live?.figureOf(chart);
    if (!live || !figure) return null;
    return isEntry(mark) ? entryHover(live.shown, mark) : figure.chart.hover(live.shown, mark);
  },
  marks: (chart) => live?.marks(chart) ?? null,
  find: (chart, event) => entryAt(event) ?? live?.figureOf(chart)?.chart.find?.(chart, event),
  step: (chart, mark, key) => live && live.figureOf(chart)?.chart.step?.(chart, live.shown, mark, key),
  pick: (mark, chart) => {
    const figure = live?.figureOf(chart);
    const key = keyOf(mark);
    if (!live || !figure || !key) return;
    if (isEntry(mark)) entryPick(live.filters, mark);
    else figure.chart.pick(live.filters, key, live.keys, mark, live.shown);
    changed(chart);
  },
  extend: (mark, chart, step) => {
    const places = live?.figureOf(chart)?.chart.brush;
    if (!live || !places || !extendRange(live.filters, places, mark, step)) return false;
    changed(chart);
    return true;
  },
});

// Ready before the first pointer or key asks for a value.
if (live) (globalThis.requestIdleCallback ?? setTimeout)(() => live?.shown);

document.addEventListener("drawn", () => tooltip.refresh());
offerPictures(() => live?.draw(true));
if (live) PAGE.offer(live);
theme.start(remember);
addEventListener("hashchange", readAddress);
if (addressParts().some((part) => !isPlace(part))) readAddress();
