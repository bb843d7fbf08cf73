import { callSource, functionSource, type Run } from "./browser-source.ts";
import type { Frame } from "./browser-page.ts";
import { waitFor } from "./browser-wait.ts";
import type { Wire, WireEvent } from "./browser-wire.ts";

/** One JavaScript world of a document, as CDP tells of it. */
interface World {
  readonly id: number;
  readonly origin: string;
  readonly frame: string;
  readonly isDefault: boolean;
}

/** An attached target (tab, frame of another process, worker). Detach when done: a worker sleeps only then. */
export interface Target {
  readonly id: string;
  readonly worlds: ReadonlyMap<number, World>;
  /** Uncaught errors and `console.error` since the target was attached. */
  readonly problems: string[];
  send<T = unknown>(method: string, params?: object): Promise<T>;
  on(method: string, listener: (params: Record<string, unknown>) => void): () => void;
  evaluate<R, A extends readonly unknown[]>(run: Run<R, A>, args: A, world?: number): Promise<R>;
  detach(): Promise<void>;
}

interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** Attaches to a target. Nothing is attached automatically, so workers are neither paused nor kept alive. */
export async function attach(wire: Wire, targetId: string): Promise<Target> {
  const { sessionId } = await wire.send<{ sessionId: string }>("Target.attachToTarget", {
    targetId,
    flatten: true,
  });
  const worlds = new Map<number, World>();
  const problems: string[] = [];
  const stop = wire.on((event) => event.sessionId === sessionId && note(event, worlds, problems));
  const send = <T>(method: string, params?: object) => wire.send<T>(method, params, sessionId);
  const evaluate = async <R, A extends readonly unknown[]>(run: Run<R, A>, args: A, world?: number) => {
    const answer = await send<Evaluated>("Runtime.evaluate", {
      expression: callSource(run, args),
      awaitPromise: true,
      returnByValue: true,
      ...(world === undefined ? {} : { contextId: world }),
    });
    return valueOf(answer) as R;
  };
  const on = (method: string, listener: (params: Record<string, unknown>) => void) =>
    wire.on((event) => event.sessionId === sessionId && event.method === method && listener(event.params));
  const detach = async () => {
    stop();
    // A target that ended has detached itself.
    await wire.send("Target.detachFromTarget", { sessionId }).catch(() => undefined);
  };
  return { id: targetId, worlds, problems, send, on, evaluate, detach };
}

/** The document `frameId` of an attached target, as a frame to evaluate in. `Runtime` must be enabled. */
export function frameOf(target: Target, frameId: string, extensionOrigin: string): Frame {
  const world = async (what: string, wanted: (world: World) => boolean) => {
    const find = () => [...target.worlds.values()].findLast((one) => one.frame === frameId && wanted(one));
    return (await waitFor(what, find)).id;
  };
  const page = () => world("the page's own world", (one) => one.isDefault);
  const ours = () =>
    world(
      "the extension's content script in the page",
      (one) => !one.isDefault && one.origin === extensionOrigin,
    );
  return {
    evaluate: async (run, ...args) => target.evaluate(run, args, await page()),
    inContentScript: async (run, ...args) => target.evaluate(run, args, await ours()),
    inShadow: async (selector, run, ...args) => {
      const root = await shadowRoot(target, selector, await page());
      if (!root) return undefined;
      const answer = await target.send<Evaluated>("Runtime.callFunctionOn", {
        objectId: root,
        functionDeclaration: functionSource(run, args),
        arguments: [{ objectId: root }],
        awaitPromise: true,
        returnByValue: true,
      });
      return valueOf(answer) as Awaited<ReturnType<typeof run>>;
    },
  };
}

interface DomNode {
  readonly shadowRoots?: readonly { readonly backendNodeId: number; readonly shadowRootType: string }[];
}

async function shadowRoot(target: Target, selector: string, world: number): Promise<string | undefined> {
  const expression = `document.querySelector(${JSON.stringify(selector)})`;
  const { result } = await target.send<Evaluated>("Runtime.evaluate", { expression, contextId: world });
  if (!result.objectId) return undefined;
  const { node } = await target.send<{ node: DomNode }>("DOM.describeNode", {
    objectId: result.objectId,
    pierce: true,
  });
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== "user-agent");
  if (!root) return undefined;
  const { backendNodeId } = root;
  const resolved = await target.send<{ object: { objectId: string } }>("DOM.resolveNode", { backendNodeId });
  return resolved.object.objectId;
}

function valueOf({ result, exceptionDetails }: Evaluated): unknown {
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? `in the page: ${exceptionDetails.text}`);
  return result.value;
}

interface RuntimeParams {
  readonly context: { id: number; origin: string; auxData?: { frameId?: string; isDefault?: boolean } };
  readonly executionContextId: number;
  readonly exceptionDetails: NonNullable<Evaluated["exceptionDetails"]>;
  readonly type: string;
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[];
}

function note({ method, params }: WireEvent, worlds: Map<number, World>, problems: string[]): void {
  const { context, executionContextId, exceptionDetails, type, args } = params as unknown as RuntimeParams;
  if (method === "Runtime.executionContextCreated") {
    const { frameId: frame = "", isDefault = true } = context.auxData ?? {};
    worlds.set(context.id, { id: context.id, origin: context.origin, frame, isDefault });
  } else if (method === "Runtime.executionContextDestroyed") worlds.delete(executionContextId);
  else if (method === "Runtime.executionContextsCleared") worlds.clear();
  else if (method === "Runtime.exceptionThrown")
    problems.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  else if (method === "Runtime.consoleAPICalled" && type === "error")
    problems.push(args.map((arg) => arg.description ?? JSON.stringify(arg.value)).join(" "));
}
