import { expect, test } from "vitest";
import { keyLabel } from "../../src/gloss/more/key-label.ts";

test.each([
  ["n", "N"],
  ["alt+w", "Alt W"],
  ["control+shift+escape", "Ctrl Shift Esc"],
  ["+", "+"],
  ["control++", "Ctrl +"],
  ["?", "?"],
])("%s is drawn as %s", (name, label) => expect(keyLabel(name)).toBe(label));
