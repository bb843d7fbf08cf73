import { fileURLToPath } from "node:url";
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "wxt";
import { AT_HAND, READER } from "./src/extension/reader-files.ts";
import { ensureAssets } from "./src/program/ensure-assets.ts";
import { withPureClasses } from "./src/program/pure-classes.ts";
import { pageHead } from "./src/program/page-head.ts";
import { paperTables, paperWorker } from "./src/program/paper-files.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * The reader is an unlisted script that the manifest names, not a WXT content script: WXT's wrapper announces
 * itself to the page (`window.postMessage` and an event), and a page that forges the event would stop it.
 */
const reader = {
  matches: ["<all_urls>"],
  js: [...READER.js],
  css: [...READER.css],
  // Before the page's scripts, so that no page's handler comes before ours; it does nothing until text is there.
  run_at: "document_start",
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
} as const;

const slimPdf = {
  name: "slim-pdf",
  transform: (code: string, id: string) => (id.includes("pdfjs-dist") ? withPureClasses(code) : undefined),
};

const gecko = {
  gecko: {
    id: "qiao@qiao.example",
    // The Custom Highlight API and `data_collection_permissions` came with these.
    strict_min_version: "140.0",
    data_collection_permissions: { required: ["none"] },
  },
  gecko_android: { strict_min_version: "142.0" },
};

export default defineConfig({
  imports: false,
  publicDir: "assets/public",
  outDir: process.env.QIAO_OUT ?? ".output",
  targetBrowsers: ["chrome", "firefox"],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "scripting"],
    optional_permissions: ["downloads"],
    host_permissions: ["<all_urls>"],
    content_scripts: [reader],
    // For pages whose background sleeps; by an address that is new for every session, so no page can ask for it.
    web_accessible_resources: [{ resources: [...AT_HAND], matches: ["<all_urls>"], use_dynamic_url: true }],
    incognito: "spanning",
    action: {
      default_title: "__MSG_action_on__",
      default_icon: { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png" },
    },
    options_ui: { page: "settings.html", open_in_tab: true },
    omnibox: { keyword: "qiao" },
    commands: {
      "toggle-site": {
        description: "__MSG_command_toggle_site__",
        suggested_key: { default: "Alt+Shift+Q" },
      },
      vocabulary: {
        description: "__MSG_command_vocabulary__",
        suggested_key: { default: "Alt+W" },
      },
      "read-caret": {
        description: "__MSG_command_read_caret__",
        suggested_key: { default: "Alt+Shift+C" },
      },
      "toggle-everywhere": { description: "__MSG_command_toggle_everywhere__" },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; connect-src 'self' http: https: file:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types qiao-paper",
    },
    ...(browser === "firefox" ? { browser_specific_settings: gecko } : { minimum_chrome_version: "128" }),
  }),
  hooks: {
    "build:publicAssets": async (_wxt, files) => {
      const folder = await ensureAssets();
      for (const name of readdirSync(folder).sort())
        files.push({ absoluteSrc: `${folder}/${name}`, relativeDest: `data/${name}` });
      for (const path of paperTables())
        files.push({ absoluteSrc: path, relativeDest: `paper/${basename(path)}` });
      files.push({ contents: await paperWorker(), relativeDest: "paper/worker.mjs" });
    },
  },
  vite: () => ({
    build: { target: "es2022", modulePreload: { polyfill: false } },
    plugins: [pageHead, slimPdf],
  }),
  zip: {
    name: "qiao",
    artifactTemplate: "{{name}}-{{version}}-{{browser}}.zip",
    excludeSources: [`${here}.git`],
  },
});
