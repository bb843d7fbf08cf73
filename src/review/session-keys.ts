/** What the keyboard does in a session. */
export interface SessionDeeds {
  reveal(): void;
  /** Answers the suggested rating (space) or the one of the key. */
  answer(rating?: 1 | 2 | 3 | 4): void;
  undo(): void;
  edit(): void;
  bury(): void;
  suspend(): void;
}

/**
 * What a key press means in a session; undefined for every other key, for keys with a modifier, while a dialog is
 * open and where text is typed.
 */
export function deedOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "target">,
  revealed: boolean,
  deeds: SessionDeeds,
): (() => void) | undefined {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) return undefined;
  if (/^[1-4]$/.test(key))
    return revealed ? () => deeds.answer(Number(key) as 1 | 2 | 3 | 4) : () => deeds.reveal();
  // A button that has the focus is pressed by space itself.
  if (key === " ")
    return isPressed(target) ? undefined : revealed ? () => deeds.answer() : () => deeds.reveal();
  switch (key.toLowerCase()) {
    case "u":
      return () => deeds.undo();
    case "e":
      return () => deeds.edit();
    case "b":
      return () => deeds.bury();
    case "s":
      return () => deeds.suspend();
    default:
      return undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null
  );
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary, input") !== null;
}
