import { useEffect, useRef } from "preact/hooks";
import { say } from "../extension/say.ts";
import type { Rating } from "../vocabulary/event.ts";
import { intervalText } from "./interval-text.ts";
import type { Asking } from "./session-state.ts";

const NAMES = ["review_again", "review_hard", "review_good", "review_easy"] as const;

/** The four answers, each with the time until the card comes again; the suggested one stands out and has the focus. */
export function RatingBar({
  buttons,
  suggested,
  answer,
}: {
  buttons: Asking["buttons"];
  suggested: Rating;
  answer: (rating: Rating) => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.querySelector<HTMLElement>(".main")?.focus({ preventScroll: true }), []);
  return (
    <div class="ratings" ref={bar}>
      {buttons.map(({ rating, ...wait }) => (
        <button
          key={rating}
          type="button"
          class={`button rating${rating}${rating === suggested ? " main" : ""}`}
          aria-keyshortcuts={String(rating)}
          onClick={() => answer(rating)}
        >
          <span>{say(NAMES[rating - 1]!)}</span>
          <small>{intervalText(wait)}</small>
        </button>
      ))}
    </div>
  );
}
