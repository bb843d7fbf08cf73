import { fake, resetBrowser } from "./fake-browser.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReadAtHand } from "../../src/extension/at-hand.ts";
import type { Awareness } from "../../src/extension/awake.ts";
import { createMemory } from "../../src/extension/memory.ts";
import type { Message, Reply } from "../../src/extension/questions.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { createSentences } from "../../src/extension/sentences.ts";

let awake = true;
let answers = 0;
const background: Awareness = { isAwake: () => awake, heard: () => void answers++ };
beforeEach(() => {
  resetBrowser();
  [awake, answers] = [true, 0];
});

const asked = () => fake.sent.map((message) => (message as Message<"read">).ask.sentences);
const replyTo = (message: unknown): Reply<"read"> => {
  const { sentences } = (message as Message<"read">).ask;
  return { answer: { readings: sentences.map((text) => ({ text, words: [] })), entries: {} } };
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

/** A background that answers when it is let. */
function slowBackground() {
  const waiting: (() => void)[] = [];
  fake.reply = (message) => new Promise((resolve) => waiting.push(() => resolve(replyTo(message))));
  return async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
}

const textOf = (fetched: unknown) =>
  typeof fetched === "object" ? (fetched as { reading: Reading }).reading.text : fetched;

test("asks for one place of a sentence, and remembers only what was read as a whole", async () => {
  fake.reply = replyTo;
  const sentences = createSentences(createMemory(), background);
  expect(textOf(await sentences.fetch("你好。", 1))).toBe("你好。");
  expect(fake.sent).toEqual([{ question: "read", ask: { sentences: ["你好。"], at: 1 } }]);
  expect(sentences.recall("你好。")).toBeUndefined();
  sentences.readAhead(["你好。"]);
  await settled();
  fake.sent = [];
  expect(textOf(await sentences.fetch("你好。", 0))).toBe("你好。");
  expect(fake.sent).toEqual([]);
});

test("the first is asked at once, one flies at a time, and what waits gives way to the newest", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory(), background);
  const all = ["一", "二", "三"].map((sentence) => sentences.fetch(sentence, 0));
  await settled();
  expect(asked()).toEqual([["一"]]);
  await answerNext();
  await settled();
  expect(asked()).toEqual([["一"], ["三"]]);
  await answerNext();
  expect((await Promise.all(all)).map(textOf)).toEqual(["一", undefined, "三"]);
});

test("a hand that trembles over one character asks once", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory(), background);
  const all = [sentences.fetch("一", 0), sentences.fetch("一", 0), sentences.fetch("一", 0)];
  await settled();
  await answerNext();
  expect(await Promise.all(all)).toHaveLength(3);
  expect(asked()).toEqual([["一"]]);
});

test("every answer says that the background is awake, and no failure does", async () => {
  awake = false;
  fake.reply = replyTo;
  const sentences = createSentences(createMemory(), background);
  await sentences.fetch("一", 0);
  expect(answers).toBe(1);
  fake.reply = () => undefined;
  await sentences.fetch("二", 0);
  expect(answers).toBe(1);
});

test("trouble is handed on, and the next fetch tries anew", async () => {
  fake.reply = () => ({ error: "damaged" });
  const sentences = createSentences(createMemory(), background);
  expect(await sentences.fetch("一", 0)).toBe("damaged");
  fake.reply = replyTo;
  expect(textOf(await sentences.fetch("一", 0))).toBe("一");
});

describe("with the engine at hand", () => {
  const own: ReadAtHand = async (text) => ({ readings: [{ text: `${text} here`, words: [] }], entries: {} });
  afterEach(() => {
    globalThis.qiaoAtHand = undefined;
  });
  test("a background that answers promptly is heard", async () => {
    fake.reply = replyTo;
    globalThis.qiaoAtHand = own;
    expect(textOf(await createSentences(createMemory(), background).fetch("一", 0))).toBe("一");
  });

  test("one that does not is not waited for", async () => {
    slowBackground();
    globalThis.qiaoAtHand = own;
    expect(textOf(await createSentences(createMemory(), background).fetch("一", 0))).toBe("一 here");
    expect(asked()).toEqual([["一"]]);
  });

  test("one that sleeps is not even woken", async () => {
    awake = false;
    globalThis.qiaoAtHand = own;
    expect(textOf(await createSentences(createMemory(), background).fetch("一", 0))).toBe("一 here");
    expect(fake.sent).toEqual([]);
  });

  test("what fails here is asked of the background, which says why", async () => {
    globalThis.qiaoAtHand = () => Promise.reject(new Error("damaged"));
    fake.reply = () => ({ error: "damaged" });
    expect(await createSentences(createMemory(), background).fetch("一", 0)).toBe("damaged");
  });
});

test("reads ahead in small messages, one in flight", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory(), background);
  const long = ["一", "二", "三"].map((sign) => sign.repeat(700));
  sentences.readAhead([...long, ...Array.from({ length: 40 }, (_, at) => `短${at}`)]);
  expect(sentences.isKnown("短39")).toBe(true);
  for (let count = 1; count <= 3; count++) {
    await settled();
    expect(asked()).toHaveLength(count);
    await answerNext();
  }
  await settled();
  expect(asked().map((batch) => batch.length)).toEqual([2, 32, 9]);
  expect(sentences.recall("短39")).toBeDefined();
});

test("what is found later is read first, and what waits too long is forgotten", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory(), background);
  sentences.readAhead(["一"]);
  sentences.readAhead(Array.from({ length: 600 }, (_, at) => `旧${at}`));
  sentences.readAhead(["新"]);
  await settled();
  await answerNext();
  expect(asked().map((batch) => batch[0])).toEqual(["一", "新"]);
  expect(sentences.isKnown("旧500")).toBe(true);
  expect(sentences.isKnown("旧599")).toBe(false);
});

test("reading ahead gives way to a hand that points", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory(), background);
  void sentences.fetch("二", 0);
  sentences.readAhead(["一"]);
  await settled();
  expect(asked()).toEqual([["二"]]);
  await answerNext();
  await settled();
  expect(asked()).toEqual([["二"], ["一"]]);
});

test("a sleeping background is not woken at once to read ahead", async () => {
  awake = false;
  fake.reply = replyTo;
  const sentences = createSentences(createMemory(), background);
  sentences.readAhead(["一"]);
  await settled();
  expect(asked()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(asked()).toEqual([["一"]]);
});

test("a hover does not wait behind what is read ahead", async () => {
  slowBackground();
  const sentences = createSentences(createMemory(), background);
  sentences.readAhead(["一"]);
  await settled();
  void sentences.fetch("二", 0);
  await settled();
  expect(asked()).toEqual([["一"], ["二"]]);
});

test("trouble ends reading ahead until it is wanted again", async () => {
  fake.reply = () => ({ error: "damaged" });
  const sentences = createSentences(createMemory(), background);
  sentences.readAhead(["甲".repeat(900), "乙".repeat(900)]);
  await settled();
  expect(asked()).toHaveLength(1);
  expect(sentences.isKnown("乙".repeat(900))).toBe(false);
  fake.reply = replyTo;
  sentences.readAhead(["丙"]);
  await settled();
  expect(sentences.recall("丙")).toBeDefined();
});

test("a sentence that the reader corrects is remembered as it is read then; what holds everywhere clears the rest", async () => {
  fake.reply = replyTo;
  const memory = createMemory();
  const sentences = createSentences(memory, background);
  sentences.readAhead(["你好。", "请把手抬高。"]);
  await settled();
  const words = [{ start: 0, end: 6, kind: "new" as const, pinyin: "", inner: [], outer: [] }];
  const answer = { readings: [{ text: "请把手抬高。", words }], entries: {}, stored: true };
  fake.reply = () => ({ answer });
  const said = {
    sentence: "请把手抬高。",
    correction: { text: "把手", start: 1, end: 2, at: 1 },
    everywhere: false,
    forget: false,
  };
  expect(await sentences.correct(said)).toEqual({ stored: true });
  expect(sentences.recall("请把手抬高。")?.reading.words).toEqual(words);
  expect(sentences.isKnown("你好。")).toBe(true);
  await sentences.correct({ ...said, everywhere: true });
  expect([sentences.isKnown("你好。"), sentences.isKnown("请把手抬高。")]).toEqual([false, true]);
  fake.reply = () => ({ error: "refused" });
  expect(await sentences.correct(said)).toBe("refused");
});
