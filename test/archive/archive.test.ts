import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha1 } from "../../src/archive/sha-1.ts";
import { inSlices, sorted } from "../../src/archive/slices.ts";
import { openSqlite } from "../../src/archive/sqlite-read.ts";
import { createDatabase } from "../../src/archive/sqlite-write.ts";
import { ArchiveError, openZip, unzip } from "../../src/archive/zip-read.ts";
import { writeZip } from "../../src/archive/zip-write.ts";

const life = new AbortController();
const bytesOf = (pieces: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
const zipOf = (bytes: Uint8Array) =>
  writeZip([{ name: "字.bin", pieces: [bytes] }], () => undefined, life.signal);

function databaseOf(rows: readonly (readonly (number | string | null)[])[]): Uint8Array {
  const database = createDatabase();
  const table = database.table("t", "CREATE TABLE t (id integer primary key, a, b)");
  rows.forEach((values, i) => table.add(i * 7 + 1, [null, ...values]));
  return bytesOf(result(database.finish()));
}

function result<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test("SHA-1 is that of everybody else", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(sha1(bytes)).toString("hex")).toBe(createHash("sha1").update(bytes).digest("hex"));
    }),
  );
});

describe("a SQLite file", () => {
  const value = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: "grapheme" }), fc.constant(null));

  test("gives back what was written", () => {
    const rows = fc.array(fc.tuple(value, value), { maxLength: 400 });
    fc.assert(
      fc.property(rows, (written) => {
        const read = [...openSqlite(databaseOf(written)).rows("t")];
        expect(read.map(({ values }) => values.slice(1))).toEqual(written);
        expect(read.map(({ row }) => row)).toEqual(written.map((_, i) => i * 7 + 1));
      }),
    );
  });

  test("holds texts of any length, and many rows", () => {
    const lengths = [4_040, 4_050, 4_051, 4_052, 4_060, 8_140, 8_145, 100_000];
    const long = lengths.map((length): [string, number] => ["x".repeat(length), length]);
    const many = Array.from({ length: 30_000 }, (_, i): [number, string] => [i, `字${i}`]);
    for (const rows of [long, many])
      expect([...openSqlite(databaseOf(rows)).rows("t")].map(({ values }) => values.slice(1))).toEqual(rows);
  });

  test("that is damaged ends in an error of ours or in fewer rows", () => {
    const whole = databaseOf(
      Array.from({ length: 300 }, (_, i): [string, number] => ["字".repeat(i * 9), i]),
    );
    const harm = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(harm, fc.nat(whole.length), (places, end) => {
        const bytes = whole.slice(0, Math.max(600, end));
        for (const [at, byte] of places) bytes[at] = byte;
        try {
          expect([...openSqlite(bytes).rows("t")].length).toBeLessThan(100_000);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }),
    );
  });
});

test.each([3_000, 1_000_000])(
  "rows that all lie over one of %i bytes are not copied again and again",
  (length) => {
    const bytes = databaseOf([["x".repeat(length), 1]]);
    const leaf = new DataView(bytes.buffer, bytes.length - 4_096);
    expect([leaf.getUint8(0), leaf.getUint16(3)]).toEqual([13, 1]);
    leaf.setUint16(3, 400);
    for (let i = 1; i < 400; i++) leaf.setUint16(8 + i * 2, leaf.getUint16(8));
    let rows = 0;
    expect(() => {
      for (const { values } of openSqlite(bytes).rows("t")) rows += values.length > 0 ? 1 : 0;
    }).toThrow(ArchiveError);
    expect(rows).toBeLessThan(4);
  },
);

test("sorting in steps is sorting, and keeps the order of what is equal", () => {
  const item = fc.record({ key: fc.nat(50), place: fc.nat() });
  const few = fc.array(item, { maxLength: 50 });
  const many = fc.integer().map((seed) => fc.sample(item, { numRuns: 9_000, seed }));
  for (const [items, numRuns] of [
    [few, 100],
    [many, 3],
  ] as const)
    fc.assert(
      fc.property(items, (all) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(result(sorted(all, compare))).toEqual([...all].sort(compare));
      }),
      { numRuns },
    );
});

test("work in slices lets others go first, tells how far it is, and ends with its signal", async () => {
  const own = new AbortController();
  const heard: number[] = [];
  let others = 0;
  const work = inSlices(
    (function* () {
      for (let share = 0; ; share++) yield share;
    })(),
    (share) => {
      heard.push(share);
      setTimeout(() => others++);
      if (others > 2) own.abort();
    },
    own.signal,
  );
  await expect(work).rejects.toThrow(/abort/);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});

describe("a zip file", () => {
  test("gives back what was packed", async () => {
    const bytes = fc.uint8Array({ maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(bytes, async (packed) => {
        const file = await zipOf(packed);
        expect(await unzip(file, await openZip(file), "字.bin", 3_000)).toEqual(packed);
      }),
      { numRuns: 30 },
    );
  });

  test("that unpacks to more than may be is refused before it does", async () => {
    const bomb = await zipOf(new Uint8Array(50_000_000));
    expect(bomb.size).toBeLessThan(60_000);
    await expect(unzip(bomb, await openZip(bomb), "字.bin", 1_000_000)).rejects.toThrow(/more than/);
  });

  test("that is broken or none is refused", async () => {
    await expect(openZip(new Blob(["no zip"]))).rejects.toThrow(ArchiveError);
    const bytes = new Uint8Array(
      await (await zipOf(new Uint8Array(5_000).map((_, i) => i * i))).arrayBuffer(),
    );
    bytes[60]! ^= 0xff;
    const file = new Blob([bytes]);
    await expect(unzip(file, await openZip(file), "字.bin", 1e6)).rejects.toThrow(ArchiveError);
  });
});
