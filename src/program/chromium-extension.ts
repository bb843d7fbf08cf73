import type { Browser } from "./browser-page.ts";
import { waitFor } from "./browser-wait.ts";
import type { Wire } from "./browser-wire.ts";
import { attach, type Target } from "./chromium-target.ts";

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** The extension's side of a Chromium. */
export interface ChromiumExtension extends Pick<
  Browser,
  "origin" | "inBackground" | "backgroundRuns" | "stopBackground"
> {
  /** Opens the toolbar popup and gives its target. */
  openPopup(): Promise<string>;
  setZoom(factor: number): Promise<void>;
  reload(): Promise<void>;
}

/** Loads an unpacked extension (if a folder is given) and says how to reach its worker. */
export async function chromiumExtension(wire: Wire, folder: string | undefined): Promise<ChromiumExtension> {
  const id = folder && (await wire.send<{ id: string }>("Extensions.loadUnpacked", { path: folder })).id;
  const origin = id ? `chrome-extension://${id}` : "";
  const targets = async (type: string) => {
    const { targetInfos } = await wire.send<{ targetInfos: TargetInfo[] }>("Target.getTargets", {
      filter: [{}],
    });
    return targetInfos.filter((info) => info.type === type && origin && info.url.startsWith(origin));
  };
  const worker = async () => (await targets("service_worker"))[0];
  const backgroundRuns = async () => (await worker()) !== undefined;
  const inBackground: Browser["inBackground"] = async (run, ...args) => {
    const target = await attach(wire, await awake(wire, worker, origin));
    return target.evaluate(run, args).finally(() => target.detach());
  };
  if (folder)
    await waitFor("the extension's worker after its installation", backgroundRuns, { limit: 15_000 });
  return {
    origin,
    inBackground,
    backgroundRuns,
    stopBackground: () =>
      onSomePage(wire, async (page) => {
        // A page that asks in this very moment starts it again: then it is stopped again.
        const stopped = async () => {
          await page.send("ServiceWorker.stopAllWorkers");
          return !(await backgroundRuns());
        };
        await waitFor("the end of the extension's worker", stopped, { limit: 20_000, every: 50 });
      }),
    openPopup: async () => {
      const before = new Set((await targets("page")).map(({ targetId }) => targetId));
      // Asked for by window: beside another browser ours is not the active one. When stands in the worker, for the bench.
      await inBackground(
        "(async () => { const [{ id }] = await chrome.windows.getAll(); await chrome.windows.update(id, { focused: true }); globalThis.popupAsked = performance.timeOrigin + performance.now(); await chrome.action.openPopup({ windowId: id }); })()",
      );
      const fresh = async () => (await targets("page")).find(({ targetId }) => !before.has(targetId));
      return (await waitFor("the popup", fresh)).targetId;
    },
    setZoom: async (factor) => {
      await inBackground(`chrome.tabs.setZoom(${factor})`);
    },
    reload: async () => {
      const before = await awake(wire, worker, origin);
      await inBackground("void setTimeout(() => chrome.runtime.reload(), 20)");
      const fresh = async () => {
        const now = await worker();
        return now !== undefined && now.targetId !== before;
      };
      await waitFor("the reloaded extension's worker", fresh, { limit: 15_000 });
    },
  };
}

async function awake(
  wire: Wire,
  worker: () => Promise<TargetInfo | undefined>,
  origin: string,
): Promise<string> {
  if (!origin) throw new Error("this browser was started without an extension");
  const running = await worker();
  if (running) return running.targetId;
  await onSomePage(wire, (page) => page.send("ServiceWorker.startWorker", { scopeURL: `${origin}/` }));
  return (await waitFor("the extension's worker to start", worker)).targetId;
}

/** Commands about workers are taken by a page's session only, and none is kept open for them. */
async function onSomePage(wire: Wire, act: (page: Target) => Promise<unknown>): Promise<void> {
  const { targetInfos } = await wire.send<{ targetInfos: TargetInfo[] }>("Target.getTargets");
  const info = targetInfos.find(({ type }) => type === "page");
  if (!info) throw new Error("no page is open whose session could speak of workers");
  const page = await attach(wire, info.targetId);
  try {
    await page.send("ServiceWorker.enable");
    await act(page);
  } finally {
    await page.detach();
  }
}
