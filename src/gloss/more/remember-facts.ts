import type { MoreNeeds, WordFacts } from "./about.ts";

/** Words that are remembered. */
const MOST = 200;

/** Asks for the facts of each word once; what could not be told is asked for again. */
export function rememberFacts(tell: (text: string) => Promise<WordFacts | undefined>): MoreNeeds["factsOf"] {
  const known = new Map<string, ReturnType<MoreNeeds["factsOf"]>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const coming = tell(text).then((facts) => {
      if (facts) known.set(text, facts);
      else known.delete(text);
      return facts;
    });
    if (known.size >= MOST) known.clear();
    known.set(text, coming);
    return coming;
  };
}
