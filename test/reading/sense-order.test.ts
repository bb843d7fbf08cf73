import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseEntry, type Entry } from "../../src/dictionary/entry.ts";
import { orderEntries } from "../../src/reading/entry-order.ts";
import { ROLES, type Role } from "../../src/reading/sense-kind.ts";
import { orderSenses } from "../../src/reading/sense-order.ts";

const entry = (line: string) => parseEntry(line)!;
const fitting = (role: Role) => ROLES.map((each) => (each === role ? 40 : 0));
const first = (entries: readonly Entry[]) => entries[0]?.senses[0];

const translate = entry("翻譯 翻译 [fan1 yi4] /to translate/translator/translation/");

test("what fits the place comes first, the rest stays in order", () => {
  expect(orderSenses([translate], fitting("verb"))[0]!.senses).toEqual(translate.senses);
  expect(orderSenses([translate], fitting("noun"))[0]!.senses).toEqual([
    "translator",
    "translation",
    "to translate",
  ]);
});

test("without a place archaic senses, variants and surnames go last", () => {
  const mixed = entry("文 文 [wen2] /(archaic) to tattoo/variant of 紋|纹[wen2]/surname Wen/writing/");
  expect(first(orderSenses([mixed]))).toBe("writing");
});

test("of entries alike the one that is besides a variant of another comes later", () => {
  const grain = entry("秊 年 [nian2] /grain/harvest (old)/variant of 年[nian2]/");
  const year = entry("年 年 [nian2] /year/");
  expect(first(orderSenses([grain, year]))).toBe("year");
});

test("the reading of the sentence decides between entries before their senses do", () => {
  const king = entry("王 王 [wang2] /king or monarch/");
  const surname = entry("王 王 [Wang2] /surname Wang/");
  expect(first(orderEntries([king, surname], "wang2").read)).toBe("king or monarch");
  expect(first(orderEntries([king, surname], "Wang2").read)).toBe("surname Wang");
});

test("no entry and no sense is lost or made up", () => {
  const senses = fc.array(
    fc.constantFrom(
      "to go",
      "a cat",
      "very",
      "surname Li",
      "variant of 里[li3]",
      "classifier for cats",
      "",
      "x",
    ),
    { minLength: 1, maxLength: 6 },
  );
  const fit = fc.option(fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 8, maxLength: 8 }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.array(senses, { maxLength: 4 }), fit, (all, place) => {
      const entries = all.map((each, i) => ({
        traditional: `${i}`,
        simplified: `${i}`,
        pinyin: "a1",
        senses: each,
      }));
      const ordered = orderSenses(entries, place);
      expect(ordered.map(({ traditional }) => traditional).sort()).toEqual(
        entries.map((each) => each.traditional).sort(),
      );
      for (const each of ordered)
        expect([...each.senses].sort()).toEqual([...all[Number(each.traditional)]!].sort());
    }),
  );
});
