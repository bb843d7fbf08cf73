import type { Sentences } from "../../src/extension/sentences.ts";
import type { Happening } from "../../src/gesture/hand.ts";
import type { Card } from "../../src/gloss/card.ts";
import type { Correction } from "../../src/reading/correction.ts";
import { correctionFor, type Saying } from "../../src/reading/say-so.ts";
import type { Stage } from "./stage.ts";

interface CorrectingNeeds {
  readonly stage: Stage;
  readonly card: Card;
  readonly sentences: Sentences;
  readonly tell: (happening: Happening) => void;
}

/** What was said last, and how far it reaches. */
interface Said {
  readonly sentence: string;
  readonly correction: Correction & { readonly at: number };
  readonly everywhere: boolean;
}

/**
 * Makes what the reader says of the word shown hold: at first for this text. Saying `fix` of the same word once more makes
 * it hold everywhere, and a third time takes it back.
 */
export function createCorrecting({
  stage,
  card,
  sentences,
  tell,
}: CorrectingNeeds): (saying: Saying) => Promise<void> {
  let last: Said | undefined;

  async function store(said: Said, forget: boolean): Promise<void> {
    const { sentence, correction, everywhere } = said;
    const stored = await sentences.correct({ sentence, correction, everywhere, forget });
    if (typeof stored === "string") return card.tell("unstored");
    last = forget ? undefined : said;
    const known = sentences.recall(sentence);
    const start = correction.at + correction.start;
    const span = known?.reading.words.find((word) => word.start <= start && start < word.end);
    if (known && span) tell({ kind: "corrected", sentence: known.reading, span });
    card.tell(forget ? "unfixed" : !stored.stored ? "fixedHere" : everywhere ? "fixedEverywhere" : "fixed");
  }

  return async (saying) => {
    const { shown } = stage;
    const word = card.word();
    if (!shown || !word || card.nested) return;
    const { reading, lines } = shown.known;
    const sentence = reading.text;
    if (saying === "fix" && last?.sentence === sentence && isOf(last.correction, shown.span))
      return store({ ...last, everywhere: true }, last.everywhere);
    const correction = correctionFor(saying, reading, shown.span, word.notation, lines(word.here.text));
    if (!correction) return card.tell("unfixable");
    await store({ sentence, correction, everywhere: false }, false);
  };
}

function isOf({ at, start, end }: Said["correction"], span: { start: number; end: number }): boolean {
  return at + start === span.start && at + end === span.end;
}
