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

test("reads ahead in small batches what is not known, and stops at trouble", async () => {
  fake.reply = replyTo;
  const sentences = createSentences(createMemory());
  await sentences.fetch("好");
  fake.sent = [];
  const long = ["一", "二", "三"].map((sign) => sign.repeat(700));
  await sentences.readAhead(["好", ...long, ...Array.from({ length: 40 }, (_, at) => `短${at}`)]);
  expect(asked().map((batch) => batch.length)).toEqual([2, 32, 9]);
  expect(asked().flat()).not.toContain("好");
  fake.reply = () => ({ error: "damaged" });
  fake.sent = [];
  await sentences.readAhead(["甲".repeat(900), "乙".repeat(900)]);
  expect(asked()).toHaveLength(1);
});
