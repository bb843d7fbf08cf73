import { beforeAll, describe, expect, test } from "vitest";
import { openGlossBlock } from "../../src/dictionary/gloss-block.ts";
import { blockName } from "../../src/dictionary/gloss-index.ts";
import { openAssets, readAsset } from "../../src/program/open-assets.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { find } from "../../src/search/find.ts";
import { openSearch, type SearchIndex } from "../../src/search/open-search.ts";

let index: SearchIndex;
let look: (query: string) => readonly string[];
const heads = (query: string, most = 5) =>
  look(query)
    .slice(0, most)
    .map((line) => line.split(" ")[1]);

beforeAll(async () => {
  const { lexicon } = await openAssets();
  const folder = await ensureAssets();
  const blocks = Array.from({ length: lexicon.glosses.classes.at(-1)! }, (_, block) => block);
  const texts = await Promise.all(
    blocks.map(async (block) => openGlossBlock(await readAsset(`${folder}/${blockName(block)}`))),
  );
  const opening = openSearch(lexicon, texts);
  let step = opening.next();
  const shares: number[] = [];
  while (!step.done) {
    shares.push(step.value);
    step = opening.next();
  }
  index = step.value;
  look = (query) => find(index, lexicon.fold, query);
  expect(shares.at(-1)).toBe(1);
  expect(index.lines).toHaveLength(lexicon.release.entries);
});

describe("finds by Chinese", () => {
  test("exact first, then what begins so, then what holds it", () => {
    expect(heads("银行", 1)).toEqual(["银行"]);
    expect(heads("银行", 30)).toContain("银行卡");
    expect(heads("银行", 100)).toContain("中国银行");
  });
  test("in either script", () => expect(look("銀行")).toEqual(look("银行")));
  test("all readings of a character", () => {
    const found = look("行")
      .slice(0, 4)
      .map((line) => /\[(.*?)\]/u.exec(line)![1]);
    expect(found).toEqual(expect.arrayContaining(["xing2", "hang2"]));
  });
});

describe("finds by pinyin", () => {
  test.each(["yinhang", "yin hang", "yin2hang2", "yin2 hang2", "yín háng", "yínháng", "YinHang", "yin2hang"])(
    "%s",
    (query) => expect(heads(query, 3)).toContain("银行"),
  );
  test.each(["nü", "nv", "nu:", "nǚ", "nv3"])("%s", (query) => expect(heads(query, 3)).toContain("女"));
  test("a tone that is given must be there", () => {
    expect(heads("ma3", 40)).toContain("马");
    expect(heads("ma3", 40)).not.toContain("妈");
    expect(heads("mǎ", 40)).not.toContain("妈");
  });
});

describe("finds by English", () => {
  test.each([
    ["bank", "银行"],
    ["to eat", "吃"],
    ["eat", "吃"],
    ["library", "图书馆"],
    ["thank you", "谢谢"],
    ["computer", "电脑"],
  ])("%s: %s among the first", (query, word) => expect(heads(query, 8)).toContain(word));
  test("a word that is being typed", () => expect(heads("librar", 10)).toContain("图书馆"));
});

test.each(["", "   ", "%", "\0", "\n", "/", "z".repeat(5_000), "\ud800", "(", "银行 bank"])(
  "bears %j",
  (query) => {
    expect(look(query).length).toBeLessThanOrEqual(100);
  },
);
