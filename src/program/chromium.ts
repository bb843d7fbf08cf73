import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { Browser, LaunchOptions } from "./browser-page.ts";
import { keep, makeProfile, type Kept } from "./browser-keeper.ts";
import { openWire, type Wire } from "./browser-wire.ts";
import { chromiumExtension, type ChromiumExtension } from "./chromium-extension.ts";
import { chromiumMemory } from "./chromium-memory.ts";
import { chromiumPage } from "./chromium-page.ts";

const FLAGS = [
  "--remote-debugging-pipe",
  "--enable-unsafe-extension-debugging",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-search-engine-choice-screen",
  "--disable-sync",
  "--lang=en-US",
  "--password-store=basic",
];

/** Starts Chromium. Throws with what the browser said when it does not start, or when the extension is refused. */
export async function launchChromium(executable: string, options: LaunchOptions): Promise<Browser> {
  const sandboxed = process.getuid?.() !== 0;
  const { kept, wire } = await start(executable, options, sandboxed).catch((error: Error) => {
    if (sandboxed && /sandbox/i.test(error.message)) return start(executable, options, false);
    throw error;
  });
  try {
    return await openBrowser(kept, wire, options);
  } catch (error) {
    await kept.close();
    throw error;
  }
}

async function start(executable: string, options: LaunchOptions, sandboxed: boolean) {
  const profile = makeProfile("chromium");
  mkdirSync(join(profile, "Default"));
  // Without developer mode `runtime.reload()` leaves an unpacked extension disabled.
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  const flags = [...FLAGS, `--user-data-dir=${profile}`, ...(options.args ?? [])];
  if (!options.window) flags.push("--headless=new");
  if (!sandboxed) flags.push("--no-sandbox");
  const kept = keep([executable, ...flags, "about:blank"], profile);
  const wire = pipeWire(kept);
  try {
    await wire.send("Browser.getVersion");
  } catch (error) {
    await kept.close();
    throw new Error(`Chromium did not start: ${kept.complaints().slice(-800)}`, { cause: error });
  }
  return { kept, wire };
}

function pipeWire(kept: Kept): Wire {
  const [, , , input, output] = kept.process.stdio as [null, null, null, Writable, Readable];
  const wire = openWire("Chromium", (text) => input.write(`${text}\0`));
  let rest = "";
  output.setEncoding("utf8").on("data", (data: string) => {
    const messages = (rest + data).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) wire.receive(message);
  });
  output.on("close", () => wire.end("has ended"));
  return wire;
}

async function openBrowser(kept: Kept, wire: Wire, { extension }: LaunchOptions): Promise<Browser> {
  const { product } = await wire.send<{ product: string }>("Browser.getVersion");
  const ours: ChromiumExtension = await chromiumExtension(wire, extension);
  const around = { wire, origin: ours.origin, setZoom: ours.setZoom };
  const newPage = async (address?: string) => {
    const { targetId } = await wire.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
    const page = await chromiumPage(targetId, around);
    await page.focus();
    if (address) await page.goto(address);
    return page;
  };
  return {
    name: "chromium",
    version: product,
    origin: ours.origin,
    newPage,
    extensionPage: (path) => newPage(`${ours.origin}/${path}`),
    inBackground: ours.inBackground,
    backgroundRuns: ours.backgroundRuns,
    stopBackground: ours.stopBackground,
    openPopup: async () => chromiumPage(await ours.openPopup(), around),
    reloadExtension: ours.reload,
    memory: () => chromiumMemory(kept.process.pid!),
    wire,
    ended: kept.ended,
    close: async () => {
      await wire.send("Browser.close", {}, undefined, 3_000).catch(() => undefined);
      await kept.close();
    },
  };
}
