// Lines, episode strips, runs of episodes, new titles, pairs of profiles and what streams at once are under every choice what
// `summary --json` says with the same choice.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { go, listen, toggle } from "../support/filters.mjs";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";
import { expectedPatterns, patterns } from "../support/patterns.mjs";

let browser;
let source;
let address;
let whole;
const summary = (...more) => JSON.parse(watchprint("summary", source, "--json", "--quiet", ...more));

before(async () => {
  browser = await launch();
  source = demo("2025");
  address = report(source, "patterns", "--lang", "en");
  whole = summary();
});

after(async () => browser?.close());

/** A sum of shares may differ in the order of its terms. */
function same(found, wanted, choice) {
  const near = (pairs) => pairs.map(({ hour_overlap, ...pair }) => ({ ...pair, hour_overlap: hour_overlap === null ? null : hour_overlap.toFixed(9) }));
  for (const field of Object.keys(wanted)) {
    const [one, other] = field === "overlaps" ? [near(found[field]), near(wanted[field])] : [found[field], wanted[field]];
    assert.deepEqual(one, other, `${field} with ${choice}`);
  }
}

async function opened(hash = "", at = address) {
  const session = await open(browser, at);
  await listen(session.page);
  if (hash) await go(session.page, hash);
  return session;
}

describe("with a choice the command line has as well", () => {
  test("all profiles, each alone, two, and all but one", async () => {
    const names = whole.profiles.map(({ name }) => name);
    const choices = [names, ...names.map((name) => [name]), names.slice(0, 2), names.slice(2, 4), names.slice(1)];
    for (const chosen of choices) {
      const { page, close } = await opened();
      for (const name of chosen) await toggle(page, "Profiles", name);
      same(await patterns(page), expectedPatterns(summary(...chosen.flatMap((name) => ["--profile", name]))), chosen.join());
      await close();
    }
    const { page, close } = await opened();
    for (const name of names.slice(1)) await toggle(page, "Profiles", name);
    same(await patterns(page), expectedPatterns(summary("--exclude-profile", names[0])), `all but ${names[0]}`);
    await close();
  });

  test("ranges of days, over changes of the clock and open on one side", async () => {
    for (const [from, to] of [
      ["2022-03-01", "2022-03-31"], ["2022-10-15", "2022-11-15"], ["2023-07-04", "2023-07-04"], ["2023-01-01", "2023-12-31"],
      [null, "2022-01-31"], ["2024-12-24", null],
    ]) {
      const choice = [...(from ? ["--from", from] : []), ...(to ? ["--to", to] : [])];
      const { page, close } = await opened([from && `from=${from}`, to && `to=${to}`].filter(Boolean).join("&"));
      same(await patterns(page), expectedPatterns(summary(...choice)), choice.join(" "));
      await close();
    }
  });

  test("profiles in a range", async () => {
    for (const { name } of whole.profiles.slice(0, 3)) {
      const { page, close } = await opened("from=2022-06-01&to=2024-02-29");
      await toggle(page, "Profiles", name);
      same(await patterns(page), expectedPatterns(summary("--profile", name, "--from", "2022-06-01", "--to", "2024-02-29")), name);
      await close();
    }
  });

  test("days that begin at half past two and sittings with longer pauses", async () => {
    const settings = ["--day-start", "02:30", "--session-gap", "45"];
    const { page, close } = await opened("from=2022-02-01&to=2022-11-30", report(source, "patterns-settings", "--lang", "en", ...settings));
    same(await patterns(page), expectedPatterns(summary(...settings, "--from", "2022-02-01", "--to", "2022-11-30")), settings.join(" "));
    await close();
  });

  test("a household of other years, with another seed", async () => {
    const other = demo("2023", "--seed", "7");
    const [{ name }] = JSON.parse(watchprint("summary", other, "--json", "--quiet")).profiles;
    const { page, close } = await opened("from=2021-11-01", report(other, "patterns-2023", "--lang", "en"));
    const wanted = (...more) => expectedPatterns(JSON.parse(watchprint("summary", other, "--json", "--quiet", "--from", "2021-11-01", ...more)));
    same(await patterns(page), wanted(), "2021-11-01");
    await toggle(page, "Profiles", name);
    same(await patterns(page), wanted("--profile", name), name);
    await close();
  });
});

describe("with a choice only the page has", () => {
  test("the minutes of the hours of a week add up to those of all lines", async () => {
    const { page, close } = await opened("kind=film,episode,unknown");
    const minutes = () => page.evaluate(() => [...globalThis.view.figures.late.lines().chosen.minutes]);
    const all = await minutes();
    const sums = all.map(() => 0);
    for (const hash of ["weekday=0,1,2&hour=0,1,2,3,4,5,6,7,8,9,10,11", "weekday=0,1,2&hour=12,13,14,15,16,17,18,19,20,21,22,23", "weekday=3,4,5,6"]) {
      await go(page, hash);
      (await minutes()).forEach((count, line) => { sums[line] += count; });
    }
    assert.deepEqual(sums, all);
    await close();
  });

  test("a series alone has its own strip and its own runs, and is new once", async () => {
    const { page, close } = await opened();
    const { series } = whole.account.episode_strips[0];
    await page.locator("#episodes .wide .wp-row", { hasText: series }).first().locator(".wp-label").click();
    const found = await patterns(page);
    assert.deepEqual(found.episode_strips.find((strip) => strip.series === series), whole.account.episode_strips[0]);
    assert.ok(found.longest_binges.length > 0 && found.longest_binges.every((run) => run.series === series));
    assert.equal(Object.values(found.novelty_by_month).reduce((sum, month) => sum + month.new, 0), 1);
    await close();
  });
});
