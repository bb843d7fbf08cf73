import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { append } from "../../../src/extension/vocabulary/append.ts";
import { closeDatabase, openDatabase } from "../../../src/extension/vocabulary/database.ts";
import { merge } from "../../../src/extension/vocabulary/merge.ts";
import { readLog, START } from "../../../src/extension/vocabulary/read-log.ts";
import { setAside } from "../../../src/extension/vocabulary/set-aside.ts";
import { wholeBackup } from "../../../src/extension/vocabulary/whole-backup.ts";
import type { Deed, VocabularyEvent } from "../../../src/vocabulary/event.ts";
import type { ReviewChunk } from "../../../src/vocabulary/review-chunk.ts";
import { FAZHAN, WORDS } from "../../vocabulary/some-events.ts";

const kept: Deed = { do: "kept", word: FAZHAN, ...WORDS[0] };
const review: Deed = { do: "reviewed", word: FAZHAN, skill: "recall", rating: 3, at: 1, took: 2 };

async function readAll() {
  const events = new Map<string, VocabularyEvent>();
  let lost = 0;
  await readLog(
    START,
    (some) => {
      for (const event of some) events.set(event.id, event);
    },
    (records) => (lost += records),
  );
  return { events: [...events.values()], lost };
}

beforeEach(async () => {
  await closeDatabase();
  await deleteDB("qiao");
});
afterEach(() => vi.restoreAllMocks());

test("a chunk and an event that say nothing are passed over, told, and brought back by a backup", async () => {
  await append([kept]);
  await append(Array.from({ length: 600 }, () => review));
  await append([{ do: "tagged", word: FAZHAN, tag: "a" }]);
  const before = await readAll();
  const database = await openDatabase();
  const [key] = await database.getAllKeys("chunks");
  await database.put("chunks", { first: "x" } as unknown as ReviewChunk, key);
  await database.add("events", 7 as unknown as VocabularyEvent);
  await append([{ do: "tagged", word: FAZHAN, tag: "b" }]);
  const damaged = await readAll();
  expect(damaged.events.map((event) => event.do)).toEqual(["kept", "tagged", "tagged"]);
  expect(damaged.lost).toBe(2);
  expect(await wholeBackup()).toMatchObject({ events: 3, lost: 2 });

  expect(await merge(before.events, () => undefined)).toBe(600);
  await setAside();
  const after = await readAll();
  expect(after.lost).toBe(0);
  expect(new Set(after.events.map(({ id }) => id))).toEqual(
    new Set([...before.events, ...damaged.events].map(({ id }) => id)),
  );
  // Nothing was thrown away.
  expect(await database.get("views", `damaged chunks ${key}`)).toMatchObject({ value: { first: "x" } });
});

test("one record that the browser cannot give spoils no other", async () => {
  await append([kept, { do: "tagged", word: FAZHAN, tag: "a" }, { do: "tagged", word: FAZHAN, tag: "b" }]);
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
    throw new DOMException("cannot be read", "DataError");
  });
  const get = Reflect.get(IDBObjectStore.prototype, "get") as (key: number) => IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    if (key === 2) throw new DOMException("cannot be read", "DataError");
    return get.call(this, key as number);
  });
  const { events, lost } = await readAll();
  expect(events.map((event) => event.do)).toEqual(["kept", "tagged"]);
  expect(lost).toBe(1);
});

test("a store that gives nothing at all is no damaged record", async () => {
  await append([kept, { do: "tagged", word: FAZHAN, tag: "a" }]);
  for (const name of ["getAll", "get"] as const)
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(() => {
      throw new DOMException("cannot be read", "UnknownError");
    });
  await expect(readAll()).rejects.toMatchObject({ trouble: "damaged" });
});
