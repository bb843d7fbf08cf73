import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { migrate, understood, VERSION } from "../../src/settings/migrate.ts";
import { DEFAULTS, SCHEMA, SETTING_NAMES } from "../../src/settings/schema.ts";

const folder = new URL("versions/", import.meta.url);
const example = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${version}.json`, folder), "utf8")) as Record<string, unknown>;

describe("settings of each version", () => {
  test("have an example", () => {
    const versions = Array.from({ length: VERSION }, (_, index) => `${index + 1}.json`);
    expect(readdirSync(folder).toSorted()).toEqual(versions);
  });

  test("1: the main switch is kept, the rest is as at first", () => {
    expect(migrate(example(1))).toEqual({ ...DEFAULTS, on: false });
  });

  test("2: everything is kept", () => {
    const { version: _, ...settings } = example(2);
    expect(migrate(example(2))).toEqual(settings);
    expect(understood(example(2)).refused).toEqual([]);
    const changed = SETTING_NAMES.filter((name) => settings[name] !== DEFAULTS[name]);
    expect(changed.length, "an example that differs from the defaults").toBeGreaterThan(8);
  });
});

test.each([
  [undefined, {}],
  ["nonsense", {}],
  [[1], {}],
  [{ on: "yes", size: 1e9, delay: Number.NaN, pinyin: "runes" }, { size: 24 }],
  [{ version: 99, on: false, later: [1] }, { on: false }],
  [
    { version: "two", keys: { details: "q", copy: 7, nonsense: "x" } },
    { keys: { ...DEFAULTS.keys, details: "q" } },
  ],
  [{ toneColours: ["red"], links: ["mdbg", "evil", "mdbg"] }, { links: ["mdbg"] }],
])("makes settings of %j", (stored, expected) => {
  expect(migrate(stored)).toEqual({ ...DEFAULTS, ...expected });
});

test("says what it could not understand", () => {
  expect(understood({ version: 2, on: 1, later: 2, size: 14 }).refused).toEqual(["on", "later"]);
});

test("makes complete settings of anything, and of them the same again", () => {
  const values = fc.dictionary(fc.constantFrom("version", ...SETTING_NAMES), fc.anything());
  fc.assert(
    fc.property(fc.oneof(values, fc.anything()), (stored) => {
      const settings = migrate(stored);
      expect(Object.keys(settings)).toEqual(SETTING_NAMES);
      for (const name of SETTING_NAMES)
        expect(SCHEMA[name].take(settings[name]), name).toEqual(settings[name]);
      expect(migrate({ version: VERSION, ...settings })).toEqual(settings);
    }),
  );
});

test("no two keys do the same at first", () => {
  const keys = Object.values(DEFAULTS.keys).filter((key) => key !== "");
  expect(new Set(keys).size).toBe(keys.length);
});
