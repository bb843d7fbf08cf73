import { addressOf } from "./address.ts";

/** How long a packaged file may take (ms): browsers have been seen never to finish a fetch at start-up. */
const PATIENCE = 3_000;
const TRIES = 2;

/** The bytes of a file of the dictionary; rejects when it is not there or does not come in time. */
export async function fetchAsset(name: string): Promise<ArrayBuffer> {
  for (let left = TRIES; ; left--) {
    try {
      const response = await fetch(addressOf(`/data/${name}`), { signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return ownBuffer(await response.arrayBuffer());
    } catch (error) {
      if (left <= 1) throw error;
    }
  }
}

/**
 * In a content script Firefox gives buffers of another compartment, whose views fail when they are cut: copied,
 * they are ours.
 */
function ownBuffer(buffer: ArrayBuffer): ArrayBuffer {
  if (buffer instanceof ArrayBuffer) return buffer;
  const own = new Uint8Array((buffer as ArrayBuffer).byteLength);
  own.set(new Uint8Array(buffer));
  return own.buffer;
}
