import { within } from "./browser-wait.ts";

/** A protocol event; `sessionId` says which attached target (Chromium) it came from. */
export interface WireEvent {
  readonly method: string;
  readonly params: Record<string, unknown>;
  readonly sessionId?: string;
}

/** Requests and events of a browser's remote protocol (CDP and WebDriver BiDi have the same frame). */
export interface Wire {
  /** Sends a command and gives its result; throws with the command's name on an error or after `limit` ms. */
  send<T>(method: string, params?: object, sessionId?: string, limit?: number): Promise<T>;
  /** Calls `listener` for each event until the returned function is called. */
  on(listener: (event: WireEvent) => void): () => void;
  /** Text that came from the browser. */
  receive(text: string): void;
  /** Fails everything that still waits. */
  end(reason: string): void;
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id?: number;
  readonly error?: string | { readonly message: string };
  readonly message?: string;
  readonly result?: unknown;
}

/** Makes a wire over any way of posting text to a browser. */
export function openWire(browser: string, post: (text: string) => void): Wire {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(event: WireEvent) => void>();
  let ids = 0;
  let ended: string | undefined;
  const send = <T>(method: string, params: object = {}, sessionId?: string, limit = 30_000) => {
    if (ended) return Promise.reject(new Error(`${method}: ${ended}`));
    const id = ++ids;
    const answer = new Promise<T>((resolve, reject) => {
      const fail = (error: Error) => reject(new Error(`${method}: ${error.message}`));
      pending.set(id, { resolve: (result) => resolve(result as T), reject: fail });
      post(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
    return within(`answer of ${browser} to ${method}`, answer, limit).finally(() => pending.delete(id));
  };
  const receive = (text: string) => {
    const message = JSON.parse(text) as Answer & WireEvent;
    if (message.id === undefined) {
      for (const listener of listeners) listener(message);
      return;
    }
    const waiting = pending.get(message.id);
    if (message.error) waiting?.reject(new Error(reason(message)));
    else waiting?.resolve(message.result);
  };
  const on = (listener: (event: WireEvent) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const end = (why: string) => {
    ended ??= `${browser} ${why}`;
    for (const { reject } of pending.values()) reject(new Error(ended));
  };
  return { send, on, receive, end };
}

function reason({ error, message }: Answer): string {
  return typeof error === "string" ? `${error} ${message ?? ""}` : (error?.message ?? "unknown error");
}
