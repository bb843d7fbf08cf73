import { ask } from "../../src/extension/ask.ts";
import type { KeepAnswer, Reply } from "../../src/extension/questions.ts";
import type { Card } from "../../src/gloss/card.ts";
import type { Knowing } from "./known.ts";
import type { Stage } from "./stage.ts";

/** Milliseconds in which a second press takes back what the first kept. */
const UNDO = 60_000;

/** What the key R does. */
export interface Keeping {
  /** Keeps the word shown with its sentence; pressed again on the same word, takes that back. */
  press(): Promise<void>;
}

interface KeepingNeeds {
  readonly stage: Stage;
  readonly card: Card;
  readonly knowing: Knowing;
}

/** Keeps words of this frame. In a private window the first press says that nothing is stored, and the second stores. */
export function createKeeping({ stage, card, knowing }: KeepingNeeds): Keeping {
  let last: { readonly key: string; readonly step?: string; readonly at: number } | undefined;

  async function takeBack(step: string): Promise<void> {
    last = undefined;
    const reply = await ask("unkeep", { step });
    card.tell("answer" in reply && "undone" in reply.answer && reply.answer.undone ? "unkept" : "unstored");
    knowing.look("now");
  }

  return {
    async press() {
      const { shown } = stage;
      const word = card.word();
      if (!shown || !word) return;
      // A word that was looked up inside the card stands in no sentence of the page.
      const inside = card.nested;
      const text = inside ? word.here.text : shown.known.reading.text;
      const { start, end } = inside ? { start: 0, end: text.length } : shown.span;
      const key = `${start} ${end} ${text}`;
      const again = last?.key === key && performance.now() - last.at < UNDO ? last : undefined;
      if (again?.step !== undefined) return takeBack(again.step);
      const reply = await ask("keep", {
        sentence: text,
        start,
        end,
        pinyin: word.notation,
        ...(word.traditional === undefined ? {} : { traditional: word.traditional }),
        ...(again ? { inPrivate: true } : {}),
      });
      const told = toldOf(reply);
      const step = "answer" in reply && "step" in reply.answer ? { step: reply.answer.step } : {};
      last = told === "unstored" ? undefined : { key, at: performance.now(), ...step };
      card.tell(told);
      knowing.look("now");
    },
  };
}

function toldOf(reply: Reply<"keep">): "kept" | "private" | "unstored" {
  if (!("answer" in reply)) return "unstored";
  const answer: KeepAnswer = reply.answer;
  if (!("trouble" in answer)) return "kept";
  return answer.trouble === "private" ? "private" : "unstored";
}
