// The page in the other language, from inside the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { demo, launch, open, report } from "../support/harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
const pages = {};

before(async () => {
  browser = await launch();
  const source = demo("2025");
  pages.en = report(source, "language-en", "--lang", "en");
  pages.fr = report(source, "language-fr", "--lang", "fr");
  pages.short = report(demo("history"), "language-short", "--lang", "en");
});

after(async () => browser?.close());

const lang = (page) => page.evaluate(() => document.documentElement.lang);
async function change(page, name, to) {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted && !document.querySelector(".languages")?.hidden, to);
}

/** Everything that is read or drawn, but the switch itself. */
const content = (page) => page.evaluate(() => {
  for (const details of document.querySelectorAll("main details")) details.open = true;
  document.querySelector(".languages").remove();
  const shapes = [...document.querySelectorAll("svg *")].map((mark) => [mark.localName, ...["d", "x", "y", "width", "height", "fill"].map((name) => mark.getAttribute(name))].join(" "));
  return { title: document.title, text: document.body.innerText, shapes };
});

for (const [from, to, name, settled] of [["en", "fr", "Français", "fr"], ["fr", "en", "English", "en-GB"]]) {
  test(`the page made in ${from} becomes the page made in ${to}`, async () => {
    const made = await open(browser, pages[to]);
    const { page, messages, requests, close } = await open(browser, pages[from]);
    await change(page, name, settled);
    assert.match(page.url(), new RegExp(`#lang=${settled}$`));
    assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
    const [found, wanted] = [await content(page), await content(made.page)];
    assert.equal(found.title, wanted.title);
    assert.equal(found.text, wanted.text);
    assert.deepEqual(found.shapes, wanted.shapes);
    assert.deepEqual(messages, []);
    assert.deepEqual(requests, [pages[from]]);
    await close();
    await made.close();
  });
}

test("choices and theme stay through both switches, and a bookmark keeps all", async () => {
  const { page, messages, close } = await open(browser, `${pages.en}#theme=dark&class=phone`);
  await change(page, "Français", "fr");
  assert.match(page.url(), /theme=dark/);
  assert.match(page.url(), /class=phone/);
  assert.equal(await page.locator(".chips li").count(), 1);
  assert.match(await page.locator(".filters-result").innerText(), / sur /);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.locator(".filters-clear").click();
  assert.equal(await page.locator(".chips li").count(), 0);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.lang === "fr");
  await change(page, "English", "en-GB");
  assert.doesNotMatch(page.url(), /lang=/);
  assert.match(page.url(), /theme=dark/);
  assert.deepEqual(messages, []);
  await close();
});

test("a short history switches too", async () => {
  const { page, messages, close } = await open(browser, pages.short);
  await change(page, "Français", "fr");
  assert.doesNotMatch(await page.locator("main").innerText(), /Show as table/);
  assert.deepEqual(messages, []);
  await close();
});

test("without what unfolds it there is no switch, and the page stands", async () => {
  const { page, messages, close } = await open(browser, "about:blank");
  await page.addInitScript(() => { delete globalThis.DecompressionStream; });
  await page.goto(pages.en);
  assert.equal(await page.locator(".languages").isVisible(), false);
  assert.equal(await lang(page), "en-GB");
  await page.locator("details.titles > summary").click();
  await page.locator("details.titles tbody tr").nth(49).waitFor();
  assert.equal(await page.locator("details.titles tbody tr").count(), 50);
  assert.deepEqual(messages, []);
  await close();
});

test("axe finds nothing in the other language", async () => {
  const { page, close } = await open(browser, pages.en);
  await change(page, "Français", "fr");
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await close();
});
