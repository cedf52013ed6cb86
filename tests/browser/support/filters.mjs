// Chooses on the report page as a reader does, and reads what the page then says.

/** From now on the page keeps the figures it has computed last. */
export async function listen(page) {
  await page.evaluate(() => {
    document.addEventListener("figures", (event) => { globalThis.view = event.detail; });
  });
}

/** Changes the part of the address after the #, as a bookmark does. */
export async function go(page, hash) {
  await page.evaluate((wanted) => {
    globalThis.view = undefined;
    location.hash = wanted;
  }, hash);
  await page.waitForFunction(() => globalThis.view !== undefined);
}

export async function openPanel(page) {
  const button = page.locator(".filters-open");
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
}

/** Ticks or unticks a pill of the panel. */
export async function toggle(page, group, name) {
  await openPanel(page);
  await page.getByRole("group", { name: group }).getByRole("checkbox", { name, exact: true }).setChecked(true, { force: true });
}

/** Types the name of a film or series and chooses it. */
export async function chooseTitle(page, name) {
  await openPanel(page);
  const field = page.getByLabel("Type some letters of its name");
  await field.fill(name);
  await field.press("Enter");
}

/** The page's figures under all choices, in the names and units of `summary --json`. */
export async function figures(page) {
  return page.evaluate(() => {
    const { figures, record, filters } = globalThis.view;
    const { names, pieces } = record;
    const day = (number) => new Date((number + pieces.firstDay) * 86_400_000).toISOString().slice(0, 10);
    const month = (number) => {
      const all = number + pieces.firstMonth;
      return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}`;
    };
    const map = (amounts, key, chosen = new Set()) => Object.fromEntries([...amounts]
      .map((amount, number) => [key(number), chosen.size > 0 && !chosen.has(number) ? 0 : amount])
      .filter(([, amount]) => amount > 0));
    const works = (series) => record.works
      .map((name, work) => ({ name, work, kind: names.kinds[record.workKinds[work]][0] }))
      .filter(({ work }) => (record.isSeries[work] === 1) === series && figures.episodes[work] > 0)
      .filter(({ work }) => filters.work.size === 0 || filters.work.has(work))
      .map(({ name, work, kind }) => ({ name, kind, seconds: figures.byWork[work], episodes: figures.episodes[work] }))
      .sort((a, b) => b.seconds - a.seconds);
    const months = Array.from({ length: pieces.months }, (_, at) =>
      record.profiles.reduce((sum, _name, profile) => sum + figures.months[at * record.profiles.length + profile], 0));
    const { longest, byGap, classes, median } = figures.sittings;
    const classKey = (number) => names.classes[number][0].replaceAll("-", " ");
    return {
      segments: figures.rows,
      seconds: figures.seconds,
      observed_days: figures.observed,
      active_days: figures.active,
      sessions: Object.fromEntries(["10", "30", "60"].map((gap, index) => [gap, byGap[index]])),
      longest_session_seconds: longest ? longest.end - longest.start : 0,
      longest_session_start: longest ? new Date(longest.start * 1000).toISOString().replace(".000", "") : null,
      longest_streak_days: figures.streak.days,
      longest_dry_spell_days: figures.dry.days,
      late_night_seconds: figures.lateNight,
      prime_time_seconds: figures.primeTime,
      evenness: figures.evenness,
      midpoint_minutes: figures.midpoint,
      weekend_shift_minutes: figures.shift,
      by_month: map(months, month),
      by_day: map(figures.days, day),
      by_weekday_hour: [0, 1, 2, 3, 4, 5, 6].map((weekday) => [...figures.cells.slice(weekday * 24, weekday * 24 + 24)]),
      by_country: map(figures.byCountry, (number) => (names.countries[number][0] === "unknown" ? "??" : names.countries[number][0]), filters.country),
      by_device_class: map(figures.byClass, (number) => (names.classes[number][0] === "set-top-box" ? "set-top box" : classKey(number)), filters.class),
      by_device: map(figures.byDevice, (number) => names.devices[number][0]),
      by_kind: map(figures.byKind, (number) => names.kinds[number][0], filters.kind),
      series: works(true).map(({ name, seconds, episodes }) => ({ series: name, seconds, episodes })),
      films: works(false).map(({ name, seconds, kind }) => ({ title: name, seconds, kind })),
      session_lengths: { median, bins: [...classes] },
    };
  });
}

/** The same fields of an account or a profile of `summary --json`. */
export function expected(metrics) {
  const fields = [
    "segments", "seconds", "observed_days", "active_days", "sessions", "longest_session_seconds", "longest_session_start",
    "longest_streak_days", "longest_dry_spell_days", "late_night_seconds", "prime_time_seconds", "by_month", "by_day",
    "by_weekday_hour", "by_country", "by_device_class", "by_device", "by_kind", "evenness", "midpoint_minutes",
    "weekend_shift_minutes",
  ];
  return {
    ...Object.fromEntries(fields.map((field) => [field, metrics[field]])),
    series: metrics.series.map(({ series, seconds, episodes }) => ({ series, seconds, episodes })),
    films: metrics.films.map(({ title, seconds, kind }) => ({ title, seconds, kind })),
    session_lengths: {
      median: metrics.session_lengths.quantile_seconds?.["50"] ?? null,
      bins: metrics.session_lengths.bins.map(({ sessions }) => sessions),
    },
  };
}
