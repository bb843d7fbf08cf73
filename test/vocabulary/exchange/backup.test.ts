import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isBackup, readBackup, writeBackup, type Backup } from "../../../src/vocabulary/exchange/backup.ts";
import { history } from "../some-events.ts";

const made = "2026-11-23T00:00:00Z";

test("a log comes back whole", () => {
  fc.assert(
    fc.property(history, (events) => {
      const text = [...writeBackup(events, events.length, made)].join("");
      expect(isBackup(text)).toBe(true);
      expect(readBackup(text)).toEqual({
        events: JSON.parse(JSON.stringify(events)),
        refused: 0,
        whole: true,
      });
    }),
  );
});

test("a damaged line costs no other, and a cut is noticed", () => {
  fc.assert(
    fc.property(history, fc.nat(10_000), (events, at) => {
      const text = [...writeBackup(events, events.length, made)].join("");
      const head = text.indexOf("\n") + 1;
      const cut = head + (at % (text.length - head + 1));
      const broken = readBackup(`${text.slice(0, cut)}{"__proto__":1}${text.slice(cut)}`) as Backup;
      expect(broken.events.length).toBeGreaterThanOrEqual(events.length - 1);
      const shortened = readBackup(text.slice(0, cut)) as Backup;
      expect(shortened.whole).toBe(shortened.events.length + shortened.refused === events.length);
    }),
  );
});

test.each([
  ["", "none"],
  ['{"format":"other"}', "none"],
  ['{"format":"qiao-backup","version":', "damaged"],
  ['{"format":"qiao-backup","version":"1"}', "damaged"],
  ['{"format":"qiao-backup","version":2,"count":0}\n', "newer"],
])("%s is %s", (text, trouble) => expect(readBackup(text)).toBe(trouble));
