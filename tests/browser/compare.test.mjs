// The page of a comparison: filters as in the report, and the same numbers as `compare --json` whatever is chosen.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { openPanel, toggle } from "./filters.mjs";
import { demo, folder, launch, open, watchprint } from "./harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SPLIT = ["--split", "2023-06-01"];
let browser;
let source;
let pages;
let whole;
const numbers = (...arguments_) => JSON.parse(watchprint("compare", ...arguments_, "--json", "--quiet")).periods;

/** Writes the page of a comparison; returns its address. */
function comparison(name, ...arguments_) {
  const file = join(folder, `${name}.html`);
  watchprint("compare", ...arguments_, "--output", file, "--quiet");
  return pathToFileURL(file).href;
}

before(async () => {
  browser = await launch();
  source = demo("2025");
  pages = Object.fromEntries(["en", "fr"].map((lang) => [lang, comparison(`compare-${lang}`, source, ...SPLIT, "--lang", lang)]));
  whole = numbers(source, ...SPLIT);
});

after(async () => browser?.close());

async function opened(options = {}, address = pages.en) {
  const session = await open(browser, address, options);
  await session.page.evaluate(() => {
    document.addEventListener("comparison", (event) => { globalThis.numbers = event.detail; });
  });
  return session;
}

/** Chooses by the address; `""` takes all choices away. */
async function choose(page, hash) {
  await page.evaluate((wanted) => {
    globalThis.numbers = undefined;
    location.hash = wanted;
  }, hash || "hour=3");
  await page.waitForFunction(() => globalThis.numbers !== undefined);
  if (!hash) await page.locator(".filters-clear").click();
}

const found = (page) => page.evaluate(() => globalThis.numbers());

/** Every number to a millionth, every word to the letter. */
function same(one, other, path = "") {
  if (typeof other === "number" && typeof one === "number") {
    assert.ok(Math.abs(one - other) <= 1e-6 * Math.max(1e-3, Math.abs(other)), `${path}: ${one} is not ${other}`);
  } else if (other === null || typeof other !== "object") {
    assert.equal(one, other, path);
  } else {
    assert.deepEqual(Object.keys(one ?? {}).sort(), Object.keys(other).sort(), path);
    for (const key of Object.keys(other)) same(one[key], other[key], `${path}.${key}`);
  }
}

describe("page and command say the same", () => {
  test("of everything", async () => {
    const { page, close } = await opened();
    await choose(page, "");
    const { account, profiles, method } = await found(page);
    same(account, whole.account, "account");
    same(profiles, whole.profiles, "profiles");
    assert.equal(method.tests, whole.method.tests);
    await close();
  });

  test("of each profile alone", async () => {
    // Everybody still watches after the end of these, so that nobody's days end earlier.
    const periods = ["--periods", "2021-11-01..2023-05-31,2023-06-01..2024-12-31"];
    const address = comparison("compare-periods", source, ...periods, "--lang", "en");
    for (const wanted of numbers(source, ...periods).profiles) {
      const { page, close } = await opened({}, address);
      await toggle(page, "Profiles", wanted.name);
      const { account, profiles } = await found(page);
      const alone = numbers(source, ...periods, "--profile", wanted.name);
      assert.deepEqual([alone.account.before.days, alone.account.after.days], [wanted.before.days, wanted.after.days]);
      same(account, alone.account, wanted.name);
      same(profiles, alone.profiles, wanted.name);
      await close();
    }
  });

  test("of two exports, whose names are numbered apart", async () => {
    const pair = join(folder, "pair");
    watchprint("demo", "--pair", "--output", pair);
    const exports = ["before", "after"].map((side) => join(pair, side));
    const wanted = numbers(...exports);
    const { page, close } = await opened({}, comparison("compare-pair", ...exports, "--lang", "en"));
    await choose(page, "");
    const { account, profiles } = await found(page);
    same(account, wanted.account, "account");
    same(profiles, wanted.profiles, "profiles");
    await choose(page, "class=tv,phone");
    assert.ok((await found(page)).account.before.seconds < wanted.account.before.seconds);
    await close();
  });
});

/** The kept rows of the export, as `export` writes them. */
function segments() {
  const tables = join(folder, "tables");
  watchprint("export", source, "--output", tables, "--format", "json", "--quiet");
  return JSON.parse(readFileSync(join(tables, "segments.json"), "utf8"));
}

/** An export of some rows alone. Whatever is left out, it begins and ends with rows of its own, so that its days are the same. */
function part(name, rows, isIn) {
  const time = (seconds) => [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((unit) => String(Math.floor(unit)).padStart(2, "0")).join(":");
  const line = ({ profile, start_utc: start, duration_seconds: duration, title, device, country }) =>
    [profile, start.replace("T", " ").replace("Z", ""), time(duration), "", title, "", device, "", "", `${country} (${country})`]
      .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  const streamed = rows.filter(({ duration_seconds: duration }) => duration > 0);
  const ends = [streamed[0], streamed[streamed.length - 1]].map((row) => ({ ...row, title: "The begin and the end" }));
  const head = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country";
  const place = join(folder, `part-${name}`);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "ViewingActivity.csv"), [head, ...[...rows.filter(isIn), ...ends].map(line), ""].join("\n"));
  return place;
}

test("of rows that were left out beforehand", async () => {
  const rows = segments().sort((a, b) => (a.start_utc < b.start_utc ? -1 : 1));
  const [first] = whole.profiles;
  const periods = ["--periods", `${whole.before.from}..${whole.before.to},${whole.after.from}..${whole.after.to}`];
  const zones = [...new Map(rows.map((row) => [row.country, row.time_zone]))].filter(([country, zone]) => /^[A-Z]{2}$/.test(country) && zone);
  const clocks = zones.flatMap(([country, zone]) => ["--tz", `${country}=${zone}`]);
  // The rows alone say the same as the export.
  same(numbers(part("all", rows, () => true), ...periods, ...clocks).account.figures, whole.account.figures, "all");
  const { page, close } = await opened();
  for (const [hash, isIn] of [
    ["class=phone", ({ device_class: kind }) => kind === "phone"],
    ["class=tablet,computer", ({ device_class: kind }) => kind === "tablet" || kind === "computer"],
    ["country=FR", ({ country }) => country === "FR"],
    ["kind=episode", ({ kind }) => kind === "episode"],
  ]) {
    const wanted = numbers(part(hash.replace(/\W/g, "-"), rows, isIn), ...periods, ...clocks);
    await choose(page, hash);
    const { account } = await found(page);
    // Profiles of a part begin with their first row there, and so are other tests; the account's own are the same.
    for (const scope of [account, wanted.account]) {
      for (const finding of [...Object.values(scope.figures), ...Object.values(scope.devices), scope.weekly_minutes, scope.hours_of_week]) {
        delete finding.adjusted_p;
        delete finding.verdict;
      }
    }
    same(account, wanted.account, hash);
  }
  await choose(page, `class=phone&kind=episode`);
  await toggle(page, "Profiles", first.name);
  const both = numbers(part("both", rows, ({ device_class: kind, profile, kind: of }) => kind === "phone" && of === "episode" && profile === first.name), ...periods, ...clocks);
  const { account } = await found(page);
  // The anchors are the only rows of others, and lie outside both periods.
  assert.equal(account.after.seconds, both.account.after.seconds);
  await close();
});

test("weekdays and hours count the seconds inside them", async () => {
  const { page, close } = await opened();
  await choose(page, "weekday=4,5&hour=20,21");
  const { account } = await found(page);
  const isIn = (weekday, hour) => [4, 5].includes(weekday) && [20, 21].includes(hour);
  for (const side of ["before_minutes", "after_minutes"]) {
    const wanted = whole.account.hours_of_week[side].map((row, weekday) => row.map((minutes, hour) => (isIn(weekday, hour) ? minutes : 0)));
    same(account.hours_of_week[side], wanted, side);
  }
  assert.equal(account.before.days, whole.account.before.days);
  await close();
});

/** Everything the page says and shows: headings, sentences, tables. */
const said = (page) => page.evaluate(() => {
  const plain = (element) => {
    const copy = element.cloneNode(true);
    for (const mark of copy.querySelectorAll(".whole")) mark.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  for (const details of document.querySelectorAll("main details")) details.open = true;
  return new Promise((done) => setTimeout(() => done([...document.querySelectorAll("main h3, main p:not(.saving), main li, main tr, main dd, main summary")]
    .map(plain).filter(Boolean)), 50));
});

/** The marks in sight: place, size, colour, text. */
const drawing = (page) => page.evaluate(() => [...document.querySelectorAll("figure[data-by] svg")]
  .filter((svg) => svg.getBoundingClientRect().width > 0)
  .flatMap((svg) => [...svg.querySelectorAll("rect, text, path")].filter((mark) => !mark.closest("[display]")).map((mark) => ({
    name: `${svg.closest("figure").id} ${mark.localName} ${mark.getAttribute("class") ?? ""} ${mark.getAttribute("data-key") ?? ""}`,
    numbers: mark.localName === "path" ? mark.getAttribute("d").match(/[\d.-]+/g).map(Number) : ["x", "y", "width", "height"].map((name) => Number(mark.getAttribute(name))),
    text: mark.localName === "text" ? mark.textContent : "",
    fill: getComputedStyle(mark).fill,
  }))));

describe("one drawing and one wording", () => {
  for (const [language, width] of [["en", 1280], ["fr", 1280], ["en", 360]]) {
    test(`what the script draws of everything is what the program drew (${language}, ${width} px)`, async () => {
      const { page, messages, requests, close } = await opened({ width }, pages[language]);
      const before = [await said(page), await drawing(page)];
      await openPanel(page);
      for (const box of await page.locator("input[data-choice=profile]").all()) await box.setChecked(true, { force: true });
      const during = [await said(page), await drawing(page)];
      assert.deepEqual(during[0], before[0]);
      assert.equal(during[1].length, before[1].length);
      before[1].forEach((mark, index) => {
        const other = during[1][index];
        assert.deepEqual([other.name, other.text, other.fill], [mark.name, mark.text, mark.fill]);
        const tolerance = mark.name.startsWith("factors") ? 8 : 0.21;
        mark.numbers.forEach((number, place) => assert.ok(Math.abs(number - other.numbers[place]) <= tolerance, `${mark.name}: ${mark.numbers} and ${other.numbers}`));
      });
      await page.locator(".filters-clear").click();
      assert.deepEqual(await said(page), before[0]);
      assert.deepEqual(messages, []);
      assert.equal(requests.length, 1);
      await close();
    });
  }

  test("both languages say the same of a choice", async () => {
    const hash = "#class=phone,tv&kind=episode";
    const there = await opened({}, `${pages.fr}${hash}`);
    const { page, close } = await opened({}, `${pages.en}${hash}`);
    await page.getByRole("button", { name: "Français" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "fr");
    await page.locator(".chips li").first().waitFor();
    assert.deepEqual(await said(page), await said(there.page));
    await there.close();
    await close();
  });
});

describe("choosing", () => {
  test("a cell, a length and a device filter; one key takes it all away", async () => {
    const { page, close } = await opened();
    for (const [chart, key, chips] of [["devices", "phone", 1], ["lengths", "length-2", 2], ["hours", "5-21", 4]]) {
      await page.locator(`#${chart} .wide [data-key="${key}"]`).first().click();
      assert.equal(await page.locator(".chips li").count(), chips, chart);
    }
    assert.match(page.url(), /#.*weekday=5&hour=21&class=phone&sitting=length-2/);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".chips li").count(), 0);
    await close();
  });

  test("both periods stay as they are", async () => {
    const { page, close } = await opened();
    await choose(page, "from=2024-01-01&class=phone");
    assert.equal(await page.locator(".chips li").count(), 1);
    assert.equal((await found(page)).account.before.days, whole.account.before.days);
    await openPanel(page);
    assert.equal(await page.locator("#filters-panel input[type=date]").count(), 0);
    await close();
  });

  test("the keyboard alone is enough", async () => {
    const { page, close } = await opened();
    await page.locator("#devices svg:visible").focus();
    await page.keyboard.press("ArrowDown");
    assert.ok(await page.locator("#tooltip").isVisible());
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".chips li").count(), 1);
    await close();
  });

  test("what rests on too little says so", async () => {
    const { page, messages, close } = await opened();
    await choose(page, "hour=4&weekday=1&class=console");
    assert.match(await page.locator("#rhythm > .table-scroll").innerText(), /too little data/);
    for (const finding of Object.values((await found(page)).account.figures)) assert.ok(!Number.isNaN(finding.before));
    assert.deepEqual(messages, []);
    await close();
  });

  for (const [width, colorScheme] of [[360, "dark"], [1600, "light"]]) {
    test(`nothing is out of reach or out of sight (${width} px, ${colorScheme})`, async () => {
      const { page, close } = await opened({ width, colorScheme }, `${pages.fr}#class=phone&weekday=4,5`);
      await openPanel(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
      await close();
    });
  }
});

test("pictures show what is chosen", async () => {
  const { page, close } = await opened({ acceptDownloads: true });
  await choose(page, "class=phone");
  for (const form of ["SVG", "PNG"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#hours").getByRole("button", { name: form }).click()]);
    const bytes = readFileSync(await download.path());
    if (form === "SVG") assert.match(bytes.toString(), /Phone/);
    else assert.equal(bytes.subarray(1, 4).toString(), "PNG");
  }
  await close();
});

test("without script the page is whole, in one language", async () => {
  const { page, close } = await open(browser, pages.en, { javaScriptEnabled: false });
  assert.equal(await page.locator("#filters").isVisible(), false);
  assert.ok((await page.locator("svg.wp-chart:visible").count()) >= 5);
  assert.equal(await page.locator(".whole:visible").count(), 0);
  await close();
});
