import { useMemo } from "preact/hooks";
import { say } from "../extension/say.ts";
import { dayOf, momentAt } from "../schedule/day.ts";
import type { KeptWord } from "../vocabulary/kept-word.ts";
import type { Library } from "./library.ts";

/** Words that the list shows; the vocabulary page has them all. */
const MOST = 12;

/** The words kept today, and the way to all of them. */
export function TodayPart({ library, dayStart }: { library: Library; dayStart: number }) {
  // Looked for once for each number of cards, not at every answer.
  const words = useMemo(() => keptToday(library, dayStart), [library, library.deck.size, dayStart]);
  if (words.length === 0) return null;
  return (
    <p class="today">
      <span class="note">{say("review_kept_today", String(words.length))}</span>{" "}
      {words.slice(0, MOST).map(({ id, simplified, senses }) => (
        <a
          key={id}
          href={`/vocabulary.html?search=${encodeURIComponent(simplified)}`}
          target="_blank"
          lang="zh-Hans"
          title={senses[0]}
        >
          {simplified}
        </a>
      ))}
    </p>
  );
}

function keptToday({ vocabulary }: Library, dayStart: number): readonly KeptWord[] {
  const today = dayOf(momentAt(Date.now()), dayStart);
  return Array.from(vocabulary.ids(), (id) => vocabulary.word(id)!)
    .filter(({ kept, keptAt }) => kept && dayOf(momentAt(keptAt), dayStart) === today)
    .toSorted((a, b) => b.keptAt - a.keptAt);
}
