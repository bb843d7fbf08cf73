import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser-launch.ts";
import type { Browser, Page } from "./browser-page.ts";
import { buildExtension } from "./build-extension.ts";
import { ensureChineseFont } from "./find-browser.ts";
import { Mistake, openSource } from "./start-source.ts";
import { tableOf } from "./start-table.ts";
import { countChinese, evenly, tour } from "./start-tour.ts";

const shown = fileURLToPath(new URL("../../.shown/", import.meta.url));
const PLACES = 60;
const PICTURES = 3;

/** `npm start [address or file]`: shows Qiao at work, in a window where there is a display, else in pictures. */
async function start(argument: string | undefined): Promise<void> {
  const source = await openSource(argument);
  try {
    console.log("Building the extension …");
    const extension = await buildExtension("chromium");
    ensureChineseFont();
    const window = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
    const browser = await launchBrowser("chromium", { extension, window });
    try {
      const page = await openPage(browser, source.address);
      if (window) await showWindow(browser, source.name);
      else await showPictures(page, source.name);
    } finally {
      await browser.close();
    }
  } finally {
    source.close();
  }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address).catch((error: Error) => {
    throw new Mistake(error.message);
  });
  return page;
}

async function showWindow(browser: Browser, name: string): Promise<void> {
  console.log(`A window of Chromium shows ${name}: point at any Chinese word. Close the window to end.`);
  await browser.ended;
}

async function showPictures(page: Page, name: string): Promise<void> {
  const characters = await countChinese(page);
  if (characters === 0) throw new Mistake(`${name} shows no Chinese text.`);
  console.log(
    `No display: pointing at ${Math.min(PLACES, characters)} of ${characters} characters of ${name} …\n`,
  );
  await page.viewport(1000, 700);
  const stops = await tour(page, evenly(Math.min(PLACES, characters)));
  const table = tableOf(stops);
  mkdirSync(shown, { recursive: true });
  writeFileSync(`${shown}table.txt`, `${table}\n`);
  console.log(table);
  const pictures = await takePictures(page);
  console.log(`\nThe table is in .shown/table.txt, pictures are in ${pictures.join(", ")}`);
  if (stops.every(({ card }) => !card))
    throw new Mistake("No card came at any place: the extension does not work here.");
}

async function takePictures(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (const scheme of ["light", "dark"] as const) {
    await page.colourScheme(scheme);
    for (const share of evenly(PICTURES)) {
      const [stop] = await tour(page, [share]);
      if (!stop?.card) continue;
      const name = `${scheme}-${Math.round(share * 100)}.png`;
      writeFileSync(shown + name, await page.screenshot());
      names.push(`.shown/${name}`);
    }
  }
  return names;
}

start(process.argv[2]).catch((error: Error) => {
  console.error(error instanceof Mistake ? error.message : error);
  process.exitCode = 1;
});
