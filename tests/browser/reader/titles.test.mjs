// The list of every title: sorted, searched, paged, by pointer and keyboard, under the choices made.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { go, listen } from "../support/filters.mjs";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
let source;
const pages = {};
let account;

before(async () => {
  browser = await launch();
  source = demo("2025");
  pages.en = report(source, "titles-en", "--lang", "en");
  pages.fr = report(source, "titles-fr", "--lang", "fr");
  account = JSON.parse(watchprint("summary", source, "--json", "--quiet")).account;
});

after(async () => browser?.close());

async function opened(options = {}, address = pages.en) {
  const session = await open(browser, address, options);
  await listen(session.page);
  await session.page.locator("details.titles > summary").click();
  return session;
}

const cells = (page, column) => page.locator("details.titles tbody tr").evaluateAll((rows, at) => rows.map((row) => row.children[at].textContent), column);
const status = (page) => page.locator("details.titles [role=status]").innerText();
const sorted = (page) => page.locator("details.titles th[aria-sort]").evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute("aria-sort")}`));
const works = () => account.series.length + account.films.length;

describe("the list", () => {
  test("begins with the most hours and counts every title", async () => {
    const { page, messages, close } = await opened();
    assert.equal(await status(page), `1 to 50 of ${works().toLocaleString("en")} titles`);
    const all = [...account.series.map(({ series, seconds }) => ({ name: series, seconds })), ...account.films.map(({ title, seconds }) => ({ name: title, seconds }))];
    all.sort((a, b) => b.seconds - a.seconds);
    assert.equal((await cells(page, 0))[0], all[0].name);
    assert.deepEqual(await sorted(page), ["Hours descending"]);
    assert.deepEqual(messages, []);
    await close();
  });

  test("sorts by each column, both ways", async () => {
    const { page, close } = await opened();
    for (const name of ["Title", "Kind", "Episodes", "Views", "First seen", "Last seen", "Hours"]) {
      const heading = page.locator("details.titles thead").getByRole("button", { name, exact: true });
      const ends = [];
      for (const wanted of [0, 1]) {
        await heading.click();
        const [, way] = /(ascending|descending)$/.exec((await sorted(page))[0]);
        assert.deepEqual(await sorted(page), [`${name} ${way}`]);
        ends[way === "ascending" ? 0 : 1] = await cells(page, 0);
        assert.equal(ends.filter(Boolean).length, wanted + 1, "the same way twice");
      }
      assert.notDeepEqual(ends[0], ends[1], name);
    }
    await close();
  });

  test("a search folds accents and capitals", async () => {
    const { page, close } = await opened();
    const names = [...account.series.map(({ series }) => series), ...account.films.map(({ title }) => title)];
    const accented = names.find((name) => /[éèçüöış]/i.test(name));
    assert.ok(accented, "the demo has no accent");
    const search = page.getByLabel("Search in the titles");
    await search.fill(accented.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toUpperCase());
    assert.ok((await cells(page, 0)).includes(accented));
    await search.fill("no title is called this");
    assert.equal(await status(page), "No title fits.");
    await search.fill("");
    assert.match(await status(page), /^1 to 50 of /);
    await close();
  });

  test("pages to the end and back, and keeps the focus", async () => {
    const { page, close } = await opened();
    const button = (name) => page.locator(".titles-foot").getByRole("button", { name });
    const seen = new Set();
    for (let at = 0; at < works(); at += 50) {
      for (const name of await cells(page, 0)) seen.add(name);
      await button("Next").focus();
      await page.keyboard.press("Enter");
    }
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Next");
    assert.equal(await button("Next").getAttribute("aria-disabled"), "true");
    const names = new Set([...account.series.map(({ series }) => series), ...account.films.map(({ title }) => title)]);
    assert.deepEqual([...names].filter((name) => !seen.has(name)), []);
    await button("First").click();
    assert.match(await status(page), /^1 to 50 /);
    await close();
  });

  test("each episode stands by itself where that is asked for", async () => {
    const { page, close } = await opened();
    await page.getByRole("button", { name: "Each episode" }).click();
    await page.waitForFunction(() => document.querySelectorAll("details.titles thead th").length === 6);
    const [, count] = /of ([\d,]+) titles/.exec(await status(page));
    assert.ok(Number(count.replace(",", "")) > works());
    const episodes = account.series.reduce((sum, { episodes }) => sum + episodes, 0);
    const kinds = account.films.length;
    assert.equal(Number(count.replace(",", "")) >= episodes + kinds, true);
    await close();
  });

  test("follows the choices", async () => {
    const { page, close } = await opened();
    await go(page, "from=2023-03-01&to=2023-03-31");
    const part = JSON.parse(watchprint("summary", source, "--json", "--quiet", "--from", "2023-03-01", "--to", "2023-03-31")).account;
    const count = part.series.length + part.films.length;
    assert.match(await status(page), new RegExp(`of ${count} titles|^${count} title`));
    const most = [...part.series, ...part.films].sort((a, b) => b.seconds - a.seconds)[0];
    assert.equal((await cells(page, 0))[0], most.series ?? most.title);
    await close();
  });
});

test("ten thousand titles are sorted, searched and paged in the page", async () => {
  const { page, messages, close } = await opened({}, report(demo("2026", "--rows", "25000"), "titles-many", "--lang", "en"));
  await page.getByRole("button", { name: "Each episode" }).click();
  await page.waitForFunction(() => /of \d{1,2},\d{3} titles/.test(document.querySelector("details.titles [role=status]").textContent));
  await page.locator("details.titles thead").getByRole("button", { name: "Title", exact: true }).click();
  const names = await cells(page, 0);
  assert.equal(names.length, 50);
  const order = new Intl.Collator("en-GB", { numeric: true });
  assert.deepEqual(names, names.toSorted(order.compare));
  assert.equal(await page.locator("details.titles tbody tr").count(), 50);
  assert.deepEqual(messages, []);
  await close();
});

for (const [language, width, colorScheme] of [["en", 1280, "light"], ["fr", 360, "dark"]]) {
  test(`axe finds nothing in the open list (${language}, ${width} px, ${colorScheme})`, async () => {
    const { page, close } = await opened({ width, colorScheme }, pages[language]);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px`);
    await close();
  });
}
