import type { Entry } from "../dictionary/entry.ts";
import { drawnPinyin, mentionsIn, piecesOf } from "./pieces.ts";
import type { EntryView, Mention, Script, SenseView, Written } from "./view.ts";

/** Finds the entries of a headword. */
export type Entries = (headword: string) => readonly Entry[];

/** What an entry is drawn for: the script of the page, and the headword and reading that the card's head shows. */
export interface Setting {
  readonly script: Script;
  readonly head: { readonly text: string; readonly other: string | undefined; readonly pinyin: string };
  readonly entries: Entries;
}

/** A sense that points to another entry: `variant of 臺灣|台湾[Tai2 wan1]`. Groups: traditional, simplified, pinyin. */
const REFERENCE =
  /(?:variant of|see(?: also)?|abbr\. (?:for|of|to)|(?:equivalent|short) (?:of|to|for)|same as|also written) ([^\s[\]/|,;()]+)(?:\|([^\s[\]/|,;()]+))?\[([^\]]*)\]/u;
const MEASURE = /\s*\(?CL:((?:[^()]|\([^()]*\))*)\)?/u;
const TAIWAN = /^Taiwan pr\. \[([^\]]+)\]$/u;
const ALSO = /^(?:also|Beijing|old) pr\. \[([^\]]+)\]$/u;
const RARE =
  /^(?:surname |\((?:archaic|old|obsolete)\)|(?:old|archaic|ancient|unofficial|nonstandard|erroneous|Japanese|popular) .*variant of |used in |see )/u;

/** How many senses of a reference's target are brought. */
const TARGET_SENSES = 3;

/** An entry as the card draws it. */
export function entryView(entry: Entry, setting: Setting): EntryView {
  const { script, head } = setting;
  const senses: SenseView[] = [];
  const measures: Mention[] = [];
  let taiwan: EntryView["taiwan"] = [];
  const also: EntryView["also"][number][] = [];
  for (const sense of entry.senses) {
    const inTaiwan = TAIWAN.exec(sense);
    const otherwise = ALSO.exec(sense);
    if (inTaiwan) taiwan = drawnPinyin(inTaiwan[1]!);
    else if (otherwise) also.push(drawnPinyin(otherwise[1]!));
    else {
      const counted = MEASURE.exec(sense);
      if (counted) measures.push(...mentionsIn(counted[1]!, script));
      const rest = sense.replace(MEASURE, "");
      if (rest) senses.push({ pieces: piecesOf(rest, script), target: target(rest, setting) });
    }
  }
  const pinyin = entry.pinyin === head.pinyin ? [] : drawnPinyin(entry.pinyin);
  return { pinyin, other: otherWriting(entry, setting), senses, measures, taiwan, also, rare: isRare(entry) };
}

/** Whether an entry is a surname, archaic, or only points elsewhere. */
export function isRare(entry: Entry): boolean {
  return entry.senses.every((sense) => RARE.test(sense));
}

/** Whether an entry says only that it is a variant of another one of these. */
export function isVariantOf(entry: Entry, others: readonly Entry[]): boolean {
  return entry.senses.every((sense) => {
    const match = REFERENCE.exec(sense);
    if (!match || !sense.includes("variant of")) return false;
    const [, traditional, simplified = traditional, pinyin] = match;
    return others.some(
      (other) =>
        other !== entry &&
        other.traditional === traditional &&
        other.simplified === simplified &&
        other.pinyin === pinyin,
    );
  });
}

/** The first senses of the entry that a sense refers to. */
function target(sense: string, { entries, script, head }: Setting): SenseView["target"] {
  const match = REFERENCE.exec(sense);
  if (!match) return [];
  const [, traditional, simplified = traditional, pinyin] = match;
  if (simplified === head.text || traditional === head.text) return [];
  const found = entries(simplified!).filter((entry) => entry.pinyin.toLowerCase() === pinyin!.toLowerCase());
  const best = found.find((entry) => entry.traditional === traditional) ?? found[0];
  const senses =
    best?.senses.filter((one) => !MEASURE.test(one) && !TAIWAN.test(one) && !ALSO.test(one)) ?? [];
  return senses.slice(0, TARGET_SENSES).map((one) => piecesOf(one, script));
}

/** The entry's headword in the other script, where the card's head does not show it. */
function otherWriting({ traditional, simplified }: Entry, { script, head }: Setting): Written | undefined {
  const [here, other] = script === "zh-Hant" ? [traditional, simplified] : [simplified, traditional];
  const otherScript = script === "zh-Hant" ? "zh-Hans" : "zh-Hant";
  if (here !== head.text) return { text: here, script };
  return other === head.text || other === head.other ? undefined : { text: other, script: otherScript };
}
