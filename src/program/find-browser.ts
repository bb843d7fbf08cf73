import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserName } from "./browser-page.ts";

const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  firefox: ["firefox-esr", "firefox"],
};
const PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: "chromium", firefox: "firefox-esr" };
const MAC: Readonly<Record<BrowserName, string>> = {
  chromium: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  firefox: "/Applications/Firefox.app/Contents/MacOS/firefox",
};

/**
 * The path of a browser. One that is missing is installed with apt-get when we are root and it exists; if that is
 * not possible either, throws with a message on what to install.
 */
export function findBrowser(name: BrowserName): string {
  const found = onPath(name);
  if (found) return found;
  install([PACKAGES[name]]);
  const installed = onPath(name);
  if (installed) return installed;
  throw new Error(
    `No ${name} was found. Install it (Debian, Ubuntu: apt-get install ${PACKAGES[name]}; or Google Chrome, or ` +
      `Firefox from mozilla.org), or say where it is: QIAO_${name.toUpperCase()}=/path/to/${name}`,
  );
}

/** Makes sure that Chinese can be drawn: installs a font as `findBrowser` installs a browser, else warns. */
export function ensureChineseFont(): void {
  const list = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (list.error || list.stdout.trim()) return;
  install(["fonts-noto-cjk"]);
  if (!spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout.trim())
    console.warn(
      "No Chinese font is installed: pictures will show boxes (Debian: apt-get install fonts-noto-cjk).",
    );
}

function onPath(name: BrowserName): string | undefined {
  const told = process.env[`QIAO_${name.toUpperCase()}`];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const paths = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...(told ? [told] : []), ...paths, MAC[name]].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).error) return;
  console.log(`Installing ${packages.join(", ")} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) => spawnSync("apt-get", args, { env, encoding: "utf8", timeout: 600_000 });
  run("update");
  const { status, stderr } = run("install", "-y", "--no-install-recommends", ...packages);
  if (status !== 0) console.error(`apt-get could not install them: ${stderr.slice(-600)}`);
}
