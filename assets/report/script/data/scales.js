// Axes and colour steps for the amounts that are left: the same round steps as in the drawing the page came with.

/**
 * Ticks of an axis for values up to `max`: 0 and about `count` round steps, the last at or above `max`.
 * @param {number} max
 * @param {number} count
 * @param {boolean} [areWhole] No tick between two whole numbers.
 */
function ticksOf(max, count, areWhole = false) {
  const most = max > 1e-9 ? max : 1;
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const step = areWhole ? Math.max(1, Math.ceil(round)) : round;
  const ticks = [0];
  for (let index = 1; index <= 1_000; index += 1) {
    ticks.push(index * step);
    if (index * step >= most * 0.999999) break;
  }
  return ticks;
}

/** Durations people say, in hours. */
const SPOKEN_HOURS = [
  1 / 60, 2 / 60, 5 / 60, 10 / 60, 15 / 60, 20 / 60, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20,
  25, 30, 40, 50, 60, 75, 100,
];
const DECIMALS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const STEPS = 7;

/** @param {number} value @param {number[]} of */
function nearest(value, of) {
  return of.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best));
}

/** @param {number} hours */
function roundSpoken(hours) {
  if (hours <= 110) return nearest(hours, SPOKEN_HOURS);
  const power = 10 ** Math.floor(Math.log10(hours));
  return nearest(hours / power, DECIMALS) * power;
}

/**
 * Colour steps for hours up to `max`, on a square-root scale: where one step ends, and which steps are used.
 * @param {number} max
 */
function binsOf(max) {
  /** @type {number[]} */
  const thresholds = [];
  for (let step = 1; step < STEPS; step += 1) {
    const threshold = roundSpoken(max * (step / STEPS) ** 2);
    if (threshold > (thresholds.at(-1) ?? 0) && threshold < max) thresholds.push(threshold);
  }
  const colour = (/** @type {number} */ above) =>
    (thresholds.length === 0 ? 4 : Math.floor((Math.min(above, 6) * 6) / thresholds.length) + 1);
  return {
    max,
    thresholds,
    steps: Array.from({ length: thresholds.length + 1 }, (_, above) => colour(above)),
    /** @param {number} hours */
    step(hours) {
      if (!(hours > 0)) return 0;
      let above = 0;
      while (above < thresholds.length && thresholds[above] < hours) above += 1;
      return colour(above);
    },
  };
}

/** @typedef {ReturnType<typeof binsOf>} ColourSteps */

const pen = document.createElement("canvas").getContext("2d");
const family = getComputedStyle(document.querySelector("svg.wp-chart text") ?? document.body).fontFamily;
/** @type {Map<string, number>} */
const widths = new Map();

/**
 * Width of a text in pixels, in the page's own font.
 * @param {string} text
 * @param {number} size
 */
function widthOf(text, size) {
  if (!pen) return text.length * size * 0.6;
  const key = `${size}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    pen.font = `${size}px ${family}`;
    width = pen.measureText(text).width;
    if (widths.size > 5_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** Width to keep for a text, with the room the program leaves around it, so that both cut a label at the same letter. @param {string} text @param {number} size */
function roomOf(text, size) {
  return widthOf(text, size) * 1.15;
}

/**
 * The text itself if it fits, else its beginning and an ellipsis.
 * @param {string} text
 * @param {number} room
 * @param {number} size
 */
function fitted(text, room, size) {
  if (roomOf(text, size) <= room) return text;
  const letters = [...text];
  let [few, many] = [0, letters.length];
  while (few < many) {
    const half = (few + many + 1) >> 1;
    if (roomOf(`${letters.slice(0, half).join("").trimEnd()}…`, size) <= room) few = half;
    else many = half - 1;
  }
  return few === 0 ? "" : `${letters.slice(0, few).join("").trimEnd()}…`;
}
