import { expect, test } from "vitest";
import type { Entry } from "../../src/dictionary/entry.ts";
import { chineseSentences, standingOf, WordCount } from "../../src/review/page-words.ts";
import { foldWord } from "../../src/vocabulary/fold-word.ts";

const none = { inner: [], outer: [] };
const word = (start: number, end: number, pinyin: string) => ({
  kind: "word" as const,
  start,
  end,
  pinyin,
  ...none,
});
const answer = {
  readings: [
    {
      text: "银行银行好",
      words: [word(0, 2, "yin2 hang2"), word(2, 4, "yin2 hang2"), word(4, 5, "hao4")],
    },
    { text: "王三", words: [{ ...word(0, 2, "Wang2 San1"), kind: "name" as const }] },
    {
      text: "看一看",
      words: [{ ...word(0, 3, "kan4 yi1 kan4"), form: { form: "once" as never, base: "看" } }],
    },
  ],
  entries: {
    银行: ["銀行 银行 [yin2 hang2] /bank/"],
    好: ["好 好 [hao3] /good/", "好 好 [hao4] /to be fond of/"],
    看: ["看 看 [kan4] /to see/"],
  },
};

test("sentences that hold Chinese, each once and none too long", () => {
  expect(chineseSentences("Hello.\n你好！你好！再见\nbye")).toEqual(["你好！", "再见"]);
  expect(chineseSentences("字".repeat(3_000))[0]).toHaveLength(1_000);
});

test("running and different words, what is known, and what is worth learning first", () => {
  const count = new WordCount();
  count.add(answer);
  const standing = ({ simplified }: Entry) => (simplified === "好" ? "known" : "new");
  const holds = count.holds(standing);
  expect(holds).toMatchObject({ running: 4, different: 3, known: 0.25 });
  expect(holds.unknown.map(({ text, count: times }) => [text, times])).toEqual([
    ["银行", 2],
    ["看", 1],
  ]);
  expect(count.holds(() => "ignored")).toMatchObject({ running: 0, known: 0, unknown: [] });
  expect(count.holds(() => "known").unknown).toEqual([]);
});

test("the reading that stands in the text decides which entry it is", () => {
  const count = new WordCount();
  count.add(answer);
  const fond = count.holds(() => "new").unknown.find(({ text }) => text === "好");
  expect(fond!.entry.senses).toEqual(["to be fond of"]);
});

test("how a word stands: as the reader said, else by its reviews", () => {
  const id = "甲|甲|jia3";
  const stamp = (n: number) => `${(1_800_000_000_000 + n).toString(36).padStart(9, "0")}0000-aaaaaaaaaa`;
  const kept = {
    do: "kept",
    id: stamp(0),
    word: id,
    traditional: "甲",
    simplified: "甲",
    pinyin: "jia3",
    senses: [],
  } as const;
  const review = (n: number) =>
    ({ do: "reviewed", id: stamp(n), word: id, skill: "recall", rating: 3, at: n, took: 1 }) as const;
  expect(standingOf(undefined, 0)).toBe("new");
  expect(standingOf(foldWord(id, [kept]), 0)).toBe("learning");
  expect(standingOf(foldWord(id, [kept, review(1)]), 30)).toBe("learning");
  expect(standingOf(foldWord(id, [kept, review(1), review(2)]), 30)).toBe("known");
  const said = foldWord(id, [
    kept,
    review(1),
    review(2),
    { do: "status", id: stamp(3), word: id, status: "ignored" },
  ]);
  expect(standingOf(said, 30)).toBe("ignored");
  expect(standingOf(foldWord(id, [{ do: "status", id: stamp(3), word: id, status: "auto" }]), 0)).toBe("new");
});
