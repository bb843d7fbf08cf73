/** Where a PDF comes from: an address that the toolbar popup gave, or a file of this computer. */
export type Source = { readonly address: string } | { readonly file: File };

/** Why its bytes cannot be had: `unreachable`, `file` (the browser keeps extensions out of local files), or an HTTP status. */
export class SourceTrouble extends Error {
  constructor(readonly why: "unreachable" | "file" | number) {
    super(`no PDF: ${why}`);
  }
}

/** The address in our own page's address; undefined where there is none that a PDF can come from. */
export function addressFrom(search: string): string | undefined {
  const address = new URLSearchParams(search).get("file") ?? "";
  return URL.canParse(address) && /^(?:https?|file):$/u.test(new URL(address).protocol) ? address : undefined;
}

/** What to call a PDF: its file's name. */
export function nameOf(source: Source): string {
  if ("file" in source) return source.file.name;
  const { pathname, host } = new URL(source.address);
  const last = pathname.split("/").findLast(Boolean) ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Reads all bytes of a PDF; `progress` hears the share that has come, where it is known. Rejects with `SourceTrouble`. */
export async function bytesOf(
  source: Source,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if ("file" in source) return new Uint8Array(await source.file.arrayBuffer());
  if (source.address.startsWith("file:")) return localBytes(source.address, signal);
  const response = await fetch(source.address, { credentials: "include", signal }).catch(() => {
    throw new SourceTrouble("unreachable");
  });
  if (!response.ok) throw new SourceTrouble(response.status);
  const size = Number(response.headers.get("content-length") ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new SourceTrouble("unreachable");
    });
    if (done) break;
    parts.push(value);
    read += value.length;
    if (size > 0) progress(Math.min(1, read / size));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** `fetch` knows no files; the older way does, where the reader has allowed it. */
function localBytes(address: string, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "arraybuffer";
    request.onload = () => resolve(new Uint8Array(request.response as ArrayBuffer));
    request.onerror = () => reject(new SourceTrouble("file"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send();
  });
}
