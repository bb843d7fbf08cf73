import { say } from "../extension/say.ts";
import { dayOf, momentAt } from "../schedule/day.ts";
import type { Library } from "./library.ts";

/** Words that the list shows; the vocabulary page has them all. */
const MOST = 12;

/** The words kept today, and the way to all of them. */
export function TodayPart({ library, dayStart }: { library: Library; dayStart: number }) {
  const today = dayOf(momentAt(Date.now()), dayStart);
  const words = Array.from(library.vocabulary.ids(), (id) => library.vocabulary.word(id)!)
    .filter(({ kept, keptAt }) => kept && dayOf(momentAt(keptAt), dayStart) === today)
    .toSorted((a, b) => b.keptAt - a.keptAt);
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
