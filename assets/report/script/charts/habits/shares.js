// Bars of equal length divided into shares: how far views came, how they began.

/**
 * @typedef {object} SharedRow
 * @property {string} key
 * @property {number | null} number What the row is in its choice; null for all together.
 * @property {string} label
 * @property {number[]} counts In the order of the parts.
 */
/**
 * @typedef {object} Shares
 * @property {Choice} choice
 * @property {[string, string][]} parts Key and message of each part, from left to right.
 * @property {(view: View) => SharedRow[]} rows From the top down.
 * @property {(view: View, all: number[]) => string} title
 * @property {string} subtitle
 * @property {boolean} totals The table ends with a total.
 */

/** @param {number[]} counts */
function totalOf(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** @param {Shares} shares @returns {LiveChart} */
function shared(shares) {
  const all = (/** @type {View} */ view) => {
    const rows = shares.rows(view);
    const whole = rows.find((row) => row.number === null) ?? rows[0];
    return whole?.counts ?? shares.parts.map(() => 0);
  };
  return {
    marks: ".wp-row .wp-part",
    said(view) {
      const counts = all(view);
      const views = totalOf(counts);
      const title = views === 0 ? view.words.say("filters-nothing") : shares.title(view, counts);
      return { title, subtitle: view.words.say(shares.subtitle, { views }) };
    },
    draw(svg, view) {
      const chosen = view.filters[shares.choice];
      const rows = new Map(shares.rows(view).map((row) => [row.key, row]));
      for (const place of svg.querySelectorAll(".wp-row")) {
        const row = rows.get(place.getAttribute("data-key") ?? "");
        const counts = row?.counts ?? shares.parts.map(() => 0);
        const whole = place.querySelector(".wp-whole");
        if (whole) whole.textContent = view.words.say("n-views", { views: totalOf(counts) });
        divide(place, new Map(shares.parts.map(([key], index) => [key, counts[index]])), svg.viewBox.baseVal.width, view.words);
        const isOff = chosen.size > 0 && row !== undefined && row.number !== null && !chosen.has(row.number);
        place.classList.toggle("off", isOff);
      }
    },
    table(view) {
      return {
        rows: shares.rows(view).map(({ label, counts }) =>
          [label, ...counts, ...(shares.totals ? [totalOf(counts)] : [])].map((cell) => (typeof cell === "number" ? view.words.number(cell) : cell))),
      };
    },
    hover(view, mark) {
      const row = shares.rows(view).find(({ key }) => key === mark.closest(".wp-row")?.getAttribute("data-key"));
      const part = shares.parts.findIndex(([key]) => key === mark.getAttribute("data-key"));
      if (!row || part < 0) return "";
      const count = row.counts[part];
      const label = `${row.label}, ${view.words.say(shares.parts[part][1])}`;
      return view.words.say("label-value-share", { label, value: view.words.number(count), share: view.words.percent(count, totalOf(row.counts)) });
    },
    pick(filters, _key, keys, mark) {
      const key = mark.closest(".wp-row")?.getAttribute("data-key") ?? "";
      const number = shares.choice === "profile" ? Number(/^profile-(\d+)$/.exec(key)?.[1] ?? NaN) : keys.number(shares.choice, key);
      if (number !== undefined && !Number.isNaN(number)) chooseOne(filters[shares.choice], number);
    },
  };
}

/**
 * Divides a bar anew and writes the shares below it, the largest first, each where it leaves the others in peace.
 * @param {Element} place
 * @param {Map<string, number>} counts
 * @param {number} right
 * @param {Words} words
 */
function divide(place, counts, right, words) {
  const total = totalOf([...counts.values()]);
  let x = 0;
  /** @type {{ long: number, x: number, text: string }[]} */
  const labels = [];
  for (const part of place.querySelectorAll(".wp-part[data-key]")) {
    const count = counts.get(part.getAttribute("data-key") ?? "") ?? 0;
    const long = total > 0 ? (count / total) * right : 0;
    const width = long > 0 ? tenths(Math.max(0.5, long - 1)) : 0;
    const hatch = part.nextElementSibling;
    for (const box of [part, hatch?.classList.contains("wp-hatch") ? hatch : null]) if (box) set(box, { x: tenths(x), width });
    if (long > 0) labels.push({ long, x, text: words.percent(count, total) });
    x += long;
  }
  const texts = [...place.querySelectorAll(".wp-share")];
  const [model] = texts;
  if (!model) return;
  /** @type {[number, number][]} */
  const taken = [];
  for (const { x: from, text } of labels.sort((a, b) => b.long - a.long)) {
    const room = roomOf(text, 12);
    const start = Math.min(from, right - room);
    const end = start + room + 7;
    if (start < 0 || !taken.every(([one, other]) => end <= one || start >= other)) continue;
    const share = texts[taken.length] ?? place.appendChild(/** @type {Element} */ (model.cloneNode(true)));
    taken.push([start, end]);
    set(share, { x: tenths(start) });
    share.textContent = text;
    show(share, true);
  }
  for (const text of texts.slice(taken.length)) show(text, false);
}

/** Profiles a chart has a row of its own for. */
const SHARED_PROFILES = 8;

CHARTS.completion = shared({
  choice: "kind",
  parts: [
    ["touched", "completion-touched"], ["sampled", "completion-sampled"], ["partial", "completion-partial"],
    ["watched", "completion-watched"], ["completed", "completion-completed"], ["unknown", "completion-unknown"],
  ],
  rows({ figures, record, words }) {
    const { completion } = figures.late.openKinds();
    const count = (/** @type {number} */ kind) => [...completion.subarray(kind * TIERS, (kind + 1) * TIERS)];
    const kinds = record.names.kinds.map(([key, label], number) => ({ key, label, number, counts: count(number) }));
    const order = ["episode", "film", "unknown"];
    const rows = kinds.filter(({ counts }) => totalOf(counts) > 0).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    if (rows.length < 2) return rows;
    const counts = [0, 1, 2, 3, 4, 5].map((tier) => totalOf(rows.map((row) => row.counts[tier])));
    return [...rows, { key: "all", label: words.say("column-total"), number: null, counts }];
  },
  title({ words }, counts) {
    const whole = totalOf(counts);
    const [completed, unknown] = [counts[4], counts[5]];
    return unknown * 2 >= whole
      ? words.say("completion-title-unknown", { share: words.percent(unknown, whole) })
      : words.say("completion-title", { share: words.percent(completed, whole) });
  },
  subtitle: "completion-subtitle",
  totals: true,
});

CHARTS.start = shared({
  choice: "profile",
  parts: [
    ["person", "starts-person"], ["autoplay", "starts-autoplay"], ["preview", "starts-preview"], ["estimated", "starts-estimated"], ["unrecorded", "starts-unrecorded"],
  ],
  rows({ figures, record, words }) {
    const count = (/** @type {number} */ profile) => {
      const [person, autoplay, unrecorded, estimated, preview] = figures.began.subarray(profile * 5, profile * 5 + 5);
      return [person, autoplay, preview, estimated, unrecorded];
    };
    const profiles = record.profiles.map((name, number) => ({ key: `profile-${number}`, label: words.profile(name), number, counts: count(number) }));
    const counts = [0, 1, 2, 3, 4].map((way) => totalOf(profiles.map((profile) => profile.counts[way])));
    const shown = profiles.slice(0, SHARED_PROFILES).filter((profile) => totalOf(profile.counts) > 0);
    return [{ key: "all", label: words.say("all-profiles"), number: null, counts }, ...(profiles.length > 1 ? shown : [])];
  },
  title({ words }, [person, autoplay, preview]) {
    const recorded = person + autoplay + preview;
    return recorded === 0 ? words.say("starts-title-none") : words.say("starts-title", { share: words.percent(person, recorded) });
  },
  subtitle: "starts-subtitle",
  totals: false,
});
