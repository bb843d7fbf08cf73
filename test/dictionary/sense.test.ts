import { expect, test } from "vitest";
import { readCedict } from "../../src/dictionary/compile/cedict.ts";
import { explainSenses, isMention, type Piece } from "../../src/dictionary/sense.ts";
import { readSources } from "../../src/program/sources.ts";

const mention = (traditional: string, simplified: string, pinyin: string) => ({
  traditional,
  simplified,
  pinyin,
});

test.each([
  ["variant of 騁|骋[cheng3]", "variant", mention("騁", "骋", "cheng3")],
  ["old variant of 香[xiang1]", "variant", mention("香", "香", "xiang1")],
  ["erhua variant of 一點|一点[yi1 dian3]", "variant", mention("一點", "一点", "yi1 dian3")],
  ["see 六安市[Lu4 an1 Shi4]", "see", mention("六安市", "六安市", "Lu4 an1 Shi4")],
  ["see also 漢語|汉语[Han4 yu3]", "see also", mention("漢語", "汉语", "Han4 yu3")],
  [
    "half-marathon (abbr. for 半程馬拉松|半程马拉松[ban4 cheng2 ma3 la1 song1])",
    "abbreviation",
    mention("半程馬拉松", "半程马拉松", "ban4 cheng2 ma3 la1 song1"),
  ],
  ["used in 垃圾[la1 ji1]", "used in", mention("垃圾", "垃圾", "la1 ji1")],
  ["also written 號哭|号哭[hao2 ku1]", "also written", mention("號哭", "号哭", "hao2 ku1")],
  ["see 3C[san1 C]", "see", mention("3C", "3C", "san1 C")],
  ["variant of ㄏㄤ[hang1]", "variant", mention("ㄏㄤ", "ㄏㄤ", "hang1")],
  ["see 蟈蟈|蝈蝈 long-horned grasshopper", "see", mention("蟈蟈", "蝈蝈", "")],
  [
    "see 人不可貌相，海水不可斗量[ren2 bu4 , hai3]",
    "see",
    mention("人不可貌相，海水不可斗量", "人不可貌相，海水不可斗量", "ren2 bu4 , hai3"),
  ],
])("%s leads to another headword", (text, relation, target) => {
  const { senses } = explainSenses([text]);
  expect(senses).toHaveLength(1);
  expect(senses[0]).toMatchObject({ relation, target });
  expect(senses[0]!.pieces).toContainEqual(target);
});

test("a sense that names a word without leaning on it has no target", () => {
  const [sense] = explainSenses(["capital of 浙江[Zhe4 jiang1] Province"]).senses;
  expect(sense).toEqual({ pieces: ["capital of ", mention("浙江", "浙江", "Zhe4 jiang1"), " Province"] });
});

test("measure words are set apart, alone or inside a sense", () => {
  const { senses, measures } = explainSenses([
    "light; ray (CL:道[dao4])",
    "CL:條|条[tiao2], 套[tao4],個|个[ge4]",
  ]);
  expect(senses).toEqual([{ pieces: ["light; ray"] }]);
  expect(measures.map(({ simplified }) => simplified)).toEqual(["道", "条", "套", "个"]);
});

test("other readings are set apart when they are all a sense says", () => {
  expect(explainSenses(["hair", "Taiwan pr. [fa3]"])).toEqual({
    senses: [{ pieces: ["hair"] }],
    measures: [],
    taiwan: ["fa3"],
    also: [],
  });
  expect(explainSenses(["Taiwan pr. [pang2], [bang1], [bang4]"]).taiwan).toEqual(["pang2", "bang1", "bang4"]);
  expect(explainSenses(["also pr. [dai1 hui3 r5] or [dai1 hui5 r5]"]).also).toHaveLength(2);
  expect(explainSenses(["outside (also pr. [wai4 mian5] for this sense)"]).senses[0]!.pieces).toEqual([
    "outside (also pr. ",
    { pinyin: "wai4 mian5" },
    " for this sense)",
  ]);
});

test("putting the pieces together again gives the sense", () => {
  const text = "(slang) in 愛好|爱好[ai4 hao4] rather than [hao3]; from Taiwanese 盹龜, Tai-lo pr. [tuh-ku]";
  expect(written(explainSenses([text]).senses[0]!.pieces)).toBe(text);
});

test("every reading in brackets and every pair of forms in the dictionary is recognised, but for romanised Taiwanese", () => {
  const entries = readCedict(readSources().cedict);
  let [mentions, sounds] = [0, 0];
  const left: string[] = [];
  for (const { senses: texts } of entries) {
    const { senses, measures, taiwan, also } = explainSenses(texts);
    sounds += taiwan.length + also.length;
    mentions += measures.length;
    for (const piece of senses.flatMap(({ pieces }) => pieces)) {
      if (isMention(piece)) mentions += piece.pinyin === "" ? 0 : 1;
      else if (typeof piece === "object") sounds++;
      else if (/\[.*\]|\||CL:/.test(piece)) left.push(piece);
    }
  }
  expect(left.filter((piece) => !/Tai-lo|Taiwanese|square brackets|^\[qing\]/.test(piece))).toEqual([]);
  expect({ mentions, sounds, left: left.length }).toEqual({ mentions: 19_814, sounds: 766, left: 71 });
});

function written(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (!isMention(piece)) return `[${piece.pinyin}]`;
      const { traditional, simplified, pinyin } = piece;
      const forms = traditional === simplified ? traditional : `${traditional}|${simplified}`;
      return pinyin === "" ? forms : `${forms}[${pinyin}]`;
    })
    .join("");
}
