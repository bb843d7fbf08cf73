import { readdirSync } from "node:fs";
import { root, runTool } from "../support/run-command.ts";

const FOLDER = "test/lint/canary";

interface Report {
  readonly diagnostics: readonly { readonly code: string }[];
}

/**
 * Lints each canary file by itself: every one must break the import table, or else the lint does not look (a
 * glob that matches nothing is green). Throws with the canaries that live. Gives how many there are.
 */
export async function checkCanaries(): Promise<string> {
  const files = readdirSync(root + FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const alive: string[] = [];
  for (const name of files) {
    const { code, output } = await runTool("oxlint", ["--format", "json", `${FOLDER}/${name}`]);
    if (code === 0 || !breaksImports(output)) alive.push(`${name}: ${output}`);
  }
  if (files.length === 0 || alive.length > 0)
    throw new Error(`these canaries must fail no-restricted-imports and do not:\n${alive.join("\n")}`);
  return `${files.length} canaries fail as they must`;
}

function breaksImports(output: string): boolean {
  const { diagnostics } = JSON.parse(output) as Report;
  return diagnostics.some(({ code }) => code.includes("no-restricted-imports"));
}
