import { browser } from "wxt/browser";
import { isAlive } from "./ask.ts";

/** Knows whether the background is awake, and never keeps it so. */
export interface Awareness {
  /** Whether it is awake, as far as this page knows. */
  isAwake(): boolean;
  /** To be told after each of its answers. */
  heard(): void;
}

/**
 * Holds an open port to the background: nothing is ever sent through it, so it does not keep the background awake
 * (a silent port does not in Chromium since 114, nor in Firefox), but it closes when the background goes to sleep.
 * Begins in a moment when it is awake; ends with the signal. `asleep` hears each time that it has gone to sleep.
 */
export function watchBackground(signal: AbortSignal, asleep: () => void): Awareness {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const heard = () => {
    if (port || signal.aborted || !isAlive()) return;
    port = browser.runtime.connect();
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // or it is printed
      port = undefined;
      if (!signal.aborted && isAlive()) asleep();
    });
  };
  signal.addEventListener("abort", () => port?.disconnect(), { once: true });
  heard();
  return { isAwake: () => port !== undefined, heard };
}
