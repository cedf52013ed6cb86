// A choice is answered at once where the reader looks, and by the rest of the page soon after.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { demo, launch, open, report } from "../support/harness.mjs";

let browser;
let address;

before(async () => {
  browser = await launch();
  address = report(demo("2025"), "redrawing", "--lang", "en");
});

after(async () => browser?.close());

const CHOICES = ["class=phone", "from=2023-01-01&to=2023-12-31", "kind=film&weekday=4", ""];

/** Opens the page as a reader does, with a section at the top of the window. */
async function opened(place, options = {}) {
  const session = await open(browser, address, { atOnce: false, ...options });
  await session.page.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), place);
  return session;
}

/** Chooses, and waits until every part of the page has followed. */
const choose = (page, hash) => page.evaluate((wanted) => {
  const drawn = new Promise((resolve) => document.addEventListener("drawn", resolve, { once: true }));
  location.hash = wanted || "theme=auto";
  return drawn;
}, hash);

/** What the page says and draws; the ranges of its charts are where they are. */
const told = (page) => page.evaluate(() => [...document.querySelectorAll("main section")].map((section) => section.innerHTML));

describe("while the page follows a choice", () => {
  test("what is in sight is there with the figures, what is far away soon after", async () => {
    for (const [near, far] of [["months", "changes"], ["changes", "months"]]) {
      const { page, messages, close } = await opened(near);
      const seen = await page.evaluate(([near, far]) => {
        const words = (id) => document.querySelector(`#${id}`).textContent;
        const state = () => ({ near: words(near), far: words(far), busy: document.querySelector("main").ariaBusy });
        const whole = state();
        return new Promise((resolve) => {
          const states = [whole];
          document.addEventListener("figures", () => states.push(state()), { once: true });
          document.addEventListener("drawn", () => resolve([...states, state()]), { once: true });
          location.hash = "class=phone";
        });
      }, [near, far]);
      const [whole, first, last] = seen;
      assert.notEqual(first.near, whole.near, `${near} waits`);
      assert.equal(first.near, last.near);
      assert.equal(first.far, whole.far, `${far} does not wait`);
      assert.notEqual(last.far, whole.far, `${far} never follows`);
      assert.deepEqual([first.busy, last.busy], ["true", "false"]);
      assert.deepEqual(messages, []);
      await close();
    }
  });

  test("it says the same in the end as a page drawn at once", async () => {
    for (const width of [1280, 360]) {
      const [waits, atOnce] = [await opened("series", { width }), await opened("series", { width, atOnce: true })];
      for (const hash of CHOICES) {
        await choose(waits.page, hash);
        await choose(atOnce.page, hash);
        const [found, wanted] = [await told(waits.page), await told(atOnce.page)];
        found.forEach((section, index) => assert.equal(section, wanted[index], `section ${index} for "${hash}" at ${width}`));
      }
      await waits.close();
      await atOnce.close();
    }
  });

  test("a second choice takes the place of the first", async () => {
    const [hasty, calm] = [await opened("week"), await opened("week")];
    await hasty.page.evaluate(() => {
      document.addEventListener("figures", () => queueMicrotask(() => { location.hash = "class=tv"; }), { once: true });
    });
    await choose(hasty.page, "kind=film");
    await hasty.page.waitForFunction(() => location.hash === "#class=tv" && document.querySelector("main").ariaBusy === "false");
    await choose(calm.page, "class=tv");
    assert.deepEqual(await told(hasty.page), await told(calm.page));
    await hasty.close();
    await calm.close();
  });

  test("paper does not wait", async () => {
    const { page, close } = await opened("in-short");
    const busy = await page.evaluate(() => new Promise((resolve) => {
      document.addEventListener("figures", () => {
        const before = document.querySelector("main").ariaBusy;
        dispatchEvent(new Event("beforeprint"));
        resolve([before, document.querySelector("main").ariaBusy]);
      }, { once: true });
      location.hash = "class=phone";
    }));
    assert.deepEqual(busy, ["true", "false"]);
    await close();
  });

  test("a chart stays under the pointer while what is above it becomes longer or shorter, and goes on speaking", async () => {
    const { page, close } = await opened("devices");
    const mark = page.locator("#devices svg.wp-chart:visible [data-key] .wp-bar").first();
    const place = () => page.locator("#devices svg.wp-chart:visible").evaluate((chart) => chart.getBoundingClientRect().top);
    await mark.hover();
    const [top, height] = [await place(), await page.evaluate(() => document.getElementById("how").offsetTop)];
    await page.evaluate(() => {
      globalThis.drawn = false;
      document.addEventListener("drawn", () => { globalThis.drawn = true; }, { once: true });
    });
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForFunction(() => globalThis.drawn);
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
    assert.notEqual(await page.evaluate(() => document.getElementById("how").offsetTop), height, "nothing above it changed");
    assert.ok(Math.abs((await place()) - top) < 2, `moved from ${top} to ${await place()}`);
    assert.ok(await page.locator("#tooltip").isVisible(), "silent");
    await close();
  });
});
