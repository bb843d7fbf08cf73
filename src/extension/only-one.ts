import { isAlive } from "./ask.ts";

/** What the hand does in a frame, heard before the page's own handlers: see `entrypoints/reader/hand-first.ts`. */
export interface HandFirst {
  /** Hears every trusted event until the signal ends it. */
  listen(hear: (event: Event) => void, signal: AbortSignal): void;
  /** Where the mouse was last seen in this frame. */
  pointer(): PointerEvent | undefined;
}

/** Begins to read until the life ends; `over` ends it for good. `pointer` is where the mouse is, if it may open a card at once; `settings` as they are stored. */
export type StartReading = (
  hand: HandFirst,
  life: AbortSignal,
  over: () => void,
  pointer: PointerEvent | undefined,
  settings: unknown,
) => void;

/** The reader of a frame, as the extension's scripts in it know each other. The page's own world does not see it. */
interface Reader {
  alive(): boolean;
  end(): void;
  /** Hands over the part that reads, which is loaded only where Chinese was seen. */
  equip(start: StartReading): void;
}

declare global {
  var qiaoReader: Reader | undefined;
}

/**
 * Makes this the only reader of its frame: a frame can be given one twice (by the manifest and by injection into
 * open tabs). The life that a reader has to end with, or undefined when a living one is there already; one that
 * outlived its extension is ended. `equip` hears of the part that reads, once.
 */
export function becomeReader(equip: (start: StartReading) => void): AbortController | undefined {
  if (globalThis.qiaoReader?.alive()) return undefined;
  globalThis.qiaoReader?.end();
  const life = new AbortController();
  let equipped = false;
  globalThis.qiaoReader = {
    alive: () => !life.signal.aborted && isAlive(),
    end: () => life.abort(),
    equip: (start) => {
      if (!equipped && !life.signal.aborted) equip(start);
      equipped = true;
    },
  };
  return life;
}
