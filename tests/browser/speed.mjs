// How long a reader waits: `node speed.mjs REPORT.html …` opens each page ten times and filters it sixty times.
// Prints the quickest and the middle of each, in milliseconds; nothing is asserted.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open } from "./harness.mjs";

const CHOICES = ["class=tv", "kind=film", "weekday=4", "from=2023-01-01&to=2023-12-31", "hour=21"];
const said = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `${Math.round(sorted[0])} / ${Math.round(sorted[Math.floor(sorted.length / 2)])}`;
};

const browser = await launch();
for (const file of process.argv.slice(2)) {
  const address = pathToFileURL(resolve(file)).href;
  const times = { "first paint": [], "loaded": [], "first choice": [] };
  const choices = [];
  for (let run = 0; run < 10; run += 1) {
    const { page, close } = await open(browser, address);
    const found = await page.evaluate(async (all) => {
      const change = async (hash) => {
        const done = new Promise((figures) => document.addEventListener("figures", figures, { once: true }));
        location.hash = hash;
        const begun = performance.now();
        await done;
        document.body.getBoundingClientRect();
        return performance.now() - begun;
      };
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
      const loaded = performance.getEntriesByType("navigation")[0].loadEventEnd;
      const first = await change("class=phone");
      const later = [];
      for (const hash of [...all, "class=tablet"]) {
        later.push(await change(hash));
        await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
      }
      return { paint, loaded, first, later };
    }, CHOICES);
    times["first paint"].push(found.paint);
    times.loaded.push(found.loaded);
    times["first choice"].push(found.first);
    choices.push(...found.later);
    await close();
  }
  console.log(file);
  for (const [name, values] of Object.entries({ ...times, "later choices": choices })) console.log(`  ${name}: ${said(values)}`);
}
await browser.close();
