import { parseEntry, type Entry } from "../dictionary/entry.ts";
import { explainSenses } from "../dictionary/sense.ts";
import { entryHeard, orderEntries, type Ordered } from "../reading/entry-order.ts";
import type { Reading, Span, Word, WordForm } from "../reading/reading.ts";
import type { RoleFit } from "../reading/sense-order.ts";
import { entryView, type Setting } from "./entry-view.ts";
import { PLAIN, readsIn, type Manner } from "./manner.ts";
import { piecesOf } from "./pieces.ts";
import { pinyinAt } from "./reading-at.ts";
import { scriptOf } from "./script.ts";
import type { Choice, Part, Script, WordView, Written } from "./view.ts";

/** A sentence that was read, and the CC-CEDICT lines of each headword that its card can name, best first. */
export interface Known {
  readonly reading: Reading;
  lines(headword: string): readonly string[];
}

/** What stands at a place: the stretch shown, and the word at whose place it was chosen. */
export interface Looked {
  readonly span: Span;
  readonly home: Span;
  /** The page's own word on its language (a `lang` attribute), for texts that are written alike in both scripts. */
  readonly language: string;
}

/** The most choices that are offered: a long name has dozens of words inside. */
const CHOICES = 10;

/** What the card shows for a stretch of a sentence. Pure: dictionary text in, data out. */
export function cardView(
  { reading, lines }: Known,
  { span, home, language }: Looked,
  manner: Manner = PLAIN,
): WordView {
  const reads = readsIn(manner);
  const text = reading.text.slice(span.start, span.end);
  const word = reading.words.find((one) => isSame(one, home));
  const whole = reading.words.find((one) => isSame(one, span));
  const script = scriptOf(reading, lines, language);
  const entries = (headword: string) => lines(headword).flatMap((line) => parseEntry(line) ?? []);
  const { read, rest, pinyin } = readAs(entries(text), pinyinAt(reading, span), !!whole, whole?.fit);
  const other = sameOther(read, text);
  const setting: Setting = { script, reads, entries, head: { text, other, pinyin } };
  const own = [...read, ...rest].map((entry) => entryView(entry, setting));
  const base = whole?.form && baseOf(whole.form, pinyin, setting);
  const views = own.length > 0 ? own : (base?.entries ?? []);
  return {
    what: "word",
    kind: whole?.kind ?? "word",
    name: whole?.name,
    ...heads({ text, script }, other === undefined ? undefined : otherScript(other, script), manner),
    pinyin: reads(whole?.value?.spoken ?? pinyin, text),
    notation: pinyin,
    traditional: read[0]?.traditional,
    form: base?.view,
    value: whole?.value,
    entries: views,
    parts: views.length > 0 || !word || word.kind === "number" ? [] : partsOf(reading, word, setting),
    choices: word ? choicesOf(reading.text, word, span, script) : [],
  };
}

/** The forms that stand in the head of the card. */
function heads(
  here: Written,
  other: Written | undefined,
  { script }: Manner,
): Pick<WordView, "here" | "other"> {
  if (script === "both") return { here, other };
  const wanted = script === "simplified" ? "zh-Hans" : "zh-Hant";
  return { here: script !== "page" && other?.script === wanted ? other : here, other: undefined };
}

/** A part of a word has no reading of its own: where the whole's fits no entry, the best entry's is taken. */
function readAs(
  entries: readonly Entry[],
  pinyin: string,
  whole: boolean,
  fit?: RoleFit,
): Ordered & { readonly pinyin: string } {
  const found = orderEntries(entries, pinyin, fit);
  const [first] = found.read;
  if (first) return { ...found, pinyin: first.pinyin };
  const [best] = found.rest;
  return whole || !best
    ? { ...found, pinyin }
    : { ...orderEntries(entries, best.pinyin), pinyin: best.pinyin };
}

/** The other script's form, if every entry of this reading has the same. */
function sameOther(entries: readonly Entry[], text: string): string | undefined {
  const others = new Set(
    entries.map(({ traditional, simplified }) => (traditional === text ? simplified : traditional)),
  );
  const [other] = others;
  return others.size === 1 && other !== text ? other : undefined;
}

function otherScript(text: string, script: Script): Written {
  return { text, script: script === "zh-Hans" ? "zh-Hant" : "zh-Hans" };
}

/** The base word of a form, and its entries as the form's card shows them. */
function baseOf({ form, base }: WordForm, pinyin: string, setting: Setting) {
  const found = setting.entries(base);
  const { read, rest } = orderEntries(found, entryHeard(found, pinyin)?.pinyin ?? "");
  const reading = read[0]?.pinyin ?? "";
  const head = { text: base, other: sameOther(read, base), pinyin: reading };
  return {
    view: { form, base: { text: base, script: setting.script, pinyin: setting.reads(reading, base) } },
    entries: [...read, ...rest].map((entry) => entryView(entry, { ...setting, head })),
  };
}

/** The words that tile a word which is no headword: a name, a new word. */
function partsOf(reading: Reading, word: Word, setting: Setting): readonly Part[] {
  const { script, entries, reads } = setting;
  const parts: Part[] = [];
  for (let start = word.start; start < word.end;) {
    const end =
      partEnd(reading, word, start, entries) ??
      start + String.fromCodePoint(reading.text.codePointAt(start)!).length;
    const text = reading.text.slice(start, end);
    const all = entries(text);
    const { read, rest, pinyin } = readAs(all, pinyinAt(reading, { start, end }), true);
    const [surname] = word.name === "person" && start === word.start ? surnames(all) : [];
    const [sense] = explainSenses(surname ? [surname] : ((read[0] ?? rest[0])?.senses ?? [])).senses;
    const meaning = sense === undefined ? [] : piecesOf(sense.pieces, setting);
    parts.push({ word: { text, script, pinyin: reads(pinyin, text) }, meaning });
    start = end;
  }
  return parts.some(({ meaning }) => meaning.length > 0) ? parts : [];
}

/** Where the part of a word that begins at `start` ends: of a person the surname, then the given name; else the longest headword. */
function partEnd(
  { text }: Reading,
  { name, start: first, end, inner }: Word,
  start: number,
  entries: Setting["entries"],
): number | undefined {
  if (name !== "person") return inner.find((span) => span.start === start)?.end;
  if (start > first) return end;
  const isSurname = (part: string) => surnames(entries(part)).length > 0;
  return inner.find((span) => span.start === first && isSurname(text.slice(first, span.end)))?.end;
}

/** The senses that say that a word is a surname. */
function surnames(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ senses }) =>
    senses.filter((sense) => /^(?:two-character )?surname /.test(sense)),
  );
}

function choicesOf(text: string, word: Word, shown: Span, script: Script): readonly Choice[] {
  return [...word.outer, word, ...word.inner].slice(0, CHOICES).map(({ start, end }) => ({
    span: { start, end },
    text: text.slice(start, end),
    script,
    shown: isSame({ start, end }, shown),
  }));
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
