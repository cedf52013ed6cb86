// How heavy a page becomes, and that the largest exports still open.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { demo, launch, open, report } from "../support/harness.mjs";

let browser;

before(async () => { browser = await launch(); });
after(async () => browser?.close());

test("25,000 rows make a page of at most 1.5 MB", () => {
  const address = report(demo("2025", "--rows", "25000"), "heavy");
  const { size } = statSync(fileURLToPath(address));
  assert.ok(size <= 1_500_000, `${size} bytes`);
});

test("250,000 rows still open and answer", async () => {
  const { page, messages, close } = await open(browser, report(demo("2026", "--rows", "250000"), "heaviest", "--lang", "en"));
  assert.deepEqual(messages, []);
  assert.ok((await page.locator("svg.wp-chart:visible").count()) >= 9);
  await page.locator("#calendar svg.wp-chart:visible").focus();
  await page.keyboard.press("End");
  assert.ok(await page.locator("#tooltip").isVisible());
  const hours = await page.locator(".sentences li").first().innerText();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".chips li").count(), 1);
  assert.notEqual(await page.locator(".sentences li").first().innerText(), hours);
  await close();
});
