import { readdirSync, readFileSync } from "node:fs";
import type { ProcessMemory } from "./browser-page.ts";

/**
 * Private memory of the processes in the group of `leader`, from Linux's `/proc`. Chromium marks the renderers
 * of extensions on their command line.
 */
export function chromiumMemory(leader: number): Promise<readonly ProcessMemory[]> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const found = pids.flatMap((pid) => {
    try {
      if (groupOf(pid) !== leader) return [];
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const kind: ProcessMemory["kind"] = command.includes("--extension-process") ? "extension" : "other";
      return [{ pid: Number(pid), kind, privateBytes: privateBytes(pid) }];
    } catch {
      // The process ended while we looked.
      return [];
    }
  });
  return Promise.resolve(found);
}

function groupOf(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in parentheses may contain spaces: fields are counted after it (state, parent, group).
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2]);
}

function privateBytes(pid: string): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const kilobytes = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
  return (kilobytes("Private_Clean") + kilobytes("Private_Dirty")) * 1024;
}
