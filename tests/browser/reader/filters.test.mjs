// Choosing what to see: with the pointer, a finger, the keyboard, the panel, the address; and what follows.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { figures, go, listen, openPanel, toggle } from "../support/filters.mjs";
import { demo, folder, launch, open, report, watchprint } from "../support/harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
let source;
let whole;
const pages = {};

before(async () => {
  browser = await launch();
  source = demo("2025");
  pages.en = report(source, "filters-en", "--lang", "en");
  pages.fr = report(source, "filters-fr", "--lang", "fr");
  whole = JSON.parse(watchprint("summary", source, "--json", "--quiet"));
});

after(async () => browser?.close());

async function opened(options = {}, address = pages.en) {
  const session = await open(browser, address, options);
  await listen(session.page);
  return session;
}

const chips = (page) => page.locator(".chips bdi").allInnerTexts();
const result = (page) => page.locator(".filters-result").innerText();

/** Everything the page says and shows, by name. */
async function said(page) {
  return page.evaluate(async () => {
    // The table of profiles follows after the charts.
    await new Promise((done) => setTimeout(done));
    const found = {};
    const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();
    for (const figure of document.querySelectorAll("figure[data-by]")) {
      const details = figure.querySelector("details");
      details.open = true;
      found[`${figure.id}: title`] = plain(figure.querySelector("h3"));
      found[`${figure.id}: unit`] = plain(figure.querySelector(".unit"));
    }
    document.querySelectorAll("#in-short .sentences li").forEach((item, index) => { found[`sentence ${index}`] = plain(item); });
    [...document.querySelectorAll("[data-live=rhythm] + dl > div")].forEach((reading) => {
      found[`reading: ${plain(reading.querySelector("dt"))}`] = plain(reading);
    });
    for (const name of ["pauses", "devices"]) {
      const block = document.querySelector(`[data-live=${name}]`)?.nextElementSibling;
      found[name] = [...(block?.querySelectorAll("tbody tr") ?? [])].map((row) => [...row.children].map(plain).join(" | "));
    }
    const profiles = document.querySelector("[data-live=profiles]")?.nextElementSibling;
    const one = [...profiles.querySelectorAll("tbody tr")].filter((row) => !row.querySelector(".whole"));
    found.profiles = one.map((row) => [...row.children].map(plain).join(" | "));
    const longest = document.querySelector("[data-live=longest]")?.nextElementSibling;
    if (longest) found.longest = plain(longest);
    return found;
  });
}

const tables = (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll("figure[data-by]")].map((figure) =>
  [figure.id, [...figure.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(" | "))])));

/** The marks of the drawings in sight: place, size, colour, text. */
const drawing = (page) => page.evaluate(() => {
  const found = {};
  // Pointing at a chart makes marks of what travelled as one.
  for (const svg of document.querySelectorAll("svg.live")) svg.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));
  for (const svg of document.querySelectorAll("figure[data-by] svg")) {
    if (svg.getBoundingClientRect().width === 0) continue;
    const id = svg.closest("figure").id;
    let count = 0;
    for (const mark of svg.querySelectorAll("rect, text")) {
      if (mark.closest("[display]")) continue;
      const numbers = ["x", "y", "width", "height"].map((name) => Number(mark.getAttribute(name)));
      found[`${id} ${count}`] = { numbers, text: mark.localName === "text" ? mark.textContent : "", fill: getComputedStyle(mark).fill };
      count += 1;
    }
  }
  return found;
});

describe("one drawing and one wording", () => {
  for (const [language, width] of [["en", 1280], ["fr", 1280], ["en", 360]]) {
    test(`what the script draws of everything is what the program drew (${language}, ${width} px)`, async () => {
      const { page, messages, close } = await opened({ width }, pages[language]);
      const before = [await said(page), await tables(page), await drawing(page)];
      await openPanel(page);
      for (const box of await page.locator("input[data-choice=profile]").all()) await box.setChecked(true, { force: true });
      const during = [await said(page), await tables(page), await drawing(page)];
      assert.deepEqual(during[0], before[0]);
      for (const id of Object.keys(before[1])) assert.deepEqual(during[1][id], before[1][id], id);
      const [one, other] = [before[2], during[2]];
      assert.deepEqual(Object.keys(other), Object.keys(one));
      for (const name of Object.keys(one)) {
        assert.equal(other[name].text, one[name].text, name);
        assert.equal(other[name].fill, one[name].fill, name);
        // A text that stands behind another is placed by the width of the reader's own font.
        const tolerance = one[name].text ? 8 : 0.11;
        one[name].numbers.forEach((number, index) =>
          assert.ok(Math.abs(number - other[name].numbers[index]) <= tolerance, `${name}: ${one[name].numbers} and ${other[name].numbers}`));
      }
      await page.locator(".filters-clear").click();
      assert.deepEqual([await said(page), await tables(page)], before.slice(0, 2));
      assert.deepEqual(messages, []);
      await close();
    });
  }

  for (const language of ["en", "fr"]) {
    test(`sentences, titles and tables of a part are those of a report about that part (${language})`, async () => {
      const { name } = whole.profiles[1];
      for (const [choice, hash] of [[["--profile", name], ""], [["--from", "2023-03-01", "--to", "2023-03-31"], "from=2023-03-01&to=2023-03-31"], [["--from", "2022-05-09", "--to", "2022-05-09"], "from=2022-05-09&to=2022-05-09"]]) {
        const part = await opened({}, report(source, `part-${language}-${choice.length}-${hash.length}`, "--lang", language, ...choice));
        const { page, close } = await opened({}, pages[language]);
        if (hash) await go(page, hash);
        else await toggle(page, language === "en" ? "Profiles" : "Profils", name);
        const [wanted, found] = [await said(part.page), await said(page)];
        const [wantedTables, foundTables] = [await tables(part.page), await tables(page)];
        // With one profile the months have no parts; the record goes on where a part of it ends.
        const counted = (text) => text.slice(text.indexOf("n ="));
        assert.equal(counted(found["months: unit"]), counted(wanted["months: unit"]));
        delete wanted["months: unit"];
        // A report about a part lists the profiles of that part; who started the views is shown of every profile.
        for (const key of ["profiles", "starts: title", "starts: unit"]) delete wanted[key];
        for (const key of Object.keys(wanted)) assert.deepEqual(found[key], wanted[key], `${key} with ${choice.join(" ")}`);
        for (const id of ["calendar", "week", "series", "films", "kinds", "devices", "countries", "lengths"]) {
          assert.deepEqual(foundTables[id], wantedTables[id] ?? [], `table of ${id} with ${choice.join(" ")}`);
        }
        await close();
        await part.close();
      }
    });
  }
});

test("the profiles side by side follow, each with the rows of its own that are left", async () => {
  const { page, close } = await opened();
  await go(page, "class=phone");
  await said(page);
  const cells = async (name) => page.locator("#who tbody tr", { hasText: name }).first().locator("td").allInnerTexts();
  const written = (seconds) => {
    const minutes = Math.floor((seconds + 30) / 60);
    return minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}\u00a0min`;
  };
  const all = [...whole.profiles, whole.account].map((metrics) => metrics.by_device_class.phone ?? 0);
  assert.deepEqual(await cells("Hours streamed"), all.map(written));
  await toggle(page, "Profiles", whole.profiles[0].name);
  await said(page);
  assert.deepEqual(await cells("Hours streamed"), all.map(written), "choosing a profile empties the others");
  assert.equal(await page.locator("#who .table-scroll .whole").count(), 0);
  await close();
});

test("the bubbles say what the marks of the picture files say", async () => {
  const pictures = join(folder, "pictures");
  watchprint("report", source, "--format", "svg", "--output", pictures, "--quiet", "--lang", "fr");
  const { page, close } = await opened({}, pages.fr);
  // In the file of the actogram months speak, in the page each day.
  for (const id of await page.locator("figure[data-by]:not(#actogram)").evaluateAll((all) => all.map((figure) => figure.id))) {
    const svg = readFileSync(join(pictures, `${id}.svg`), "utf8").replaceAll(/<text[^>]*><title>.*?<\/title>/g, "<text>");
    const wanted = [...svg.matchAll(/<title>(.*?)<\/title>/g)].map(([, text]) => text);
    await page.locator(`#${id} .wide svg`).focus();
    const found = [];
    for (const key of ["Home", ...Array.from({ length: Math.min(7, wanted.length - 1) }, () => "ArrowRight")]) {
      await page.keyboard.press(key);
      found.push(await page.locator("#tooltip").evaluate((bubble) => bubble.innerHTML.replaceAll("&nbsp;", "\u00a0")));
    }
    await page.keyboard.press("End");
    const last = await page.locator("#tooltip").evaluate((bubble) => bubble.innerHTML.replaceAll("&nbsp;", "\u00a0"));
    const plain = (text) => text.replaceAll("&#39;", "'").replaceAll("&quot;", "\"").replaceAll(/[\u2066-\u2069\u200e\u200f]/g, "");
    const first = wanted.slice(0, 8);
    if (id === "episodes") {
      // The file has the episodes of a fill together, the keys walk over them in their order.
      const known = new Set(wanted.map(plain));
      for (const one of [...found, last]) assert.ok(known.has(plain(one)), `${id}: ${one}`);
      continue;
    }
    assert.deepEqual(found.map(plain), first.map(plain), id);
    assert.equal(plain(last), plain(wanted.at(-1)), id);
  }
  await close();
});

describe("a mark filters everything else", () => {
  test("by click, and again takes it away", async () => {
    const { page, close } = await opened();
    const seconds = Object.entries(whole.account.by_device_class).toSorted((a, b) => b[1] - a[1]);
    const row = page.locator("#devices .wide .wp-row").nth(1);
    const bars = await page.locator("#devices .wide .wp-bar").evaluateAll((all) => all.map((bar) => bar.getAttribute("width")));
    await row.click();
    assert.equal((await figures(page)).seconds, seconds[1][1]);
    assert.deepEqual(await page.locator("#devices .wide .wp-bar").evaluateAll((all) => all.map((bar) => bar.getAttribute("width"))), bars,
      "its own chart still shows what else there is");
    assert.equal(await page.locator("#devices .wide .wp-row.off").count(), bars.length - 1);
    assert.equal((await chips(page)).length, 1);
    await row.click();
    assert.deepEqual(await chips(page), []);
    await close();
  });

  test("in every chart", async () => {
    const { page, close } = await opened();
    const charts = await page.locator("figure[data-by]").evaluateAll((all) => all.map((figure) => figure.id));
    assert.deepEqual(charts.slice(0, 3), ["months", "calendar", "week"]);
    // A length of pause chooses no rows.
    for (const id of charts.filter((name) => name !== "pauses")) {
      const chart = page.locator(`#${id} .wide svg`);
      await chart.focus();
      // The last cell of a heat map is one of the fullest, and the first row of the starts is everybody's.
      await page.keyboard.press(id === "week" || id === "starts" ? "End" : "ArrowRight");
      await page.keyboard.press("Enter");
      const on = await chips(page);
      assert.ok(on.length > 0, `${id}: nothing is on`);
      const found = await figures(page);
      assert.ok(found.segments > 0 && found.segments < whole.account.segments, `${id}: ${found.segments} rows`);
      // The trip of the demo is the only one.
      if (id === "trips") assert.equal(await chart.locator(".wp-stretch").count(), 1);
      // The actogram's pale days are on its canvas; a list of runs becomes that of the one series.
      else if (id === "binges") assert.equal(new Set(await chart.locator(".wp-row:not([display]) .wp-label").allTextContents()).size, 1);
      else if (id !== "actogram") assert.ok((await chart.locator(".off").count()) > 0, `${id}: nothing is pale`);
      await page.keyboard.press("Escape");
      assert.deepEqual((await chips(page)).length, on.length, "the first Escape takes the bubble away");
      await page.keyboard.press("Escape");
      assert.deepEqual(await chips(page), [], "the second everything");
    }
    await close();
  });

  test("with a finger by a second touch, the first says the value", async () => {
    const { page, close } = await opened({ width: 360, height: 740, hasTouch: true, isMobile: true });
    const row = page.locator("#kinds .narrow .wp-row").first();
    await row.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await row.tap();
    assert.ok(await page.locator("#tooltip").isVisible());
    assert.deepEqual(await chips(page), []);
    await row.tap();
    assert.equal((await chips(page)).length, 1);
    await close();
  });

  test("the bubble says the value that is left", async () => {
    const { page, close } = await opened();
    await go(page, "class=phone");
    const cell = page.locator("#week .wide [data-key='0-20']");
    await cell.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.evaluate(() => new Promise((still) => requestAnimationFrame(() => requestAnimationFrame(still))));
    await cell.hover();
    const { by_weekday_hour: grid } = await figures(page);
    const minutes = Math.round(grid[0][20] / 60);
    const text = await page.locator("#tooltip").innerText();
    assert.ok(text.endsWith(minutes >= 60 ? `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}\u00a0min` : `${minutes}\u00a0min`), text);
    await close();
  });
});

describe("a range of months", () => {
  const range = (page) => page.evaluate(() => {
    const { from, to } = globalThis.view?.filters ?? {};
    const iso = (day) => (day === null || day === undefined ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));
    return [iso(from), iso(to)];
  });

  test("is drawn with the pointer", async () => {
    const { page, close } = await opened();
    const bars = page.locator("#months .wide .wp-bars").first().locator("rect");
    const keys = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("data-key")));
    await bars.first().evaluate((bar) => bar.ownerSVGElement.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = async (number) => bars.nth(number).boundingBox();
    const [one, other] = [await box(4), await box(9)];
    await page.mouse.move(one.x + one.width / 2, one.y + one.height - 1);
    await page.mouse.down();
    await page.mouse.move(other.x + other.width / 2, other.y + other.height - 1, { steps: 6 });
    await page.mouse.up();
    const [from, to] = await range(page);
    assert.equal(from, `${keys[4]}-01`);
    assert.ok(to.startsWith(keys[9]) && Number(to.slice(8)) >= 28, to);
    assert.match(page.url(), new RegExp(`from=${from}&to=${to}`));
    const pale = await page.locator("#months .wide .wp-bars rect.off").count();
    assert.ok(pale > 0);
    await close();
  });

  test("is drawn with Shift and the arrows", async () => {
    const { page, close } = await opened();
    await page.locator("#months .wide svg").focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    const [first, last] = await range(page);
    assert.equal(first.slice(0, 7), last.slice(0, 7));
    const next = (month, by) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 7);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    assert.deepEqual((await range(page)).map((day) => day.slice(0, 7)), [first.slice(0, 7), next(first, 2)]);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowLeft");
    assert.deepEqual((await range(page)).map((day) => day.slice(0, 7)), [next(first, -1), first.slice(0, 7)]);
    await close();
  });

  test("is typed as dates, or is a year", async () => {
    const { page, close } = await opened();
    await openPanel(page);
    await page.getByRole("button", { name: "2023" }).click();
    assert.deepEqual(await range(page), ["2023-01-01", "2023-12-31"]);
    assert.deepEqual(await chips(page), ["2023"]);
    await page.getByLabel("to", { exact: true }).fill("2023-06-30");
    assert.deepEqual(await range(page), ["2023-01-01", "2023-06-30"]);
    assert.equal(await page.getByRole("button", { name: "2023", exact: true }).getAttribute("aria-pressed"), "false");
    await page.getByLabel("From", { exact: true }).fill("");
    assert.deepEqual(await range(page), [null, "2023-06-30"]);
    await page.getByRole("button", { name: "Last 12 months" }).click();
    const [from, to] = await range(page);
    assert.equal(to, Object.keys(whole.account.by_day).toSorted().at(-1));
    assert.ok(Date.parse(to) - Date.parse(from) >= 364 * 86_400_000 && Date.parse(to) - Date.parse(from) <= 365 * 86_400_000);
    await close();
  });
});

describe("the address", () => {
  test("keeps every choice over a reload, and names nobody", async () => {
    const { page, close } = await opened();
    await toggle(page, "Profiles", whole.profiles[0].name);
    await toggle(page, "Weekday", "Friday");
    await page.locator("#series .wide .wp-row").first().click();
    await page.getByRole("button", { name: "Dark" }).click();
    const before = [await said(page), await chips(page), await result(page)];
    const address = decodeURIComponent(page.url());
    assert.match(address, /#theme=dark&profile=[0-9a-f]{8}&weekday=4&work=[0-9a-f]{8}$/);
    await page.reload();
    assert.deepEqual([await said(page), await chips(page), await result(page)], before);
    await page.locator(".sentences a").first().click();
    // The page hears of the new address a moment after the click.
    await page.waitForURL(/#\w+&theme=dark&profile=/);
    assert.match(page.url(), /#\w+&theme=dark&profile=/, "a link inside the page loses the choices");
    assert.deepEqual(await chips(page), before[1]);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
    await close();
  });

  test("may hold nonsense", async () => {
    const { page, messages, close } = await opened();
    for (const hash of ["from=2023-13-45", "profile=zz&work=,,", "weekday=9&hour=-1&class=__proto__", "a=b=c&=&to="]) {
      await page.evaluate((wanted) => { location.hash = wanted; }, hash);
      await page.evaluate(() => new Promise((still) => setTimeout(still)));
      assert.deepEqual(await chips(page), [], hash);
    }
    assert.deepEqual(messages, []);
    await close();
  });
});

describe("what is on", () => {
  test("stands in chips, each of which takes its choice away", async () => {
    const { page, close } = await opened();
    await go(page, "from=2023-01-01&to=2023-12-31&class=phone&weekday=4&hour=21");
    assert.deepEqual(await chips(page), ["2023", "Friday", "21:00 to 22:00", "Phone"]);
    await page.getByRole("button", { name: "Remove: Friday" }).click();
    assert.deepEqual(await chips(page), ["2023", "21:00 to 22:00", "Phone"]);
    assert.equal(await page.evaluate(() => document.activeElement.closest(".chips") !== null), true, "the focus is lost");
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    assert.deepEqual(await chips(page), []);
    assert.equal(await result(page), "The whole record");
    await close();
  });

  test("marks what does not follow, and only that", async () => {
    const { page, close } = await opened();
    assert.equal(await page.locator(".whole:visible").count(), 0);
    await go(page, "class=phone");
    const marked = await page.locator(".whole:visible").evaluateAll((marks) => marks.map((mark) => mark.parentElement.textContent));
    assert.ok(marked.some((text) => text.startsWith("Can this be trusted?")) && marked.some((text) => text.startsWith("Games")), marked.join());
    assert.equal(await page.locator("figure[data-by] .whole, [data-live]:not([data-live=rhythm]) + * .whole").count(), 0);
    const unmarked = await page.evaluate(() => [...document.querySelectorAll("main figure:not([data-by])")]
      .filter((figure) => !figure.querySelector(".whole") && !figure.closest("section").querySelector("h2 .whole")).map((figure) => figure.id));
    assert.deepEqual(unmarked, []);
    await close();
  });

  test("that nothing is left is said", async () => {
    const { page, messages, close } = await opened();
    await go(page, "from=1999-01-01&to=1999-12-31");
    assert.deepEqual(await page.locator("#in-short .sentences li").allInnerTexts(), ["Nothing fits these filters"]);
    assert.equal((await figures(page)).segments, 0);
    assert.deepEqual(messages, []);
    await close();
  });

  test("is said on paper, without the controls", async () => {
    const { page, close } = await opened();
    await go(page, "class=phone&from=2023-01-01&to=2023-12-31");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".filters-bar").isVisible(), false);
    assert.match(await page.locator(".filters-said").innerText(), /2023 and Phone/);
    await page.emulateMedia({ media: "screen" });
    assert.equal(await page.locator(".filters-said").isVisible(), false);
    await close();
  });
});

describe("for everyone", () => {
  test("no violation of accessibility rules with the panel open and choices on", async () => {
    for (const [colorScheme, width] of [["light", 1280], ["dark", 1280], ["light", 360]]) {
      const { page, close } = await opened({ colorScheme, width, bypassCSP: true });
      await go(page, "class=phone&weekday=4&from=2023-01-01");
      await openPanel(page);
      await page.evaluate(axe);
      const found = await page.evaluate(() =>
        globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
      const violations = found.violations.map((violation) =>
        `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      assert.deepEqual(violations, [], `${colorScheme} ${width}`);
      await close();
    }
  });

  test("the panel is worked by keyboard alone", async () => {
    const { page, close } = await opened();
    await page.locator(".filters-open").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal((await chips(page)).length, 1, "the first year is on");
    const choices = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press("Tab");
      const choice = await page.evaluate(() => document.activeElement.closest("#filters-panel") && (document.activeElement.dataset.choice ?? document.activeElement.type));
      if (!choice) break;
      if (choice === "weekday" && choices.at(-1) !== "weekday") await page.keyboard.press("Space");
      choices.push(choice);
    }
    for (const wanted of ["date", "profile", "weekday", "class", "kind", "country", "search"]) assert.ok(choices.includes(wanted), wanted);
    assert.deepEqual((await chips(page)).length, 2);
    await page.locator("input[data-choice=class]").first().focus();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".filters-panel").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.className), "filters-open");
    await close();
  });

  test("nothing scrolls sideways and no text leaves the page with many choices on", async () => {
    for (const width of [360, 860, 1280]) {
      const { page, close } = await opened({ width });
      await go(page, "class=phone,tablet,tv&weekday=4,5,6&from=2023-01-01&to=2024-06-30&hour=20,21,22");
      await openPanel(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide at ${width} px`);
      const outside = await page.evaluate(() => [...document.querySelectorAll("figure[data-by] svg text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        return box.width === 0 || (box.left >= -1 && box.right <= innerWidth + 1) ? [] : [text.textContent];
      }));
      assert.deepEqual(outside, []);
      await close();
    }
  });

  test("without script there are no controls", async () => {
    const { page, close } = await open(browser, pages.en, { javaScriptEnabled: false });
    assert.equal(await page.locator("#filters").isVisible(), false);
    await close();
  });
});
