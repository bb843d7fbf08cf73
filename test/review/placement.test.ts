import { expect, test } from "vitest";
import { estimate, goesOn, questionsOf, resultOf } from "../../src/review/placement.ts";

const HAN = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7));
const bands = [
  HAN.slice(0, 40).map((char, at) => char + HAN[(at * 3 + 1) % 60]!),
  HAN.slice(20, 60).map((char, at) => char + HAN[(at * 5 + 2) % 60]!),
];
let seed = 1;
const random = () => ((seed = (seed * 16_807) % 2_147_483_647) - 1) / 2_147_483_646;

test("ten words of a band and two that stand in none", () => {
  const asked = questionsOf(bands, 1, random);
  const real = asked.filter(({ invented }) => !invented);
  const invented = asked.filter((one) => one.invented);
  expect([real.length, invented.length]).toEqual([10, 2]);
  for (const { word } of real) expect(bands[1]).toContain(word);
  for (const { word } of invented) expect(bands.flat()).not.toContain(word);
  expect(new Set(asked.map(({ word }) => word)).size).toBe(12);
  expect(questionsOf([[]], 0, random)).toEqual([]);
});

test("what is claimed of words that do not exist is taken off", () => {
  const asked = questionsOf(bands, 0, random);
  const answers = (of: (invented: boolean) => boolean) =>
    asked.map((question) => ({ question, known: of(question.invented) }));
  const share = (of: (invented: boolean) => boolean) => resultOf(40, 0, answers(of)).share;
  expect(share((invented) => !invented)).toBe(1);
  expect(share(() => true)).toBe(0);
  expect(share(() => false)).toBe(0);
  let first = true;
  expect(share((invented) => !invented || (first && !(first = false)))).toBe(1);
  expect(goesOn({ band: 0, size: 40, share: 0.5 })).toBe(true);
  expect(goesOn({ band: 0, size: 40, share: 0.1 })).toBe(false);
  expect(
    estimate([
      { band: 0, size: 1_000, share: 0.9 },
      { band: 1, size: 2_000, share: 0.25 },
    ]),
  ).toBe(1_400);
});
