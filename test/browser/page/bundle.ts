import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles a module of this folder into a script that puts its exports into the global `qiao`. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "qiao",
    target: "es2022",
  });
  // A driver runs expressions: an indirect eval makes one of the script, in the global scope.
  return `void (0, eval)(${JSON.stringify(`${outputFiles[0]!.text}globalThis.qiao = qiao;`)})`;
}
