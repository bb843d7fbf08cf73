import keys from "../../src/gesture/keys.json";
import type { Habits, KeyAction } from "../../src/gesture/hand.ts";

/** How a hand moves a card until the reader sets it otherwise. */
export const HABITS: Habits = { delay: 0, keys: keys as Record<string, KeyAction> };
