import { age } from "../../src/extension/age.ts";
import { ask } from "../../src/extension/ask.ts";
import { say } from "../../src/extension/say.ts";
import type { Card } from "../../src/gloss/card.ts";
import { plainPinyin } from "../../src/vocabulary/word-id.ts";

/** Milliseconds that a card rests before it is asked how its word is known: that may wake the background. */
const RESTS = 350;

/** Says on the card how its word is known. */
export interface Knowing {
  /** The card shows another word, or none; `now` asks at once. */
  look(now?: "now"): void;
}

/** Makes the knowing of one frame, until the life ends. What it says is personal: see `Card.remark`. */
export function createKnowing(card: Card, life: AbortSignal): Knowing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  life.addEventListener("abort", () => clearTimeout(timer), { once: true });

  async function find(): Promise<void> {
    const word = card.word();
    if (!word) return;
    const { text } = word.here;
    const reply = await ask("known", { texts: [text] });
    if (life.aborted || card.word() !== word || !("answer" in reply) || !("known" in reply.answer)) return;
    const reading = plainPinyin(word.notation);
    const known = reply.answer.known.find(({ pinyin }) => plainPinyin(pinyin) === reading);
    card.remark(known && say("card_known", age(known.keptAt, Date.now()), String(known.seen)));
  }

  return {
    look(now) {
      clearTimeout(timer);
      if (now === undefined) card.remark(undefined);
      timer = setTimeout(() => void find(), now === "now" ? 0 : RESTS);
    },
  };
}
