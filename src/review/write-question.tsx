import { useEffect, useState } from "preact/hooks";
import { strokesOf } from "../extension/strokes.ts";
import type { DrawnStroke } from "../strokes/glyph.ts";
import { PaperSquare } from "./paper-square.tsx";
import type { QuestionNeeds } from "./question.tsx";
import { formOf } from "./shown.ts";
import { WriteQuiz } from "./write-quiz.tsx";

/** A character with its strokes. */
export interface Written {
  readonly character: string;
  readonly strokes: readonly DrawnStroke[];
}

/** Asks for the strokes of a word one by one; on paper where those of one of its characters are not known. */
export function WriteQuestion(needs: QuestionNeeds) {
  const form = formOf(needs.asking.word);
  const [word, setWord] = useState<readonly Written[] | "unknown">();
  useEffect(() => {
    let over = false;
    void strokesOfWord(form).then((found) => over || setWord(found));
    return () => void (over = true);
  }, [form]);
  if (!word) return <div class="write" aria-busy="true" />;
  return word === "unknown" ? <PaperSquare {...needs} /> : <WriteQuiz {...needs} word={word} />;
}

async function strokesOfWord(form: string): Promise<readonly Written[] | "unknown"> {
  try {
    const found = await Promise.all(
      [...form].map(async (character) => ({ character, strokes: (await strokesOf(character)) ?? [] })),
    );
    return found.every(({ strokes }) => strokes.length > 0) ? found : "unknown";
  } catch {
    return "unknown"; // a file of strokes is damaged: paper is there for all
  }
}
