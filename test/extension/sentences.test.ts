import { fake, resetBrowser } from "./fake-browser.ts";
import { beforeEach, expect, test } from "vitest";
import { createMemory } from "../../src/extension/memory.ts";
import type { Message, Reply } from "../../src/extension/questions.ts";
import { createSentences } from "../../src/extension/sentences.ts";

beforeEach(resetBrowser);

const asked = () => fake.sent.map((message) => (message as Message<"read">).ask.sentences);
const replyTo = (message: unknown): Reply<"read"> => {
  const { sentences } = (message as Message<"read">).ask;
  return { answer: { readings: sentences.map((text) => ({ text, words: [] })), entries: {} } };
};

/** A background that answers when it is let. */
function slowBackground() {
  const waiting: (() => void)[] = [];
  fake.reply = (message) => new Promise((resolve) => waiting.push(() => resolve(replyTo(message))));
  return async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
}

test("what was fetched once is remembered", async () => {
  fake.reply = replyTo;
  const sentences = createSentences(createMemory());
  expect(sentences.recall("你好。")).toBeUndefined();
  expect(await sentences.fetch("你好。")).toMatchObject({ reading: { text: "你好。" } });
  expect(sentences.recall("你好。")?.reading.text).toBe("你好。");
  await sentences.fetch("你好。");
  expect(asked()).toEqual([["你好。"]]);
});

test("the first is asked at once, one flies at a time, and what waits gives way to the newest", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory());
  const all = ["一", "二", "三"].map((sentence) => sentences.fetch(sentence));
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked()).toEqual([["一"]]);
  await answerNext();
  expect(asked()).toEqual([["一"], ["三"]]);
  await answerNext();
  const texts = (await Promise.all(all)).map((one) => (typeof one === "object" ? one.reading.text : one));
  expect(texts).toEqual(["一", undefined, "三"]);
});

test("a hand that trembles over one sentence asks once", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory());
  const all = [sentences.fetch("一"), sentences.fetch("一"), sentences.fetch("一")];
  await new Promise((resolve) => setTimeout(resolve));
  await answerNext();
  expect(await Promise.all(all)).toHaveLength(3);
  expect(asked()).toEqual([["一"]]);
});

test("trouble is handed on, and the next fetch tries anew", async () => {
  fake.reply = () => ({ error: "damaged" });
  const sentences = createSentences(createMemory());
  expect(await sentences.fetch("一")).toBe("damaged");
  fake.reply = replyTo;
  expect(await sentences.fetch("一")).toMatchObject({ reading: { text: "一" } });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("reads ahead in small messages, one in flight", async () => {
  const answerNext = slowBackground();
  const sentences = createSentences(createMemory());
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
  const sentences = createSentences(createMemory());
  sentences.readAhead(["一"]);
  sentences.readAhead(Array.from({ length: 600 }, (_, at) => `旧${at}`));
  sentences.readAhead(["新"]);
  await settled();
  await answerNext();
  expect(asked().map((batch) => batch[0])).toEqual(["一", "新"]);
  expect(sentences.isKnown("旧500")).toBe(true);
  expect(sentences.isKnown("旧599")).toBe(false);
});

test("a hover does not wait behind what is read ahead", async () => {
  slowBackground();
  const sentences = createSentences(createMemory());
  sentences.readAhead(["一"]);
  void sentences.fetch("二");
  await settled();
  expect(asked()).toEqual([["一"], ["二"]]);
});

test("trouble ends reading ahead until it is wanted again", async () => {
  fake.reply = () => ({ error: "damaged" });
  const sentences = createSentences(createMemory());
  sentences.readAhead(["甲".repeat(900), "乙".repeat(900)]);
  await settled();
  expect(asked()).toHaveLength(1);
  expect(sentences.isKnown("乙".repeat(900))).toBe(false);
  fake.reply = replyTo;
  sentences.readAhead(["丙"]);
  await settled();
  expect(sentences.recall("丙")).toBeDefined();
});
