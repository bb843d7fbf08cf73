import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeEach, expect, test, vi } from "vitest";

const saved: { filename: string; url: string; conflictAction: string }[] = [];
const stored: Record<string, unknown> = {};
let granted = true;
Object.assign(globalThis, {
  chrome: {
    runtime: { id: "qiao" },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (values: object) => void Object.assign(stored, values),
      },
    },
    permissions: { contains: async () => granted },
    downloads: { download: async (one: (typeof saved)[number]) => void saved.push(one) },
  },
});
const { append } = await import("../../../src/extension/vocabulary/append.ts");
const { backUpIfDue, readNote, writeNote } =
  await import("../../../src/extension/vocabulary/daily-backup.ts");
const { closeDatabase } = await import("../../../src/extension/vocabulary/database.ts");
const { readBackup } = await import("../../../src/vocabulary/exchange/backup.ts");

const DAY = 86_400_000;
const NOW = 20_000 * DAY;

beforeEach(async () => {
  await closeDatabase();
  await deleteDB("qiao");
  for (const key of Object.keys(stored)) delete stored[key];
  saved.length = 0;
  granted = true;
  vi.stubGlobal(
    "URL",
    class extends URL {
      static override createObjectURL = undefined as never;
    },
  );
});

test("once a day, in files that rotate, with everything in them", async () => {
  await append([{ do: "tagged", word: "発|发|", tag: "標" }]);
  await writeNote({ daily: true });
  for (let hour = 0; hour < 24 * 9; hour += 3) await backUpIfDue(NOW + hour * 3_600_000);
  expect(saved.length).toBeGreaterThanOrEqual(9);
  expect(new Set(saved.map(({ filename }) => filename)).size).toBe(7);
  expect(saved[0]).toMatchObject({ filename: "Qiao/qiao-backup-2.jsonl", conflictAction: "overwrite" });
  const text = Buffer.from(saved[0]!.url.split(",")[1]!, "base64").toString("utf8");
  expect(readBackup(text)).toMatchObject({ events: [{ do: "tagged", tag: "標" }], whole: true });
  expect(await readNote()).toMatchObject({ daily: true, written: 1 });
});

test("nothing without the wish, without permission, or over a good backup once words are missing", async () => {
  await append([{ do: "forgotten", word: "発|发|" }]);
  expect(await backUpIfDue(NOW)).toBe(false);
  await writeNote({ daily: true });
  granted = false;
  expect(await backUpIfDue(NOW)).toBe(false);
  granted = true;
  await writeNote({ written: 5 });
  expect(await backUpIfDue(NOW)).toBe(false);
  expect(saved).toEqual([]);
});
