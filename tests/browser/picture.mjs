// Takes the picture of the report that stands in the README, from the demo export: npm run picture
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { demo, launch, open, report } from "./support/harness.mjs";

const LARGEST = 400_000;
const picture = fileURLToPath(new URL("../../docs/report.png", import.meta.url));

const browser = await launch();
try {
  const address = report(demo("2025"), "picture", "--lang", "en");
  const { page, messages, close } = await open(browser, address, { width: 1280, height: 1640, colorScheme: "light", reducedMotion: "reduce" });
  if (messages.length > 0) throw new Error(messages.join("\n"));
  // From the masthead to the first numbers, and the charts of time below them.
  await page.evaluate(() => {
    for (const selector of ["#trust", "#when > :not(h2, figure#months, figure#calendar)"]) {
      for (const element of document.querySelectorAll(selector)) element.remove();
    }
    document.querySelector("#calendar")?.remove();
  });
  await page.screenshot({ path: picture });
  await close();
} finally {
  await browser.close();
}
const { size } = statSync(picture);
if (size > LARGEST) throw new Error(`${picture} has ${size} bytes, more than ${LARGEST}`);
console.log(`${picture}: ${size} bytes`);
