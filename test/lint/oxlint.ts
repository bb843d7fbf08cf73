import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folder of `src` → the folders it may import from, besides itself. */
type ImportTable = Record<string, readonly string[]>;

/**
 * Writes the linter's configuration, made from the import table in `.config/imports.json`, and returns its
 * path. `src/<folder>` and its canary `test/lint/canary/<folder>` obey the same row.
 */
export function writeLintConfig(): string {
  const table = JSON.parse(readFileSync(`${root}.config/imports.json`, "utf8")) as ImportTable;
  const folders = Object.keys(table);
  const overrides = folders.map((folder) => ({
    files: [`src/${folder}/**`, `test/lint/canary/${folder}/**`],
    rules: {
      "no-restricted-imports": ["error", { patterns: restrictions(folder, folders, table[folder]!) }],
    },
  }));
  const config = {
    plugins: ["typescript", "unicorn", "oxc", "import"],
    categories: { correctness: "error", suspicious: "error" },
    rules: {
      "typescript/no-explicit-any": "error",
      "no-eval": "error",
      // One word per thing: a short name may mean the same thing again in a smaller scope.
      "no-shadow": "off",
      "unicorn/no-new-array": "off",
      "unicorn/no-array-reverse": "off",
      "import/no-unassigned-import": "off",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "unicorn/no-array-sort": "off",
      "unicorn/consistent-function-scoping": "off",
      "no-underscore-dangle": "off",
      "unicorn/prefer-add-event-listener": "off",
    },
    ignorePatterns: [".output", ".wxt", ".cache", "assets/compiled"],
    overrides,
  };
  mkdirSync(`${root}.cache`, { recursive: true });
  const path = `${root}.oxlintrc.json`;
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`);
  return path;
}

function restrictions(folder: string, folders: readonly string[], allowed: readonly string[]) {
  const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
  const patterns = forbidden.map((other) => ({
    group: [`**/${other}/**`],
    message: `${folder} may not know ${other} (.config/imports.json)`,
  }));
  patterns.push({ group: ["**/entrypoints/**"], message: "nothing imports an entrypoint" });
  if (folder !== "extension" && folder !== "program")
    patterns.push({ group: ["wxt", "wxt/**"], message: "only src/extension meets browser.*" });
  if (folder !== "program") patterns.push({ group: ["node:*"], message: "only src/program meets Node" });
  return patterns;
}
