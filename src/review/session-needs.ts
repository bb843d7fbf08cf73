import type { FrontStore } from "./front.ts";
import type { Library } from "./library.ts";
import type { ReviewChoice } from "./review-choice.ts";

/** What a session works with. */
export interface SessionNeeds {
  readonly library: Library;
  readonly front: FrontStore;
  readonly choice: ReviewChoice;
  readonly now: () => number;
  /** Is called when the state has changed. */
  readonly changed: () => void;
}

/** Why the store could not: its own word for it, or `damaged`. */
export function troubleIn(error: unknown): string {
  return String((error as { trouble?: unknown } | null)?.trouble ?? "damaged");
}
