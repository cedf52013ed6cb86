// Files a reader takes from the page: pictures of the figures, numbers. Made in the page, asked of no one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { expected, go, listen, toggle } from "../support/filters.mjs";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";
import { expectedPatterns } from "../support/patterns.mjs";

let browser;
let source;
let address;

before(async () => {
  browser = await launch();
  source = demo("2025");
  address = report(source, "files", "--lang", "en");
});

after(async () => browser?.close());

/** What a button gives the reader: the name and the bytes of the file. */
async function taken(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height of a PNG, from its first chunk. */
const size = (bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

describe("pictures", () => {
  test("every figure offers itself as PNG and SVG, and no request leaves", async () => {
    let { page, messages, requests, close } = await open(browser, address);
    const figures = await page.locator("main figure").evaluateAll((all) => all.map((figure) => figure.id));
    const silent = () => {
      assert.deepEqual(messages, []);
      assert.deepEqual(requests.filter((url) => !url.startsWith("data:image/svg+xml") && !url.startsWith("blob:")), [address]);
    };
    for (const [number, id] of figures.entries()) {
      // The browser lets go of files that follow each other too quickly from one page.
      if (number > 0 && number % 8 === 0) {
        silent();
        await close();
        ({ page, messages, requests, close } = await open(browser, address));
      }
      const figure = page.locator(`figure#${id}`);
      assert.equal(await figure.locator("details > summary").count(), 1, `${id} has no table`);
      const { name, bytes } = await taken(page, figure.getByRole("button", { name: "Save as SVG" }));
      assert.equal(name, `${id}.svg`);
      const svg = bytes.toString();
      assert.doesNotMatch(svg, /var\(|tabindex|<image|href=/, id);
      const words = await figure.evaluate((one) => ["h3", ".unit", "figcaption"].map((part) => {
        const copy = one.querySelector(part).cloneNode(true);
        copy.querySelector(".whole")?.remove();
        return copy.textContent;
      }));
      const read = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
        return { wrong: parsed.querySelector("parsererror")?.textContent ?? null, texts: [...parsed.querySelectorAll("svg > text")].map((line) => line.textContent).join(" ") };
      }, svg);
      assert.equal(read.wrong, null);
      const plain = (text) => text.replace(/\s+/g, "");
      for (const text of words) assert.ok(plain(read.texts).includes(plain(text)), `${id}: ${text} is not in ${read.texts}`);
    }
    assert.ok(figures.length >= 20);
    const { name, bytes } = await taken(page, page.locator("figure#months").getByRole("button", { name: "Save as PNG" }));
    assert.equal(name, "months.png");
    const shown = await page.locator("figure#months .wide > svg").evaluate((svg) => svg.viewBox.baseVal.width);
    assert.equal(size(bytes)[0], (shown + 56) * 2);
    silent();
    await close();
  });

  test("a picture has the colours of the page as they are", async () => {
    const { page, close } = await open(browser, address, { colorScheme: "dark" });
    const button = page.locator("figure#week").getByRole("button", { name: "Save as SVG" });
    const dark = await taken(page, button);
    assert.equal(dark.name, "week-dark.svg");
    await page.getByRole("button", { name: "Light" }).click();
    const light = await taken(page, button);
    assert.equal(light.name, "week.svg");
    const ground = (svg) => /<rect [^>]*fill="(#[0-9a-f]{6})"/.exec(svg.bytes.toString())[1];
    const program = readFileSync(new URL("../../../src/chart/theme.rs", import.meta.url), "utf8");
    const [, first, second] = /Surface => \("surface", "(#[0-9a-f]{6})", "(#[0-9a-f]{6})"\)/.exec(program);
    assert.deepEqual([ground(light), ground(dark)], [first, second]);
    await close();
  });

  test("a picture says what was chosen, and a phone gets the wide drawing of it", async () => {
    const { page, close } = await open(browser, address, { width: 360 });
    await listen(page);
    await go(page, "class=phone");
    const { bytes } = await taken(page, page.locator("figure#week").getByRole("button", { name: "Save as SVG" }));
    const svg = bytes.toString();
    assert.match(svg, /phone/i);
    const total = await page.evaluate(() => globalThis.view.figures.rows);
    assert.ok(svg.includes(total.toLocaleString("en")), "without its n");
    const tall = await page.locator("figure#week .wide > svg").evaluate((one) => one.viewBox.baseVal.width);
    assert.match(svg, new RegExp(`width="${tall + 56}"`));
    await close();
  });

  test("without script and on paper there is nothing to press", async () => {
    const still = await open(browser, address, { javaScriptEnabled: false });
    assert.equal(await still.page.locator(".saving, .downloads, .titles").count(), 0);
    assert.equal(await still.page.locator(".languages").isVisible(), false);
    await still.close();
    const { page, close } = await open(browser, address);
    await page.emulateMedia({ media: "print" });
    for (const selector of [".saving", ".downloads", ".languages"]) {
      assert.equal(await page.locator(selector).first().isVisible(), false, selector);
    }
    await close();
  });
});

describe("numbers", () => {
  test("the summary is that of the program, whole and under choices", async () => {
    const { page, close } = await open(browser, address);
    await listen(page);
    const button = page.getByRole("button", { name: "Summary (JSON)" });
    const of = async () => {
      const { name, bytes } = await taken(page, button);
      assert.equal(name, "watchprint-summary.json");
      return JSON.parse(bytes);
    };
    const compare = (found, metrics) => {
      const { session_lengths: lengths, ...fields } = expected(metrics);
      for (const [field, value] of Object.entries(fields)) {
        const near = typeof value === "number" && !Number.isInteger(value);
        if (near) assert.ok(Math.abs(found.account[field] - value) < 1e-6, field);
        else assert.deepEqual(found.account[field], value, field);
      }
      assert.deepEqual(found.account.session_lengths, { median_seconds: lengths.median, sessions: lengths.bins });
    };
    /** What is said of episodes, months and pairs of profiles, without shares, which may differ in the last digit. */
    const comparePatterns = (found, summary) => {
      const { runs: _, overlaps, concurrency, ...account } = expectedPatterns(summary);
      for (const [field, value] of Object.entries(account)) assert.deepEqual(found.account[field], value, field);
      assert.deepEqual(found.concurrency, concurrency);
      const counts = (pairs) => pairs.map(({ profiles, titles_of_both, titles_of_either, active_days }) => [profiles, titles_of_both, titles_of_either, active_days]);
      assert.deepEqual(counts(found.overlaps), counts(overlaps));
    };
    const whole = JSON.parse(watchprint("summary", source, "--json", "--quiet"));
    const first = await of();
    compare(first, whole.account);
    comparePatterns(first, whole);
    assert.deepEqual(first.profiles, Object.fromEntries(whole.profiles.map(({ name, seconds }) => [name, seconds])));
    const { name } = whole.profiles[1];
    await toggle(page, "Profiles", name);
    const part = await of();
    const wanted = JSON.parse(watchprint("summary", source, "--json", "--quiet", "--profile", name));
    compare(part, wanted.account);
    comparePatterns(part, wanted);
    assert.deepEqual(part.choices.profiles, [name]);
    await close();
  });

  test("tables hold each title and day, and no formula", async () => {
    const { page, close } = await open(browser, address);
    const rows = async (name, file) => {
      const { name: given, bytes } = await taken(page, page.getByRole("button", { name }));
      assert.equal(given, file);
      const text = bytes.toString();
      assert.ok(text.startsWith("\ufeff") && text.endsWith("\r\n"));
      return text.slice(1).trimEnd().split("\r\n");
    };
    const { account } = JSON.parse(watchprint("summary", source, "--json", "--quiet"));
    const sum = (lines, column) => lines.slice(1).reduce((all, line) => all + Number(line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)[column].replace(",", "")), 0);
    const days = await rows("Days (CSV)", "watchprint-days.csv");
    assert.equal(days[0], "day,seconds");
    assert.equal(days.length - 1, Object.keys(account.by_day).length);
    assert.equal(sum(days, 1), account.seconds);
    const titles = await rows("Titles (CSV)", "watchprint-titles.csv");
    assert.equal(titles[0], "title,kind,seconds,views,titles,first_day,last_day");
    assert.equal(sum(titles, 2), account.seconds);
    await close();
  });
});
