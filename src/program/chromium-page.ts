import type { Frame, Page } from "./browser-page.ts";
import { waitFor, within } from "./browser-wait.ts";
import type { Wire } from "./browser-wire.ts";
import { chromiumInput } from "./chromium-input.ts";
import { attach, frameOf, type Target } from "./chromium-target.ts";

/** What a page needs of its browser. */
export interface Surroundings {
  readonly wire: Wire;
  readonly origin: string;
  /** Sets the zoom of the tab in front by the extension's worker. */
  setZoom(factor: number): Promise<void>;
}

/** Attaches to a tab or popup. */
export async function chromiumPage(targetId: string, around: Surroundings): Promise<Page> {
  const { wire, origin } = around;
  const target = await attach(wire, targetId);
  await target.send("Page.enable");
  await target.send("Runtime.enable");
  await target.send("Page.setLifecycleEventsEnabled", { enabled: true });
  const focus = async () => void (await target.send("Page.bringToFront"));
  return {
    ...frameOf(target, targetId, origin),
    ...chromiumInput(target),
    goto: (address, until = "load") => navigate(target, address, until),
    frame: (part) => waitFor(`a frame with "${part}" in its address`, () => findFrame(target, part, around)),
    screenshot: async () => {
      const { data } = await target.send<{ data: string }>("Page.captureScreenshot", { format: "png" });
      return Buffer.from(data, "base64");
    },
    viewport: async (width, height, pixelRatio = 1) => {
      const metrics = { width, height, deviceScaleFactor: pixelRatio, mobile: false };
      await target.send("Emulation.setDeviceMetricsOverride", metrics);
    },
    zoom: async (factor) => {
      await focus();
      await around.setZoom(factor);
    },
    colourScheme: async (value) => {
      const features = [{ name: "prefers-color-scheme", value }];
      await target.send("Emulation.setEmulatedMedia", { features });
    },
    focus,
    command: (method, params) => target.send(method, params),
    problems: target.problems,
    close: async () => {
      await wire.send("Target.closeTarget", { targetId });
      await waitFor("the end of the page", async () => !(await isOpen(wire, targetId)));
    },
  };
}

async function isOpen(wire: Wire, id: string): Promise<boolean> {
  const { targetInfos } = await wire.send<{ targetInfos: { targetId: string }[] }>("Target.getTargets");
  return targetInfos.some(({ targetId }) => targetId === id);
}

async function navigate(target: Target, address: string, until: "load" | "commit"): Promise<void> {
  const loaded = new Set<unknown>();
  const stop = target.on("Page.lifecycleEvent", ({ name, loaderId }) => {
    if (name === "load") loaded.add(loaderId);
  });
  try {
    const answer = await target.send<{ errorText?: string; loaderId?: string }>("Page.navigate", {
      url: address,
    });
    if (answer.errorText) throw new Error(`${address} cannot be opened: ${answer.errorText}`);
    if (until === "load" && answer.loaderId)
      await waitFor(`the end of loading ${address}`, () => loaded.has(answer.loaderId), { limit: 30_000 });
  } finally {
    stop();
  }
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

async function findFrame(
  target: Target,
  part: string,
  { wire, origin }: Surroundings,
): Promise<Frame | undefined> {
  const { frameTree } = await target.send<{ frameTree: FrameTree }>("Page.getFrameTree");
  const all = (tree: FrameTree): FrameTree[] => [tree, ...(tree.childFrames ?? []).flatMap(all)];
  const near = all(frameTree).find(({ frame }) => frame.id !== target.id && frame.url.includes(part));
  if (near) return frameOf(target, near.frame.id, origin);
  const { targetInfos } = await wire.send<{ targetInfos: { targetId: string; type: string; url: string }[] }>(
    "Target.getTargets",
    { filter: [{ type: "iframe" }] },
  );
  const far = targetInfos.find(({ url }) => url.includes(part));
  if (!far) return undefined;
  const frame = await within("attachment to a frame", attach(wire, far.targetId), 5_000);
  await frame.send("Runtime.enable");
  return frameOf(frame, far.targetId, origin);
}
