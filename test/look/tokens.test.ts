import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast } from "./contrast.ts";

const css = readFileSync(new URL("../../src/look/tokens.css", import.meta.url), "utf8");
const colours = new Map(
  [...css.matchAll(/--([a-z0-9]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

describe.each(["light", "dark"] as const)("contrast in the %s theme", (theme) => {
  const colour = (name: string) => colours.get(name)![theme];
  const TEXT = ["ink", "soft", "accent", "tone1", "tone2", "tone3", "tone4", "tone5"];
  test.each(TEXT)("%s on paper, shade and glow is AA for small text", (name) => {
    for (const ground of ["paper", "shade", "glow"])
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });
  test("what is read most is AAA", () =>
    expect(contrast(colour("ink"), colour("paper"))).toBeGreaterThanOrEqual(7));
  test("no two tones look alike", () => {
    const tones = [1, 2, 3, 4, 5].map((tone) => colour(`tone${tone}`));
    expect(new Set(tones).size).toBe(5);
  });
});
