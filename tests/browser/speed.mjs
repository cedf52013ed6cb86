// How long a reader waits: `node speed.mjs REPORT.html …` opens each page ten times and chooses sixty times at each of five places.
// Prints the quickest and the middle of each, in milliseconds; nothing is asserted.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open } from "./support/harness.mjs";

const CHOICES = ["class=tv", "kind=film", "weekday=4", "from=2023-01-01&to=2023-12-31", "hour=21"];
const PLACES = ["in-short", "months", "series", "profiles", "held"];
const said = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `${Math.round(sorted[0])} / ${Math.round(sorted[Math.floor(sorted.length / 2)])}`;
};

const browser = await launch();
for (const file of process.argv.slice(2)) {
  const address = pathToFileURL(resolve(file)).href;
  const times = { "first paint": [], "loaded": [], "first choice": [] };
  for (const place of PLACES) times[`later choices at ${place}, in sight`] = [];
  for (const place of PLACES) times[`later choices at ${place}, whole page`] = [];
  for (let run = 0; run < 10; run += 1) {
    const { page, close } = await open(browser, address, { atOnce: false });
    const found = await page.evaluate(async ([places, all]) => {
      // From the change of the address to what is in sight laid out anew, and to the whole page laid out.
      const change = async (hash) => {
        const heard = (name) => new Promise((event) => document.addEventListener(name, event, { once: true }));
        const [figures, drawn] = [heard("figures"), heard("drawn")];
        location.hash = hash;
        const begun = performance.now();
        await figures;
        document.body.getBoundingClientRect();
        const inSight = performance.now() - begun;
        await drawn;
        document.body.getBoundingClientRect();
        const whole = performance.now() - begun;
        await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
        return [inSight, whole];
      };
      const paint = await new Promise((entry) => {
        const seen = (list) => list.getEntriesByName("first-contentful-paint").forEach(({ startTime }) => entry(startTime));
        new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
      });
      const loaded = performance.getEntriesByType("navigation")[0].loadEventEnd;
      const [first] = await change("class=phone");
      const later = [];
      for (const place of places) {
        document.getElementById(place).scrollIntoView({ behavior: "instant" });
        for (const hash of [...all, "class=tablet"]) later.push([place, ...(await change(hash))]);
      }
      return { paint, loaded, first, later };
    }, [PLACES, CHOICES]);
    times["first paint"].push(found.paint);
    times.loaded.push(found.loaded);
    times["first choice"].push(found.first);
    for (const [place, inSight, whole] of found.later) {
      times[`later choices at ${place}, in sight`].push(inSight);
      times[`later choices at ${place}, whole page`].push(whole);
    }
    await close();
  }
  console.log(file);
  for (const [name, values] of Object.entries(times)) console.log(`  ${name}: ${said(values)}`);
}
await browser.close();
