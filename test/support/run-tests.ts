import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { root, runTool } from "./run-command.ts";
import { TestsFailed, type Count } from "./steps.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** Milliseconds that all tests of a project may take, also on a slow machine. */
const LIMIT = 25 * 60_000;

/** Runs one project of `.config/vitest.config.ts`. Throws its output when tests fail, or when there are none. */
export async function runTests(project: "unit" | "browser"): Promise<Count> {
  const file = `${root}.cache/${project}-tests.json`;
  mkdirSync(`${root}.cache`, { recursive: true });
  rmSync(file, { force: true });
  const which = ["--config", ".config/vitest.config.ts", "--project", project];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await runTool("vitest", ["run", ...which, ...reporters], {}, LIMIT);
  const count = readCount(file);
  if (code !== 0 || count.failed > 0 || count.passed === 0) throw new TestsFailed(count, output);
  return count;
}

function readCount(file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
