// The page in the other language, which the file carries folded. It was written by the same program: nothing is
// translated here. The address keeps the choice, like all others.

/** Under this many letters a path is carried twice; the program counts in the same way. */
const LONG_PATH = 60;

/**
 * @typedef {object} Languages
 * @property {{ lang: string, name: string }} shown
 * @property {{ lang: string, name: string }} other
 * @property {string} label What the choice is called.
 * @property {string} otherLabel
 * @property {string} [folded] Absent where the page already stands in the other language.
 */

class Language {
  constructor() {
    const block = document.getElementById("languages");
    /** @type {Languages | null} */
    this.languages = block ? JSON.parse(block.textContent ?? "") : null;
    /** The long paths of the charts before anything draws them anew. @type {string[]} */
    this.paths = [];
    const { languages } = this;
    if (!languages || !UNFOLDS) return;
    if (languages.folded) {
      for (const path of document.querySelectorAll("path")) {
        const line = path.getAttribute("d") ?? "";
        if (line.length >= LONG_PATH) this.paths.push(line);
      }
    }
    const box = /** @type {HTMLElement} */ (document.querySelector(".languages"));
    box.setAttribute("aria-label", languages.label);
    for (const { lang, name } of [languages.shown, languages.other]) {
      const button = element("button", { type: "button", lang, "aria-pressed": String(lang === languages.shown.lang) }, [name]);
      button.addEventListener("click", () => this.show(lang, true));
      box.append(button);
    }
    box.hidden = false;
  }

  parts() {
    // Only the other language stands in the address; the file itself says which it begins with.
    return this.languages && !this.languages.folded ? [`lang=${this.languages.shown.lang}`] : [];
  }

  /** @param {string[]} parts */
  read(parts) {
    const lang = parts.find((part) => part.startsWith("lang="))?.slice(5);
    if (lang) this.show(lang, false);
  }

  /** @param {string} lang @param {boolean} wasChosen By the reader just now, and not by the address. */
  async show(lang, wasChosen) {
    const { languages } = this;
    if (!languages || !UNFOLDS || lang !== languages.other.lang) return;
    if (!languages.folded) {
      // Back to the language of the file: it is opened anew.
      writeAddress(addressParts().filter((part) => !part.startsWith("lang=")));
      location.reload();
      return;
    }
    const place = placeInSight();
    const packed = JSON.parse(await unfolded(languages.folded));
    const rest = { shown: languages.other, other: languages.shown, label: languages.otherLabel, otherLabel: languages.label };
    const text = this.document(lang, packed, rest);
    writeAddress([...addressParts().filter((part) => !part.startsWith("lang=")), `lang=${lang}`]);
    // The same script under the same policy starts again on the new page; of the old one nothing stays.
    document.open();
    document.write(text);
    document.close();
    if (!wasChosen) return;
    /** @type {HTMLElement | null} */ (document.querySelector(".languages [aria-pressed=true]"))?.focus({ preventScroll: true });
    if (place) scrollTo({ top: (document.getElementById(place.id)?.getBoundingClientRect().top ?? 0) + scrollY - place.top, behavior: "instant" });
  }

  /**
   * @param {string} lang
   * @param {{ title: string, dir: string, body: string, record: object | null }} packed
   * @param {Languages} languages
   */
  document(lang, packed, languages) {
    const head = /** @type {HTMLElement} */ (document.head.cloneNode(true));
    const title = head.querySelector("title");
    if (title) title.textContent = packed.title;
    const body = packed.body.replace(/ d="@(\d+)"/g, (_, number) => ` d="${this.paths[number]}"`);
    const known = document.getElementById("record")?.textContent;
    const record = known ? { ...JSON.parse(known), over: packed.record } : null;
    const block = (/** @type {string} */ id, /** @type {unknown} */ data) =>
      data === null ? "" : tagged("script", ` type="application/json" id="${id}"`, JSON.stringify(data).replaceAll("<", "\\u003c"));
    const theme = document.documentElement.dataset.theme;
    const attributes = theme ? ` data-theme="${theme}"` : "";
    const script = [...document.scripts].find((one) => !one.id)?.textContent ?? "";
    return `<!DOCTYPE html><html lang="${lang}" dir="${packed.dir}"${attributes}><head>${head.innerHTML}</head><body>${body}` +
      `${block("record", record)}${block("languages", languages)}${tagged("script", "", script)}</body></html>`;
  }
}

/** An element as text, without its tags standing here, where they would end this script. @param {string} tag @param {string} attributes @param {string} text */
function tagged(tag, attributes, text) {
  return `<${tag}${attributes}>${text}</${tag}>`;
}

/**
 * Members of objects one by one, anything else whole.
 * @param {any} under
 * @param {any} over
 * @returns {any}
 */
function overlaid(under, over) {
  const isObject = (/** @type {any} */ value) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject(under) || !isObject(over)) return over;
  const result = { ...under };
  for (const [key, value] of Object.entries(over)) result[key] = key in under ? overlaid(under[key], value) : value;
  return result;
}

/** The section or figure at the top of the window, and how far it is from there. */
function placeInSight() {
  const places = [...document.querySelectorAll("main > section, main figure")].filter((one) => one.id);
  const tops = places.map((one) => ({ id: one.id, top: one.getBoundingClientRect().top }));
  return tops.filter(({ top }) => top <= innerHeight / 3).pop() ?? null;
}
