// Titles and names as long as they come, in the scripts that a household may use: nothing is cut or written over.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { folder, launch, open, report } from "../support/harness.mjs";

const SERIES = [
  "Die unglaublich ausführliche Geschichte der Donaudampfschifffahrtsgesellschaftskapitäne: Staffel 1: Folge ",
  "とても長い題名の連続ドラマ 終わりのない夏の物語と名もなき登場人物たちの記録: シーズン1: エピソード",
  "المسلسل الطويل جداً عن عائلة تسكن قرب البحر وتنتظر عودة المسافر: الموسم 1: الحلقة ",
  "Очень длинное название сериала о людях, которые ждут поезда: Сезон 1: Серия ",
  "아주 아주 긴 제목의 드라마 바닷가에 사는 가족 이야기: 시즌 1: 에피소드 ",
];
const PROFILES = [
  "Großmutter Wilhelmine-Charlotte von Hohenfels-Neuenburg", "さくらさくらさくらさくらさくらさくら",
  "عبد الرحمن الطويل جداً", "Tante Annemarie-Elisabeth von und zu Hohenfels-Altenburg",
];
const HEADER = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country";

let browser;
let address;

before(async () => {
  browser = await launch();
  const rows = Array.from({ length: 600 }, (_, number) => {
    const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(number * 1.3))).toISOString().slice(0, 10);
    const length = `00:${String(15 + number % 40)}:00`;
    const series = SERIES[(number * 7 + number % 3) % SERIES.length];
    return [PROFILES[number % 4], `${day} ${18 + number % 4}:${String(10 + number % 50)}:00`, length, "", `"${series}${1 + number % 12}"`,
      "", "Hersteller Wohnzimmerfernsehgerät 2022 Smart TV With A Remarkably Long Name", length, length, "DE (Germany)"].join(",");
  });
  const file = join(folder, "long.csv");
  writeFileSync(file, [HEADER, ...rows].join("\n") + "\n");
  address = report(file, "long", "--lang", "en");
});

after(async () => browser?.close());

/** Texts of charts that leave their chart, and pairs of texts that share more than a sliver. */
function misplaced() {
  const found = [];
  for (const chart of document.querySelectorAll("svg.wp-chart")) {
    const frame = chart.getBoundingClientRect();
    if (frame.width === 0) continue;
    const texts = [...chart.querySelectorAll("text")].map((text) => ({ text, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    for (const { text, box } of texts) {
      if (box.left < frame.left - 2 || box.right > frame.right + 2) found.push(`outside: ${text.textContent}`);
    }
    for (const [place, { text, box }] of texts.entries()) {
      for (const other of texts.slice(place + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Boxes hold room for accents: lines set close touch without touching.
        if (across > 1 && down > 5) found.push(`over one another: ${text.textContent} | ${other.text.textContent}`);
      }
    }
  }
  return found;
}

for (const [width, font] of [360, 768, 1280, 1600].flatMap((one) => [[one, "Noto Sans"], [one, "DejaVu Sans"]])) {
  test(`long titles and names fit at ${width} px in ${font}`, async () => {
    const { page, close } = await open(browser, address, { width });
    await page.evaluate((family) => document.querySelectorAll("svg.wp-chart").forEach((chart) => { chart.style.fontFamily = family; }), font);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
    assert.deepEqual(await page.evaluate(misplaced), []);
    await close();
  });
}

test("pairs of profiles that begin with the same long name can be told apart", async () => {
  const { page, close } = await open(browser, address, { width: 1280 });
  const labels = await page.locator("figure#overlaps svg:visible .wp-row text").evaluateAll((texts) =>
    texts.map((text) => [...text.childNodes].filter((node) => node.nodeName !== "title").map((node) => node.textContent).join("")));
  assert.equal(labels.length, 6);
  assert.equal(new Set(labels).size, 6, labels.join("\n"));
  await close();
});
