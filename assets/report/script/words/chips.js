// What is on, in words: a chip for each choice, with a button that takes it away.

/**
 * @typedef {object} Chip
 * @property {string} name
 * @property {(filters: FilterState) => void} remove
 */

/**
 * @param {Choice} choice
 * @param {number} number
 * @param {Packed} packed
 * @param {Words} words
 * @returns {string}
 */
function nameOf(choice, number, packed, words) {
  const { names } = packed;
  switch (choice) {
    case "profile": return words.profile(packed.profiles[number]);
    case "weekday": return capitalised(words.weekday(number));
    case "hour": return words.hours(number);
    case "class": return names.classes[number][1];
    case "kind": return names.kinds[number][1];
    case "work": return isolated(names.works[number]);
    case "country": return names.countries[number][1];
    case "sitting": return words.say("filters-sitting", { length: lengthName(packed.lengths, number, words) });
  }
}

/** A range of days: a whole year or month by its name. @param {FilterState} filters @param {Words} words */
function rangeName({ from, to }, words) {
  if (from === null) return words.say("filters-until", { date: words.date(to ?? 0) });
  if (to === null) return words.say("filters-since", { date: words.date(from) });
  const month = monthOfDay(from);
  const isStart = firstDayOfMonth(month) === from;
  if (isStart && month % 12 === 0 && firstDayOfMonth(month + 12) - 1 === to) return String(month / 12);
  if (isStart && firstDayOfMonth(month + 1) - 1 === to) return words.month(month);
  return words.range(from, to);
}

/**
 * @param {FilterState} filters
 * @param {Packed} packed
 * @param {Words} words
 * @returns {Chip[]}
 */
function chipsOf(filters, packed, words) {
  /** @type {Chip[]} */
  const chips = [];
  if (hasRange(filters)) {
    const remove = (/** @type {FilterState} */ state) => { state.from = state.to = null; };
    chips.push({ name: rangeName(filters, words), remove });
  }
  for (const choice of CHOICES) {
    for (const number of [...filters[choice]].sort((a, b) => a - b)) {
      chips.push({ name: nameOf(choice, number, packed, words), remove: (state) => state[choice].delete(number) });
    }
  }
  return chips;
}
