// Files made in the page and handed to the reader: the browser keeps them, nothing is asked of anyone.

/**
 * @param {string} name
 * @param {Blob} blob
 */
function download(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = element("a", { href: address, download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read by then; freed at once, some would find nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Lines of a table as RFC 4180 has them. Text that a spreadsheet program would take for a formula gets an apostrophe,
 * as in the tables of `watchprint export`; a number stays one.
 * @param {(string | number | null)[][]} rows
 */
function csvOf(rows) {
  const cell = (/** @type {string | number | null} */ value) => {
    if (typeof value !== "string") return value === null ? "" : String(value);
    // Also in full width, and after what some programs drop before they look: as in src/source/text/formula.rs.
    const isFormula = /^[\s\p{Cc}\u200b\ufeff"]*[=+\-@＝＋－＠]|^[\t\r]/u.test(value);
    const harmless = isFormula ? `'${value}` : value;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {(string | number | null)[][]} rows */
function csvFile(rows) {
  return new Blob(["\ufeff", csvOf(rows)], { type: "text/csv;charset=utf-8" });
}

/** @param {object} value */
function jsonFile(value) {
  return new Blob([JSON.stringify(value, null, 2), "\n"], { type: "application/json" });
}

/** A file a button gives: the message on the button, the name of the file. @typedef {{ key: string, name: string, make: () => Promise<Blob> | Blob }} Offered */

/**
 * Buttons where the page says how it was computed.
 * @param {Words} words
 * @param {Offered[]} files
 */
function offerFiles(words, files) {
  document.getElementById("method")?.append(
    element("h3", { id: "numbers" }, [words.say("numbers-heading")]),
    element("p", {}, [words.say("numbers-note")]),
    element("p", { class: "downloads" }, files.map(({ key, name, make }) => {
      const button = element("button", { type: "button", "data-file": name }, [words.say(key)]);
      button.addEventListener("click", async () => download(name, await make()));
      return button;
    })),
  );
}

/** Whether the browser can unfold what the page carries folded. */
const UNFOLDS = typeof DecompressionStream === "function";

/**
 * Text that was folded as raw deflate in base 85.
 * @param {string} text
 */
async function unfolded(text) {
  const bytes = bytesOf(text);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
