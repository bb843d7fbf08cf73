import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import palettes from "../../src/look/palettes.json" with { type: "json" };
import { readable } from "../../src/look/readable.ts";
import { contrast } from "./contrast.ts";

const css = readFileSync(new URL("../../src/look/tokens.css", import.meta.url), "utf8");
const grounds = ["paper", "shade", "glow"].map((name) => {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, "u").exec(css)!;
  return { light: light!, dark: dark! };
});
const pair = (colour: string) =>
  /^light-dark\((#\w{6}), (#\w{6})\)$/u.exec(readable(colour))!.slice(1) as [string, string];

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("any colour can be read on every ground of both themes", () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const [light, dark] = pair(chosen);
      for (const ground of grounds) {
        expect(contrast(light, ground.light)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark, ground.dark)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test("what can be read already stays as it is", () => {
  expect(pair("#8900bf")[0]).toBe("#8900bf");
  expect(pair("#ffffff")[1]).toBe("#ffffff");
});

describe.each(Object.entries(palettes))("the palette %s", (_, tones) => {
  test("keeps its five tones apart", () => {
    for (const theme of [0, 1] as const) expect(new Set(tones.map((tone) => pair(tone)[theme])).size).toBe(5);
  });
});
