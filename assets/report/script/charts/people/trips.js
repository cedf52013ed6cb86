// Trips on a time line, a lane a profile. Which country is usual is taken from the days chosen; the drawing shows the trips
// of all days and profiles, pale where they are not among those chosen.

/** @typedef {{ key: string, profile: number | null, name: string, trips: Trip[] }} Traveller */

/** @param {View} view @param {Trips} trips @returns {Traveller[]} */
function travellersOf({ record, words }, { profiles, together, several }) {
  /** @type {Traveller[]} */
  const travellers = record.profiles.map((name, profile) =>
    ({ key: `profile-${profile}`, profile, name: words.profile(name), trips: profiles[profile] }));
  if (several) travellers.push({ key: "together", profile: null, name: words.say("trips-together"), trips: together });
  return travellers.filter(({ trips }) => trips.length > 0);
}

/** @param {View} view @param {Trip} trip */
function countryOf({ record }, { country }) {
  return record.names.countries[country][1];
}

/** @param {Trip} trip */
function tripDays({ firstDay, lastDay }) {
  return lastDay - firstDay + 1;
}

/** The trip a mark stands for. @param {View} view @param {Element} mark */
function tripOfMark(view, mark) {
  const lane = mark.closest(".wp-lane")?.getAttribute("data-key");
  const traveller = travellersOf(view, tripsIn(view).all).find(({ key }) => key === lane);
  const trip = traveller?.trips.find(({ firstDay }) => isoDate(firstDay) === mark.getAttribute("data-key"));
  return traveller && trip ? { traveller, trip } : null;
}

/** The colour of a profile. @param {number | null} profile */
function profileColour(profile) {
  return profile === null ? "var(--wp-accent)" : profile < COLOURS ? `var(--wp-profile-${profile + 1})` : "var(--wp-others)";
}

const [LANE_SIZE, PLACE_SIZE, THICK, LEAST_STRETCH] = [13, 12, 14, 5];

/** @param {Element} lane @param {View} view @param {Traveller} traveller @param {{ left: number, right: number, base: number, names: number, place: (day: number) => number, width: number }} frame */
function drawLane(lane, view, { profile, name, trips }, { left, right, base, names, place, width }) {
  const isPhone = names === 0;
  const middle = base - THICK / 2;
  renewed(lane, "path", "", [{ d: `M${tenths(left - LEAST_STRETCH)} ${tenths(middle)}L${tenths(right + LEAST_STRETCH)} ${tenths(middle)}`, stroke: "var(--wp-axis)" }]);
  const y = isPhone ? base - THICK - 24 : middle + LANE_SIZE * 0.36;
  const shown = fitted(name, isPhone ? width : names, LANE_SIZE);
  const isEntry = profile !== null && profile < COLOURS;
  const [entry] = renewed(lane, "g", "wp-entry", isEntry ? [{ "data-key": `profile-${profile}` }] : []);
  const hit = { ...box(0, Math.max(0, y - 17), roomOf(shown, LANE_SIZE) + 4, Math.min(24, y + 7)) };
  if (entry) renewed(entry, "rect", "wp-hit", [hit]);
  const label = { x: 0, y: tenths(y), "font-size": LANE_SIZE };
  for (const group of [lane, entry]) {
    if (!group) continue;
    const [text] = renewed(group, "text", "wp-label", (group === entry) === isEntry ? [label] : []);
    if (text) word(text, shown);
  }
  const rows = renewed(lane, "g", "wp-row", trips.map(({ firstDay }) => ({ "data-key": isoDate(firstDay) })));
  let free = left - LEAST_STRETCH;
  for (const [index, row] of rows.entries()) {
    const trip = trips[index];
    const [begin, end] = [place(trip.firstDay), place(trip.lastDay + 1)];
    const wide = Math.max(LEAST_STRETCH, end - begin);
    const from = Math.min(begin, right + LEAST_STRETCH - wide);
    const { filters } = view;
    const isOff = !inRange(filters, trip.firstDay) && !inRange(filters, trip.lastDay);
    row.classList.toggle("off", isOff || (profile !== null && filters.profile.size > 0 && !filters.profile.has(profile)));
    renewed(row, "rect", "wp-hit", [{ ...box(from - 8, base - THICK - 16, wide + 16, THICK + 20) }]);
    renewed(row, "rect", "wp-stretch", [{ ...box(from, base - THICK, wide, THICK), rx: 2, fill: profileColour(profile) }]);
    const words = countryOf(view, trip);
    const needed = roomOf(words, PLACE_SIZE);
    const start = Math.min(from, right + LEAST_STRETCH - needed);
    const fits = needed > 0 && start >= free;
    const [said] = renewed(row, "text", "wp-place", fits ? [{ x: tenths(start), y: tenths(base - THICK - 5), "font-size": PLACE_SIZE, fill: "var(--wp-muted)" }] : []);
    if (said) word(said, words);
    if (fits) free = start + needed + 8;
  }
}

CHARTS.trip = {
  marks: ".wp-row",
  said(view) {
    const { words } = view;
    const { profiles } = tripsIn(view).chosen;
    const trips = profiles.flat();
    const subtitle = words.say("trips-subtitle", { trips: trips.length });
    const [longest] = trips.sort((a, b) => tripDays(b) - tripDays(a) || a.firstDay - b.firstDay);
    if (!longest) return { title: words.say("filters-trips-none"), subtitle };
    return { title: words.say("trips-title", { trips: trips.length, days: tripDays(longest), country: countryOf(view, longest) }), subtitle };
  },
  draw(svg, view) {
    const axis = svg.querySelector(".wp-axis");
    const [left, right, from, to, names, row] = geometry(axis, ["left", "right", "from", "to", "names", "row"]);
    const travellers = travellersOf(view, tripsIn(view).all);
    const bottom = Math.max(1, travellers.length) * row + 2;
    const width = svg.viewBox.baseVal.width;
    const place = (/** @type {number} */ day) => left + Math.min(1, Math.max(0, (day - from) / (to - from))) * (right - left);
    const lanes = renewed(svg, "g", "wp-lane", travellers.map(({ key }) => ({ "data-key": key })));
    lanes.forEach((lane, number) => drawLane(lane, view, travellers[number],
      { left, right, names, place, width, base: (number + 1) * row - 14 }));
    for (const line of axis?.querySelectorAll("path") ?? []) set(line, { d: (line.getAttribute("d") ?? "").replace(/[\d.]+$/, String(tenths(bottom + 4))) });
    for (const text of axis?.querySelectorAll("text") ?? []) set(text, { y: tenths(bottom + 6 + PLACE_SIZE) });
    set(svg, { viewBox: `0 0 ${width} ${tenths(bottom + 24)}` });
  },
  table(view) {
    const { words } = view;
    const rows = travellersOf(view, tripsIn(view).chosen).flatMap(({ name, trips }) => trips.map((trip) => [
      name, countryOf(view, trip), words.shortDate(trip.firstDay), words.shortDate(trip.lastDay),
      words.number(tripDays(trip)), words.exact(trip.seconds),
    ]));
    const more = rows.length - TABLE_ROWS;
    return { rows: rows.slice(0, TABLE_ROWS), more: more > 0 ? words.say("and-more", { count: more }) : undefined };
  },
  hover(view, mark) {
    const found = tripOfMark(view, mark);
    if (!found) return "";
    const { traveller, trip } = found;
    return view.words.say("trip-hover", {
      name: traveller.name, country: countryOf(view, trip), range: view.words.range(trip.firstDay, trip.lastDay),
      days: tripDays(trip), hours: view.words.exact(trip.seconds),
    });
  },
  pick(filters, _key, _keys, mark, view) {
    const found = tripOfMark(view, mark);
    if (found) chooseRange(filters, found.trip.firstDay, found.trip.lastDay);
  },
};
