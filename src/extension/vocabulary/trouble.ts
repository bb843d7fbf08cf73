/**
 * Why the store could not: `full` (no room on the disk), `newer` (a newer version of the extension wrote it),
 * `locked` (another window holds it, or the browser forbids it), `damaged` (it is there and cannot be read).
 */
export type StoreTrouble = "full" | "newer" | "locked" | "damaged";

/** The store could not read or write; nothing was changed. */
export class StoreFailure extends Error {
  readonly trouble: StoreTrouble;
  constructor(trouble: StoreTrouble, cause: unknown) {
    super(`the vocabulary is ${trouble}: ${String(cause)}`, { cause });
    this.name = "StoreFailure";
    this.trouble = trouble;
  }
}

/** What an error of IndexedDB means to the reader. */
export function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof StoreFailure) return error.trouble;
  switch ((error as { name?: unknown } | null)?.name) {
    case "QuotaExceededError":
      return "full";
    case "VersionError":
      return "newer";
    case "TimeoutError":
    case "InvalidStateError":
    case "SecurityError":
      return "locked";
    default:
      return "damaged";
  }
}
