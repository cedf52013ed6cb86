// The figures under the reader's choices in the names and units of `watchprint summary --json`.

/** @param {number} month As year × 12 + month. */
function monthText(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/**
 * Amounts by name, without those of nothing and those that are not chosen.
 * @param {ArrayLike<number>} amounts
 * @param {(number: number) => string} key
 * @param {Set<number>} [chosen]
 */
function amountsBy(amounts, key, chosen = new Set()) {
  return Object.fromEntries(Array.from(amounts, (amount, number) => /** @type {[string, number]} */ ([key(number), amount]))
    .filter(([, amount], number) => amount > 0 && (chosen.size === 0 || chosen.has(number))));
}

/** What was chosen, by name. @param {View} view */
function choicesOf({ filters, record }) {
  const { names } = record;
  const named = (/** @type {Choice} */ choice, /** @type {(number: number) => string | number} */ name) =>
    [...filters[choice]].sort((a, b) => a - b).map(name);
  return {
    from: filters.from === null ? null : isoDate(filters.from),
    to: filters.to === null ? null : isoDate(filters.to),
    profiles: named("profile", (number) => record.profiles[number]),
    weekdays: named("weekday", (number) => number + 1),
    hours: named("hour", (number) => number),
    device_classes: named("class", (number) => classKey(names.classes[number][0])),
    kinds: named("kind", (number) => names.kinds[number][0]),
    titles: named("work", (number) => record.works[number]),
    countries: named("country", (number) => countryKey(names.countries[number][0])),
    sitting_lengths: named("sitting", (number) => number),
  };
}

/** @param {string} key */
function classKey(key) {
  return key.replaceAll("-", " ").replace("set top", "set-top");
}

/** @param {string} key */
function countryKey(key) {
  return key === "unknown" ? "??" : key;
}

/** @param {number} seconds */
function timeText(seconds) {
  return new Date(seconds * 1000).toISOString().replace(".000", "");
}

/** Of the account: usual hours, new titles, episodes and runs. @param {View} view */
function habitsOf({ figures: { late }, record }) {
  const { usualFirst, usualLast, counted } = late.lines();
  const { titles, fresh } = late.novelty();
  const { series, strips } = late.strips();
  const afterMidnight = (/** @type {number | null} */ minutes) => (minutes === null ? null : (minutes + LINE / 2) % LINE);
  const seasons = (/** @type {StripEpisode[]} */ strip) => {
    /** @type {{ season: string | null, episodes: (number | null)[], reach: string[], rewatches: number[] }[]} */
    const found = [];
    strip.forEach(({ season, number, reach, again }, index) => {
      if (index === 0 || strip[index - 1].season !== season) found.push({ season, episodes: [], reach: [], rewatches: [] });
      const last = found[found.length - 1];
      last.episodes.push(number);
      last.reach.push(REACHES[reach]);
      last.rewatches.push(again);
    });
    return found;
  };
  const months = [...titles.keys()].filter((month) => titles[month] > 0);
  return {
    usual_hours: { first_minutes: afterMidnight(usualFirst), last_minutes: afterMidnight(usualLast), days: counted },
    novelty_by_month: Object.fromEntries(months.map((month) =>
      [monthText(month + record.pieces.firstMonth), { titles: titles[month], new: fresh[month] }])),
    episode_strips: strips.map((strip, place) => ({ series: record.works[series[place]], seasons: seasons(strip) })),
    longest_binges: late.views().runs.map((run) => runNumbers(run, record.works)),
  };
}

/** Of the profiles together: what streams at once, and what each two have in common. @param {View} view */
function togetherOf({ figures: { late }, record: { profiles }, filters }) {
  const [byProfile, byDevice] = [late.profilesAtOnce(), late.devicesAtOnce()];
  const isChosen = (/** @type {number} */ profile) => filters.profile.size === 0 || filters.profile.has(profile);
  return {
    concurrency: {
      two_profiles_seconds: byProfile.seconds, max_profiles: byProfile.most, two_devices_seconds: byDevice.seconds, max_devices: byDevice.most,
    },
    overlaps: late.pairs().filter(({ one, other }) => isChosen(one) && isChosen(other)).map((pair) => ({
      profiles: [profiles[pair.one], profiles[pair.other]],
      titles_of_both: pair.both,
      titles_of_either: pair.either,
      title_overlap: pair.titles,
      hour_overlap: pair.hours,
      active_days: pair.days,
    })),
  };
}

/** @param {View} view */
function numbersOf(view) {
  const { figures, record, filters } = view;
  const { names, pieces, profiles } = record;
  const months = monthTotals(figures.months, profiles.length);
  const works = (/** @type {number} */ isSeries) => byAmount(figures.byWork, (work) =>
    record.isSeries[work] === isSeries && figures.episodes[work] > 0 && (filters.work.size === 0 || filters.work.has(work)));
  const { longest, byGap, classes, median } = figures.sittings;
  const gaps = record.packed.gaps.map((seconds, index) => [String(seconds / 60), byGap[index]]);
  return {
    choices: choicesOf(view),
    account: {
      segments: figures.rows,
      seconds: figures.seconds,
      observed_days: figures.observed,
      active_days: figures.active,
      sessions: Object.fromEntries(gaps),
      longest_session_seconds: longest ? longest.end - longest.start : 0,
      longest_session_start: longest ? timeText(longest.start) : null,
      longest_streak_days: figures.streak.days,
      longest_dry_spell_days: figures.dry.days,
      late_night_seconds: figures.lateNight,
      prime_time_seconds: figures.primeTime,
      evenness: figures.evenness,
      midpoint_minutes: figures.midpoint,
      weekend_shift_minutes: figures.shift,
      by_month: amountsBy(months, (month) => monthText(month + pieces.firstMonth)),
      by_day: amountsBy(figures.days, (day) => isoDate(day + pieces.firstDay)),
      by_weekday_hour: Array.from({ length: 7 }, (_, weekday) => [...figures.cells.slice(weekday * 24, weekday * 24 + 24)]),
      by_country: amountsBy(figures.byCountry, (number) => countryKey(names.countries[number][0]), filters.country),
      by_device_class: amountsBy(figures.byClass, (number) => classKey(names.classes[number][0]), filters.class),
      by_device: amountsBy(figures.byDevice, (number) => names.devices[number][0]),
      by_kind: amountsBy(figures.byKind, (number) => names.kinds[number][0], filters.kind),
      series: works(1).map((work) => ({ series: record.works[work], seconds: figures.byWork[work], episodes: figures.episodes[work] })),
      films: works(0).map((work) => ({ title: record.works[work], seconds: figures.byWork[work], kind: names.kinds[record.workKinds[work]][0] })),
      session_lengths: { median_seconds: median, sessions: [...classes] },
      ...habitsOf(view),
      ...habitNumbers(view),
      ...viewNumbers(view),
    },
    household: householdNumbers(view),
    ...togetherOf(view),
    profiles: amountsBy(figures.byProfile, (number) => profiles[number]),
    money: moneyNumbers(view),
  };
}
