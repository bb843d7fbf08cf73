import { addressOf } from "./address.ts";

/** Loads one of our scripts into this very world; whether that was possible (not after an update of the extension). */
export async function loadPart(path: string): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ addressOf(path));
    return true;
  } catch {
    return false;
  }
}
