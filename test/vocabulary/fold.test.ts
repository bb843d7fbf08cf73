import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Deed, VocabularyEvent } from "../../src/vocabulary/event.ts";
import { createVocabulary } from "../../src/vocabulary/fold.ts";
import { writeStamp } from "../../src/vocabulary/stamp.ts";
import { context, FAZHAN, history, seenOf, visible, WORDS, XING } from "./some-events.ts";

const stamp = (n: number, device = "aaaaaaaaaa") => writeStamp(1_800_000_000_000 + n, 0, device);
const log = (...deeds: readonly Deed[]) =>
  deeds.map((deed, n): VocabularyEvent => ({ ...deed, id: stamp(n) }));
const kept: Deed = { do: "kept", word: FAZHAN, ...WORDS[0], context: context("發展") };

function folded(...events: readonly VocabularyEvent[]) {
  const vocabulary = createVocabulary();
  vocabulary.add(events);
  return vocabulary.word(FAZHAN)!;
}

test("the same events in any order, twice or in pieces make the same vocabulary", () => {
  fc.assert(
    fc.property(
      history.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
      ),
      fc.nat(30),
      ([events, shuffled], cut) => {
        const pieces = createVocabulary();
        for (const part of [shuffled.slice(cut), shuffled.slice(0, cut), shuffled]) {
          pieces.add(part);
          seenOf(pieces); // folded between the pieces: nothing old may stay
        }
        expect(seenOf(pieces)).toEqual(visible(events));
      },
    ),
  );
});

test("what changed is named, and nothing else changes", () => {
  fc.assert(
    fc.property(history, fc.nat(30), (events, cut) => {
      const vocabulary = createVocabulary();
      vocabulary.add(events.slice(0, cut));
      const before = new Map([...vocabulary.ids()].map((id) => [id, JSON.stringify(vocabulary.word(id))]));
      const changed = vocabulary.add(events.slice(cut));
      for (const id of vocabulary.ids())
        if (!changed.has(id)) expect(JSON.stringify(vocabulary.word(id))).toBe(before.get(id));
    }),
  );
});

test("a word met again gains a context and stays one word", () => {
  const word = folded(...log(kept, { do: "met", word: FAZHAN, context: context("他發展") }, kept));
  expect(word.contexts.map(({ sentence, ids }) => [sentence, ids.length])).toEqual([
    ["發展", 2],
    ["他發展", 1],
  ]);
});

test("each field goes to its last writer", () => {
  const edit = (n: number, field: "note" | "pinyin", value: string, device: string): VocabularyEvent => ({
    do: "edited",
    word: FAZHAN,
    field,
    value,
    id: stamp(n, device),
  });
  const word = folded(
    ...log(kept),
    edit(9, "note", "B", "bbbbbbbbbb"),
    edit(8, "pinyin", "fa1", "bbbbbbbbbb"),
    edit(5, "note", "A", "aaaaaaaaaa"),
  );
  expect([word.note, word.pinyin]).toEqual(["B", "fa1"]);
});

test("a tag that another device sets meanwhile survives its removal", () => {
  const tagged = (n: number, device: string): VocabularyEvent => ({
    do: "tagged",
    word: FAZHAN,
    tag: "新",
    id: stamp(n, device),
  });
  const removal: VocabularyEvent = {
    do: "untagged",
    word: FAZHAN,
    tag: "新",
    seen: [stamp(2)],
    id: stamp(7),
  };
  expect([...folded(...log(kept), tagged(2, "aaaaaaaaaa"), removal).tags.keys()]).toEqual([]);
  const both = folded(...log(kept), tagged(2, "aaaaaaaaaa"), tagged(3, "bbbbbbbbbb"), removal);
  expect([...both.tags.keys()]).toEqual(["新"]);
});

test("a forgotten word is gone with all that was known, until it is met again", () => {
  const forgotten = log(
    kept,
    { do: "edited", word: FAZHAN, field: "note", value: "x" },
    { do: "forgotten", word: FAZHAN },
  );
  expect(folded(...forgotten)).toMatchObject({ kept: false, note: "", contexts: [] });
  const again = folded(...forgotten, { do: "met", word: FAZHAN, context: context("再"), id: stamp(9) });
  expect(again).toMatchObject({ kept: true, traditional: "發展", contexts: [{ sentence: "再" }] });
});

test("forgetting is undone with everything, and undoing is undone", () => {
  const forgotten = log(
    kept,
    { do: "edited", word: FAZHAN, field: "note", value: "x" },
    { do: "forgotten", word: FAZHAN },
  );
  const undo = (n: number, on: boolean): VocabularyEvent => ({
    do: "undone",
    target: stamp(2),
    word: FAZHAN,
    on,
    id: stamp(n),
  });
  expect(folded(...forgotten, undo(5, true))).toMatchObject({ kept: true, note: "x" });
  expect(folded(undo(6, false), ...forgotten, undo(5, true)).kept).toBe(false);
});

test("a batch is undone as one step, whichever comes first", () => {
  const batch = stamp(0);
  const events: VocabularyEvent[] = [
    { ...kept, id: stamp(0), batch },
    { do: "kept", word: XING, ...WORDS[1], id: stamp(1), batch },
    { do: "tagged", word: XING, tag: "x", id: stamp(2) },
  ];
  const undo: VocabularyEvent = { do: "undone", target: batch, on: true, id: stamp(3) };
  for (const order of [
    [...events, undo],
    [undo, ...events],
  ]) {
    const vocabulary = createVocabulary();
    vocabulary.add(order);
    expect([vocabulary.word(FAZHAN)?.kept, vocabulary.word(XING)?.kept]).toEqual([false, false]);
    expect([...vocabulary.batch(batch)].sort()).toEqual([FAZHAN, XING].sort());
  }
});

test("the last context is removed and the word stays", () => {
  const word = folded(...log(kept, { do: "unmet", word: FAZHAN, seen: [stamp(0)] }));
  expect(word).toMatchObject({ kept: true, contexts: [], simplified: "发展" });
});

test("reviews are those since the last restart", () => {
  const review: Deed = { do: "reviewed", word: FAZHAN, skill: "recall", rating: 1, at: 7, took: 100 };
  const word = folded(...log(kept, review, { do: "restarted", word: FAZHAN }, { ...review, rating: 4 }));
  expect(word.reviews).toMatchObject([{ id: stamp(3), skill: "recall", rating: 4, at: 7, took: 100 }]);
});

test("lists have titles until they are removed", () => {
  const vocabulary = createVocabulary();
  const title = (n: number, list: string, value: string): VocabularyEvent => ({
    do: "list",
    list,
    field: "title",
    value,
    id: stamp(n),
  });
  vocabulary.add([title(3, "a", "二"), title(1, "a", "一"), title(2, "b", "三")]);
  expect(vocabulary.lists().map(({ id, title }) => [id, title])).toEqual(
    [
      ["b", "三"],
      ["a", "二"],
    ].sort((a, b) => (a[1]! < b[1]! ? -1 : 1)),
  );
  vocabulary.add([{ do: "list", list: "b", field: "removed", value: "yes", id: stamp(4) }]);
  expect(vocabulary.lists().map(({ id }) => id)).toEqual(["a"]);
});

test("the history says what was undone", () => {
  const vocabulary = createVocabulary();
  vocabulary.add([...log(kept), { do: "undone", target: stamp(0), word: FAZHAN, on: true, id: stamp(1) }]);
  expect(vocabulary.history(FAZHAN).map(({ event, undone }) => [event.do, undone])).toEqual([["kept", true]]);
});
