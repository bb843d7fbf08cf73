import type { Entry } from "../dictionary/entry.ts";
import { explainSenses, type Mention, type Sense } from "../dictionary/sense.ts";
import { isRare } from "../reading/entry-order.ts";
import { mentionOf, piecesOf, type Writing } from "./pieces.ts";
import type { EntryView, SenseView, Written } from "./view.ts";

/** What an entry is drawn for: how Chinese is written, and the headword and reading that the card's head shows. */
export interface Setting extends Writing {
  readonly head: { readonly text: string; readonly other: string | undefined; readonly pinyin: string };
  /** The entries of a headword. */
  readonly entries: (headword: string) => readonly Entry[];
}

/** How many senses of a reference's target are brought. */
const TARGET_SENSES = 3;

/** An entry as the card draws it. */
export function entryView(entry: Entry, setting: Setting): EntryView {
  const { head, reads } = setting;
  const { senses, measures, taiwan, also } = explainSenses(entry.senses);
  return {
    pinyin: entry.pinyin === head.pinyin ? [] : reads(entry.pinyin, entry.simplified),
    other: otherWriting(entry, setting),
    senses: senses.map((sense) => senseView(sense, setting)),
    measures: measures.map((measure) => mentionOf(measure, setting)),
    taiwan: taiwan.map((pinyin) => reads(pinyin, entry.simplified)),
    also: also.map((pinyin) => reads(pinyin, entry.simplified)),
    rare: isRare(entry),
  };
}

/** A sense; one that only refers elsewhere brings the first senses from there. */
function senseView({ pieces, target }: Sense, setting: Setting): SenseView {
  const { entries, head } = setting;
  const own = { pieces: piecesOf(pieces, setting), target: [] };
  // `pagoda (abbr. for …)` says enough by itself.
  const only = pieces[1] === target && !/.\(/u.test(String(pieces[0]));
  if (!target || !only || target.simplified === head.text || target.traditional === head.text) return own;
  const there = explainSenses(entryOf(target, entries)?.senses ?? []).senses.slice(0, TARGET_SENSES);
  return { ...own, target: there.map((sense) => piecesOf(sense.pieces, setting)) };
}

/** The entry that a sense names: capitals (surnames) count, unless nothing is written so. */
function entryOf(
  { traditional, simplified, pinyin }: Mention,
  entries: Setting["entries"],
): Entry | undefined {
  const written = entries(simplified).filter((entry) => entry.traditional === traditional);
  return (
    written.find((entry) => entry.pinyin === pinyin) ??
    written.find((entry) => entry.pinyin.toLowerCase() === pinyin.toLowerCase())
  );
}

/** The entry's headword as the card's head does not show it. */
function otherWriting({ traditional, simplified }: Entry, { script, head }: Setting): Written | undefined {
  const [here, other] = script === "zh-Hant" ? [traditional, simplified] : [simplified, traditional];
  if (here !== head.text) return { text: here, script };
  if (other === head.text || other === head.other) return undefined;
  return { text: other, script: script === "zh-Hant" ? "zh-Hans" : "zh-Hant" };
}
