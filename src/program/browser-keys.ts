/** What the two protocols want to know of a key. */
export interface KeyFacts {
  readonly code: string;
  /** Windows virtual key code, for Chromium. */
  readonly keyCode: number;
  /** The character that WebDriver sends for it. */
  readonly webdriver: string;
  /** The text it types, if any. */
  readonly text?: string;
}

const NAMED: Readonly<Record<string, KeyFacts>> = {
  Escape: { code: "Escape", keyCode: 27, webdriver: "\uE00C" },
  Enter: { code: "Enter", keyCode: 13, webdriver: "\uE006", text: "\r" },
  Tab: { code: "Tab", keyCode: 9, webdriver: "\uE004" },
  Backspace: { code: "Backspace", keyCode: 8, webdriver: "\uE003" },
  Delete: { code: "Delete", keyCode: 46, webdriver: "\uE017" },
  ArrowLeft: { code: "ArrowLeft", keyCode: 37, webdriver: "\uE012" },
  ArrowUp: { code: "ArrowUp", keyCode: 38, webdriver: "\uE013" },
  ArrowRight: { code: "ArrowRight", keyCode: 39, webdriver: "\uE014" },
  ArrowDown: { code: "ArrowDown", keyCode: 40, webdriver: "\uE015" },
  PageDown: { code: "PageDown", keyCode: 34, webdriver: "\uE00F" },
  Shift: { code: "ShiftLeft", keyCode: 16, webdriver: "\uE008" },
  Control: { code: "ControlLeft", keyCode: 17, webdriver: "\uE009" },
  Alt: { code: "AltLeft", keyCode: 18, webdriver: "\uE00A" },
  Meta: { code: "MetaLeft", keyCode: 91, webdriver: "\uE03D" },
};

/** The facts of a key named as in `KeyboardEvent.key`; throws for a name it does not know. */
export function keyFacts(key: string): KeyFacts {
  const named = NAMED[key];
  if (named) return named;
  if ([...key].length !== 1) throw new Error(`no such key: ${key}`);
  const upper = key.toUpperCase();
  if (/^[A-Z]$/.test(upper))
    return { code: `Key${upper}`, keyCode: upper.charCodeAt(0), webdriver: key, text: key };
  if (/^[0-9]$/.test(key))
    return { code: `Digit${key}`, keyCode: key.charCodeAt(0), webdriver: key, text: key };
  return { code: key === " " ? "Space" : "", keyCode: key === " " ? 32 : 0, webdriver: key, text: key };
}
