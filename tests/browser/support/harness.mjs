// Starts Chromium and makes the pages under test, in a folder that is thrown away.
import { chromium } from "playwright-core";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const program = process.env.WATCHPRINT ?? "watchprint";
export const folder = mkdtempSync(join(tmpdir(), "watchprint-browser-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Runs watchprint; exit code 1 (some rows could not be read) is a result too. */
export function watchprint(...args) {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

/** Writes the demo export of a layout; returns the path of the export. */
export function demo(layout, ...more) {
  const output = join(folder, `demo-${layout}`);
  watchprint("demo", "--layout", layout, "--output", output, ...more);
  return join(output, "export");
}

/** Writes the report of an export; returns its address. */
export function report(source, name, ...more) {
  const file = join(folder, `${name}.html`);
  watchprint("report", source, "--output", file, "--quiet", ...more);
  return pathToFileURL(file).href;
}

export async function launch() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
}

/**
 * Opens a page and keeps what it says and asks for. Unless told to wait its turn, the page draws what is out of sight at
 * once too, so that a test may read any part of it after a choice.
 */
export async function open(browser, address, options = {}) {
  const { width = 1280, height = 900, atOnce = true, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height }, ...rest });
  const page = await context.newPage();
  const messages = [];
  const requests = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  if (atOnce) await page.addInitScript(() => document.addEventListener("figures", (event) => event.detail.finish()));
  await page.goto(address, { waitUntil: "load" });
  return { page, messages, requests, close: () => context.close() };
}
