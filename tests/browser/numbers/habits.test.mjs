// Habits, money and travel: the page says what `summary --json` says of the same choice.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { go, listen, toggle } from "../support/filters.mjs";
import { demo, launch, open, report, watchprint } from "../support/harness.mjs";

let browser;
let source;
let address;
let whole;
const summary = (...more) => JSON.parse(watchprint("summary", source, "--json", "--quiet", ...more));

/** What the page and the command line both can choose: profiles, and a part of the address beside them. */
const CHOICES = [
  [[0], []], [[1], []], [[2], []], [[2, 3], []], [[], ["2022-01-01", "2022-12-31"]], [[], ["2023-06-05", null]], [[], [null, "2022-03-01"]],
  [[], ["2022-10-28", "2022-11-03"]], [[0], ["2022-06-01", "2024-02-29"]], [[3], ["2024-01-01", "2025-12-31"]], [[], ["2023-07-04", "2023-07-04"]],
];

before(async () => {
  browser = await launch();
  source = demo("2025");
  address = report(source, "habits", "--lang", "en");
  whole = summary();
});

after(async () => browser?.close());

/** The page under a choice, and the summary of the same choice. */
async function both([profiles, [from, to]], page_address = address, ...more) {
  const session = await open(browser, page_address);
  await listen(session.page);
  const parts = [from && `from=${from}`, to && `to=${to}`].filter(Boolean);
  if (parts.length > 0) await go(session.page, parts.join("&"));
  const names = profiles.map((number) => whole.profiles[number].name);
  for (const name of names) await toggle(session.page, "Profiles", name);
  const choice = [...names.flatMap((name) => ["--profile", name]), ...(from ? ["--from", from] : []), ...(to ? ["--to", to] : [])];
  return { ...session, found: await session.page.evaluate(() => globalThis.view.numbers()), wanted: summary(...choice, ...more), choice: choice.join(" ") };
}

/** Seconds and counts to the unit; what is a quotient, to a millionth. */
function close(found, wanted, path) {
  if (typeof wanted === "number" && !Number.isInteger(wanted)) {
    assert.ok(typeof found === "number" && Math.abs(found - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted)), `${path}: ${found} is not ${wanted}`);
  } else if (typeof wanted === "object" && wanted !== null && typeof found === "object" && found !== null) {
    assert.deepEqual(Object.keys(found).toSorted(), Object.keys(wanted).toSorted(), path);
    for (const key of Object.keys(wanted)) close(found[key], wanted[key], `${path}.${key}`);
  } else if (typeof wanted === "number") {
    assert.ok(typeof found === "number" && Math.abs(found - wanted) <= 1e-6, `${path}: ${found} is not ${wanted}`);
  } else {
    assert.deepEqual(found, wanted, path);
  }
}

const FIELDS = [
  "regularity", "interdaily_stability", "intradaily_variability", "rhythm_days", "burstiness", "session_gaps", "sessions_by_gap",
  "change_points", "change_weeks", "trips",
  "session_gap_valley", "seconds_awake", "by_brand", "devices",
];

describe("regularity, pauses, changes, trips, devices and money", () => {
  test("are those of the summary", async () => {
    for (const choice of [...CHOICES, [[], ["2022-05-21", "2022-06-20"]]]) {
      const { found, wanted, choice: said, close: end } = await both(choice);
      for (const field of FIELDS) close(found.account[field], wanted.account[field], `${field} with ${said}`);
      close(found.money.currencies, wanted.money.currencies, `money with ${said}`);
      await end();
    }
  });

  test("also with days that begin at half past two and longer pauses", async () => {
    const settings = ["--day-start", "02:30", "--session-gap", "45"];
    const page = report(source, "habits-settings", "--lang", "en", ...settings);
    for (const choice of [[[], ["2022-02-01", "2023-11-30"]], [[1], []]]) {
      const { found, wanted, choice: said, close: end } = await both(choice, page, ...settings);
      for (const field of FIELDS) close(found.account[field], wanted.account[field], `${field} with ${said}`);
      await end();
    }
  });
});

describe("a name in a chart", () => {
  test("filters by its profile, by click and by keys, and is kept in the address", async () => {
    const { page, close: end } = await open(browser, address);
    await listen(page);
    const chips = () => page.locator(".chips bdi").allInnerTexts();
    for (const id of ["months", "profiles", "changes-profiles", "trips"]) {
      const entries = page.locator(`#${id} .wide .wp-entry`);
      const place = (await entries.count()) - 1;
      const entry = entries.nth(place);
      const key = Number((await entry.getAttribute("data-key")).slice("profile-".length));
      await entry.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
      await entry.hover();
      assert.ok((await page.locator("#tooltip").innerText()).startsWith(`${whole.profiles[key].name}: `), id);
      await entry.click();
      assert.deepEqual(await chips(), [whole.profiles[key].name], id);
      assert.match(decodeURIComponent(page.url()), /profile=[0-9a-f]{8}$/);
      assert.equal((await page.evaluate(() => globalThis.view.numbers())).account.seconds, whole.profiles[key].seconds);
      assert.equal(await page.locator(`#${id} .wide .wp-entry.off`).count(), place, `${id}: the other names are not pale`);
      await entry.click();
      assert.deepEqual(await chips(), [], `${id}: again takes it away`);
      await page.locator(`#${id} .wide svg`).focus();
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      assert.equal((await chips()).length, 1, `${id}: no name by keys`);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      assert.deepEqual(await chips(), [], `${id}: one key does not clear`);
    }
    await end();
  });
});

test("what filters leave as it is says why", async () => {
  const { page, close: end } = await open(browser, address);
  await listen(page);
  assert.equal(await page.locator(".filtered:visible").count(), 0);
  await go(page, "class=phone");
  const unexplained = await page.locator(".whole:visible").evaluateAll((marks) => marks.flatMap((mark) => {
    const section = mark.closest("section");
    // A sentence stands below the heading of the section or of the group, or below the table.
    const begin = mark.closest("h2, h3, th") ?? mark;
    if (begin.matches("h2")) return section.querySelector(":scope > h2 + .filtered") ? [] : [begin.textContent];
    let block = begin;
    while (block.parentElement !== section) block = block.parentElement;
    if (begin.matches("th")) return block.nextElementSibling?.matches(".filtered") ? [] : [begin.textContent];
    while (block && !(block.matches("h3") && block.nextElementSibling?.matches(".filtered"))) block = block.previousElementSibling;
    return block ? [] : [begin.textContent];
  }));
  assert.deepEqual(unexplained, []);
  await end();
});
