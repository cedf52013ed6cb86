// Every figure as a picture: the drawing as it stands in the page, with its title, unit, n and definition.

const MARGIN = 28;
/** Pixels of a PNG for one of the drawing, where a browser can hold so many. */
const SHARPNESS = 2;
const LONGEST_SIDE = 16_000;

/**
 * Text in lines no wider than `width`; a word that is too long alone is cut between its letters.
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 */
function wrapped(text, width, measure) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  const add = (/** @type {string} */ piece, /** @type {string} */ gap) => {
    const longer = line ? line + gap + piece : piece;
    if (measure(longer) <= width || !line) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const word of text.split(" ").filter(Boolean)) {
    if (measure(word) <= width) add(word, " ");
    else [...word].forEach((letter, index) => add(letter, index === 0 ? " " : ""));
  }
  return line ? [...lines, line] : lines;
}

/** What a heading says, without the marks beside it. @param {Element | null} heading */
function plainText(heading) {
  const copy = heading?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const mark of copy.querySelectorAll(".whole")) mark.remove();
  return (copy.textContent ?? "").replace(/\s+/gu, (blank) => (blank.includes("\u00a0") ? "\u00a0" : " ")).trim();
}

/**
 * The figure as an SVG file, in the colours of the page as they are now.
 * @param {HTMLElement} figure
 */
function pictureOf(figure) {
  const drawing = /** @type {SVGSVGElement} */ (figure.querySelector(".wide > svg"));
  const { width, height } = drawing.viewBox.baseVal;
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ role) => style.getPropertyValue(`--wp-${role}`).trim();
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  const fonts = getComputedStyle(drawing).fontFamily;
  const namespace = drawing.namespaceURI ?? "";
  const make = (/** @type {string} */ tag, /** @type {Record<string, string | number>} */ attributes) => {
    const made = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    return made;
  };
  /** @type {Element[]} */
  const texts = [];
  let y = MARGIN;
  const write = (/** @type {string} */ text, /** @type {number} */ size, /** @type {number} */ weight, /** @type {number} */ gap) => {
    pen.font = `${weight} ${size}px ${fonts}`;
    const lines = wrapped(text, width, (part) => pen.measureText(part).width);
    for (const line of lines) {
      y += size * 1.3;
      const role = weight > 400 ? "ink" : "muted";
      const made = make("text", { x: MARGIN, y: y - size * 0.3, "font-size": size, "font-weight": weight, fill: colour(role) });
      made.textContent = line;
      texts.push(made);
    }
    if (lines.length > 0) y += gap;
  };
  const said = document.querySelector(".filters-said:not([hidden])");
  const follows = figure.hasAttribute("data-by");
  write(plainText(figure.querySelector("h3")), 20, 600, 5);
  write(plainText(figure.querySelector(".unit")), 13, 400, 4);
  if (said && follows) write(plainText(said), 13, 400, 4);
  const at = (y += 14);
  y += height + 14;
  write(plainText(figure.querySelector("figcaption")), 11, 400, 0);
  const [across, down] = [width + 2 * MARGIN, Math.ceil(y + MARGIN * 0.8)];

  const picture = make("svg", {
    width: across, height: down, viewBox: `0 0 ${across} ${down}`, role: "img", direction: "ltr", "font-family": fonts, fill: colour("ink"),
  });
  const title = make("title", {});
  title.textContent = plainText(figure.querySelector("h3"));
  const body = make("g", { transform: `translate(${MARGIN} ${at})` });
  for (const child of drawing.children) {
    if (child.localName !== "title" && child.localName !== "desc") body.append(child.cloneNode(true));
  }
  // What the page's style sheet does, a file must say itself.
  for (const pale of body.querySelectorAll("rect.off, path.off, .wp-period.off, .off :is(.wp-bar, .wp-part, .wp-bars, .wp-cells, .wp-dot, .wp-weeks, .wp-stretch, .wp-swatch)")) pale.setAttribute("opacity", "0.28");
  for (const tick of body.querySelectorAll(".wp-tick")) tick.setAttribute("fill", colour("muted"));
  for (const text of body.querySelectorAll(".off text")) text.setAttribute("fill", colour("muted"));
  for (const text of body.querySelectorAll(".wp-end")) text.setAttribute("text-anchor", "end");
  for (const hidden of body.querySelectorAll("[display=none], .wp-frame, .wp-hit")) hidden.remove();
  for (const mark of body.querySelectorAll(".current")) mark.classList.remove("current");
  picture.append(title, make("rect", { width: across, height: down, fill: colour("surface") }), ...texts, body);
  const text = new XMLSerializer().serializeToString(picture)
    .replace(/var\(--wp-([a-z0-9-]+)(?:,([^)]*))?\)/g, (_, role, otherwise) => colour(role) || otherwise || "currentColor");
  return { text, width: across, height: down };
}

/**
 * The picture as pixels. The drawing reaches the canvas as a `data:` address, the only kind the page's policy allows.
 * @param {ReturnType<typeof pictureOf>} picture
 * @returns {Promise<Blob | null>}
 */
async function pixelsOf({ text, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const sharpness = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height));
  const canvas = element("canvas", { width: String(Math.round(width * sharpness)), height: String(Math.round(height * sharpness)) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => { canvas.toBlob(done, "image/png"); });
}

/** Whether the page is dark just now: then so are its pictures, and their names say so. */
function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Puts buttons under every figure. @param {() => void} drawAll Brings the wide drawings up to date. */
function offerPictures(drawAll) {
  const template = document.getElementById("saving");
  if (!(template instanceof HTMLTemplateElement)) return;
  for (const figure of document.querySelectorAll("main figure")) {
    if (!(figure instanceof HTMLElement)) continue;
    const buttons = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const button of buttons.querySelectorAll("button")) {
      button.setAttribute("aria-describedby", `${figure.id}-title`);
      button.addEventListener("click", async () => {
        drawAll();
        const picture = pictureOf(figure);
        const name = `${figure.id}${isDark() ? "-dark" : ""}.${button.dataset.form}`;
        const blob = button.dataset.form === "png" ? await pixelsOf(picture) : new Blob([picture.text], { type: "image/svg+xml" });
        if (blob) download(name, blob);
      });
    }
    figure.querySelector("details")?.before(buttons);
  }
}
