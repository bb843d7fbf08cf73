import { useEffect, useState } from "preact/hooks";
import { openLive, type Live } from "../../src/extension/vocabulary/live.ts";
import type { StoreTrouble } from "../../src/extension/vocabulary/trouble.ts";

interface State {
  readonly live: Live | undefined;
  readonly ready: boolean;
  readonly trouble: StoreTrouble | undefined;
  /** Counts the changes, so that each one draws the page anew. */
  readonly change: number;
}

/** The vocabulary for as long as the page stands. */
export function useLive(): State {
  const [state, setState] = useState<State>({ live: undefined, ready: false, trouble: undefined, change: 0 });
  useEffect(() => {
    const life = new AbortController();
    const live = openLive(
      (trouble) => setState(({ change }) => ({ live, ready: true, trouble, change: change + 1 })),
      life.signal,
    );
    return () => life.abort();
  }, []);
  return state;
}
