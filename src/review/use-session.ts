import { useEffect, useRef, useState } from "preact/hooks";
import { keepDueDays } from "../extension/badge.ts";
import { keepDueForms } from "../extension/reading-counts.ts";
import { readStoredChoice, watchStoredChoice } from "../extension/review-choice-store.ts";
import { append } from "../extension/vocabulary/append.ts";
import { hearNews } from "../extension/vocabulary/news.ts";
import { readLog } from "../extension/vocabulary/read-log.ts";
import { dueDays, dueForms } from "./due-days.ts";
import { frontStore } from "./front.ts";
import { Library } from "./library.ts";
import { migrateChoice, type ReviewChoice } from "./review-choice.ts";
import { Session } from "./session.ts";

/** How often (ms) an open page looks whether a card's time has come. */
const LOOK = 20_000;

/** The page's session; it is there at the first drawing when an earlier one kept cards ready. */
export function useSession(): Session | undefined {
  const [, redraw] = useState(0);
  const changed = () => redraw((times) => times + 1);
  const session = useRef<Session>(undefined);
  const chosen = useRef("");
  const telling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = (choice: ReviewChoice) => {
    const key = JSON.stringify(choice);
    if (key === chosen.current) return;
    chosen.current = key;
    const front = frontStore(localStorage);
    const library = new Library({ append, readLog }, choice);
    const started = new Session({
      library,
      front,
      choice,
      now: Date.now,
      changed: () => {
        changed();
        clearTimeout(telling.current);
        telling.current = setTimeout(() => tell(started), 500);
      },
    });
    session.current = started;
    changed();
    // What was kept ready is drawn first.
    requestAnimationFrame(() => setTimeout(() => void started.open()));
  };
  if (!session.current) {
    const ready = frontStore(localStorage).read();
    if (ready) start(migrateChoice(JSON.parse(ready.choice)));
  }
  useEffect(() => {
    const life = new AbortController();
    const choose = () => void readStoredChoice().then((found) => start(migrateChoice(found)));
    choose();
    watchStoredChoice(choose, life.signal);
    hearNews(() => void session.current?.look(), life.signal);
    const timer = setInterval(() => void session.current?.look(), LOOK);
    return () => {
      life.abort();
      clearInterval(timer);
    };
  }, []);
  return session.current;
}

/** Tells the toolbar button and the background what is due, once the whole log is known. */
function tell({ needs: { library, choice }, state }: Session): void {
  if (!state.whole) return;
  const due = choice.badge ? dueDays(library.deck, state.queue, choice.rules, Date.now()) : undefined;
  void keepDueDays(due);
  void keepDueForms(dueForms(state.queue, choice.rules));
}
