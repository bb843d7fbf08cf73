const SIGNS: Readonly<Record<string, string>> = {
  control: "Ctrl",
  alt: "Alt",
  meta: "Meta",
  shift: "Shift",
  escape: "Esc",
  backspace: "⌫",
  enter: "⏎",
  space: "␣",
  tab: "⇥",
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
};

/** What stands on a key, from its name (`alt+w` → `Alt W`). */
export function keyLabel(name: string): string {
  const parts = name.endsWith("+") ? [...name.slice(0, -2).split("+").filter(Boolean), "+"] : name.split("+");
  return parts.map((part) => SIGNS[part] ?? part.toUpperCase()).join(" ");
}
