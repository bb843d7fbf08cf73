import { plainPinyin, plainText } from "./plain-text.ts";
import type { Say } from "./say.ts";
import type { CardView } from "./view.ts";

/** What a screen reader is told of a card: the word, its reading, its first sense; or the notice. */
export function spoken(view: CardView, say: Say): string {
  if (view.what !== "word") return say(`card_${view.what}`);
  const sense = view.entries[0]?.senses[0];
  const meaning = sense?.target[0] ?? sense?.pieces ?? view.parts[0]?.meaning ?? [];
  return [view.here.text, plainPinyin(view.pinyin), plainText(meaning)].filter(Boolean).join(", ");
}
