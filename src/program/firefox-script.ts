import { callSource, functionSource, type Run } from "./browser-source.ts";
import type { Wire } from "./browser-wire.ts";

interface Remote {
  readonly type: string;
  readonly value?: unknown;
}

interface Answer {
  readonly type: "success" | "exception";
  readonly result: Remote;
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs in a browsing context's own world; the result travels as JSON. */
export async function evaluateIn<R, A extends readonly unknown[]>(
  wire: Wire,
  context: string,
  run: Run<R, A>,
  args: A,
): Promise<R> {
  const answer = await wire.send<Answer>("script.evaluate", {
    expression: jsonSource(callSource(run, args)),
    target: { context },
    awaitPromise: true,
    resultOwnership: "none",
  });
  return parse(answer) as R;
}

/** An expression whose promise gives the JSON text of another expression's (awaited) value. */
export function jsonSource(expression: string): string {
  return `(async () => JSON.stringify(await (${expression})))()`;
}

/** Runs with the shadow root, open or closed, of the first element that matches; undefined if there is none. */
export async function evaluateInShadow<R, A extends readonly unknown[]>(
  wire: Wire,
  context: string,
  selector: string,
  run: (root: ShadowRoot, ...args: A) => R | Promise<R>,
  args: A,
): Promise<R | undefined> {
  const target = { context };
  const expression = `document.querySelector(${JSON.stringify(selector)})`;
  const host = await wire.send<Answer>("script.evaluate", { expression, target, awaitPromise: false });
  // BiDi tells of closed roots too, and takes its name for one as an argument.
  const { shadowRoot } = (host.result.value ?? {}) as { shadowRoot?: { sharedId: string } | null };
  if (!shadowRoot) return undefined;
  const answer = await wire.send<Answer>("script.callFunction", {
    functionDeclaration: `async (root) => JSON.stringify(await (${functionSource(run, args)})(root))`,
    arguments: [{ sharedId: shadowRoot.sharedId }],
    target,
    awaitPromise: true,
    resultOwnership: "none",
  });
  return parse(answer) as R;
}

function parse({ result, exceptionDetails }: Answer): unknown {
  if (exceptionDetails) throw new Error(`in the page: ${exceptionDetails.text.slice(0, 500)}`);
  return typeof result.value === "string" ? JSON.parse(result.value) : undefined;
}
