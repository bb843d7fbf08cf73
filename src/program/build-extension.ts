import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { BrowserName } from "./browser-page.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = [
  "entrypoints",
  "src",
  "assets/public",
  "wxt.config.ts",
  "tsconfig.json",
  "package-lock.json",
];
const KEPT_BUILDS = 6;

/**
 * Gives the folder of the unpacked extension, built for a browser from the sources as they are now. A build is
 * named after a hash of its sources, so that it is made once and never changes under a browser that uses it.
 * Throws with the builder's output when it does not build.
 */
export async function buildExtension(browser: BrowserName): Promise<string> {
  const builds = join(root, ".cache/extension");
  const folder = join(builds, `${browser}-${hashSources()}`);
  if (existsSync(folder)) return folder;
  const draft = join(builds, `draft-${browser}-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const target = browser === "chromium" ? "chrome" : "firefox";
  try {
    await runWxt(["build", "-b", target, "--mv3"], { QIAO_OUT: draft });
    renameSync(join(draft, `${target}-mv3`), folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  forgetOldBuilds(builds);
  return folder;
}

function runWxt(args: readonly string[], env: Record<string, string>): Promise<void> {
  const wxt = join(root, "node_modules/wxt/bin/wxt.mjs");
  const child = spawn(process.execPath, [wxt, ...args], {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the extension does not build:\n${output}`)),
    );
  });
}

function hashSources(): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else hash.update(path).update(readFileSync(full));
  };
  SOURCES.forEach(add);
  return hash.digest("hex").slice(0, 16);
}

function forgetOldBuilds(builds: string): void {
  const age = (name: string) => statSync(join(builds, name)).mtimeMs;
  const names = readdirSync(builds).sort((a, b) => age(b) - age(a));
  for (const name of names.slice(KEPT_BUILDS)) rmSync(join(builds, name), { recursive: true, force: true });
}
