// Views, titles seen again, series left off and taken up again, episodes in a row, changes of device: under a choice the page has the
// numbers of `summary --json` for the same choice, in its tables and sentences too.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chooseTitle, go, listen } from "../support/filters.mjs";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";

let browser;
let source;
let address;
let whole;
const summary = (...more) => JSON.parse(watchprint("summary", source, "--json", "--quiet", ...more));

const FIELDS = [
  "views", "completion", "seen_episodes", "rewatches", "rewatched", "abandoned_series", "returned_series", "device_switches", "binges", "longest_binge",
  "most_episodes_in_a_day",
];

before(async () => {
  browser = await launch();
  source = demo("2025");
  address = report(source, "views", "--lang", "en");
  whole = summary();
});

after(async () => browser?.close());

/** A page on which the choices of profiles and days change, and what the summary says of each. */
async function opened(at = address, of = summary, all = whole) {
  const { page, close } = await open(browser, at);
  await listen(page);
  await go(page, "from=2000-01-01");
  const keys = await page.evaluate(() => globalThis.view.keys.keys.profile);
  const choose = async ({ profiles = [], from, to }) => {
    const parts = [from && `from=${from}`, to && `to=${to}`, profiles.length > 0 && `profile=${profiles.map((number) => keys[number]).join()}`];
    await go(page, parts.filter(Boolean).join("&"));
    const names = profiles.flatMap((number) => ["--profile", all.profiles[number].name]);
    const choice = [...names, ...(from ? ["--from", from] : []), ...(to ? ["--to", to] : [])];
    return { found: await page.evaluate(() => globalThis.view.numbers()), wanted: of(...choice), choice: choice.join(" ") };
  };
  return { page, choose, close };
}

function same(found, wanted, choice) {
  for (const field of FIELDS) assert.deepEqual(found.account[field], wanted.account[field], `${field} with ${choice}`);
  const { binges: { B2, B3 }, longest_binge } = wanted.household;
  assert.deepEqual(found.household, { binges: { B2, B3 }, longest_binge }, `household with ${choice}`);
}

describe("the numbers are those of the summary", () => {
  test("for profiles and for ranges, each of which changes them", async () => {
    const choices = [
      { profiles: [0] }, { profiles: [1] }, { profiles: [2] }, { profiles: [0, 3] }, { from: "2022-01-01", to: "2022-12-31" }, { from: "2023-06-05" },
      { to: "2022-03-01" }, { from: "2022-10-28", to: "2022-11-03" }, { profiles: [1], from: "2022-06-01", to: "2024-02-29" },
      { profiles: [3], from: "2024-01-01", to: "2025-12-31" }, { from: "2023-07-04", to: "2023-07-04" },
    ];
    const changed = new Set();
    const { choose, close } = await opened();
    for (const one of choices) {
      const { found, wanted, choice } = await choose(one);
      same(found, wanted, choice);
      for (const field of FIELDS) if (JSON.stringify(wanted.account[field]) !== JSON.stringify(whole.account[field])) changed.add(field);
      if (JSON.stringify(wanted.household.binges) !== JSON.stringify(whole.household.binges)) changed.add("household");
    }
    await close();
    assert.deepEqual([...changed].toSorted(), [...FIELDS, "household"].toSorted(), "some number is the same under every choice");
  });

  test("for ranges that begin and end in the midst of views", async () => {
    const { choose, close } = await opened();
    for (let month = 1; month <= 12; month += 1) {
      const two = String(month).padStart(2, "0");
      const { found, wanted, choice } = await choose({ from: `2023-${two}-${two}`, to: `2024-${two}-17` });
      same(found, wanted, choice);
    }
    await close();
  });

  test("with days that begin at half past two and longer pauses, and for another household", async () => {
    const settings = ["--day-start", "02:30", "--session-gap", "45"];
    const of = (...more) => summary(...settings, ...more);
    const at = report(source, "views-settings", "--lang", "en", ...settings);
    const page = await opened(at, of);
    for (const one of [{ from: "2022-02-01", to: "2023-11-30" }, { profiles: [1] }]) {
      const { found, wanted, choice } = await page.choose(one);
      same(found, wanted, choice);
    }
    await page.close();
    const other = demo("2023", "--seed", "7");
    const ofOther = (...more) => JSON.parse(watchprint("summary", other, "--json", "--quiet", ...more));
    const second = await opened(report(other, "views-2023", "--lang", "en"), ofOther, ofOther());
    for (const one of [{ profiles: [0] }, { from: "2021-11-01" }, { profiles: [1], to: "2022-09-17" }]) {
      const { found, wanted, choice } = await second.choose(one);
      same(found, wanted, choice);
    }
    await second.close();
  });
});

/** When also what is worded after the charts stands there. */
const settled = (page) => page.evaluate(() => new Promise((done) => { setTimeout(done); }));

/** Cells of the table after a heading, in text. */
const rowsBelow = (page, heading) => page.evaluate((name) => {
  let block = [...document.querySelectorAll("main h3")].find((one) => one.firstChild.textContent === name);
  while (!block.matches(".table-scroll")) block = block.nextElementSibling;
  return [...block.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
}, heading);

/** What stands between a heading and the next one, where a reader sees it. */
const textBelow = (page, heading) => page.evaluate((name) => {
  const begin = [...document.querySelectorAll("main h3")].find((one) => one.firstChild.textContent === name);
  const texts = [begin.textContent];
  for (let block = begin.nextElementSibling; block && !block.matches("h3, figure"); block = block.nextElementSibling) texts.push(block.innerText);
  return texts.join("\n");
}, heading);

/** The text of a block that is worded anew. */
const block = (page, name) => page.locator(`[data-live=${name}] + *`).evaluate((one) => one.textContent);

const BLOCKS = [
  "again-count", "again", "left-count", "left", "returned-count", "returned", "binges", "fullest-day", "household-binges", "switches-count", "switches",
];
const HEADINGS = ["Seen again", "Series not gone on with", "Series taken up again", "Episodes in a row", "Views continued on another device"];

describe("a reader sees them", () => {
  test("in the tables and sentences, none of which is marked as about the whole record", async () => {
    const { page, choose, close } = await opened();
    const { account, household } = (await choose({ from: "2022-01-01", to: "2023-12-31" })).wanted;
    await settled(page);
    assert.deepEqual((await rowsBelow(page, "Seen again")).map(([title, , times]) => [title, Number(times)]), account.rewatched.slice(0, 10).map(({ title, times }) => [title, times]));
    assert.deepEqual((await rowsBelow(page, "Series not gone on with")).map(([series, , seen]) => [series, Number(seen)]), account.abandoned_series.slice(0, 10).map(({ series, seen_episodes }) => [series, seen_episodes]));
    const gaps = (await rowsBelow(page, "Series taken up again")).map((row) => Number(row[4]));
    assert.deepEqual(gaps, account.returned_series.slice(0, 10).map(({ days }) => days));
    assert.deepEqual((await rowsBelow(page, "Episodes in a row")).map((row) => Number(row[2].replaceAll(",", ""))), ["B3", "B2", "B3_day"].map((name) => account.binges[name]));
    const switches = (await rowsBelow(page, "Views continued on another device")).map((row) => Number(row[2]));
    assert.deepEqual(switches, account.device_switches.between.map(({ switches }) => switches).toSorted((a, b) => b - a).slice(0, 10));
    const said = Object.fromEntries(await Promise.all(HEADINGS.map(async (heading) => [heading, await textBelow(page, heading)])));
    const number = (count) => count.toLocaleString("en");
    assert.ok(said["Seen again"].includes(`${number(account.rewatched.length)} titles were seen again, ${number(account.rewatches)} times in all.`), said["Seen again"]);
    assert.ok(said["Series not gone on with"].includes(`${account.abandoned_series.length} series were not gone on with`));
    assert.ok(said["Series taken up again"].includes(`taken up again ${account.returned_series.length} times`));
    const { series, episodes } = account.most_episodes_in_a_day;
    assert.ok(said["Episodes in a row"].includes(`${episodes} episodes of ${series} on `));
    assert.ok(said["Episodes in a row"].includes(`in ${household.binges.B3} cases`), said["Episodes in a row"]);
    assert.ok(said["Views continued on another device"].includes(`${number(account.device_switches.views)} views were continued on another device`));
    assert.ok(said["Views continued on another device"].includes(`n = ${number(account.views)}`));
    for (const heading of HEADINGS) {
      assert.ok(!said[heading].includes("Whole record") && !said[heading].includes("Filters leave"), said[heading]);
    }
    await close();
  });

  test("side by side for each profile", async () => {
    const { page, choose, close } = await opened();
    const { wanted } = await choose({ from: "2022-01-01", to: "2023-12-31" });
    const row = (name) => page.evaluate((wantedName) => {
      const head = [...document.querySelectorAll("[data-live=profiles] + .table-scroll tbody th")].find((one) => one.textContent === wantedName);
      return [...head.parentElement.querySelectorAll("td")].map((cell) => Number(cell.textContent.replaceAll(",", "")));
    }, name);
    const names = await page.locator("[data-live=profiles] + .table-scroll thead th").allInnerTexts();
    const of = (value) => names.slice(1).map((name) => {
      const profile = wanted.profiles.find((one) => one.name === name);
      if (profile) return value(profile);
      return whole.profiles.some((one) => one.name === name) ? 0 : value(wanted.account);
    });
    await settled(page);
    assert.deepEqual(await row("Episodes seen"), of(({ seen_episodes }) => seen_episodes));
    assert.deepEqual(await row("Titles seen again"), of(({ rewatches }) => rewatches));
    const binges = await page.evaluate(() => globalThis.view.words.say("who-binges"));
    assert.deepEqual(await row(binges), of(({ binges: { B3 } }) => B3));
    assert.notDeepEqual(of(({ rewatches }) => rewatches), names.slice(1).map((name) => (whole.profiles.find((one) => one.name === name) ?? whole.account).rewatches));
    await close();
  });

  test("also where nothing is left of it, and as before without a choice", async () => {
    const { page, close } = await open(browser, address);
    await listen(page);
    const before = await Promise.all(HEADINGS.map((heading) => textBelow(page, heading)));
    await go(page, "from=2023-07-04&to=2023-07-04");
    await settled(page);
    const [again, left, returned] = await Promise.all(HEADINGS.map((heading) => textBelow(page, heading)));
    assert.ok(again.includes("No title was seen again."), again);
    assert.ok(left.includes("No series was left off"), left);
    assert.ok(returned.includes("No series was taken up again"), returned);
    for (const name of ["again", "left", "returned"]) assert.equal(await page.locator(`[data-live=${name}] + .table-scroll:visible`).count(), 0);
    await page.keyboard.press("Escape");
    assert.deepEqual(await Promise.all(HEADINGS.map((heading) => textBelow(page, heading))), before);
    await close();
  });

  for (const language of ["en", "fr"]) {
    test(`in the words of the program, where everything is chosen (${language})`, async () => {
      const { page, close } = await open(browser, report(source, `views-${language}`, "--lang", language));
      await listen(page);
      const said = async () => (await Promise.all(BLOCKS.map(async (name) => [name, await block(page, name)])));
      const before = await said();
      await go(page, "from=2000-01-01");
      // Something is changed first, so that nothing can stand there from before.
      await go(page, "from=2024-01-01&to=2024-12-31");
      await settled(page);
      const part = await said();
      before.forEach(([name, text], place) => assert.notEqual(part[place][1], text, `${name} stays as it was`));
      await go(page, "from=2000-01-01");
      await settled(page);
      assert.deepEqual(await said(), before);
      await close();
    });
  }

  test("in French, where nothing is left", async () => {
    const { page, close } = await open(browser, report(source, "views-fr", "--lang", "fr"));
    await listen(page);
    await go(page, "from=1999-01-01&to=1999-12-31");
    await settled(page);
    const texts = await Promise.all(["again-count", "left-count", "returned-count", "fullest-day", "household-binges", "switches-count"].map((name) => block(page, name)));
    assert.deepEqual(texts, [
      "Aucun titre n’a été revu.", "Aucune série n’a été laissée en ce sens.", "Aucune série n’a été reprise en ce sens.",
      "Aucun jour n’a compté trois épisodes d’une même série ou plus.",
      "Tous profils ensemble\u00a0: dans aucune séance du foyer, deux épisodes différents ou plus d’une même série n’ont été vus.",
      "Aucun visionnage n’a été poursuivi sur un autre appareil (n = 0). Deux appareils au même texte ne se distinguent pas.",
    ]);
    await close();
  });
});

describe("a choice only the page has", () => {
  test("on one class of device, no view goes on with another, and less is seen", async () => {
    const { page, close } = await open(browser, address);
    await listen(page);
    for (const kind of ["phone", "tv"]) {
      await go(page, `class=${kind}`);
      const { account } = await page.evaluate(() => globalThis.view.numbers());
      assert.ok(account.device_switches.between.every(({ from, to }) => from === kind && to === kind));
      assert.ok(account.seen_episodes < whole.account.seen_episodes && account.seen_episodes > 0, kind);
      assert.ok(account.binges.B3 < whole.account.binges.B3);
    }
    await close();
  });

  test("a series alone was neither left nor taken up again, as nothing else was watched meanwhile", async () => {
    const [{ series }] = whole.account.returned_series;
    const { page, close } = await open(browser, address);
    await listen(page);
    await chooseTitle(page, series);
    const { account } = await page.evaluate(() => globalThis.view.numbers());
    assert.deepEqual([account.returned_series, account.abandoned_series], [[], []]);
    assert.ok(account.seen_episodes > 0 && account.seen_episodes < whole.account.seen_episodes);
    await close();
  });
});
