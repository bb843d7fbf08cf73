import { isAlive } from "./ask.ts";

/** A reader at work in a frame, as the world of content scripts knows it. The page's own world does not see it. */
interface ReaderAtWork {
  alive(): boolean;
  end(): void;
}

declare global {
  var qiaoReader: ReaderAtWork | undefined;
}

/**
 * Makes this the only reader of its frame: a frame can be given one twice (by the manifest and by injection into
 * open tabs). The life that a reader has to end with, or undefined when a living one is there already; one that
 * outlived its extension is ended.
 */
export function becomeReader(): AbortController | undefined {
  if (globalThis.qiaoReader?.alive()) return undefined;
  globalThis.qiaoReader?.end();
  const life = new AbortController();
  globalThis.qiaoReader = { alive: () => !life.signal.aborted && isAlive(), end: () => life.abort() };
  return life;
}
