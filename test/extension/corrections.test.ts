import { fake, resetBrowser } from "./fake-browser.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answer, type Answering, type Asker } from "../../src/extension/answer.ts";
import { correctionsOf, storeCorrection } from "../../src/extension/corrections.ts";
import type { Dictionary } from "../../src/extension/look-up.ts";
import type { Correction } from "../../src/reading/correction.ts";

const SENTENCE = "请把手抬高。";
const split: Correction = { text: "把手", start: 1, end: 2, at: 1 };
const other: Correction = { text: "抬高", start: 0, end: 1, at: 3 };
const store = (
  correction: Correction,
  more: { everywhere?: boolean; forget?: boolean; sentence?: string } = {},
) => storeCorrection({ sentence: SENTENCE, correction, everywhere: false, forget: false, ...more });
const of = async (sentence: string) => (await correctionsOf([sentence]))(sentence);

beforeEach(resetBrowser);

describe("what the reader corrected", () => {
  test("is remembered for its sentence only", async () => {
    await store(split);
    await store(other);
    expect(await of(SENTENCE)).toEqual([split, other]);
    expect(await of("请把手拿开。")).toEqual([]);
  });

  test("or for everywhere, without its place, before what is said of one sentence", async () => {
    await store(other);
    await store(split, { everywhere: true });
    const everywhere = { text: "把手", start: 1, end: 2 };
    expect(await of(SENTENCE)).toEqual([everywhere, other]);
    expect(await of("门的把手")).toEqual([everywhere]);
  });

  test("is replaced by what is said later of the same stretch, and forgotten", async () => {
    await store(split);
    await store({ ...split, start: 0, pinyin: "ba3 shou3" });
    expect(await of(SENTENCE)).toEqual([{ ...split, start: 0, pinyin: "ba3 shou3" }]);
    await store(split, { everywhere: true });
    await store(split, { forget: true });
    expect(await of(SENTENCE)).toEqual([]);
    expect(fake.stored.size).toBe(0);
  });

  test("no sentence stands in the store", async () => {
    await store(split);
    expect(JSON.stringify([...fake.stored])).not.toContain("抬高");
  });

  test("does not grow without end", async () => {
    for (let at = 0; at < 40; at++) await store({ ...split, at });
    const kept = await of(SENTENCE);
    expect([kept.length, kept[0]!.at, kept.at(-1)!.at]).toEqual([32, 8, 39]);
  });

  test("what is no correction is not read, and a storage that fails holds nothing up", async () => {
    await store(split);
    const [key] = fake.stored.keys();
    fake.stored.set(key!, [{ text: 3 }, split, null]);
    fake.stored.set("cuts", "nonsense");
    expect(await of(SENTENCE)).toEqual([split]);
    fake.storageFails = true;
    expect(await of(SENTENCE)).toEqual([]);
    await expect(store(split)).rejects.toThrow();
  });
});

describe("a page that corrects", () => {
  const dictionary: Dictionary = {
    state: async () => ({ entries: 0, released: "" }),
    fold: (text) => text,
    facts: () => ({ hsk: undefined, band: undefined, characters: [] }),
    read: vi.fn((text: string) => ({ text, words: [] })),
    lines: async (headwords) => headwords.map(() => []),
  };
  const by: Answering = {
    open: async () => dictionary,
    corrections: correctionsOf,
    correct: storeCorrection,
    show: async () => undefined,
    start: async () => true,
    openPage: async () => undefined,
  };
  const asker = (inPrivate: boolean): Asker => ({
    extensionPage: false,
    frame: undefined,
    page: { title: "", address: "", inPrivate },
  });
  const ask = (content: unknown, inPrivate = false) =>
    answer({ question: "correct", ask: content }, asker(inPrivate), by);
  const whole = { sentence: SENTENCE, correction: split, everywhere: false, forget: false };

  test("hears the sentence read so, now and later", async () => {
    expect(await ask(whole)).toMatchObject({ answer: { stored: true } });
    expect(dictionary.read).toHaveBeenLastCalledWith(SENTENCE, [split], undefined);
    await answer({ question: "read", ask: { sentences: [SENTENCE] } }, asker(false), by);
    expect(dictionary.read).toHaveBeenLastCalledWith(SENTENCE, [split], undefined);
  });

  test("in a private window hears it once, and nothing is stored", async () => {
    expect(await ask(whole, true)).toMatchObject({ answer: { stored: false } });
    expect(dictionary.read).toHaveBeenLastCalledWith(SENTENCE, [split], undefined);
    expect(fake.stored.size).toBe(0);
  });

  test.each([
    [undefined],
    [{ ...whole, sentence: "别的话" }],
    [{ ...whole, sentence: `${SENTENCE}${"好".repeat(1_000)}` }],
    [{ ...whole, correction: { ...split, at: undefined } }],
    [{ ...whole, correction: { ...split, end: 9 } }],
    [{ ...whole, correction: "把手" }],
  ])("is refused what is not whole: %j", async (content) => {
    expect(await ask(content)).toEqual({ error: "refused" });
    expect(fake.stored.size).toBe(0);
  });

  test("stores nothing but what belongs to a correction", async () => {
    await ask({ ...whole, correction: { ...split, more: "secret" } });
    expect(JSON.stringify([...fake.stored])).not.toContain("secret");
  });
});
