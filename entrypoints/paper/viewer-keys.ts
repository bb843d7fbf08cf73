/** What keys do in the viewer. */
export interface ViewerActions {
  closer(): void;
  farther(): void;
  real(): void;
  next(): void;
  previous(): void;
}

const ZOOM: Readonly<Record<string, keyof ViewerActions>> = {
  "+": "closer",
  "=": "closer",
  "-": "farther",
  "0": "real",
};
const TURN: Readonly<Record<string, keyof ViewerActions>> = { ArrowRight: "next", ArrowLeft: "previous" };

/**
 * The keys that the browsers' own viewers have: Ctrl with plus, minus and zero zoom the paper, arrows to the
 * sides turn pages where there is nothing to scroll; all others scroll the window by themselves.
 */
export function listenToKeys(actions: ViewerActions, signal: AbortSignal): void {
  const heard = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey || event.target instanceof HTMLInputElement) return;
    const zoom = event.ctrlKey || event.metaKey ? ZOOM[event.key] : undefined;
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    const turn = event.ctrlKey || event.metaKey || wide ? undefined : TURN[event.key];
    const action = zoom ?? turn;
    if (!action) return;
    event.preventDefault();
    actions[action]();
  };
  addEventListener("keydown", heard, { signal });
}
