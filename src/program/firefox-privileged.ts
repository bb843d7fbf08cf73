import { jsonSource, evaluateIn } from "./firefox-script.ts";
import type { Wire } from "./browser-wire.ts";

/** Firefox's own powers, for what WebDriver BiDi does not offer to an extension's test. */
export interface Privileged {
  /** Runs an expression in the browser's window (`gBrowser`, `Services`, `x` = the extension, if there is one). */
  inWindow<R>(expression: string): Promise<R>;
  /**
   * Runs an expression inside the document of a `<browser>` element (given as an expression for `inWindow`).
   * `content` is its window, `page(source)` runs in the page's world, `ours(source)` in our content script's.
   */
  inDocument<R>(element: string, expression: string): Promise<R>;
}

/** Opens the privileged side of a session started with `--remote-allow-system-access`. */
export async function openPrivileged(wire: Wire, extension: () => string | undefined): Promise<Privileged> {
  const { contexts } = await wire.send<{ contexts: { context: string }[] }>("browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  const window = contexts[0]?.context;
  if (!window) throw new Error("Firefox shows no window of its own");
  const inWindow = <R>(expression: string) => {
    const id = JSON.stringify(extension() ?? "");
    const source = `(async () => { const x = WebExtensionPolicy.getByID(${id})?.extension; return ${expression}; })()`;
    return evaluateIn<R, []>(wire, window, source, []) as Promise<R>;
  };
  const inDocument = async <R>(element: string, expression: string) => {
    const script = JSON.stringify(frameScript(extension() ?? "", expression));
    const text = await inWindow<string>(`new Promise((resolve, reject) => {
      const manager = (${element}).messageManager, name = "qiao:" + Math.random();
      manager.addMessageListener(name, function hear({ data }) {
        manager.removeMessageListener(name, hear);
        data.error ? reject(new Error(data.error)) : resolve(data.value ?? "null");
      });
      const script = ${script}.replace("NAME", () => JSON.stringify(name));
      manager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(script), false);
    })`);
    return JSON.parse(text) as R;
  };
  return { inWindow, inDocument };
}

function frameScript(extension: string, expression: string): string {
  return `(async () => {
    const world = (sandbox) => (source) => Cu.evalInSandbox(source, sandbox);
    const page = (source) => world(new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))(source);
    const ours = (source) => {
      const { ExtensionContent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionContent.sys.mjs");
      const context = ExtensionContent.getContextByExtensionId(${JSON.stringify(extension)}, content);
      if (!context) throw new Error("no content script of the extension runs here");
      return world(context.sandbox ?? context.cloneScope)(source);
    };
    let answer;
    try { answer = { value: await ${jsonSource(expression)} }; } catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage(NAME, answer);
  })()`;
}
