import { beforeAll, describe, expect, test } from "vitest";
import { isCorrection, type Correction } from "../../src/reading/correction.ts";
import type { Reading, Span } from "../../src/reading/reading.ts";
import { correctionFor, type Saying } from "../../src/reading/say-so.ts";
import { openReader, shownReading, shownWords } from "./shown.ts";

let read: (text: string, corrections?: readonly Correction[]) => Reading;

beforeAll(async () => {
  ({ read } = await openReader());
}, 180_000);

const LINES = ["大夫 大夫 [dai4 fu5] /doctor/", "大夫 大夫 [da4 fu1] /senior official/", "nonsense"];

/** The sentence after a saying about the stretch written so. */
function after(saying: Saying, text: string, part: string, pinyin = "", lines: readonly string[] = []) {
  const start = text.indexOf(part);
  const span: Span = { start, end: start + part.length };
  const correction = correctionFor(saying, read(text), span, pinyin, lines);
  if (!correction) return undefined;
  expect(isCorrection(correction)).toBe(true);
  return read(text, [correction]);
}

describe("what a reader says of the stretch shown", () => {
  test("a part is one word: the rest is read by itself", () => {
    expect(shownWords(after("fix", "请把手抬高。", "手")!)).toBe("请 把 手 抬高 。");
    expect(shownWords(after("fix", "他才能出众。", "才能")!)).toBe("他 才能 出众 。");
  });

  test("it is joined with the next word, unless none follows", () => {
    expect(shownWords(after("join", "他才能出众。", "才")!)).toBe("他 才能 出众 。");
    expect(after("join", "他才能出众。", "出众")).toBeUndefined();
  });

  test("it is split where a shorter headword ends, down to single characters", () => {
    expect(shownWords(after("split", "研究生来了", "研究生")!)).toMatch(/^研究 生/);
    expect(shownWords(after("split", "请把手抬高。", "把手")!)).toBe("请 把 手 抬高 。");
    expect(after("split", "他来", "他")).toBeUndefined();
    expect(shownWords(after("split", "𠮷野家", "𠮷野家") ?? read(""))).not.toContain("\ud842 ");
  });

  test("it is read in its next reading, and round again", () => {
    expect(shownReading(after("reading", "他是大夫", "大夫", "da4 fu1", LINES)!)).toContain("大夫(dai4 fu5)");
    expect(shownReading(after("reading", "他是大夫", "大夫", "dai4 fu5", LINES)!)).toContain("大夫(da4 fu1)");
    expect(after("reading", "他是大夫", "大夫", "dai4 fu5", LINES.slice(0, 1))).toBeUndefined();
    expect(after("reading", "他是大夫", "大夫", "dai4 fu5")).toBeUndefined();
  });
});
