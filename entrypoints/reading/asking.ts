import type { Remembered } from "../../src/extension/memory.ts";
import type { Sentences } from "../../src/extension/sentences.ts";
import type { Happening } from "../../src/gesture/hand.ts";
import type { Found } from "./find.ts";

/** A found sentence, the question it was found for, and what is known of it. */
export interface Asked {
  readonly question: number;
  readonly found: Found;
  known: Remembered | undefined;
}

/** What asking needs; `over` hears that the extension was updated under this page. */
interface AskingNeeds {
  readonly sentences: Sentences;
  readonly tell: (happening: Happening) => void;
  readonly over: () => void;
  readonly life: AbortSignal;
}

/** Questions of the gesture, and what came of them. */
export interface Asking {
  /** Answers from memory in this very frame, or asks the background. */
  look(question: number, found: Found | undefined): void;
  /** What was asked last. */
  last(): Asked | undefined;
}

/** Looks up what the gesture asks about. */
export function createAsking({ sentences, tell, over, life }: AskingNeeds): Asking {
  let asked: Asked | undefined;
  const answer = ({ question, found, known }: Asked) => {
    if (known) tell({ kind: "answered", question, sentence: known.reading, offset: found.offset });
  };
  return {
    look(question, found) {
      if (!found) return tell({ kind: "nothing", question });
      const mine: Asked = { question, found, known: sentences.recall(found.sentence.text) };
      asked = mine;
      if (mine.known) return answer(mine);
      void sentences.fetch(found.sentence.text, found.offset).then((reply) => {
        if (life.aborted || reply === undefined) return;
        if (reply === "outdated") return over();
        if (typeof reply === "string") return tell({ kind: "failed", question });
        mine.known = reply;
        sentences.readAhead([found.sentence.text]); // the hand will go on along it
        answer(mine);
      });
    },
    last: () => asked,
  };
}
