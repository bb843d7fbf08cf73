import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { WebSocket } from "ws";
import type { LaunchOptions } from "./browser-page.ts";
import { keep, makeProfile, type Kept } from "./browser-keeper.ts";
import { waitFor, within } from "./browser-wait.ts";
import { openWire, type Wire } from "./browser-wire.ts";

const PREFS: LaunchOptions["prefs"] = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "intl.accept_languages": "en-US",
  "remote.active-protocols": 1,
  "remote.prefs.recommended": true,
  "toolkit.telemetry.enabled": false,
};

/** A started Firefox and the wire to it. */
export interface Started {
  readonly kept: Kept;
  readonly wire: Wire;
  readonly version: string;
}

/** Starts Firefox with an empty profile and opens a WebDriver BiDi session that may also reach privileged code. */
export async function startFirefox(executable: string, options: LaunchOptions): Promise<Started> {
  const profile = makeProfile("firefox");
  const prefs = Object.entries({ ...PREFS, ...options.prefs });
  const lines = prefs.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const flags = [
    "--no-remote",
    "--profile",
    profile,
    "--remote-debugging-port",
    "0",
    "--remote-allow-system-access",
  ];
  if (!options.window) flags.push("--headless");
  const kept = keep([executable, ...flags, ...(options.args ?? [])], profile);
  try {
    const address = () => /WebDriver BiDi listening on (ws:\S+)/.exec(kept.complaints())?.[1];
    const found = await waitFor("the address of Firefox's remote protocol", address, { limit: 60_000 });
    const wire = await connect(`${found}/session`);
    const { capabilities } = await wire.send<{ capabilities: { browserVersion: string } }>("session.new", {
      capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
    });
    await wire.send("session.subscribe", { events: ["log.entryAdded"] });
    return { kept, wire, version: `Firefox/${capabilities.browserVersion}` };
  } catch (error) {
    await kept.close();
    throw new Error(`Firefox did not start: ${kept.complaints().slice(-800)}`, { cause: error });
  }
}

async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address, { maxPayload: 2 ** 28 });
  const wire = openWire("Firefox", (text) => socket.send(text));
  socket.on("message", (data: Buffer) => wire.receive(data.toString("utf8")));
  socket.on("close", () => wire.end("has ended"));
  const open = new Promise<void>((resolve, reject) => socket.once("open", resolve).once("error", reject));
  await within("connection to Firefox", open, 10_000);
  return wire;
}
