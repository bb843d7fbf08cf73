import type { Browser, LaunchOptions, ProcessMemory } from "./browser-page.ts";
import { callSource } from "./browser-source.ts";
import { waitFor } from "./browser-wait.ts";
import { firefoxPage } from "./firefox-page.ts";
import { openFirefoxPopup } from "./firefox-popup.ts";
import { openPrivileged, type Privileged } from "./firefox-privileged.ts";
import { startFirefox, type Started } from "./firefox-wire.ts";

const BACKGROUND = `[...x.views].find((view) => view.viewType === "background")?.xulBrowser`;
const STATE = "x.backgroundState";

/** Starts Firefox. Throws with what the browser said when it does not start, or when the extension is refused. */
export async function launchFirefox(executable: string, options: LaunchOptions): Promise<Browser> {
  const started = await startFirefox(executable, options);
  try {
    return await openBrowser(started, options);
  } catch (error) {
    await started.kept.close();
    throw error;
  }
}

async function openBrowser({ kept, wire, version }: Started, { extension }: LaunchOptions): Promise<Browser> {
  let id: string | undefined;
  const privileged = await openPrivileged(wire, () => id);
  if (extension) {
    const extensionData = { type: "path", path: extension };
    id = (await wire.send<{ extension: string }>("webExtension.install", { extensionData })).extension;
  }
  const origin = id
    ? await privileged.inWindow<string>("`moz-extension://${x.policy.mozExtensionHostname}`")
    : "";
  const newPage = async (address?: string) => {
    const { context } = await wire.send<{ context: string }>("browsingContext.create", { type: "tab" });
    const page = firefoxPage(wire, context, privileged);
    if (address) await page.goto(address);
    return page;
  };
  return {
    name: "firefox",
    version,
    origin,
    newPage,
    extensionPage: (path) => newPage(`${origin}/${path}`),
    ...background(privileged),
    openPopup: () => openFirefoxPopup(privileged),
    reloadExtension: () =>
      privileged.inWindow(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        await (await AddonManager.getAddonByID(x.id)).reload();
      })()`),
    memory: () => memory(privileged),
    wire,
    ended: kept.ended,
    close: async () => {
      await wire.send("browser.close", {}, undefined, 3_000).catch(() => undefined);
      await kept.close();
    },
  };
}

function background({
  inWindow,
  inDocument,
}: Privileged): Pick<Browser, "inBackground" | "backgroundRuns" | "stopBackground"> {
  const backgroundRuns = () => inWindow<boolean>(`${STATE} === "running"`);
  return {
    inBackground: async (run, ...args) => {
      await inWindow("x.wakeupBackground?.()");
      await waitFor("the extension's event page to start", backgroundRuns, { limit: 10_000 });
      return inDocument(BACKGROUND, `page(${JSON.stringify(callSource(run, args))})`);
    },
    backgroundRuns,
    stopBackground: async () => {
      await inWindow("x.terminateBackground()");
      await waitFor("the end of the extension's event page", () => inWindow(`${STATE} === "stopped"`));
    },
  };
}

async function memory({ inWindow }: Privileged): Promise<readonly ProcessMemory[]> {
  const list = await inWindow<{ pid: number; type: string; memory: number }[]>(
    `ChromeUtils.requestProcInfo().then(({ children }) =>
      children.map(({ pid, type, memory }) => ({ pid, type, memory })))`,
  );
  return list.map(({ pid, type, memory: privateBytes }) => ({
    pid,
    kind: type === "extension" ? "extension" : "other",
    privateBytes,
  }));
}
