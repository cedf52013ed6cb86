// The page of a comparison: filters as in the report, and the same numbers as `compare --json` whatever is chosen.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { openPanel, toggle } from "../support/filters.mjs";
import { demo, folder, launch, open, watchprint } from "../support/harness.mjs";

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
    document.addEventListener("figures", (event) => { globalThis.numbers = event.detail.numbers; });
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
    // What is about the exports as such stays, and says why.
    for (const section of ["different", "rows"]) assert.ok(await page.locator(`#${section} > .filtered`).isVisible(), section);
    assert.equal(await page.locator("#amount h2 .whole").count(), 0);
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

/** What a button gives the reader: the name of the file and its text. */
async function taken(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** The cells of a CSV, line by line. */
function cellsOf(text) {
  assert.ok(text.startsWith("\ufeff") && text.endsWith("\r\n"));
  return text.slice(1).trimEnd().split("\r\n").map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).slice(0, line.endsWith(",") ? undefined : -1)
    .map((cell) => cell.replace(/,$/, "").replace(/^"(.*)"$/, "$1").replaceAll('""', '"')));
}

/** Works of which each profile streams an hour a day, its own in each half of half a year. */
function household(name, works) {
  const day = (number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 182 }, (_, number) => Object.entries(works).map(([profile, [before, after]], place) => ({
    profile, start_utc: `${day(number)}T${18 + 2 * place}:00:00Z`, duration_seconds: 3_600, device: "Samsung Smart TV", country: "FR",
    title: number < 91 ? before[number % before.length] : after[number % after.length],
  }))).flat();
  return part(name, rows, () => true);
}

describe("files of numbers", () => {
  test("hold what compare --json says of the same choice", async () => {
    const { page, requests, close } = await opened({ acceptDownloads: true });
    for (const choice of [null, whole.profiles[0].name]) {
      if (choice) await toggle(page, "Profiles", choice);
      const wanted = choice ? numbers(source, ...SPLIT, "--profile", choice) : whole;
      const { name, text } = await taken(page, "Comparison (JSON)");
      assert.equal(name, "watchprint-comparison.json");
      const { choices, periods } = JSON.parse(text);
      assert.deepEqual(choices.profiles, choice ? [choice] : []);
      same(periods, wanted, "periods");
      const [head, ...lines] = cellsOf((await taken(page, "Figures (CSV)")).text);
      const rows = lines.map((cells) => Object.fromEntries(cells.map((cell, column) => [head[column], cell])));
      const scopes = [["", wanted.account], ...wanted.profiles.map((scope) => [scope.name, scope])];
      const all = scopes.flatMap(([profile, scope]) => [...Object.entries(scope.figures), ...Object.entries(scope.devices)]
        .map(([figure, finding]) => ({ profile, figure, ...finding })));
      assert.equal(rows.length, all.length);
      for (const { interval, ...finding } of all) {
        const row = rows.find(({ profile, figure }) => profile === finding.profile && figure === finding.figure);
        for (const [column, value] of Object.entries({ ...finding, interval_low: interval?.[0] ?? null, interval_high: interval?.[1] ?? null })) {
          if (typeof value === "number") same(Number(row[column]), value, `${finding.figure} ${column}`);
          else assert.equal(row[column], value ?? "", `${finding.figure} ${column}`);
        }
      }
      const [, ...titles] = cellsOf((await taken(page, "Titles gained and lost (CSV)")).text);
      const amounts = scopes.flatMap(([profile, { titles: { gained, lost } }]) => [["gained", gained], ["lost", lost]]
        .flatMap(([change, works]) => works.map((work) => [profile, change, work.series ? "series" : "title",
          (work.series ?? work.title).replace(/^[=+\-@]/, "'$&"), String(work.seconds)])));
      const [found, expected] = [titles, amounts].map((all) => all.map((row) => row.join("|")).sort());
      assert.deepEqual(found.filter((row) => !expected.includes(row)), []);
      assert.deepEqual(expected.filter((row) => !found.includes(row)), []);
      assert.equal(found.length, expected.length);
    }
    assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [pages.en]);
    await close();
  });

  test("no cell is a formula", async () => {
    const file = household("formula", { "=Anna": [["Plain"], ["@SUM(1+1)*cmd", "\u3000＝1+1"]], Ben: [["+Plus", "\"=1+1\""], ["Plain"]] });
    const { page, close } = await opened({ acceptDownloads: true }, comparison("formula", file, "--split", "2024-04-01", "--lang", "en"));
    for (const button of ["Figures (CSV)", "Titles gained and lost (CSV)"]) {
      const cells = cellsOf((await taken(page, button)).text).flat();
      assert.ok(cells.includes("'=Anna"));
      for (const cell of cells) assert.doesNotMatch(cell, /^[\s"]*[=+@＝＋－＠]/, button);
    }
    await close();
  });
});

describe("titles gained and lost", () => {
  const table = (page, id) => page.evaluate((heading) => {
    const element = [...document.querySelectorAll("#content h3")].find((one) => one.firstChild.textContent.trim() === heading).nextElementSibling.nextElementSibling;
    return {
      rows: [...element.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
      more: element.querySelector(".more")?.textContent ?? "",
      summary: element.querySelector("summary")?.textContent ?? "",
    };
  }, id);

  test("are those of the choice, twenty of them and how many more", async () => {
    const { page, close } = await opened();
    const { name } = whole.profiles[1];
    const written = await Promise.all(["Only after", "Only before"].map((id) => table(page, id)));
    await toggle(page, "Profiles", name);
    const { account } = numbers(source, ...SPLIT, "--profile", name);
    let manyTimes = 0;
    for (const [id, works] of [["Only after", account.titles.gained], ["Only before", account.titles.lost]]) {
      const { rows, more, summary } = await table(page, id);
      assert.equal(rows.length, Math.min(20, works.length), id);
      const amounts = new Map(works.map((work) => [work.series ?? work.title, work.seconds]));
      for (const [title] of rows) assert.ok(amounts.has(title), title);
      // Of equal amounts any may be the last.
      const least = works[rows.length - 1].seconds;
      assert.ok(rows.every(([title]) => amounts.get(title) >= least), id);
      if (works.length > 20) {
        manyTimes += 1;
        assert.match(more, new RegExp(`\\b${works.length - 20} more`));
      } else assert.equal(more, "");
      if (summary) assert.match(summary, new RegExp(`\\(${rows.length}\\)$`));
    }
    assert.ok(manyTimes > 0, "no list is long enough for this test");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.deepEqual(await Promise.all(["Only after", "Only before"].map((id) => table(page, id))), written);
    await close();
  });

  test("stand there also when a choice alone gains or loses them", async () => {
    // Each watches what the other watched before: nothing is gained by both together.
    const file = household("swapped", { Anna: [["Saltwind"], ["Ostinato"]], Ben: [["Ostinato"], ["Saltwind"]] });
    const split = ["--split", "2024-04-01"];
    for (const [lang, none, headings, group] of [["en", "No title", ["Only after", "Only before"], "Profiles"], ["fr", "Aucun titre", ["Seulement après", "Seulement avant"], "Profils"]]) {
      const { page, close } = await opened({}, comparison(`swapped-${lang}`, file, ...split, "--lang", lang));
      for (const heading of headings) assert.deepEqual((await table(page, heading)).rows, [[none, "", ""]]);
      await toggle(page, group, "Ben");
      const { account } = numbers(file, ...split, "--profile", "Ben");
      for (const [heading, works] of [[headings[0], account.titles.gained], [headings[1], account.titles.lost]]) {
        assert.deepEqual((await table(page, heading)).rows.map(([title]) => title), works.map((work) => work.series ?? work.title));
      }
      assert.deepEqual((await table(page, headings[0])).rows.map(([title]) => title), ["Saltwind"]);
      await close();
    }
  });
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
