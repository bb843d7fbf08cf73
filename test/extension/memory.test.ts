import { array, assert, boolean, property, stringMatching, tuple } from "fast-check";
import { expect, test } from "vitest";
import { createMemory } from "../../src/extension/memory.ts";
import type { ReadAnswer } from "../../src/extension/questions.ts";

const line = (word: string) => `${word} ${word} [x1] /meaning of ${word}/`;

function answerTo(...sentences: string[]): ReadAnswer {
  const readings = sentences.map((text) => ({ text, words: [] }));
  return {
    readings,
    entries: Object.fromEntries(sentences.flatMap((text) => [...text].map((word) => [word, [line(word)]]))),
  };
}

test("recalls what it was told, with the lines that came along", () => {
  const memory = createMemory();
  memory.keep(answerTo("中国人", "你好"));
  expect(memory.recall("你好")?.reading.text).toBe("你好");
  expect(memory.recall("中国人")?.lines("国")).toEqual([line("国")]);
  expect(memory.recall("中国人")?.lines("constructor")).toEqual([]);
  expect(memory.recall("再见")).toBeUndefined();
});

test("keeps one copy of a headword's lines", () => {
  const memory = createMemory();
  memory.keep(answerTo("的我"));
  memory.keep(answerTo("的你"));
  expect(memory.recall("的你")!.lines("的")).toBe(memory.recall("的我")!.lines("的"));
});

test("forgets the least recently used first", () => {
  const memory = createMemory(4);
  memory.keep(answerTo("一一", "二二", "三三"));
  expect(memory.recall("一一")).toBeDefined(); // young again
  memory.keep(answerTo("四四", "五五"));
  expect(memory.recall("一一")).toBeDefined();
  expect(memory.recall("二二")).toBeUndefined();
});

test("whatever happens, it stays within twice its capacity and never mixes sentences up", () => {
  const sentence = stringMatching(/^[一二三四五]{1,6}$/u);
  assert(
    property(array(tuple(boolean(), sentence)), (steps) => {
      const memory = createMemory(12);
      const told = new Set<string>();
      for (const [tell, text] of steps) {
        if (tell) memory.keep(answerTo(text));
        if (tell) told.add(text);
        const found = memory.recall(text);
        expect(found === undefined || (told.has(text) && found.reading.text === text)).toBe(true);
        if (tell) expect(found).toBeDefined();
        for (const word of found ? text : "") expect(found!.lines(word)).toEqual([line(word)]);
      }
      const kept = [...told]
        .filter((text) => memory.recall(text))
        .reduce((sum, text) => sum + text.length, 0);
      expect(kept).toBeLessThanOrEqual(2 * 12 + 2 * 6);
    }),
  );
});

test("clear forgets everything", () => {
  const memory = createMemory();
  memory.keep(answerTo("中"));
  memory.clear();
  expect(memory.recall("中")).toBeUndefined();
});
