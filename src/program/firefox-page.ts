import { callSource } from "./browser-source.ts";
import type { Frame, Page } from "./browser-page.ts";
import { waitFor } from "./browser-wait.ts";
import type { Wire } from "./browser-wire.ts";
import { firefoxInput } from "./firefox-input.ts";
import type { Privileged } from "./firefox-privileged.ts";
import { evaluateIn, evaluateInShadow } from "./firefox-script.ts";

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children: readonly Context[];
}

/** A tab of Firefox by its BiDi context. */
export function firefoxPage(wire: Wire, context: string, privileged: Privileged): Page {
  const element = `ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs")
    .NavigableManager.getBrowserById(${JSON.stringify(context)})`;
  const ours: Frame["inContentScript"] = (run, ...args) => {
    const source = JSON.stringify(callSource(run, args));
    return privileged.inDocument(element, `ours(${source})`);
  };
  const focus = async () => {
    await wire.send("browsingContext.activate", { context });
  };
  return {
    ...firefoxFrame(wire, context, ours),
    ...firefoxInput(wire, context),
    goto: (address, until = "load") => navigate(wire, context, address, until),
    frame: (part) => waitFor(`a frame with "${part}" in its address`, () => findFrame(wire, context, part)),
    screenshot: async () => {
      const { data } = await wire.send<{ data: string }>("browsingContext.captureScreenshot", { context });
      return Buffer.from(data, "base64");
    },
    viewport: async (width, height, devicePixelRatio = 1) => {
      await wire.send("browsingContext.setViewport", {
        context,
        viewport: { width, height },
        devicePixelRatio,
      });
    },
    zoom: (factor) => privileged.inWindow(`ZoomManager.setZoomForBrowser(${element}, ${factor})`),
    colourScheme: (scheme) =>
      privileged.inWindow(`void ((${element}).browsingContext.prefersColorSchemeOverride = "${scheme}")`),
    focus,
    command: (method, params) => wire.send(method, { context, ...params }),
    problems: collectProblems(wire, context),
    close: async () => {
      await wire.send("browsingContext.close", { context });
    },
  };
}

function firefoxFrame(wire: Wire, context: string, ours: Frame["inContentScript"]): Frame {
  return {
    evaluate: (run, ...args) => evaluateIn(wire, context, run, args),
    inContentScript: ours,
    inShadow: (selector, run, ...args) => evaluateInShadow(wire, context, selector, run, args),
  };
}

async function navigate(wire: Wire, context: string, url: string, until: "load" | "commit"): Promise<void> {
  // Navigation to an extension's page never reports its end to BiDi: its address is asked for instead.
  const wait = until === "commit" || url.startsWith("moz-extension:") ? "none" : "complete";
  try {
    await wire.send("browsingContext.navigate", { context, url, wait });
  } catch (error) {
    throw new Error(`${url} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
  if (wait === "complete") return;
  const state = until === "load" ? "document.readyState === 'complete' && " : "";
  const there = () => evaluateIn(wire, context, `${state}location.href !== 'about:blank'`, []);
  await waitFor(`the arrival at ${url}`, there, { limit: 10_000 });
}

async function findFrame(wire: Wire, root: string, part: string): Promise<Frame | undefined> {
  const { contexts } = await wire.send<{ contexts: Context[] }>("browsingContext.getTree", { root });
  const below = (one: Context): Context[] => one.children.flatMap((child) => [child, ...below(child)]);
  const found = contexts.flatMap(below).find(({ url }) => url.includes(part));
  if (!found) return undefined;
  const refuse = () => Promise.reject(new Error("Firefox's content scripts in frames cannot be reached"));
  return firefoxFrame(wire, found.context, refuse);
}

function collectProblems(wire: Wire, context: string): readonly string[] {
  const problems: string[] = [];
  wire.on(({ method, params }) => {
    const { source, level, text } = params as {
      source?: { context?: string };
      level?: string;
      text?: string;
    };
    if (method === "log.entryAdded" && source?.context === context && level === "error" && text)
      problems.push(text);
  });
  return problems;
}
