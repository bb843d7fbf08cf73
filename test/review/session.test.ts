import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { deleteDB } from "idb";
import { append } from "../../src/extension/vocabulary/append.ts";
import { closeDatabase } from "../../src/extension/vocabulary/database.ts";
import { readLog } from "../../src/extension/vocabulary/read-log.ts";
import { editDeeds } from "../../src/review/edits.ts";
import { frontStore } from "../../src/review/front.ts";
import { Library, type Log } from "../../src/review/library.ts";
import { migrateChoice } from "../../src/review/review-choice.ts";
import { Session } from "../../src/review/session.ts";
import type { Deed, VocabularyEvent } from "../../src/vocabulary/event.ts";
import { writeStamp } from "../../src/vocabulary/stamp.ts";
import { wordId } from "../../src/vocabulary/word-id.ts";

const DAY = 86_400_000;
const DEVICE = "zzzzzzzzzz";
const choice = migrateChoice({ skills: ["recognise"] });
let clock: number;
let cells: Map<string, string>;

const keep = (form: string, sentence = `他说${form}。`): Deed => {
  const word = { traditional: form, simplified: form, pinyin: "yi1", senses: [`sense of ${form}`] };
  const context = { sentence, start: 2, end: 2 + form.length, title: "", address: "", link: "", at: clock };
  return { do: "kept", word: wordId(word), ...word, context };
};

/** A popup that opens: reads what is kept ready at once, and the log when `open` is called. */
function popup(log: Log = { append, readLog }) {
  const storage = {
    getItem: (key: string) => cells.get(key) ?? null,
    setItem: (key: string, value: string) => void cells.set(key, value),
  };
  const library = new Library(log, choice);
  const front = frontStore(storage);
  const session = new Session({ library, front, choice, now: () => clock, changed: () => undefined });
  return { session, library, front };
}
const asked = ({ session }: ReturnType<typeof popup>) => session.state.asking?.word.simplified;

beforeEach(async () => {
  await closeDatabase();
  await deleteDB("qiao");
  clock = Date.now();
  cells = new Map();
});

describe("a session", () => {
  test("asks what was kept a moment ago, in its sentence, and goes on", async () => {
    await append([keep("甲"), keep("乙")]);
    const one = popup();
    expect(one.session.state.asking).toBeUndefined();
    await one.session.open();
    const { asking, left } = one.session.state;
    expect(left).toBe(2);
    expect(asking!.word.contexts[0]!.sentence).toContain(asked(one));
    expect(asking!.buttons.slice(0, 3).map(({ minutes }) => minutes)).toEqual([1, 6, 10]);
    expect(Math.abs(asking!.buttons[3]!.days! - 8)).toBeLessThanOrEqual(2);
    const first = asked(one);
    await one.session.answer(4);
    expect(asked(one)).not.toBe(first);
    expect(one.session.state).toMatchObject({ left: 1, done: 1 });
    await one.session.answer(3);
    // Nothing else is left, so it comes again before its ten minutes are over.
    expect(one.session.state.asking!.candidate.state.phase).toBe("learning");
    await one.session.answer(3);
    expect(one.session.state).toMatchObject({ asking: undefined, left: 0, done: 2, cards: 2 });
  });

  test("the first card is there before the log is read, with the answers of a moment ago in it", async () => {
    await append([keep("甲"), keep("乙"), keep("丙")]);
    const before = popup();
    await before.session.open();
    const first = asked(before);
    await before.session.answer(4);
    const second = asked(before);
    const after = popup();
    expect(asked(after)).toBe(second);
    expect(asked(after)).not.toBe(first);
    expect(after.session.state).toMatchObject({ left: 2, done: 1, whole: false });
    await after.session.answer(4);
    await after.session.open();
    expect(after.session.state).toMatchObject({ left: 1, done: 2, whole: true });
  });

  test("closed between two cards nothing is lost; a day later what is due is there at once", async () => {
    await append([keep("甲")]);
    const before = popup();
    await before.session.open();
    await before.session.answer(4);
    clock += 20 * DAY;
    expect(asked(popup())).toBe("甲");
  });

  test("undo, also after a restart, brings the card back as it was", async () => {
    await append([keep("甲"), keep("乙")]);
    const before = popup();
    await before.session.open();
    const first = asked(before);
    await before.session.answer(4);
    await before.session.answer(2);
    const after = popup();
    await after.session.open();
    await after.session.undo();
    await after.session.undo();
    expect(asked(after)).toBe(first);
    expect(after.session.state).toMatchObject({ done: 0, left: 2, canUndo: false });
    expect(after.session.state.asking!.candidate.state.reviews).toBe(0);
  });

  test("buried until tomorrow, suspended until called back", async () => {
    await append([keep("甲"), keep("乙")]);
    const one = popup();
    await one.session.open();
    const buried = asked(one);
    await one.session.bury();
    await one.session.suspend();
    expect(one.session.state).toMatchObject({ asking: undefined, left: 0 });
    clock += DAY;
    const next = popup();
    await next.session.open();
    expect(asked(next)).toBe(buried);
    expect(next.session.state.left).toBe(1);
  });

  test("an edit is drawn at once", async () => {
    await append([keep("甲")]);
    const one = popup();
    await one.session.open();
    await one.session.store(
      editDeeds(one.session.state.asking!.word, {
        note: "mine",
        senses: ["first"],
        pinyin: "jia3",
      }),
    );
    expect(one.session.state.asking!.word).toMatchObject({ note: "mine", senses: ["first"], pinyin: "jia3" });
  });

  test("eight lapses make a leech, which is said once", async () => {
    await append([keep("甲")]);
    const one = popup();
    await one.session.open();
    await one.session.answer(4);
    for (let lapse = 1; lapse <= 8; lapse++) {
      clock += 400 * DAY;
      await one.session.look();
      await one.session.answer(1);
      expect(one.session.state.leech !== undefined).toBe(lapse === 8);
      clock += 20 * 60_000;
      await one.session.look();
      await one.session.answer(3);
    }
    expect(one.session.state.leech).toBeUndefined();
  });
});

describe("what goes wrong", () => {
  const failing = { append: () => Promise.reject({ trouble: "full" }), readLog };

  test("an answer that cannot be stored brings its card back and says why", async () => {
    await append([keep("甲"), keep("乙")]);
    const one = popup(failing);
    await one.session.open();
    const first = asked(one);
    await one.session.answer(3);
    expect(asked(one)).toBe(first);
    expect(one.session.state).toMatchObject({ trouble: "full", done: 0, left: 2 });
    // It is still said when time has gone by.
    await one.session.look();
    expect(one.session.state).toMatchObject({ trouble: "full", done: 0, left: 2 });
    one.session.dismiss();
    expect(one.session.state.trouble).toBeUndefined();
  });

  test("a popup that closes as an answer is stored: it is stored by the next one, once", async () => {
    await append([keep("甲")]);
    const dying = popup({ append: () => new Promise(() => undefined), readLog });
    await dying.session.open();
    void dying.session.answer(3);
    const next = popup();
    await next.session.open();
    expect(
      next.library.vocabulary.word(wordId({ traditional: "甲", simplified: "甲", pinyin: "yi1" }))!.reviews,
    ).toHaveLength(1);
    // The disk had it, and the popup closed before it heard: it is not stored twice.
    next.front.begin(last(next));
    const third = popup();
    await third.session.open();
    expect(third.library.vocabulary.word(last(next).word)!.reviews).toHaveLength(1);
    expect(third.front.unwritten()).toEqual([]);
  });

  test("a log that cannot be read: the cards kept ready can be answered, and it says why", async () => {
    await append([keep("甲"), keep("乙")]);
    const before = popup();
    await before.session.open();
    const broken = popup({ append, readLog: () => Promise.reject({ trouble: "damaged" }) });
    expect(asked(broken)).toBe(asked(before));
    await broken.session.open();
    expect(broken.session.state.trouble).toBe("damaged");
    await broken.session.answer(4);
    const after = popup();
    await after.session.open();
    expect(after.session.state).toMatchObject({ done: 1, left: 1 });
  });

  test("garbled storage is as good as none", async () => {
    await append([keep("甲")]);
    cells.set("review:front", "{").set("review:unwritten", '"x"');
    const one = popup();
    await one.session.open();
    expect(asked(one)).toBe("甲");
  });

  test("another page's answer is taken in, and its card is not asked again", async () => {
    await append([keep("甲"), keep("乙")]);
    const [one, other] = [popup(), popup()];
    await one.session.open();
    await other.session.open();
    await other.session.answer(4);
    await one.session.look();
    expect(one.session.state).toMatchObject({ done: 1, left: 1 });
    expect(asked(one)).toBe(asked(other));
  });

  function last({ library }: ReturnType<typeof popup>) {
    const word = wordId({ traditional: "甲", simplified: "甲", pinyin: "yi1" });
    const { event } = library.vocabulary.history(word).at(-1)!;
    if (event.do !== "reviewed") throw new Error("no review");
    const { id: _, ...deed } = event;
    return deed;
  }
});

test(
  "50,000 due: today's limit, the most retrievable first, the rest named",
  { timeout: 60_000 },
  async () => {
    const then = clock - 400 * DAY;
    const events = Array.from({ length: 50_000 }, (_, at): VocabularyEvent[] => {
      const deed = keep(`词${at}`);
      if (deed.do !== "kept") throw new Error("not kept");
      const { word } = deed;
      const [kept, answered] = [writeStamp(then + at, 0, DEVICE), writeStamp(then + 60_000 + at, 0, DEVICE)];
      const review = {
        do: "reviewed",
        word,
        skill: "recognise",
        rating: 4,
        at: then + (at % 300) * DAY,
        zone: 0,
        took: 1,
      } as const;
      return [
        { ...deed, id: kept },
        { ...review, id: answered },
      ];
    }).flat();
    const readOnce: Log["readLog"] = async (after, take) => {
      if (after === 0) take(events);
      return 1;
    };
    const one = popup({ append, readLog: readOnce });
    await one.session.open();
    expect(one.session.state).toMatchObject({ left: 150, postponed: 49_850, cards: 50_000 });
    expect(Number(asked(one)!.slice(1)) % 300).toBe(299);
    // Kept ready, it is there before the log is read.
    const next = popup({ append, readLog: () => new Promise(() => undefined) });
    expect(asked(next)).toBe(asked(one));
  },
);
