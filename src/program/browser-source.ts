/** A function to run in a page, or an expression; the function must not close over anything. */
export type Run<R, A extends readonly unknown[]> = ((...args: A) => R | Promise<R>) | string;

/**
 * Source text of a call of `run` with JSON-safe arguments. Bundlers wrap inner functions in a helper called
 * `__name`, which does not exist in a page: it is given here.
 */
export function callSource<R, A extends readonly unknown[]>(run: Run<R, A>, args: A): string {
  if (typeof run === "string") return run;
  return `((__name) => (${run.toString()})(${args.map((arg) => JSON.stringify(arg) ?? "undefined").join(", ")}))((f) => f)`;
}

/** Source text of a function that takes an object (`this` arguments of the protocol) before the JSON arguments. */
export function functionSource<R, A extends readonly unknown[]>(
  run: (root: ShadowRoot, ...args: A) => R | Promise<R>,
  args: A,
): string {
  const rest = args.map((arg) => `, ${JSON.stringify(arg) ?? "undefined"}`).join("");
  return `function (root) { const __name = (f) => f; return (${run.toString()})(root${rest}); }`;
}
