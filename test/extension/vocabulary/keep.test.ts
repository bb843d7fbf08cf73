import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answer, type Asker } from "../../../src/extension/answer.ts";
import type { Dictionary } from "../../../src/extension/look-up.ts";
import type { KeepAnswer } from "../../../src/extension/questions.ts";
import { closeDatabase } from "../../../src/extension/vocabulary/database.ts";
import type { Kept } from "../../../src/extension/vocabulary/keep-word.ts";
import type { Word } from "../../../src/reading/reading.ts";
import { readLog, START } from "../../../src/extension/vocabulary/read-log.ts";
import { createVocabulary } from "../../../src/vocabulary/fold.ts";

const LINES: Record<string, string[]> = {
  发展: ["發展 发展 [fa1 zhan3] /development/"],
  發展: ["發展 发展 [fa1 zhan3] /development/"],
  行: ["行 行 [hang2] /row/", "行 行 [xing2] /to walk/"],
  高兴: ["高興 高兴 [gao1 xing4] /happy/"],
  干: ["乾 干 [gan1] /dry/", "干 干 [gan1] /to concern/"],
};
/** A doubled word and a number, as the engine tells of them where they are a whole sentence. */
function wordsOf(text: string): readonly Word[] {
  const word = { start: 0, end: text.length, pinyin: "", inner: [], outer: [] };
  if (text === "高高兴兴") return [{ ...word, kind: "word", form: { form: "vivid", base: "高兴" } }];
  const value = { figures: "300", english: "three hundred", spoken: "san1 bai3" };
  return text === "三百" ? [{ ...word, kind: "number", value }] : [];
}

const dictionary: Dictionary = {
  state: () => Promise.reject(new Error("not asked")),
  read: (text) => ({ text, words: wordsOf(text) }),
  fold: (text) => text.replaceAll("偉", "伟").replaceAll("張", "张"),
  facts: () => ({ hsk: undefined, band: undefined, characters: [] }),
  lines: async (headwords) => headwords.map((headword) => LINES[headword] ?? []),
};
const asker = (over: Partial<NonNullable<Asker["page"]>> = {}): Asker => ({
  extensionPage: false,
  frame: undefined,
  page: { title: "題", address: "https://user:pw@a.example/x?y#z", inPrivate: false, ...over },
});
const by = {
  open: async () => dictionary,
  show: async () => undefined,
  openPage: async () => undefined,
  corrections: async () => () => [],
  correct: async () => undefined,
  start: async () => true,
};
const ask = (question: string, content: unknown, who = asker()) =>
  answer({ question, ask: content }, who, by);

async function keep(sentence: string, word: string, pinyin: string, more = {}, who = asker()) {
  const start = sentence.indexOf(word);
  const reply = await ask("keep", { sentence, start, end: start + word.length, pinyin, ...more }, who);
  return (reply as { answer: KeepAnswer }).answer;
}

async function words() {
  const vocabulary = createVocabulary();
  await readLog(START, (events) => vocabulary.add(events));
  return [...vocabulary.ids()].map((id) => vocabulary.word(id)!).filter(({ kept }) => kept);
}

let minute = Date.now();
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: (minute += 120_000) });
  await closeDatabase();
  await deleteDB("qiao");
});
afterEach(() => vi.useRealTimers());

test("a word is kept with its sentence, page and a link to the very place", async () => {
  const kept = (await keep("他说发展很快。", "发展", "fa1 zhan3")) as Kept;
  expect(kept.known).toEqual({ text: "发展", pinyin: "fa1 zhan3", keptAt: minute, seen: 1 });
  const [word] = await words();
  expect(word).toMatchObject({ traditional: "發展", simplified: "发展", senses: ["development"] });
  expect(word!.contexts).toMatchObject([
    { sentence: "他说发展很快。", start: 2, end: 4, title: "題", address: "https://a.example/x?y" },
  ]);
  expect(decodeURIComponent(word!.contexts[0]!.link)).toBe("https://a.example/x?y#:~:text=他说发展很快。");
});

test("what is no headword is kept with what the sentence tells of it", async () => {
  await keep("高高兴兴", "高高兴兴", "gao1 gao1 xing4 xing4");
  await keep("三百", "三百", "san1 bai3");
  await keep("王亚东", "王亚东", "Wang2 Ya4 dong1");
  expect((await words()).map(({ simplified, senses }) => [simplified, senses])).toEqual([
    ["高高兴兴", ["happy"]],
    ["三百", ["three hundred"]],
    ["王亚东", []],
  ]);
});

test("both scripts are one word, met again it gains a context", async () => {
  await keep("他说发展。", "发展", "fa1 zhan3");
  const again = (await keep("經濟發展。", "發展", "fa1 zhan3")) as Kept;
  expect(again.known.seen).toBe(2);
  expect((await words()).map(({ contexts }) => contexts.length)).toEqual([2]);
});

test("the reading and the entry on the card are the ones that are kept", async () => {
  await keep("他不行", "行", "xing2");
  await keep("天干", "干", "gan1", { traditional: "干" });
  expect((await words()).map(({ traditional, senses }) => [traditional, ...senses])).toEqual([
    ["行", "to walk"],
    ["干", "to concern"],
  ]);
});

test("a name is one word in both scripts, and knows both once it was met in both", async () => {
  await keep("张伟来了", "张伟", "Zhang1 Wei3");
  await keep("張偉來了", "張偉", "Zhang1 Wei3");
  expect(await words()).toMatchObject([{ traditional: "張偉", simplified: "张伟", senses: [] }]);
});

test("keeping is undone by its step, once, and only by a keep of this device", async () => {
  const { step } = (await keep("他说发展。", "发展", "fa1 zhan3")) as Kept;
  expect(await ask("unkeep", { step })).toEqual({ answer: { undone: true } });
  expect(await words()).toEqual([]);
  expect(await ask("unkeep", { step: `${step.slice(0, 14)}zzzzzzzzzz` })).toEqual({
    answer: { undone: false },
  });
});

test("after a while a page can take nothing back", async () => {
  const { step } = (await keep("他说发展。", "发展", "fa1 zhan3")) as Kept;
  vi.setSystemTime((minute += 11 * 60_000));
  expect(await ask("unkeep", { step })).toEqual({ answer: { undone: false } });
});

test("in a private window nothing is stored but the word that was asked for, without its page", async () => {
  const inPrivate = asker({ inPrivate: true });
  expect(await keep("他说发展。", "发展", "fa1 zhan3", {}, inPrivate)).toEqual({ trouble: "private" });
  expect(await words()).toEqual([]);
  await keep("他说发展。", "发展", "fa1 zhan3", { inPrivate: true }, inPrivate);
  expect((await words())[0]!.contexts).toMatchObject([{ title: "", address: "", link: "" }]);
});

test("how long a word is known, by either form", async () => {
  await keep("他说发展。", "发展", "fa1 zhan3");
  expect(await ask("known", { texts: ["發展", "行"] })).toEqual({
    answer: { known: [{ text: "發展", pinyin: "fa1 zhan3", keptAt: minute, seen: 1 }] },
  });
});

test("addresses that lead nowhere are not kept", async () => {
  await keep("他说发展。", "发展", "fa1 zhan3", {}, asker({ address: "data:text/html,secret" }));
  expect((await words())[0]!.contexts).toMatchObject([{ address: "", link: "" }]);
});

test.each([
  [{ sentence: "x".repeat(1_001), start: 0, end: 1, pinyin: "" }],
  [{ sentence: "发展", start: 1, end: 1, pinyin: "" }],
  [{ sentence: "发展", start: -1, end: 1, pinyin: "" }],
  [{ sentence: "发展", start: 0, end: 3, pinyin: "" }],
  [{ sentence: "发展", start: 0, end: 1.5, pinyin: "" }],
  [{ sentence: "发展", start: 0, end: 2, pinyin: "<b>" }],
  [{ sentence: "字".repeat(80), start: 0, end: 70, pinyin: "" }],
])("a malformed word is refused: %j", async (content) => {
  expect(await ask("keep", content)).toEqual({ error: "refused" });
});

test("whatever is asked, the answer is a refusal and nothing is stored", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("keep", "unkeep", "known"), fc.anything(), async (question, content) => {
      const reply = await ask(question, content);
      expect(reply).toEqual(
        question === "known" && "answer" in reply ? { answer: { known: [] } } : { error: "refused" },
      );
    }),
  );
  expect(await words()).toEqual([]);
});

test("a page that keeps faster than any hand is stopped", async () => {
  for (let i = 0; i < 60; i++) await keep("他说发展。", "发展", "fa1 zhan3");
  expect(await ask("keep", { sentence: "发展", start: 0, end: 2, pinyin: "fa1 zhan3" })).toEqual({
    error: "refused",
  });
});
