// What a reader does with the report: keys, pointer, finger, theme switch.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { demo, launch, open, report } from "../support/harness.mjs";

let browser;
let address;

before(async () => {
  browser = await launch();
  address = report(demo("2025"), "interaction", "--lang", "en");
});

after(async () => browser?.close());

const focused = (page) => page.evaluate(() => {
  const { id, tagName, dataset, className } = document.activeElement;
  return { id, tag: tagName.toLowerCase(), theme: dataset.theme, classes: String(className.baseVal ?? className) };
});
const tooltip = (page) => page.locator("#tooltip");
const words = async (page) => ((await tooltip(page).isVisible()) ? tooltip(page).innerText() : null);

describe("by keyboard", () => {
  test("the first stop skips to the report", async () => {
    const { page, close } = await open(browser, address);
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).classes, "skip");
    assert.ok(await page.locator(".skip").evaluate((link) => link.getBoundingClientRect().left >= 0), "not in sight");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).id, "report");
    await close();
  });

  test("stops follow the page from top to bottom", async () => {
    const { page, close } = await open(browser, address);
    const themes = [];
    const places = [];
    await page.keyboard.press("Tab");
    for (let stop = 0; stop < 400; stop += 1) {
      await page.keyboard.press("Tab");
      const at = await focused(page);
      if (at.tag === "body") break;
      if (at.theme) themes.push(at.theme);
      if (at.classes.includes("wp-chart")) {
        places.push(await page.evaluate(() => document.activeElement.getBoundingClientRect().top + scrollY));
      }
    }
    assert.deepEqual(themes, ["auto", "light", "dark"]);
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    assert.equal(places.length, await page.locator("svg.wp-chart:visible").count(), "a chart is no stop");
    await close();
  });

  test("arrows walk over the marks of a chart and say what each is", async () => {
    const { page, close } = await open(browser, address);
    for (const id of ["months", "calendar", "week", "series"]) {
      const chart = page.locator(`#${id} svg.wp-chart:visible`);
      await chart.focus();
      assert.equal(await words(page), null);
      await page.keyboard.press("ArrowRight");
      const first = await words(page);
      await page.keyboard.press("ArrowRight");
      const second = await words(page);
      assert.ok(first && second && first !== second, `${id}: ${first}, ${second}`);
      await page.keyboard.press("ArrowLeft");
      assert.equal(await words(page), first);
      await page.keyboard.press("End");
      const last = await words(page);
      // After the last mark come the names in the chart, if it has any.
      const names = await chart.locator(".wp-entry").count();
      for (let name = 0; name < names; name += 1) await page.keyboard.press("ArrowDown");
      const end = await words(page);
      assert.equal(end === last, names === 0, id);
      await page.keyboard.press("ArrowDown");
      assert.equal(await words(page), end, "nothing lies beyond the last mark");
      await page.keyboard.press("Home");
      assert.equal(await words(page), first);
      await page.keyboard.press("Escape");
      assert.equal(await words(page), null);
    }
    await close();
  });
});

/** Scrolls to an element and waits until the page stands still: scrolling hides what was pointed at. */
async function bringToSight(page, element) {
  await element.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
  await page.evaluate(() => new Promise((still) => requestAnimationFrame(() => requestAnimationFrame(still))));
}

/** What the row in the middle of a ranking stands for, by its table and its labels, without script. */
async function markOf(id, variant, options) {
  const still = await open(browser, address, { javaScriptEnabled: false, ...options });
  const rows = still.page.locator(`#${id} ${variant} .wp-row`);
  const index = Math.floor((await rows.count()) / 2);
  const label = (name) => rows.nth(index).locator(`.wp-${name}`).evaluate((text) => text.textContent);
  const name = await still.page.locator(`#${id} tbody tr`).nth(index).locator("th").evaluate((cell) => cell.textContent);
  const text = `${name}: ${await label("value")}, ${await label("share")}`;
  await still.close();
  return { index, text };
}

test("the pointer is told the exact value, which also stands in the table", async () => {
  const row = "#series .wide .wp-row";
  const { index, text } = await markOf("series", ".wide");
  const { page, close } = await open(browser, address);
  await bringToSight(page, page.locator(row).nth(index));
  await page.locator(row).nth(index).hover();
  assert.equal(await words(page), text);
  const rows = await page.locator("#series tbody tr").evaluateAll((all) => all.map((one) => one.textContent));
  const [name, value] = text.split(": ");
  const cells = rows.find((cells) => cells.startsWith(name));
  assert.ok(cells?.includes(value.split(",")[0]), `${text} is not ${cells}`);
  await page.mouse.move(2, 2);
  assert.equal(await words(page), null);
  await close();
});

test("a finger gets it too, and another touch takes it away", async () => {
  const phone = { width: 360, height: 740, hasTouch: true, isMobile: true };
  const row = "#devices .narrow .wp-row";
  const { index, text } = await markOf("devices", ".narrow", phone);
  const { page, close } = await open(browser, address, phone);
  await bringToSight(page, page.locator(row).nth(index));
  await page.locator(row).nth(index).tap();
  assert.equal(await words(page), text);
  await page.locator("#devices h3").tap();
  assert.equal(await words(page), null);
  await close();
});

test("the theme switch changes colours, stays in the address, stores nothing", async () => {
  const { page, close } = await open(browser, address, { colorScheme: "light" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Dark" }).click();
  const dark = await ground();
  assert.notEqual(dark, light);
  assert.match(page.url(), /#.*theme=dark/);
  await page.reload();
  assert.equal(await ground(), dark, "lost on reload");
  assert.equal(await page.getByRole("button", { name: "Dark" }).getAttribute("aria-pressed"), "true");
  await page.locator(".sentences a").first().click();
  assert.equal(await ground(), dark, "lost on following a link");
  // The page hears of the new address a moment after the click.
  await page.waitForURL(/theme=dark/);
  assert.match(page.url(), /theme=dark/);
  await page.getByRole("button", { name: "Auto" }).click();
  assert.equal(await ground(), light);
  assert.doesNotMatch(page.url(), /theme=/);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  await close();
});

test("nothing moves for those who asked for no motion", async () => {
  for (const [reducedMotion, expected] of [["reduce", "auto"], ["no-preference", "smooth"]]) {
    const { page, close } = await open(browser, address, { reducedMotion });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), expected);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
      }).length);
    assert.equal(moving, 0);
    await close();
  }
});

test("no text of a chart is smaller than ten pixels or leaves the page", async () => {
  for (const width of [360, 768, 1280]) {
    const { page, close } = await open(browser, address, { width });
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll("svg.wp-chart text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        if (box.width === 0) return [];
        const size = parseFloat(getComputedStyle(text).fontSize) * (text.ownerSVGElement.getScreenCTM()?.a ?? 1);
        const inside = box.left >= -1 && box.right <= innerWidth + 1;
        return size >= 10 && inside ? [] : [`${text.textContent}: ${size} px, ${box.left} to ${box.right}`];
      }));
    assert.deepEqual(wrong, [], `at ${width} px`);
    await close();
  }
});
