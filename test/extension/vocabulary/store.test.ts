import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { append, appendAll, undoStep } from "../../../src/extension/vocabulary/append.ts";
import { closeDatabase, openDatabase } from "../../../src/extension/vocabulary/database.ts";
import { merge } from "../../../src/extension/vocabulary/merge.ts";
import { packReviewsOfLog } from "../../../src/extension/vocabulary/pack.ts";
import { readLog, rowsOf, sizeOf, START } from "../../../src/extension/vocabulary/read-log.ts";
import type { Deed, VocabularyEvent } from "../../../src/vocabulary/event.ts";
import { createVocabulary } from "../../../src/vocabulary/fold.ts";
import { context, FAZHAN, history, seenOf, visible, WORDS, XING } from "../../vocabulary/some-events.ts";

const kept = (which: 0 | 1, sentence = "他发展"): Deed => ({
  do: "kept",
  word: [FAZHAN, XING][which]!,
  ...WORDS[which],
  context: context(sentence),
});
const review: Deed = { do: "reviewed", word: FAZHAN, skill: "recall", rating: 3, at: 1, took: 2 };

async function vocabulary(after = START) {
  const found = createVocabulary();
  const position = await readLog(after, (events) => found.add(events));
  return { found, position };
}

beforeEach(async () => {
  await closeDatabase();
  await deleteDB("qiao");
});

describe("the store", () => {
  test("gives back what was written, after it was closed and opened", async () => {
    await append([kept(0), { do: "edited", word: FAZHAN, field: "note", value: "記" }]);
    await closeDatabase();
    const { found } = await vocabulary();
    expect(found.word(FAZHAN)).toMatchObject({ kept: true, note: "記", simplified: "发展" });
    expect(await sizeOf()).toEqual({ written: 2 });
  });

  test("stamps rise over pages that write at the same time", async () => {
    const written = await Promise.all(Array.from({ length: 20 }, () => append([kept(0)])));
    const stamps = written.flat().map(({ id }) => id);
    expect(new Set(stamps).size).toBe(20);
    expect(stamps.toSorted()).toEqual(stamps);
    expect(new Set(stamps.map((id) => id.slice(14))).size).toBe(1);
  });

  test("goes on reading from where it was", async () => {
    await append([kept(0)]);
    const { position } = await vocabulary();
    await append([kept(1)]);
    const rest = await vocabulary(position);
    expect([...rest.found.ids()]).toEqual([XING]);
    expect((await vocabulary(rest.position)).position).toBe(rest.position);
  });

  test("finds a word's row by either form while it is kept", async () => {
    const [event] = await append([kept(0)]);
    await append([{ do: "met", word: FAZHAN, context: context("又发展") }]);
    expect(await rowsOf(["发展"])).toMatchObject([{ id: FAZHAN, seen: 2, keptAt: 1 }]);
    expect(await rowsOf(["發展", "发展"])).toHaveLength(1);
    await append([{ do: "forgotten", word: FAZHAN }]);
    expect(await rowsOf(["发展"])).toEqual([]);
    await append([kept(0)]);
    await append([{ do: "undone", target: event!.id, word: FAZHAN, on: true }]);
    expect(await rowsOf(["发展"])).toHaveLength(1);
  });

  test("a batch is undone in the rows, too, and a batch of many words as well", async () => {
    const many = Array.from({ length: 120 }, (_, i): Deed => {
      const form = String.fromCodePoint(0x4e00 + i);
      return {
        do: "kept",
        word: `${form}|${form}|`,
        traditional: form,
        simplified: form,
        pinyin: "",
        senses: [],
      };
    });
    await append([many[3]!]);
    const step = await appendAll(many, () => undefined);
    expect(await rowsOf(["一", "丁"])).toHaveLength(2);
    await undoStep(step!, true);
    expect(await rowsOf(["一", "丁"])).toEqual([]);
    expect(await rowsOf([String.fromCodePoint(0x4e03)])).toHaveLength(1); // kept before by itself
    await undoStep(step!, false);
    expect(await rowsOf(["一", "丁"])).toHaveLength(2);
  });

  test("a bulk that is cancelled is taken back as a whole", async () => {
    const cancel = new AbortController();
    const deeds = Array.from({ length: 4_500 }, (_, i): Deed => ({
      do: "tagged",
      word: FAZHAN,
      tag: `${i}`,
    }));
    const done: number[] = [];
    const bulk = appendAll(deeds, (n) => (done.push(n), n >= 4_000 && cancel.abort()), cancel.signal);
    await expect(bulk).rejects.toThrow(/abort/);
    expect(done).toEqual([2_000, 4_000]);
    expect((await vocabulary()).found.word(FAZHAN)?.tags.size).toBe(0);
  });
});

describe("reviews", () => {
  test("are packed without being lost, counted twice or missed by who reads on", async () => {
    await append([kept(0)]);
    const { position, found } = await vocabulary();
    for (let i = 0; i < 12; i++) await append([review, ...(i === 6 ? [kept(1)] : [])]);
    await packReviewsOfLog(5);
    await packReviewsOfLog(5);
    await packReviewsOfLog(5); // two are left: not enough
    const database = await openDatabase();
    expect([
      await database.count("chunks"),
      await database.countFromIndex("events", "kind", "reviewed"),
    ]).toEqual([2, 2]);
    await readLog(position, (events) => found.add(events));
    expect(found.word(FAZHAN)?.reviews).toHaveLength(12);
    expect(seenOf((await vocabulary()).found)).toEqual(seenOf(found));
  });

  test("that come in bulk are packed at once", async () => {
    const step = await appendAll([kept(0), ...Array.from({ length: 3_000 }, () => review)], () => undefined);
    const { found } = await vocabulary();
    expect(found.word(FAZHAN)?.reviews).toHaveLength(3_000);
    expect(await (await openDatabase()).count("events")).toBeLessThan(2_100);
    await undoStep(step!, true);
    expect((await vocabulary()).found.word(FAZHAN)?.reviews).toEqual([]);
  });
});

describe("merging", () => {
  test("takes another log in once, and stays the same in any order", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(30), async (events, cut) => {
        await closeDatabase();
        await deleteDB("qiao");
        const added = await merge(events.slice(cut), () => undefined);
        expect(added + (await merge(events, () => undefined))).toBe(events.length);
        expect(await merge(events, () => undefined)).toBe(0);
        expect(seenOf((await vocabulary()).found)).toEqual(visible(events));
      }),
      { numRuns: 30 },
    );
  });

  test("makes the clock later than all that was heard", async () => {
    const ahead: VocabularyEvent = {
      ...kept(0),
      id: `${(Date.now() + 60_000).toString(36).padStart(9, "0")}0000-bbbbbbbbbb`,
    };
    await merge([ahead], () => undefined);
    const [mine] = await append([kept(1)]);
    expect(mine!.id > ahead.id).toBe(true);
  });

  test("knows packed reviews", async () => {
    await append(Array.from({ length: 600 }, () => review));
    const events: VocabularyEvent[] = [];
    await readLog(START, (some) => events.push(...some));
    expect(events).toHaveLength(600);
    expect(await merge(events, () => undefined)).toBe(0);
  });
});

describe("trouble", () => {
  test("a newer version's data is left alone and named", async () => {
    (await openDB("qiao", 99)).close();
    await expect(append([kept(0)])).rejects.toMatchObject({ trouble: "newer" });
    const database = await openDB("qiao");
    expect(database.version).toBe(99);
    database.close();
  });

  test("a full disk leaves nothing half written", async () => {
    await append([kept(0)]);
    const add = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await expect(append([kept(1), review])).rejects.toMatchObject({ trouble: "full" });
    add.mockRestore();
    expect([...(await vocabulary()).found.ids()]).toEqual([FAZHAN]);
    await append([kept(1)]);
    expect(await rowsOf(["行"])).toHaveLength(1);
  });

  test("a database that another window holds is named, and opened once it is free", async () => {
    vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
      throw new DOMException("no", "SecurityError");
    });
    await expect(append([kept(0)])).rejects.toMatchObject({ trouble: "locked" });
    await expect(append([kept(0)])).resolves.toHaveLength(1);
  });
});
