import { spawn, type ChildProcess } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { within } from "./browser-wait.ts";

/**
 * The keeper is a shell that starts the browser in its own process group and watches its own standard input. That
 * ends when we close it and also when we die in any way, so that no browser outlives its test: the group is asked
 * to end, then killed, and the profile removed. When the browser ends by itself, the rest follows it.
 */
const KEEPER = `
profile=$1; shift
clean() { rm -rf "$profile" 2>/dev/null || { sleep 0.5; rm -rf "$profile"; }; kill -KILL 0; }
trap : TERM HUP INT
exec 5<&0
( exec 3<&- 4>&-; trap '' TERM HUP INT; cat <&5 >/dev/null; kill -TERM 0; sleep 3; clean ) &
"$@" </dev/null 5<&-
clean
`;

/** A browser process with its profile, and the ways to talk to it and end it. */
export interface Kept {
  readonly process: ChildProcess;
  readonly profile: string;
  /** What the browser wrote on standard error, the last 4,000 characters. */
  complaints(): string;
  /** Resolves when everything has ended. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Makes an empty profile folder that `keep` will remove. */
export function makeProfile(browser: string): string {
  return mkdtempSync(join(tmpdir(), `qiao-${browser}-`));
}

/** Starts `command` in its own process group; descriptors 3 and 4 are pipes to it. */
export function keep(command: readonly string[], profile: string): Kept {
  const process = spawn("/bin/sh", ["-c", KEEPER, "keeper", profile, ...command], {
    detached: true,
    env: { ...globalThis.process.env, HOME: homeFor(profile) },
    stdio: ["pipe", "ignore", "pipe", "pipe", "pipe"],
  });
  let complaints = "";
  process.stderr!.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-4_000);
  });
  for (const stream of process.stdio) stream?.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => process.once("exit", () => resolve()));
  const close = async () => {
    process.stdin!.end();
    await within("end of the browser process", ended, 8_000).catch(() => killGroup(process));
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { process, profile, complaints: () => complaints, ended, close };
}

/** Firefox hangs for minutes where it may not write to its home (a container's user without one). */
function homeFor(profile: string): string {
  try {
    accessSync(homedir(), constants.W_OK);
    return homedir();
  } catch {
    return profile;
  }
}

function killGroup(process: ChildProcess): void {
  try {
    globalThis.process.kill(-process.pid!, "SIGKILL");
  } catch {
    // Already gone.
  }
}
