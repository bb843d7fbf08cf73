import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { keep, makeProfile } from "../../src/program/browser-keeper.ts";
import { waitFor, within } from "../../src/program/browser-wait.ts";

/** A stand-in for a browser: it says who it is in its profile, then sleeps. */
const stubborn = (profile: string, trap = "") => [
  "sh",
  "-c",
  `${trap}echo $$ > ${profile}/pid; sleep 60; sleep 60`,
];

async function pidIn(profile: string): Promise<number> {
  const read = () => existsSync(join(profile, "pid")) && Number(readFileSync(join(profile, "pid"), "utf8"));
  return waitFor("the process to start", read, { limit: 15_000 });
}

/** A process that ended and was not yet waited for has no command line any more. */
function runs(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8") !== "";
  } catch {
    return false;
  }
}

test.each([
  ["a browser", ""],
  ["a browser that refuses to end", "trap '' TERM; "],
])("closing %s leaves neither process nor profile", async (_, trap) => {
  const profile = makeProfile("test");
  const kept = keep(stubborn(profile, trap), profile);
  const pid = await pidIn(profile);
  expect(runs(pid)).toBe(true);
  await kept.close();
  await waitFor("the end of the process", () => !runs(pid));
  expect(existsSync(profile)).toBe(false);
});

test("a browser that ends by itself ends its keeper", async () => {
  const profile = makeProfile("test");
  const kept = keep(["true"], profile);
  await within("end of the keeper", kept.ended, 5_000);
  expect(existsSync(profile)).toBe(false);
});

test("when we are killed, the browser and its profile go too", async () => {
  const profile = makeProfile("test");
  const keeper = fileURLToPath(new URL("../../src/program/browser-keeper.ts", import.meta.url));
  const program = `import { keep } from ${JSON.stringify(keeper)};
    keep(${JSON.stringify(stubborn(profile))}, ${JSON.stringify(profile)}); setInterval(() => {}, 1e6);`;
  const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
  const pid = await pidIn(profile);
  parent.kill("SIGKILL");
  await waitFor("the end of the process", () => !runs(pid));
  await waitFor("the end of the profile", () => !existsSync(profile));
});
