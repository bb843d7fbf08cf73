import { expect, test } from "vitest";
import { figuresAsCsv } from "../../src/review/csv.ts";
import { statisticsOf } from "../../src/review/statistics.ts";
import { DEFAULT_RULES } from "../../src/schedule/rules.ts";
import { foldWord, type WordEvent } from "../../src/vocabulary/fold-word.ts";

const DAY = 86_400_000;
const now = { at: Date.parse("2026-11-23T12:00:00Z"), zone: 0 };
const stamp = (at: number) => `${at.toString(36).padStart(9, "0")}0000-aaaaaaaaaa`;

function word(form: string, ...answers: [daysAgo: number, rating: 1 | 2 | 3 | 4][]) {
  const id = `${form}|${form}|x1`;
  const keptAt = now.at - (answers[0]?.[0] ?? 0) * DAY;
  const kept: WordEvent = {
    do: "kept",
    id: stamp(keptAt - 1),
    word: id,
    traditional: form,
    simplified: form,
    pinyin: "x1",
    senses: [],
  };
  return foldWord(id, [
    kept,
    ...answers.map(([ago, rating]): WordEvent => {
      const at = now.at - ago * DAY;
      return {
        do: "reviewed",
        id: stamp(at),
        word: id,
        skill: "recognise",
        rating,
        at,
        zone: 0,
        took: 30_000,
      };
    }),
  ]);
}

test("what is due, what was known, how long it holds, what was learned", () => {
  const found = statisticsOf(
    [word("甲", [60, 4], [50, 4], [0, 3]), word("乙", [40, 4], [31, 1]), word("丙")],
    now,
    DEFAULT_RULES,
  );
  expect(found).toMatchObject({ words: 3, answers: 5, minutes: 2.5 });
  expect(found.days).toHaveLength(371);
  expect(found.days.at(-1)).toEqual({ name: "2026-11-23", value: 1 });
  expect(found.days.filter(({ value }) => value > 0)).toHaveLength(5);
  // The forgotten card has been waiting since October.
  expect(found.forecast[0]).toEqual({ name: "2026-11-23", value: 1 });
  expect(found.retention).toEqual([
    { name: "2026-10", value: 50 },
    { name: "2026-11", value: 100 },
  ]);
  expect(found.stability.reduce((sum, { value }) => sum + value, 0)).toBe(2);
  expect(found.known).toEqual([{ name: "2026-11", value: 1 }]);
  expect(found.kept.at(-1)!.value).toBe(3);
  expect(found.honesty!.answers).toBe(3);
});

test("nothing at all is no error", () => {
  const none = statisticsOf([], now, DEFAULT_RULES);
  expect(none).toMatchObject({ words: 0, answers: 0, retention: [], known: [], honesty: undefined });
});

test("CSV that no spreadsheet takes for a formula", () => {
  expect(figuresAsCsv(["when", 'a "b", c'], [{ name: "=1+1", value: 1.23456 }])).toBe(
    'when,"a ""b"", c"\r\n\'=1+1,1.2346\r\n',
  );
});
