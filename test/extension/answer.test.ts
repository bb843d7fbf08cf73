import { anything, assert, asyncProperty } from "fast-check";
import { expect, test, vi } from "vitest";
import { answer, type Answering, type Asker } from "../../src/extension/answer.ts";
import type { Dictionary } from "../../src/extension/look-up.ts";
import type { ReadAnswer } from "../../src/extension/questions.ts";
import type { Word } from "../../src/reading/reading.ts";

const LINES: Record<string, string[]> = {
  中国人: ["中國人 中国人 [Zhong1 guo2 ren2] /Chinese person/"],
  中国: ["中國 中国 [Zhong1 guo2] /China/see 中華|中华[Zhong1 hua2]/"],
  中华: ["中華 中华 [Zhong1 hua2] /China (alternate formal name)/"],
  台湾: ["台灣 台湾 [Tai2 wan1] /variant of 臺灣|台湾[Tai2 wan1]/", "臺灣 台湾 [Tai2 wan1] /Taiwan/"],
  着: ["着 着 [zhuo2] /variant of 著[zhuo2]/"],
  著: ["著 著 [zhuo2] /to wear/"],
};

const word = (start: number, end: number, more: Partial<Word> = {}): Word => ({
  start,
  end,
  kind: "word",
  pinyin: "x1",
  inner: [],
  outer: [],
  ...more,
});

const RELEASE = { entries: 5, released: "2026-09-10T00:00:00Z" };

const dictionary: Dictionary = {
  state: async () => RELEASE,
  fold: (text) => text,
  facts: (text) => ({
    hsk: 3,
    band: 500,
    characters: [{ character: text[0]!, components: ["着"], words: ["中国"] }],
  }),
  read: (text) => ({ text, words: [word(0, text.length, { inner: [{ start: 0, end: 2 }] })] }),
  lines: async (headwords) => headwords.map((headword) => LINES[headword] ?? []),
};
const page: Asker = {
  extensionPage: false,
  frame: { tab: 7, frame: 3, document: "D" },
  page: { title: "題", address: "https://a.example/", inPrivate: false },
};
const popup: Asker = { extensionPage: true, frame: undefined, page: undefined };
const by = (over: Partial<Answering> = {}): Answering => ({
  open: async () => dictionary,
  corrections: async () => () => [],
  correct: async () => undefined,
  show: async () => undefined,
  openPage: async () => undefined,
  start: async () => true,
  ...over,
});
const read = (sentences: unknown) => answer({ question: "read", ask: { sentences } }, page, by());

test("reads, and sends the lines of the word, of what is inside, and of what these refer to", async () => {
  const reply = (await read(["中国人"])) as { answer: ReadAnswer };
  expect(reply.answer.readings.map(({ text }) => text)).toEqual(["中国人"]);
  expect(Object.keys(reply.answer.entries).toSorted()).toEqual(["中国人", "中国", "中华"].toSorted());
  expect(reply.answer.entries["中华"]).toEqual(LINES["中华"]);
});

test.each([
  ["着", "著"],
  ["台湾", "台湾"],
])("the target of a variant comes along: %s → %s", async (headword, target) => {
  const reply = (await read([headword])) as { answer: ReadAnswer };
  expect(reply.answer.entries[target]).toEqual(LINES[target]);
});

test("asked at one place, it sends only the lines needed there", async () => {
  const inner = [{ start: 0, end: 1 }];
  const two = [word(0, 2, { inner }), word(2, 4, { inner: [{ start: 2, end: 3 }], kind: "new" })];
  const open = async (): Promise<Dictionary> => ({ ...dictionary, read: (text) => ({ text, words: two }) });
  const at = async (offset: unknown, sentences = ["中国台湾"]) =>
    (await answer({ question: "read", ask: { sentences, at: offset } }, page, by({ open }))) as {
      answer: ReadAnswer;
    };
  expect(Object.keys((await at(3)).answer.entries)).toEqual(["台湾", "台"]);
  expect(Object.keys((await at(0)).answer.entries)).toEqual(["中国", "中华"]);
  expect(Object.keys((await at(99)).answer.entries)).toEqual([]);
  expect(Object.keys((await at("3")).answer.entries)).toHaveLength(5);
  expect(await at(0, ["中国台湾", "中国"])).toEqual({ error: "refused" });
});

test("every line is asked for once", async () => {
  const lines = vi.fn(dictionary.lines);
  const open = async () => ({ ...dictionary, lines });
  await answer({ question: "read", ask: { sentences: ["中国人", "中国人"] } }, page, by({ open }));
  const asked = lines.mock.calls.flatMap(([headwords]) => [...headwords]);
  expect(asked).toHaveLength(new Set(asked).size);
});

test.each([
  ["no list", undefined],
  ["an empty list", []],
  ["too many", Array.from({ length: 65 }, () => "好")],
  ["too long", ["好".repeat(1_001)]],
  ["not text", ["好", 3]],
  ["a list in disguise", { length: 1, 0: "好" }],
])("refuses %s", async (_, sentences) => {
  expect(await read(sentences)).toEqual({ error: "refused" });
});

test("the largest question allowed is answered", async () => {
  const reply = await read(Array.from({ length: 64 }, () => "好".repeat(1_000)));
  expect(reply).toHaveProperty("answer");
});

test("anything at all gets a reply and never more than was asked for", async () => {
  await assert(
    asyncProperty(anything(), async (message) => {
      expect(await answer(message, page, by())).toEqual({ error: "refused" });
    }),
  );
});

test("data that cannot be read is told, and the next question tries again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const open = vi
    .fn<Answering["open"]>()
    .mockRejectedValueOnce(new Error("damaged"))
    .mockResolvedValue(dictionary);
  const question = { question: "read", ask: { sentences: ["中国人"] } };
  expect(await answer(question, page, by({ open }))).toEqual({ error: "damaged" });
  expect(await answer(question, page, by({ open }))).toHaveProperty("answer");
});

test("only an extension page hears about the dictionary", async () => {
  const question = { question: "dictionary", ask: null };
  expect(await answer(question, page, by())).toEqual({ error: "refused" });
  expect(await answer(question, popup, by())).toEqual({ answer: RELEASE });
});

test("the part that reads is put into the asking frame and no other", async () => {
  const start = vi.fn(async () => true);
  expect(await answer({ question: "start", ask: { tab: 9 } }, page, by({ start }))).toEqual({ answer: null });
  expect(start.mock.calls).toEqual([[page.frame]]);
  expect(await answer({ question: "start" }, popup, by({ start }))).toEqual({ error: "refused" });
  start.mockResolvedValue(false);
  expect(await answer({ question: "start" }, page, by({ start }))).toEqual({ error: "refused" });
});

test("the toolbar shows what a tab says of itself, and of no other", async () => {
  const show = vi.fn(async () => undefined);
  expect(await answer({ question: "show", ask: { on: false, tab: 9 } }, page, by({ show }))).toEqual({
    answer: null,
  });
  expect(show.mock.calls).toEqual([[7, false]]);
  expect(await answer({ question: "show", ask: { on: "no" } }, page, by({ show }))).toEqual({
    error: "refused",
  });
  expect(await answer({ question: "show", ask: { on: true } }, popup, by({ show }))).toEqual({
    error: "refused",
  });
});
