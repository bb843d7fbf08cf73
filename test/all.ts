import type { BrowserName } from "../src/program/browser-page.ts";
import { buildExtension } from "../src/program/build-extension.ts";
import { ensureChineseFont, findBrowser } from "../src/program/find-browser.ts";
import { checkCanaries } from "./lint/canaries.ts";
import { writeLintConfig } from "./lint/oxlint.ts";
import { mustRun } from "./support/run-command.ts";
import { runTests } from "./support/run-tests.ts";
import { measureSizes } from "./support/sizes.ts";
import { runSteps, type Step } from "./support/steps.ts";

/**
 * What every page pays, and what a page with Chinese text pays in all (bytes): put in when the page is idle, and
 * compiled once. What a card shows and does beyond a glance is loaded when a first card stands (`details.js`) and is
 * not counted.
 */
const EVERY_PAGE_LIMIT = 8_000;
const CHINESE_PAGE_LIMIT = 102_000;
const ZIP_LIMIT = 6_000_000;

const FORMATTED = ["**/*.{ts,tsx,json,css}", "entrypoints/**/*.html", "!package-lock.json"];

const staticSteps: readonly Step[] = [
  { name: "format", run: format },
  { name: "lint", run: lint },
  { name: "import table has teeth", run: checkCanaries },
  { name: "types", run: () => quiet("tsc", "-p", "tsconfig.json") },
  { name: "types of pure folders", run: () => quiet("tsc", "-p", ".config/tsconfig.pure.json") },
  { name: "dead code", run: () => quiet("knip", "--config", ".config/knip.json", "--no-progress") },
];

const livingSteps: readonly Step[] = [
  { name: "dictionary", run: dictionary },
  { name: "unit tests", run: () => runTests("unit") },
  { name: "build for Chromium", run: () => build("chromium") },
  { name: "build for Firefox", run: () => build("firefox") },
  { name: "browsers", run: browsers },
  { name: "browser tests", run: () => runTests("browser") },
];

const steps = process.argv.includes("--static") ? staticSteps : [...staticSteps, ...livingSteps];
const { passed, failed } = await runSteps(steps);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function quiet(tool: string, ...args: readonly string[]): Promise<void> {
  await mustRun(tool, ...args);
}

async function format(): Promise<void> {
  await mustRun(
    "prettier",
    "--config",
    ".config/prettier.json",
    "--ignore-path",
    ".gitignore",
    "--check",
    ...FORMATTED,
  );
}

async function lint(): Promise<void> {
  writeLintConfig();
  await mustRun("oxlint", "--ignore-pattern", "test/lint/canary/**", "src", "entrypoints", "test", ".config");
}

async function dictionary(): Promise<string> {
  const said = await mustRun("tsx", "src/program/assets.ts");
  return said.trim().split("\n").at(-1) ?? "";
}

async function build(browser: BrowserName): Promise<string> {
  const { everyPage, chinesePage, zip } = measureSizes(await buildExtension(browser));
  const sizes = `every page ${kilobytes(everyPage)}, a Chinese page ${kilobytes(chinesePage)}, package ${kilobytes(zip)}`;
  if (everyPage > EVERY_PAGE_LIMIT) throw new Error(`every page would pay too much: ${sizes}`);
  if (chinesePage > CHINESE_PAGE_LIMIT) throw new Error(`a Chinese page would pay too much: ${sizes}`);
  if (zip > ZIP_LIMIT) throw new Error(`the store package is above 6 MB: ${sizes}`);
  return sizes;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

async function browsers(): Promise<string> {
  ensureChineseFont();
  return [findBrowser("chromium"), findBrowser("firefox")].join(", ");
}
