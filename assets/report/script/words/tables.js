// The tables behind the charts and in the text.

/**
 * A table as the page came with it.
 * @param {Element | null} scroll The element around the table.
 */
function tableOf(scroll) {
  const more = scroll?.querySelector(":scope > .more");
  return { rows: [...(scroll?.querySelectorAll("tbody > tr") ?? [])], more: more?.textContent ?? "" };
}

/**
 * @param {Element} scroll
 * @param {ReturnType<typeof tableOf>} original
 */
function restore(scroll, { rows, more }) {
  scroll.querySelector("tbody")?.replaceChildren(...rows);
  countRest(scroll, more);
}

/**
 * The line below a table that says how many more rows there are.
 * @param {Element} scroll
 * @param {string} more
 */
function countRest(scroll, more) {
  let line = scroll.querySelector(":scope > .more");
  if (!line && more) {
    line = document.createElement("p");
    line.className = "more";
    scroll.append(line);
  }
  if (line) line.textContent = more;
}

/**
 * Puts rows into a table.
 * @param {Element} scroll The element around the table.
 * @param {TableText} text
 */
function fill(scroll, { rows, more }) {
  const body = scroll.querySelector("tbody");
  if (!body) return;
  const columns = [...scroll.querySelectorAll("thead th")];
  body.replaceChildren(...rows.map((cells) => {
    const row = document.createElement("tr");
    cells.forEach((text, index) => {
      const cell = document.createElement(index === 0 ? "th" : "td");
      if (index === 0) cell.setAttribute("scope", "row");
      if (columns[index]?.classList.contains("n")) cell.className = "n";
      const isolate = document.createElement("bdi");
      isolate.textContent = text;
      cell.append(isolate);
      row.append(cell);
    });
    return row;
  }));
  countRest(scroll, more ?? "");
}
