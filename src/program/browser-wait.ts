/** Resolves after `milliseconds`. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** How long a wait may take and how often it looks, in milliseconds. */
export interface Patience {
  readonly limit?: number;
  readonly every?: number;
}

type Truthy<T> = Exclude<T, false | 0 | "" | null | undefined>;

/**
 * Looks again and again until `probe` gives something truthy, and returns that. Throws when the limit (20 s unless
 * told: a busy machine is no failure) is over, naming `what` was awaited and what the last look gave; an error of a look counts as "not yet".
 */
export async function waitFor<T>(
  what: string,
  probe: () => T | Promise<T>,
  { limit = 20_000, every = 25 }: Patience = {},
): Promise<Truthy<T>> {
  const end = Date.now() + limit;
  let last: unknown;
  do {
    try {
      last = await within(what, Promise.resolve(probe()), Math.max(end - Date.now(), 1_000));
      if (last) return last as Truthy<T>;
    } catch (error) {
      last = error;
    }
    await sleep(every);
  } while (Date.now() < end);
  throw new Error(`waited ${limit / 1000} s for ${what}; the last look gave ${describe(last)}`);
}

/** Passes a promise on, but rejects with a message that names `what` when it takes longer than `limit` ms. */
export function within<T>(what: string, promise: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${what} within ${limit / 1000} s`)), limit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function describe(value: unknown): string {
  if (value instanceof Error) return `the error "${value.message}"`;
  return JSON.stringify(value)?.slice(0, 300) ?? String(value);
}
