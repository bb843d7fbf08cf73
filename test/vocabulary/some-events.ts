import * as fc from "fast-check";
import { newClock, tick } from "../../src/vocabulary/clock.ts";
import type { Deed, VocabularyEvent } from "../../src/vocabulary/event.ts";
import { createVocabulary } from "../../src/vocabulary/fold.ts";
import { wordId } from "../../src/vocabulary/word-id.ts";

/** Two words and a few deeds are enough for every way in which two of them can meet. */
export const WORDS = [
  { traditional: "發展", simplified: "发展", pinyin: "fa1 zhan3", senses: ["development"] },
  { traditional: "行", simplified: "行", pinyin: "xing2", senses: ["to walk", "OK"] },
] as const;

export const [FAZHAN, XING] = WORDS.map(wordId) as [string, string];

export function context(sentence: string, at = 1) {
  return { sentence, start: 0, end: 1, title: "題", address: "https://a.example/", link: "", at };
}

/** A deed as one device would do it, given all that it knows: what is removed is what it has seen. */
type Step = (events: readonly VocabularyEvent[]) => Deed;

const word = fc.constantFrom(...WORDS);
const short = fc.constantFrom("甲", "乙", "丙");

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ word, sentence: fc.option(short, { nil: undefined }) })
    .map(({ word, sentence }): Step => () => ({
      do: "kept",
      word: wordId(word),
      ...word,
      ...(sentence === undefined ? {} : { context: context(sentence) }),
    })),
  fc
    .record({ word, sentence: short })
    .map(({ word, sentence }): Step => () => ({ do: "met", word: wordId(word), context: context(sentence) })),
  fc
    .record({ word, note: short })
    .map(({ word, note }): Step => () => ({ do: "edited", word: wordId(word), field: "note", value: note })),
  fc
    .record({ word, tag: short })
    .map(({ word, tag }): Step => () => ({ do: "tagged", word: wordId(word), tag })),
  fc.record({ word, tag: short }).map(({ word, tag }): Step => (events) => {
    const id = wordId(word);
    const seen = events.filter((event) => event.do === "tagged" && event.word === id && event.tag === tag);
    return { do: "untagged", word: id, tag, seen: seen.map((event) => event.id) };
  }),
  fc.record({ word, sentence: short }).map(({ word, sentence }): Step => (events) => {
    const id = wordId(word);
    const seen = events.filter(
      (event) =>
        (event.do === "met" || event.do === "kept") &&
        event.word === id &&
        event.context?.sentence === sentence,
    );
    return { do: "unmet", word: id, seen: seen.map((event) => event.id) };
  }),
  word.map((word): Step => () => ({ do: "forgotten", word: wordId(word) })),
  fc
    .record({ word, on: fc.boolean() })
    .map(({ word, on }): Step => () => ({ do: "suspended", word: wordId(word), on })),
  word.map((word): Step => () => ({
    do: "reviewed",
    word: wordId(word),
    skill: "recall",
    rating: 3,
    at: 5,
    zone: 480,
    took: 900,
  })),
  fc.record({ word, lookedUp: fc.boolean() }).map(({ word, lookedUp }): Step => () => ({
    do: "read",
    word: wordId(word),
    lookedUp,
    at: 5,
    zone: -60,
  })),
  fc.record({ nth: fc.nat(20), on: fc.boolean() }).map(({ nth, on }): Step => (events) => {
    const target = events.filter((event) => event.do !== "undone" && event.do !== "list").at(-1 - nth);
    if (!target || !("word" in target) || target.word === undefined)
      return { do: "list", list: "l1", field: "title", value: `${nth}` };
    return { do: "undone", target: target.id, word: target.word, on };
  }),
);

/**
 * The log of several devices whose clocks go wrong by up to an hour, and which hear of each other's events now
 * and then: all events, in the order they were made.
 */
export const history: fc.Arbitrary<readonly VocabularyEvent[]> = fc
  .array(
    fc.record({
      step,
      device: fc.nat(2),
      skew: fc.integer({ min: -3_600_000, max: 3_600_000 }),
      hears: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((moments) => {
    const all: VocabularyEvent[] = [];
    const clocks = ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"].map(newClock);
    const known: VocabularyEvent[][] = [[], [], []];
    moments.forEach(({ step, device, skew, hears }, i) => {
      if (hears) known[device] = [...all];
      const next = tick(clocks[device]!, 1_800_000_000_000 + i * 1_000 + skew);
      clocks[device] = next.clock;
      const event: VocabularyEvent = { ...step(known[device]!), id: next.stamp };
      known[device]!.push(event);
      all.push(event);
    });
    return all;
  });

/** Everything that can be seen of a vocabulary, as plain data. */
export function visible(events: Iterable<VocabularyEvent>): unknown {
  const vocabulary = createVocabulary();
  vocabulary.add(events);
  return seenOf(vocabulary);
}

export function seenOf(vocabulary: ReturnType<typeof createVocabulary>): unknown {
  const words = [...vocabulary.ids()].sort().map((id) => vocabulary.word(id)!);
  return {
    words: words.map((word) => ({
      ...word,
      tags: [...word.tags].sort(),
      lists: [...word.lists].sort(),
    })),
    lists: vocabulary.lists(),
  };
}
