import type { Habits } from "../../src/gesture/hand.ts";
import type { Manner } from "../../src/gloss/manner.ts";
import type { Settings } from "../../src/settings/schema.ts";

/** How a hand asks for a card and moves it. */
export function habitsOf({ delay, asking, modifier, keys }: Settings): Habits {
  return { delay, asking, modifier, keys };
}

/** How words are written on the card. */
export function mannerOf({ pinyin, sandhi, script }: Settings): Manner {
  return { pinyin, sandhi, script };
}
