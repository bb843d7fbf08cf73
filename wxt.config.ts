import { fileURLToPath } from "node:url";
import { readdirSync } from "node:fs";
import { defineConfig } from "wxt";
import { ensureAssets } from "./src/program/ensure-assets.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  imports: false,
  publicDir: "assets/public",
  outDir: ".output",
  targetBrowsers: ["chrome", "firefox"],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: ["storage", "scripting"],
    host_permissions: ["<all_urls>"],
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'",
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "qiao@qiao.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "128" }),
  }),
  hooks: {
    "build:publicAssets": async (_wxt, files) => {
      const folder = await ensureAssets();
      for (const name of readdirSync(folder).sort())
        files.push({ absoluteSrc: `${folder}/${name}`, relativeDest: `data/${name}` });
    },
  },
  vite: () => ({ build: { target: "es2022", modulePreload: false } }),
  zip: { name: "qiao", artifactTemplate: "{{name}}-{{version}}-{{browser}}.zip", excludeSources: [`${here}.git`] },
});
