import type { Modifier } from "./hand.ts";

/** In the order that names have. */
const MODIFIERS: readonly Modifier[] = ["control", "alt", "meta", "shift"];

/** What a key press is called, e.g. `n`, `escape`, `?`, `alt+w`: Shift counts only where it does not make another character. */
export function keyName({
  key,
  code,
  held,
}: {
  readonly key: string;
  readonly code: string;
  readonly held: readonly Modifier[];
}): string {
  // On a keyboard without Latin letters (注音, Cyrillic), and with Alt on a Mac, the key's place decides.
  const foreign = /^\P{ASCII}$/u.test(key) && /^Key[A-Z]$/.test(code);
  const name = foreign ? code.slice(3).toLowerCase() : key === " " ? "space" : key.toLowerCase();
  const counts = (modifier: Modifier) => modifier !== "shift" || /^[a-z]|^space$/u.test(name);
  return [...MODIFIERS.filter((modifier) => held.includes(modifier) && counts(modifier)), name].join("+");
}
