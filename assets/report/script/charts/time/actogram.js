// The actogram: a line a day. On the screen a canvas shows the strokes, so that thousands of days cost a few pixels and no
// element each; the drawing on top has the words, the frame and the line pointed at. On paper and in files the drawing's own
// paths show them, written anew.

/** Lines of the table, the latest first, and stretches a cell names. */
const LINES_LISTED = 60;
const SPANS_LISTED = 12;
/** A stroke outside the chosen days, and one that lies over another profile's. */
const PALE = 0.28;
const OVER = 0.9;
/** Height of the frame around a line, at least. */
const FRAME = 5;

/**
 * @typedef {object} LinePanel
 * @property {Element} group
 * @property {number} first The day of its line 0.
 * @property {number} from Its first line in the record.
 * @property {number} to
 * @property {number} left
 * @property {number} top
 * @property {number} width
 * @property {number} line Height of a line.
 * @property {number} thick Thickness of a stroke, in lines.
 * @property {number} hair Gaps of fewer minutes are too fine to see.
 */

/** @type {WeakMap<SVGSVGElement, LinePanel[]>} */
const panelsKnown = new WeakMap();
/** @type {WeakMap<SVGSVGElement, Backdrop>} */
const backdrops = new WeakMap();

/** @param {SVGSVGElement} svg */
function panelsOf(svg) {
  let panels = panelsKnown.get(svg);
  if (!panels) {
    panels = [...svg.querySelectorAll(".wp-panel")].map((group) => {
      const [first, from, to, left, top, width, line, thick, hair] =
        ["first", "from", "to", "left", "top", "width", "line", "thick", "hair"].map((name) => Number(group.getAttribute(`data-${name}`)));
      return { group, first, from, to, left, top, width, line, thick, hair };
    });
    panelsKnown.set(svg, panels);
  }
  return panels;
}

/** Which colour the strokes of a profile have. @param {RecordOfViewing} record @param {number} profile */
function strokeRole(record, profile) {
  if (record.profiles.length < 2) return "accent";
  return profile < 8 ? `profile-${profile + 1}` : "others";
}

/** A colour as a pixel of four bytes. @param {string} colour `#1a2b3c` @param {number} opacity */
function pixelOf(colour, opacity) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const bytes = Uint8ClampedArray.of(red, green, blue, Math.round(opacity * 255));
  return new Uint32Array(bytes.buffer)[0];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} density
 * @param {LinePanel[]} panels
 * @param {View} view
 */
function paintLines(context, density, panels, view) {
  const { record, filters, figures } = view;
  const strokes = strokesOf(record);
  const [ground, grid, axis] = ["nothing", "grid", "axis"].map(roleColour);
  const over = record.profiles.length > 1 ? OVER : 1;
  const colours = record.profiles.map((_, profile) => {
    const colour = roleColour(strokeRole(record, profile));
    return [pixelOf(colour, over), pixelOf(colour, over * PALE)];
  });
  const scratch = document.createElement("canvas");
  const pen = scratch.getContext("2d");
  for (const { first, from, to, left, top, width, line, thick } of panels) {
    const [above, tall] = [top + from * line, (to - from) * line];
    if (!pen || tall <= 0) continue;
    context.fillStyle = ground;
    context.fillRect(left, above, width, tall);
    for (const quarter of [1, 2, 3]) {
      context.fillStyle = quarter === 2 ? axis : grid;
      context.fillRect(left + (width * quarter) / 4 - 0.5, above, quarter === 2 ? 0.8 : 1, tall);
    }
    // Finer than the screen, so that ends of strokes and edges of lines are smooth when it is drawn to size.
    const across = Math.ceil(width * density * 2);
    const down = Math.max(4, Math.ceil(line * density));
    // A stroke may reach into the next line.
    const filled = Math.max(1, Math.round(down * thick));
    const skipped = Math.max(0, (down - filled) >> 1);
    [scratch.width, scratch.height] = [across, down * (to - from)];
    const image = pen.createImageData(scratch.width, scratch.height);
    const pixels = new Uint32Array(image.data.buffer);
    for (let profile = 0; profile < record.profiles.length; profile += 1) {
      const [plain, pale] = colours[profile];
      for (let at = Math.max(from, strokes.first - first); at < to && first + at - strokes.first < strokes.lines; at += 1) {
        const begin = ((at - from) * down + skipped) * across;
        eachStroke(strokes, profile * strokes.lines + first + at - strokes.first, filters, figures.left, RANGE, (one, other, isOff) => {
          const x = Math.floor((one * across) / LINE);
          const until = Math.max(x + 1, Math.ceil((other * across) / LINE));
          for (let row = 0; row < filled; row += 1) {
            pixels.fill(isOff ? pale : plain, begin + row * across + x, begin + row * across + until);
          }
        });
      }
    }
    pen.putImageData(image, 0, 0);
    context.imageSmoothingQuality = "high";
    context.drawImage(scratch, left, above, width, tall);
  }
}

/**
 * Puts a canvas behind a drawing of the actogram.
 * @param {SVGSVGElement} svg
 * @param {() => View} view
 */
function paintBehind(svg, view) {
  backdrops.set(svg, new Backdrop(svg, (context, density) => paintLines(context, density, panelsOf(svg), view())));
}

/**
 * The frame around the line of a day; null where the drawing has no such day.
 * @param {SVGSVGElement} svg
 * @param {number} day
 */
function frameLine(svg, day) {
  const panel = panelsOf(svg).find(({ first, from, to }) => day >= first + from && day < first + to);
  if (!panel) return null;
  const frame = svg.querySelector(".wp-frame") ?? svg.appendChild(document.createElementNS(svg.namespaceURI ?? "", "rect"));
  const tall = Math.max(FRAME, panel.line + 2);
  set(frame, {
    class: frame.classList.contains("current") ? "wp-frame current" : "wp-frame",
    x: tenths(panel.left - 1), width: tenths(panel.width + 2),
    y: tenths(panel.top + (day - panel.first + 0.5) * panel.line - tall / 2), height: tenths(tall),
    "data-key": isoDate(day),
  });
  return frame;
}

/**
 * The day under a point of the window.
 * @param {SVGSVGElement} svg
 * @param {{ clientX: number, clientY: number }} event
 * @param {boolean} [isNear] Also beside the panels: the nearest day.
 */
function dayAt(svg, { clientX, clientY }, isNear = false) {
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  const [x, y] = [(clientX - box.left) * scale, (clientY - box.top) * scale];
  const away = (/** @type {number} */ value, /** @type {number} */ from, /** @type {number} */ to) => Math.max(from - value, value - to, 0);
  let [nearest, least] = [-1, Infinity];
  panelsOf(svg).forEach(({ from, to, left, top, width, line }, index) => {
    const far = Math.max(away(x, left, left + width), away(y, top + from * line, top + to * line));
    if (far < least) [nearest, least] = [index, far];
  });
  if (nearest < 0 || (least > 0 && !isNear)) return null;
  const { first, from, to, top, line } = panelsOf(svg)[nearest];
  return first + Math.min(to - 1, Math.max(from, Math.floor((y - top) / line)));
}

/** Minutes after noon as a time of day. @param {Words} words @param {number} minutes */
function lineTime(words, minutes) {
  return words.time(Math.round(minutes) + LINE / 2);
}

/** @param {View} view @param {number} line */
function spansSaid(view, line) {
  const { words } = view;
  const spans = spansOf(view, line);
  const said = spans.slice(0, SPANS_LISTED).map(([from, to]) => words.say("actogram-span", { from: lineTime(words, from), to: lineTime(words, to) }));
  if (spans.length > SPANS_LISTED) said.push(words.say("and-more", { count: spans.length - SPANS_LISTED }));
  return said.join(", ");
}

/**
 * Strokes as one path in minutes and lines, as the program writes it.
 * @param {[number, number, number][]} strokes Line, first minute, minute after the last; in order.
 * @param {number} hair
 */
function strokePath(strokes, hair) {
  /** @type {[number, number, number][]} */
  const joined = [];
  for (const [line, from, to] of strokes) {
    const last = joined.at(-1);
    if (last && last[0] === line && from >= last[1] && from - last[2] <= hair) last[2] = Math.max(last[2], to);
    else joined.push([line, from, to]);
  }
  let [x, y] = [0, 0];
  return joined.map(([line, from, to], index) => {
    const step = index === 0 ? `M${from} ${line}.5` : `m${from - x} ${line - y}`;
    [x, y] = [to, line];
    return `${step}h${to - from}`;
  }).join("");
}

/** What the paths of a panel were when the page was written. @type {WeakMap<Element, Node[]>} */
const pathsKnown = new WeakMap();

/** @type {LiveChart} */
const ACTOGRAM = {
  marks: ".wp-frame",
  said({ figures, words }) {
    const { usualFirst, usualLast, count } = figures.late.lines();
    const subtitle = words.say("actogram-subtitle", { days: count });
    if (count === 0) return { title: words.say("filters-nothing"), subtitle };
    if (usualFirst === null || usualLast === null) return { title: words.say("actogram-title-little"), subtitle };
    return { title: words.say("actogram-title", { first: lineTime(words, usualFirst), last: lineTime(words, usualLast) }), subtitle };
  },
  draw(svg) {
    backdrops.get(svg)?.stale();
  },
  onPaper(svg, view) {
    const { record, filters, figures } = view;
    const strokes = strokesOf(record);
    for (const { group, first, from, to, hair } of panelsOf(svg)) {
      for (const holder of group.querySelectorAll(".wp-strokes")) {
        const inner = holder.querySelector(":scope > g") ?? holder;
        const known = pathsKnown.get(inner) ?? [...inner.childNodes];
        pathsKnown.set(inner, known);
        if (!isFiltered(filters)) {
          inner.replaceChildren(...known);
          continue;
        }
        const slot = Number(holder.getAttribute("data-profile"));
        /** @type {[number, number, number][][]} */
        const parts = [[], []];
        for (let line = Math.max(from, strokes.first - first); line < to && first + line - strokes.first < strokes.lines; line += 1) {
          const begin = parts.map((part) => part.length);
          for (let profile = slot; profile < (slot === 8 ? record.profiles.length : slot + 1); profile += 1) {
            const bucket = profile * strokes.lines + first + line - strokes.first;
            eachStroke(strokes, bucket, filters, figures.left, RANGE, (one, other, isOff) => { parts[isOff ? 1 : 0].push([line, one, other]); });
          }
          // Several profiles in one list come one after the other.
          if (slot === 8) parts.forEach((part, index) => part.push(...part.splice(begin[index]).sort((a, b) => a[1] - b[1])));
        }
        inner.replaceChildren(...parts.flatMap((part, index) => {
          if (part.length === 0) return [];
          const path = document.createElementNS(svg.namespaceURI ?? "", "path");
          set(path, { d: strokePath(part, hair), class: index === 1 ? "off" : null });
          return [path];
        }));
      }
    }
  },
  table(view) {
    const { words, figures, record } = view;
    const { chosen, count } = figures.late.lines();
    const { first } = strokesOf(record);
    const lines = [];
    for (let line = chosen.minutes.length - 1; line >= 0 && lines.length < LINES_LISTED; line -= 1) if (chosen.minutes[line] > 0) lines.push(line);
    return {
      rows: lines.map((line) => [words.dateWithWeekday(first + line), spansSaid(view, line)]),
      more: words.andMore(count - LINES_LISTED),
    };
  },
  hover({ figures, record, words }, mark) {
    const day = dayOfIso(keyOf(mark)) ?? 0;
    const { open } = figures.late.lines();
    const line = day - strokesOf(record).first;
    const date = words.dateWithWeekday(day);
    if (!open.minutes[line]) return words.say("label-and-value", { label: date, value: words.duration(0) });
    const [first, last] = [open.first[line], open.last[line]].map((minutes) => lineTime(words, minutes));
    return words.say("actogram-day", { date, length: words.exact(open.minutes[line] * 60), first, last });
  },
  pick(filters, key) {
    const day = dayOfIso(key);
    if (day !== null) chooseRange(filters, day, day);
  },
  find(svg, event) {
    const day = dayAt(svg, event);
    return day === null ? null : frameLine(svg, day);
  },
  step(svg, { figures, record }, mark, key) {
    const { open } = figures.late.lines();
    const { first } = strokesOf(record);
    const panels = panelsOf(svg);
    const isOn = (/** @type {number} */ day) => open.minutes[day - first] > 0 && panels.some((panel) => day >= panel.first + panel.from && day < panel.first + panel.to);
    const seek = (/** @type {number} */ day, /** @type {number} */ by) => {
      for (; day >= first && day < first + open.minutes.length; day += by) if (isOn(day)) return day;
      return null;
    };
    const end = first + open.minutes.length - 1;
    const at = mark ? dayOfIso(keyOf(mark)) : null;
    /** @type {Record<string, () => number | null>} */
    const steps = {
      ArrowDown: () => seek(at === null ? first : at + 1, 1),
      ArrowUp: () => seek(at === null ? first : at - 1, at === null ? 1 : -1),
      PageDown: () => seek(at === null ? first : firstDayOfMonth(monthOfDay(at) + 1), 1),
      PageUp: () => seek(at === null ? first : firstDayOfMonth(monthOfDay(at)) - 1, -1),
      Home: () => seek(first, 1),
      End: () => seek(end, -1),
    };
    const wanted = (steps[{ ArrowRight: "ArrowDown", ArrowLeft: "ArrowUp" }[key] ?? key] ?? (() => undefined))();
    if (wanted === undefined) return undefined;
    return wanted === null ? mark : frameLine(svg, wanted);
  },
  brush: {
    placeAt: (svg, event) => dayAt(svg, event, true) ?? 0,
    days: (one, other) => [Math.min(one, other), Math.max(one, other)],
    of: (mark) => dayOfIso(keyOf(mark)),
  },
};
CHARTS.line = ACTOGRAM;
