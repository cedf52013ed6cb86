// The actogram on its canvas: what it shows, what it says, what can be chosen on it, and what paper and files show instead.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { figures, go, listen } from "../support/filters.mjs";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";

let browser;
let source;
let address;

before(async () => {
  browser = await launch();
  source = demo("2025");
  address = report(source, "actogram", "--lang", "en");
});

after(async () => browser?.close());

async function opened(options = {}, hash = "") {
  const session = await open(browser, address, options);
  await listen(session.page);
  if (hash) await go(session.page, hash);
  await inSight(session.page);
  return session;
}

const chart = (page) => page.locator("#actogram svg.wp-chart:visible");
const words = (page) => page.locator("#tooltip").innerText();

/** Brings the chart to sight and waits for its canvas. */
async function inSight(page) {
  await chart(page).evaluate((svg) => svg.scrollIntoView({ block: "center", behavior: "instant" }));
  await page.waitForFunction(() => document.querySelector("#actogram .painted"));
  await still(page);
}

const still = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** How many pixels of the canvas have each of the colours given, about. */
const counted = (page) => page.evaluate(() => {
  const canvas = document.querySelector("#actogram svg.wp-chart").getBoundingClientRect().width > 0
    ? document.querySelector("#actogram .wide canvas") : document.querySelector("#actogram .narrow canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const style = getComputedStyle(document.documentElement);
  const colour = (role) => [1, 3, 5].map((at) => parseInt(style.getPropertyValue(`--wp-${role}`).trim().slice(at, at + 2), 16));
  const near = (at, [red, green, blue]) => Math.abs(data[at] - red) + Math.abs(data[at + 1] - green) + Math.abs(data[at + 2] - blue) < 60;
  const count = (role) => {
    const wanted = colour(role);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 250 && near(at, wanted)) found += 1;
    return found;
  };
  return Object.fromEntries(["nothing", "profile-1", "profile-2", "profile-3"].map((role) => [role, count(role)]));
});

test("nothing but lines lies over the strokes", async () => {
  const { page, close } = await opened();
  const covers = await chart(page).evaluate((svg) => [...svg.querySelectorAll("rect, path")].filter((mark) => {
    const box = mark.getBBox();
    const { display, fill } = getComputedStyle(mark);
    return display !== "none" && fill !== "none" && box.width > 50 && box.height > 10 && !mark.closest(".wp-under, .wp-strokes");
  }).map((mark) => mark.parentElement.getAttribute("class")));
  assert.deepEqual([...new Set(covers)].filter((name) => name !== "wp-panel"), []);
  await close();
});

/** The place of the line of a day in the window. */
const placeOf = (page, day) => chart(page).evaluate((svg, wanted) => {
  const number = Date.parse(`${wanted}T00:00:00Z`) / 86_400_000;
  const panels = [...svg.querySelectorAll(".wp-panel")].map(({ dataset }) => Object.fromEntries(Object.entries(dataset).map(([name, value]) => [name, Number(value)])));
  const { left, top, width, line, first } = panels.find((panel) => number >= panel.first + panel.from && number < panel.first + panel.to);
  const box = svg.getBoundingClientRect();
  const scale = box.width / svg.viewBox.baseVal.width;
  return { x: box.left + (left + width / 2) * scale, y: box.top + (top + (number - first + 0.5) * line) * scale };
}, day);

const range = (page) => page.evaluate(() => {
  const { from, to } = globalThis.view.filters;
  return [from, to].map((day) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10)));
});

describe("the canvas", () => {
  for (const [width, colorScheme, deviceScaleFactor] of [[1280, "light", 1], [1280, "dark", 2], [360, "light", 3]]) {
    test(`shows what the program drew (${width} px at ${deviceScaleFactor}, ${colorScheme})`, async () => {
      const shots = [];
      for (const javaScriptEnabled of [false, true]) {
        const { page, close } = await open(browser, address, { width, height: 1700, colorScheme, deviceScaleFactor, javaScriptEnabled });
        await page.addStyleTag({ content: ".filters { display: none !important; }" }).catch(() => {});
        if (javaScriptEnabled) await inSight(page);
        shots.push((await chart(page).screenshot()).toString("base64"));
        if (!javaScriptEnabled) {
          await close();
          continue;
        }
        const share = await page.evaluate(async (both) => {
          const pixels = await Promise.all(both.map(async (shot) => {
            const image = new Image();
            image.src = `data:image/png;base64,${shot}`;
            await image.decode();
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [image.width, image.height];
            const pen = canvas.getContext("2d");
            pen.drawImage(image, 0, 0);
            return pen.getImageData(0, 0, canvas.width, canvas.height);
          }));
          const [one, other] = pixels;
          if (one.width !== other.width || Math.abs(one.height - other.height) > devicePixelRatio) return 1;
          // A picture begins at a whole pixel, the chart may lie a fraction of one lower.
          const shifts = Array.from({ length: 2 * Math.ceil(devicePixelRatio) + 1 }, (_, at) => at - Math.ceil(devicePixelRatio));
          return Math.min(...shifts.map((shift) => {
            let [different, counted] = [0, 0];
            for (let at = 0; at < one.data.length; at += 4) {
              const place = at + shift * one.width * 4;
              if (place < 0 || place >= other.data.length) continue;
              counted += 1;
              let distance = 0;
              for (let byte = 0; byte < 3; byte += 1) distance += Math.abs(one.data[at + byte] - other.data[place + byte]);
              if (distance > 150) different += 1;
            }
            return different / counted;
          }));
        }, shots);
        // Both smooth the edges of strokes, each in its own way.
        assert.ok(share < 0.03, `${(share * 100).toFixed(1)} % of the pixels differ`);
        await close();
      }
    });
  }

  test("is as sharp as the screen and follows its size", async () => {
    const { page, close } = await opened({ deviceScaleFactor: 2 });
    const sizes = () => page.evaluate(() => {
      const canvas = document.querySelector("#actogram .wide canvas");
      return [canvas.width, Math.round(canvas.getBoundingClientRect().width * devicePixelRatio)];
    });
    const [one, wanted] = await sizes();
    assert.ok(Math.abs(one - wanted) <= 1, `${one} for ${wanted} pixels`);
    await page.setViewportSize({ width: 900, height: 800 });
    await still(page);
    const [other, smaller] = await sizes();
    assert.ok(other < one && Math.abs(other - smaller) <= 1, `${other} for ${smaller} pixels`);
    await close();
  });

  test("follows choices and themes", async () => {
    const { page, close } = await opened({ colorScheme: "light" });
    const all = await counted(page);
    await go(page, "class=phone");
    await still(page);
    const phone = await counted(page);
    assert.ok(phone["profile-1"] < all["profile-1"] && phone.nothing > all.nothing, JSON.stringify([all, phone]));
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await still(page);
    assert.deepEqual(await counted(page), all);
    await page.getByRole("button", { name: "Dark", exact: true }).click();
    await inSight(page);
    const dark = await counted(page);
    assert.ok(dark.nothing > all.nothing / 2 && dark["profile-1"] > all["profile-1"] / 2, JSON.stringify([all, dark]));
    await close();
  });

  test("days outside the chosen ones are pale", async () => {
    const { page, close } = await opened();
    const all = await counted(page);
    await go(page, "from=2023-01-01&to=2023-12-31");
    await still(page);
    const some = await counted(page);
    assert.ok(some["profile-1"] > 0 && some["profile-1"] < all["profile-1"] / 2, JSON.stringify([all, some]));
    assert.match(await page.locator("#actogram h3").innerText(), /usually begins at/);
    await close();
  });
});

describe("a day", () => {
  /** What the table says of the days it lists: first start and last stop. */
  const table = async (page) => {
    await page.locator("#actogram details summary").click();
    const rows = await page.locator("#actogram tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    return rows.map(([day, spans]) => ({ day, first: spans.slice(0, 5), last: spans.slice(-5) }));
  };

  test("says its minutes, first start and last stop to keys", async () => {
    for (const hash of ["", "class=tv"]) {
      const { page, messages, close } = await opened({}, hash);
      const rows = await table(page);
      await inSight(page);
      await chart(page).focus();
      await page.keyboard.press("End");
      for (const { day, first, last } of rows.slice(0, 12)) {
        const said = await words(page);
        assert.ok(said.startsWith(`${day}: `) && said.endsWith(`from ${first} to ${last}`), `${said} is not ${day} from ${first} to ${last}`);
        const box = await page.locator("#actogram .wide .wp-frame.current").boundingBox();
        assert.ok(box.width > 50 && box.y >= 0 && box.y < 900, "the line is not in sight");
        await page.keyboard.press("ArrowUp");
      }
      await page.keyboard.press("Home");
      const start = await words(page);
      await page.keyboard.press("PageDown");
      assert.notEqual(await words(page), start);
      await page.keyboard.press("PageUp");
      await page.keyboard.press("Home");
      assert.equal(await words(page), start);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#tooltip").isVisible(), false);
      assert.deepEqual(messages, []);
      await close();
    }
  });

  test("filters everything, by key, pointer and second touch, and again takes it away", async () => {
    const day = "2023-03-15";
    const { seconds } = JSON.parse(watchprint("summary", source, "--json", "--quiet", "--from", day, "--to", day)).account;
    const { page, close } = await opened();
    const { x, y } = await placeOf(page, day);
    await page.mouse.move(x, y);
    assert.match(await words(page), /^Wednesday, 15 March 2023: /);
    await page.mouse.click(x, y);
    assert.deepEqual(await range(page), [day, day]);
    assert.equal((await figures(page)).seconds, seconds);
    await page.mouse.click(x, y);
    assert.deepEqual(await range(page), [null, null]);
    await chart(page).focus();
    await page.mouse.move(x, y + 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const [from, to] = await range(page);
    assert.ok(from === to && from > day, `${from} to ${to}`);
    await close();

    const phone = await opened({ width: 360, height: 740, hasTouch: true, isMobile: true });
    const place = await placeOf(phone.page, day);
    await phone.page.touchscreen.tap(place.x, place.y);
    const said = await words(phone.page);
    assert.match(said, /2023/);
    assert.equal(await phone.page.locator(".chips li").count(), 0);
    await phone.page.touchscreen.tap(place.x, place.y);
    assert.equal(await phone.page.locator(".chips li").count(), 1);
    await phone.page.touchscreen.tap(place.x, place.y + 40);
    assert.equal(await phone.page.locator(".chips li").count(), 1, "another day is said first");
    await phone.close();
  });

  test("and those after it are chosen by drawing over them, or with Shift and the arrows", async () => {
    const { page, close } = await opened();
    const [one, other] = [await placeOf(page, "2022-05-10"), await placeOf(page, "2022-06-20")];
    await page.mouse.move(one.x, one.y);
    await page.mouse.down();
    await page.mouse.move(other.x, other.y, { steps: 5 });
    await page.mouse.up();
    assert.deepEqual(await range(page), ["2022-05-10", "2022-06-20"]);
    await chart(page).focus();
    await page.keyboard.press("Shift+ArrowDown");
    assert.deepEqual(await range(page), ["2022-05-10", "2022-06-21"]);
    await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("Shift+ArrowUp");
    assert.deepEqual(await range(page), ["2022-05-10", "2022-06-19"]);
    await close();
  });
});

describe("without the canvas", () => {
  /** The paths of the strokes, inside and outside the chosen days. */
  const paths = (svg) => {
    const all = [...svg.matchAll(/<path([^>]*)>/g)].map(([, attributes]) => attributes).filter((one) => / d="M\d+ \d+\.5h/.test(one));
    return { on: all.filter((one) => !/class="off"/.test(one)), off: all.filter((one) => /class="off"/.test(one)) };
  };

  test("a file shows what the screen shows", async () => {
    const { page, close } = await opened({}, "class=tv&from=2023-01-01&to=2023-12-31");
    const file = async () => {
      const button = page.locator("figure#actogram").getByRole("button", { name: "Save as SVG" });
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      return readFileSync(await download.path(), "utf8");
    };
    const svg = await file();
    const { on, off } = paths(svg);
    assert.ok(on.length > 0 && off.length > on.length, `${on.length} and ${off.length} paths`);
    assert.ok(off.every((one) => /opacity="0\.28"/.test(one)));
    assert.doesNotMatch(svg, /wp-frame|var\(/);
    const minutes = [...on.join().matchAll(/h(\d+)/g)].reduce((sum, [, long]) => sum + Number(long), 0);
    const wanted = await page.evaluate(() => globalThis.view.figures.late.lines().chosen.minutes.reduce((sum, count) => sum + count, 0));
    // Gaps too fine to see are closed.
    assert.ok(minutes >= wanted && minutes < wanted * 1.05, `${minutes} of ${wanted} minutes`);
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    assert.equal(paths(await file()).off.length, 0);
    await close();
  });

  test("paper shows the strokes that are left", async () => {
    const { page, close } = await opened({}, "class=tv");
    const some = await page.pdf({ format: "A4" });
    assert.ok(some.length > 10_000);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#actogram canvas:visible").count(), 0);
    assert.ok((await page.locator("#actogram .wide .wp-strokes:visible").count()) > 0);
    const left = await page.locator("#actogram .wide").evaluate((holder) => holder.innerHTML);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const all = await page.locator("#actogram .wide").evaluate((holder) => holder.innerHTML);
    assert.ok(paths(all).on.join().length > paths(left).on.join().length * 2, "the choice does not reach the paper");
    await close();
  });

  test("the drawing stays for who has no script, and its words for who hears the page", async () => {
    const still = await open(browser, address, { javaScriptEnabled: false });
    assert.equal(await still.page.locator("#actogram canvas").count(), 0);
    assert.ok((await still.page.locator("#actogram .wide .wp-strokes:visible").count()) > 0);
    const title = await still.page.locator("#actogram .wide svg > title").textContent();
    await still.close();
    const { page, close } = await opened();
    assert.equal(await page.locator("#actogram .wide svg > title").textContent(), title);
    await go(page, "class=phone");
    assert.equal(await page.locator("#actogram .wide svg > title").textContent(), await page.locator("#actogram h3").evaluate((heading) => heading.firstChild.textContent));
    await close();
  });
});
