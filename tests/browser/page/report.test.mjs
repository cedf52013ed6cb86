// The report in headless Chromium: what it asks for, how it fits, whether it can be read by everyone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 768, 1280, 1600];
let browser;
const pages = {};
let summary;

before(async () => {
  browser = await launch();
  const full = demo("2025");
  const history = demo("history");
  pages.full = report(full, "full", "--lang", "en");
  pages.french = report(full, "french", "--lang", "fr");
  pages.history = report(history, "history", "--lang", "en");
  summary = JSON.parse(watchprint("summary", full, "--json", "--quiet"));
});

after(async () => browser?.close());

for (const name of ["full", "french", "history"]) {
  describe(`the ${name} report`, () => {
    test("says nothing on the console and asks for nothing but itself", async () => {
      const { page, messages, requests, close } = await open(browser, pages[name]);
      await page.mouse.wheel(0, 20000);
      assert.deepEqual(messages, []);
      assert.deepEqual(requests, [pages[name]]);
      await close();
    });

    test("fits every width without scrolling sideways", async () => {
      for (const width of WIDTHS) {
        const { page, close } = await open(browser, pages[name], { width });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide at ${width} px`);
        const charts = await page.locator("svg.wp-chart:visible").count();
        assert.ok(charts > 0, `no chart visible at ${width} px`);
        await close();
      }
    });

    test("has no violation of accessibility rules, light and dark", async () => {
      for (const colorScheme of ["light", "dark"]) {
        const { page, close } = await open(browser, pages[name], { colorScheme, bypassCSP: true });
        await page.evaluate(axe);
        const found = await page.evaluate(() =>
          globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
        const violations = found.violations.map((violation) =>
          `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`);
        assert.deepEqual(violations, [], colorScheme);
        await close();
      }
    });
  });
}

test("the page is complete without script", async () => {
  const { page, messages, close } = await open(browser, pages.full, { javaScriptEnabled: false });
  assert.deepEqual(messages, []);
  const scripted = await open(browser, pages.full);
  const count = (of) => of.locator("svg.wp-chart:visible").count();
  assert.equal(await count(page), await count(scripted.page));
  assert.ok((await page.locator("main h2").count()) >= 6);
  await scripted.close();
  await close();
});

test("the language of the page is the one asked for", async () => {
  for (const [name, language] of [["full", "en"], ["french", "fr"]]) {
    const { page, close } = await open(browser, pages[name]);
    assert.ok((await page.locator("html").getAttribute("lang")).startsWith(language));
    await close();
  }
});

test("hostile titles are text", async () => {
  const { page, close } = await open(browser, pages.full);
  assert.equal(await page.locator("main script, svg script, img, iframe, object, embed").count(), 0);
  assert.equal(await page.evaluate(() => document.querySelectorAll("[onerror],[onclick],[onload]").length), 0);
  await close();
});

test("rows of the ledger are those of the JSON", async () => {
  const { page, close } = await open(browser, pages.full);
  const text = await page.locator("main").innerText();
  const rows = new Intl.NumberFormat("en-GB").format(summary.ledger.rows);
  assert.ok(text.includes(rows), `the page does not say ${rows}`);
  const hours = new Intl.NumberFormat("en-GB").format(Math.round(summary.account.seconds / 3600));
  assert.ok(text.includes(hours), `the page does not say ${hours} hours`);
  await close();
});

test("printing cuts no chart", async () => {
  const { page, close } = await open(browser, pages.full);
  await page.emulateMedia({ media: "print" });
  const breaks = await page.evaluate(() =>
    [...document.querySelectorAll("figure")].map((figure) => getComputedStyle(figure).breakInside));
  assert.ok(breaks.length > 0 && breaks.every((value) => value === "avoid"), breaks.join());
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 10_000);
  await close();
});
