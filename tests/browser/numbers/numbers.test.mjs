// The page and `summary --json` say the same numbers, whatever the reader chooses.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chooseTitle, expected, figures, go, listen, toggle } from "../support/filters.mjs";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";

let browser;
let source;
let address;
let whole;
const summary = (...more) => JSON.parse(watchprint("summary", source, "--json", "--quiet", ...more));

before(async () => {
  browser = await launch();
  source = demo("2025");
  address = report(source, "numbers", "--lang", "en");
  whole = summary();
});

after(async () => browser?.close());

/** Seconds and counts to the unit; what was integrated or taken a logarithm of, to a millionth. */
function same(found, wanted) {
  for (const field of ["evenness", "midpoint_minutes", "weekend_shift_minutes"]) {
    const [one, other] = [found[field], wanted[field]];
    if (one === null || other === null) assert.equal(one, other, field);
    else assert.ok(Math.abs(one - other) < 1e-6, `${field}: ${one} is not ${other}`);
    delete found[field];
    delete wanted[field];
  }
  for (const field of Object.keys(wanted)) assert.deepEqual(found[field], wanted[field], field);
}

async function opened(hash = "") {
  const session = await open(browser, address);
  await listen(session.page);
  if (hash) await go(session.page, hash);
  return session;
}

describe("with a choice the command line has as well", () => {
  test("each profile alone", async () => {
    for (const { name } of whole.profiles) {
      const { page, close } = await opened();
      await toggle(page, "Profiles", name);
      same(await figures(page), expected(summary("--profile", name).account));
      await close();
    }
  });

  test("two profiles, whose sittings join", async () => {
    const [first, second] = whole.profiles.map(({ name }) => name);
    const { page, close } = await opened();
    await toggle(page, "Profiles", first);
    await toggle(page, "Profiles", second);
    same(await figures(page), expected(summary("--profile", first, "--profile", second).account));
    await close();
  });

  test("ranges of days, over changes of the clock and open on one side", async () => {
    for (const [from, to] of [
      ["2022-03-01", "2022-03-31"], ["2022-10-15", "2022-11-15"], ["2023-07-04", "2023-07-04"], ["2023-01-01", "2023-12-31"],
      [null, "2022-01-31"], ["2024-12-24", null],
    ]) {
      const { page, close } = await opened([from && `from=${from}`, to && `to=${to}`].filter(Boolean).join("&"));
      const choice = [...(from ? ["--from", from] : []), ...(to ? ["--to", to] : [])];
      same(await figures(page), expected(summary(...choice).account));
      await close();
    }
  });

  test("a profile in a range", async () => {
    const { name } = whole.profiles[2];
    const { page, close } = await opened("from=2022-06-01&to=2024-02-29");
    await toggle(page, "Profiles", name);
    const wanted = summary("--profile", name, "--from", "2022-06-01", "--to", "2024-02-29");
    same(await figures(page), expected(wanted.account));
    await close();
  });
});

test("with days that begin at half past two and sittings with longer pauses", async () => {
  const settings = ["--day-start", "02:30", "--session-gap", "45"];
  const { page, close } = await open(browser, report(source, "settings", "--lang", "en", ...settings));
  await listen(page);
  await go(page, "from=2022-02-01&to=2022-11-30");
  same(await figures(page), expected(summary(...settings, "--from", "2022-02-01", "--to", "2022-11-30").account));
  await close();
});

describe("with a choice only the page has", () => {
  test("kinds of device, of title, countries and titles have the seconds they have in the whole", async () => {
    const { account } = whole;
    const chosen = [
      ...Object.entries(account.by_device_class).map(([key, seconds]) => [`class=${key.replaceAll(" ", "-")}`, seconds]),
      ...Object.entries(account.by_kind).map(([key, seconds]) => [`kind=${key}`, seconds]),
      ...Object.entries(account.by_country).map(([key, seconds]) => [`country=${key === "??" ? "unknown" : key}`, seconds]),
    ];
    const { page, close } = await opened();
    for (const [hash, seconds] of chosen) {
      await go(page, hash);
      assert.equal((await figures(page)).seconds, seconds, hash);
    }
    for (const { series, seconds, episodes } of account.series.slice(0, 5)) {
      await go(page, "hour=3");
      await page.getByRole("button", { name: "Clear", exact: true }).click();
      await chooseTitle(page, series);
      assert.deepEqual((await figures(page)).series, [{ series, seconds, episodes }]);
    }
    await close();
  });

  test("weekdays and hours keep exactly the seconds inside them", async () => {
    const grid = whole.account.by_weekday_hour;
    const { page, close } = await opened();
    for (const [weekdays, hours] of [[[4], []], [[5, 6], []], [[], [21]], [[0, 3], [20, 21, 22]], [[6], [2]]]) {
      const parts = [];
      if (weekdays.length > 0) parts.push(`weekday=${weekdays.join()}`);
      if (hours.length > 0) parts.push(`hour=${hours.join()}`);
      await go(page, parts.join("&"));
      const isIn = (weekday, hour) =>
        (weekdays.length === 0 || weekdays.includes(weekday)) && (hours.length === 0 || hours.includes(hour));
      const wanted = grid.map((row, weekday) => row.map((seconds, hour) => (isIn(weekday, hour) ? seconds : 0)));
      const found = await figures(page);
      assert.deepEqual(found.by_weekday_hour, wanted, parts.join("&"));
      assert.equal(found.seconds, wanted.flat().reduce((sum, seconds) => sum + seconds, 0));
    }
    await close();
  });

  test("the parts of a choice add up to the whole, in every division", async () => {
    const { page, close } = await opened();
    const { by_month, by_day, by_weekday_hour } = whole.account;
    for (const parts of [
      Object.keys(whole.account.by_device_class).map((key) => `class=${key.replaceAll(" ", "-")}`),
      [0, 1, 2, 3, 4, 5, 6].map((weekday) => `weekday=${weekday}`),
      [0, 1, 2, 3, 4, 5, 6, 7].map((length) => `sitting=length-${length}`),
    ]) {
      const sums = { months: {}, days: {}, cells: by_weekday_hour.map((row) => row.map(() => 0)) };
      for (const part of parts) {
        await go(page, part);
        const found = await figures(page);
        for (const [month, seconds] of Object.entries(found.by_month)) sums.months[month] = (sums.months[month] ?? 0) + seconds;
        for (const [day, seconds] of Object.entries(found.by_day)) sums.days[day] = (sums.days[day] ?? 0) + seconds;
        found.by_weekday_hour.forEach((row, weekday) => row.forEach((seconds, hour) => { sums.cells[weekday][hour] += seconds; }));
      }
      assert.deepEqual(sums, { months: { ...sums.months, ...by_month }, days: { ...sums.days, ...by_day }, cells: by_weekday_hour });
    }
    await close();
  });

  test("choices of several kinds hold together", async () => {
    const range = summary("--from", "2023-01-01", "--to", "2023-12-31").account;
    const { page, close } = await opened("from=2023-01-01&to=2023-12-31&class=phone,tablet");
    const { phone = 0, tablet = 0 } = range.by_device_class;
    assert.equal((await figures(page)).seconds, phone + tablet);
    const profile = whole.profiles[0];
    await go(page, "kind=film");
    await toggle(page, "Profiles", profile.name);
    assert.equal((await figures(page)).seconds, profile.by_kind.film);
    await close();
  });
});

test("views are counted by how they began and how far they came", async () => {
  const { page, close } = await opened(`class=${[...new Set(Object.keys(whole.account.by_device_class))].map((key) => key.replaceAll(" ", "-")).join()}`);
  const { completion, began } = await page.evaluate(() => {
    const { late, began } = globalThis.view.figures;
    const { completion } = late.openKinds();
    const sums = (counts, width) => Array.from({ length: width }, (_, at) =>
      [...counts].reduce((sum, count, index) => (index % width === at ? sum + count : sum), 0));
    return { completion: sums(completion, 6), began: sums(began, 5) };
  });
  const tiers = ["touched", "sampled", "partial", "watched", "completed", "unknown"];
  assert.deepEqual(completion, tiers.map((tier) => whole.account.completion[tier] ?? 0));
  const starts = whole.account.view_starts;
  assert.deepEqual(began, [
    starts.person ?? 0, starts.autoplay ?? 0, (starts.not_recorded ?? 0) - (starts.estimated_autoplay ?? 0), starts.estimated_autoplay ?? 0, starts.preview ?? 0,
  ]);
  await close();
});
