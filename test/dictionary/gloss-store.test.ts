import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { DamagedAsset } from "../../src/dictionary/damaged.ts";
import { GlossStore, type FetchBlock } from "../../src/dictionary/gloss-store.ts";
import type { Lexicon } from "../../src/dictionary/lexicon.ts";
import { openLexicon } from "../../src/dictionary/lexicon.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { readAsset } from "../../src/program/open-assets.ts";
import { linesByHeadword } from "./slow-reader.ts";

let folder: string;
let lexicon: Lexicon;
const lines = linesByHeadword();

beforeAll(async () => {
  folder = await ensureAssets();
  lexicon = openLexicon(await readAsset(`${folder}/lexicon.bin`));
}, 180_000);

/** Fetches from the compiled folder, noting what was asked for. */
function noting(): { fetched: string[]; fetchBlock: FetchBlock } {
  const fetched: string[] = [];
  const fetchBlock = (name: string) => (fetched.push(name), readAsset(`${folder}/${name}`));
  return { fetched, fetchBlock };
}

async function first(store: GlossStore, headword: string): Promise<string> {
  return (await store.entriesOf(headword))[0]!;
}

test("the form that stands in the text decides which entries are given", async () => {
  const store = new GlossStore(lexicon, noting().fetchBlock);
  expect(await store.entriesOf("髮")).toEqual(lines.get("髮"));
  expect(await store.entriesOf("頭髮")).toEqual(await store.entriesOf("头发"));
  expect((await store.entriesOf("发")).map((line) => line.slice(0, 9))).toEqual(
    ["發 发 [fa1]", "髮 发 [fa4]"].map((it) => it.slice(0, 9)),
  );
});

test("a headword in a mixture of scripts gives the entries of all its forms", async () => {
  expect(await first(new GlossStore(lexicon, noting().fetchBlock), "头髮")).toMatch(/^頭髮 头发 /);
});

test("any text gives what a slow reader gives, or the entries of another form of it", async () => {
  const store = new GlossStore(lexicon, noting().fetchBlock);
  const headwords = [...lines.keys()];
  const any = fc.oneof(
    fc.nat(headwords.length - 1).map((i) => headwords[i]!),
    fc.string({ unit: "binary" }),
    fc.nat(headwords.length - 1).map((i) => headwords[i]!.slice(0, -1)),
  );
  await fc.assert(
    fc.asyncProperty(any, async (text) => {
      const found = await store.entriesOf(text);
      const expected = lines.get(text);
      if (expected) expect(found.toSorted()).toEqual(expected.toSorted());
      else expect(found.every((line) => line.split(" ", 1)[0]!.length === text.length)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["行", "xing2", "heng2"],
  ["单", "dan1", "Shan4"],
  ["只", "zhi3", "zhi1"],
  ["王", "wang2", "Wang2"],
  ["和", "he2", "he2"],
  ["朝阳", "chao2 yang2", "Chao2 yang2"],
])("%s: %s comes first, %s last", async (headword, best, worst) => {
  const found = await new GlossStore(lexicon, noting().fetchBlock).entriesOf(headword);
  expect([found[0], found.at(-1)].map((line) => /\[(.*?)\]/.exec(line!)![1])).toEqual([best, worst]);
});

test("a block is fetched once, also when it is asked for many times at once", async () => {
  const { fetched, fetchBlock } = noting();
  const store = new GlossStore(lexicon, fetchBlock);
  await Promise.all(Array.from({ length: 20 }, () => store.entriesOf("银行")));
  await store.entriesOf("銀行");
  expect(fetched).toHaveLength(1);
});

test("the blocks used longest ago are forgotten when those kept grow too many bytes", async () => {
  const { fetched, fetchBlock } = noting();
  const store = new GlossStore(lexicon, fetchBlock, 300_000);
  for (const headword of [...lines.keys()].filter((_, i) => i % 20 === 0)) {
    await store.entriesOf("的");
    await store.entriesOf(headword);
  }
  expect(fetched.length).toBeGreaterThan(1_000);
  expect(fetched.filter((name) => name === fetched[0])).toHaveLength(1);
});

test("nothing is fetched for what is no headword", async () => {
  const { fetched, fetchBlock } = noting();
  const store = new GlossStore(lexicon, fetchBlock);
  expect(await store.entriesOf("")).toEqual([]);
  expect(await store.entriesOf("hello")).toEqual([]);
  expect(await store.entriesOf("党委书记")).toEqual([]);
  expect(fetched).toEqual([]);
});

test("a fetch that fails is told and not remembered", async () => {
  let broken = true;
  const store = new GlossStore(lexicon, async (name) => {
    if (broken) throw new TypeError("network");
    return readAsset(`${folder}/${name}`);
  });
  await expect(store.entriesOf("银行")).rejects.toThrow("network");
  broken = false;
  expect(await store.entriesOf("银行")).toHaveLength(1);
});

test("a damaged block is told as such, and not remembered", async () => {
  let damage = true;
  const store = new GlossStore(lexicon, async (name) => {
    const file = await readAsset(`${folder}/${name}`);
    if (damage) new Uint8Array(file)[file.byteLength >> 1]! ^= 4;
    return file;
  });
  await expect(store.entriesOf("银行")).rejects.toBeInstanceOf(DamagedAsset);
  damage = false;
  expect(await store.entriesOf("银行")).toHaveLength(1);
});
