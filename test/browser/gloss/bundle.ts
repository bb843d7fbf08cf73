import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles `in-page.ts` into a script whose exports are the global `qiao`. */
export async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("in-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "qiao",
    target: "es2022",
    plugins: [
      {
        name: "stylesheets as text, as Vite gives them",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
            path: fileURLToPath(new URL(path.replace("?inline", ""), `file://${resolveDir}/`)),
            namespace: "stylesheet",
          }));
          onLoad({ filter: /./, namespace: "stylesheet" }, async ({ path }) => {
            const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false });
            return { contents: outputFiles[0]!.text, loader: "text" };
          });
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}
