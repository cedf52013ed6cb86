// An export is somebody else's file: whatever stands in it must stay text.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { folder, launch, open, report } from "../support/harness.mjs";

const TITLES = [
  "<script>window.harmed = 1</script>",
  "</script><script>window.harmed = 2</script>",
  "</style><img src=x onerror=window.harmed=3>",
  "\"><svg onload=window.harmed=4>",
  "' onmouseover='window.harmed=5",
  "</title></svg><iframe srcdoc=\"<script>parent.harmed=6</script>\">",
  "{{ page.title }} {% raw %} ${harmed}",
  "&lt;b&gt; &amp;amp; &#x3c;i&#x3e;",
  "\u202eright to left\u202c and \u2067isolated",
  "\u202eleft open",
  "حكايات الليل الطويل",
  "javascript:window.harmed=7",
];
const HEADER = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country";
const quoted = (text) => `"${text.replaceAll("\"", "\"\"")}"`;

let browser;
let address;

before(async () => {
  browser = await launch();
  const row = (title, number) => {
    const day = String(1 + number % 28).padStart(2, "0");
    const minutes = String(59 - number).padStart(2, "0");
    return [quoted(title), `2023-05-${day} 19:00:00`, `00:${minutes}:00`, "", quoted(title), "", quoted(title),
      "00:10:00", "00:10:00", quoted(number % 2 ? title : "FR (France)")].join(",");
  };
  const file = join(folder, "\u202e<b onclick=alert(1)>.csv");
  const rows = TITLES.map(row);
  writeFileSync(file, [HEADER, ...rows, ...rows.map((line) => line.replace("2023-05", "2023-06"))].join("\n") + "\n");
  address = report(file, "hostile", "--lang", "en");
});

after(async () => browser?.close());

test("hostile titles, names and devices are text everywhere", async () => {
  const { page, messages, requests, close } = await open(browser, address);
  await page.mouse.move(400, 400);
  for (const chart of await page.locator("svg.wp-chart:visible").all()) {
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
  }
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.deepEqual(messages, []);
  assert.deepEqual(requests, [address]);
  const elements = await page.evaluate(() => ({
    foreign: document.querySelectorAll("iframe, img, object, embed, main script, main style, main b, main i").length,
    handlers: [...document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].filter((attribute) => attribute.name.startsWith("on"))).length,
    scripts: document.querySelectorAll("script").length,
    outside: [...document.querySelectorAll("[href]")].filter((link) => !link.getAttribute("href").startsWith("#")).length,
  }));
  assert.deepEqual(elements, { foreign: 0, handlers: 0, scripts: 3, outside: 0 });
  const text = await page.locator("main").evaluate((main) => main.textContent);
  for (const title of TITLES.filter((title) => !/[\u202a-\u202e\u2066-\u2069]/.test(title))) {
    assert.ok(text.includes(title), `lost: ${title}`);
  }
  await close();
});

test("hostile titles are text in the filters too", async () => {
  const { page, messages, close } = await open(browser, address);
  await page.locator(".filters-open").click();
  const field = page.getByLabel("Type some letters of its name");
  for (const title of TITLES.slice(0, 7)) {
    await field.fill(title.slice(1, 6));
    await field.fill(title);
    await field.press("Enter");
  }
  for (const box of await page.locator("#filters input[type=checkbox]").all()) await box.check({ force: true });
  assert.ok((await page.locator(".chips li").count()) > 7);
  for (const chart of await page.locator("svg.live:visible").all()) {
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  }
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.evaluate(() => document.querySelectorAll("#filters :is(script, img, iframe, b, i), main :is(script, img, iframe)").length), 0);
  assert.deepEqual(messages, []);
  await close();
});

test("no title turns the direction of what follows it", async () => {
  const { page, close } = await open(browser, address);
  const loose = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (/[\u202a-\u202e]/.test(textContent) && parentElement.closest("bdi, script, style") === null) {
        found.push(`${parentElement.tagName}: ${textContent}`);
      }
    }
    return found;
  });
  assert.deepEqual(loose, []);
  await close();
});

test("a script that somebody adds to the page does not run", async () => {
  const path = fileURLToPath(address);
  const added = "<script>window.harmed = true</script><img src=x onerror='window.harmed = true'>";
  const tampered = join(folder, "tampered.html");
  writeFileSync(tampered, readFileSync(path, "utf8").replace("<main", `${added}<main`));
  const { page, messages, close } = await open(browser, pathToFileURL(tampered).href);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.harmed = true";
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.locator(".themes").isVisible(), true, "the page's own script runs");
  const refused = messages.filter((message) => /Content Security Policy/i.test(message));
  for (const what of [/inline script/i, /inline event handler|onerror|script-src-attr/i, /image/i]) {
    assert.ok(refused.some((message) => what.test(message)), `${what}: ${refused.join("\n")}`);
  }
  await close();
});
