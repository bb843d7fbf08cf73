import { expect, test } from "vitest";
import { readCedict, readHeader } from "../../src/dictionary/compile/cedict.ts";

const header = (entries: number) => `# CC-CEDICT\n#! entries=${entries}\n#! date=2026-09-10T07:14:51Z\n`;
const bank = "銀行 银行 [yin2 hang2] /bank/CL:家[jia1],個|个[ge4]/";

test("entries are read with both forms, reading and senses", () => {
  expect(readCedict(`${header(1)}${bank}\n`)).toEqual([
    {
      traditional: "銀行",
      simplified: "银行",
      pinyin: "yin2 hang2",
      senses: ["bank", "CL:家[jia1],個|个[ge4]"],
    },
  ]);
});

test("the header says how many entries there are and from when", () => {
  expect(readHeader(header(125_049))).toEqual({ entries: 125_049, released: "2026-09-10T07:14:51Z" });
});

test.each([
  ["more entries declared than there are", `${header(2)}${bank}`, "declares 2 entries, 1 were found"],
  [
    "fewer entries declared than there are",
    `${header(1)}${bank}\n${bank}`,
    "declares 1 entries, 2 were found",
  ],
  ["no header", bank, "header"],
  ["a line that is no entry", `${header(1)}${bank}\n銀行 yin2 hang2 bank`, "is no entry"],
  ["forms of unequal length", `${header(1)}銀行 银 [yin2 hang2] /bank/`, "unequal length"],
])("%s: refused", (_, text, reason) => {
  expect(() => readCedict(text)).toThrow(reason);
});
