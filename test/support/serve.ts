import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path answers with. */
export interface Served {
  /** Text is sent as UTF-8; bytes as they are (for GBK, Big5 and things that are no text). */
  readonly body: string | Uint8Array;
  /** `text/html; charset=utf-8` unless told. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the first byte. */
  readonly delay?: number;
  /** Sends half of the body, then the rest after so many milliseconds. */
  readonly pause?: number;
}

/** A server on the loopback address. Each one is an origin of its own. */
export interface Server {
  /** `http://localhost:port` (no slash at the end). */
  readonly origin: string;
  /** The same server under another host name: `http://127.0.0.1:port`, another site to a browser. */
  readonly otherSite: string;
  /** Sets what a path answers from now on; a string is an HTML body that is put into a minimal page. */
  set(path: string, served: Served | string): string;
  /** How often each path was asked for. */
  readonly asked: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Starts a server with pages by path; other paths answer 404. */
export async function serve(pages: Readonly<Record<string, Served | string>> = {}): Promise<Server> {
  const table = new Map<string, Served>();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0]!;
    asked.set(path, (asked.get(path) ?? 0) + 1);
    answer(table.get(path), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const set = (path: string, served: Served | string) => {
    table.set(path, typeof served === "string" ? { body: page(served) } : served);
    return origin + path;
  };
  for (const [path, served] of Object.entries(pages)) set(path, served);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin, otherSite: `http://127.0.0.1:${port}`, set, asked, close };
}

/** A whole page around an HTML body. */
function page(body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>page</title><body style="font: 20px sans-serif">${body}`;
}

function answer(served: Served | undefined, request: IncomingMessage, response: ServerResponse): void {
  const {
    body,
    type = "text/html; charset=utf-8",
    status = 200,
    headers = {},
    delay = 0,
    pause = 0,
  } = served ?? {
    body: `no page ${request.url}`,
    status: 404,
  };
  const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : Buffer.from(body);
  const half = pause ? Math.floor(bytes.length / 2) : bytes.length;
  setTimeout(() => {
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    response.write(bytes.subarray(0, half));
    setTimeout(() => response.end(bytes.subarray(half)), pause);
  }, delay);
}
