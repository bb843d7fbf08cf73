import { readFileSync, writeFileSync } from "node:fs";
import { readCedict } from "../dictionary/compile/cedict.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { createWordReader } from "../reading/words.ts";
import { idOf, LETTERS, markOf } from "../reading/role-model.ts";
import { kindOfSense, ROLES, type Role } from "../reading/sense-kind.ts";
import { learn, type Example } from "./log-linear.ts";
import { openAssets } from "./open-assets.ts";
import { readSources } from "./sources.ts";

/**
 * Learns what the neighbours of a word tell of its role, and writes `assets/models/word-roles.tsv`. Nobody has marked roles:
 * it learns from words that have one only (jieba's tag and the form of every sense in CC-CEDICT agree), in the plain text of
 * the training sets in `../shared/evaluation`. The order of examples is drawn with a fixed seed.
 */
const MODEL = "assets/models/word-roles.tsv";
const EVALUATION = "../shared/evaluation";
const SETS = ["segmentation/udc-train", "readings/g2pl-train", "readings/cpp-dev"];
const NOTE =
  "# What neighbours tell of a word's role, in 1/16 nats (format: src/reading/compile/role-sections.ts). Learnt by src/program/train-roles.ts\n" +
  "# from the text of udc-train (CC BY-SA 4.0), g2pl-train and cpp-dev (Apache-2.0), by the tags of jieba (MIT) and CC-CEDICT (CC BY-SA 4.0).\n";
/** A word says something of its neighbours if it stands beside so many words with one role. */
const LEAST = 60;
const LEARNING = { rounds: 6, rate: 0.3, sparse: 0.3 };
const UNITS_A_NAT = 16;
const TAGS: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/^(?:n|s|t$)/, "noun"],
  [/^v(?!n)/, "verb"],
  [/^a$/, "adjective"],
  [/^d$/, "adverb"],
  [/^p/, "preposition"],
  [/^c/, "conjunction"],
  [/^q/, "measure"],
  [/^[uy]/, "particle"],
];

/** What a word's own tag says for its role, in 1/16 nats: jieba counts it as that most often. */
const OWN = 12;
const MIXED: Readonly<Record<string, readonly Role[]>> = {
  vn: ["noun", "verb"],
  an: ["noun", "adjective"],
  ad: ["adjective", "adverb"],
};

const { lexicon } = await openAssets();
const roles = rolesOfWords(lexicon);
console.log(`${roles.size} words with one role`);
const read = createWordReader(lexicon);
const numbers = new Map<string, number>();
const counts: number[] = [];
const examples: Example[] = [];
for (const text of new Set(SETS.flatMap(sentences))) collect(text);
const usual = counts.map((count) => count >= LEAST);
const kept = examples.map((example) => ({
  ...example,
  features: example.features.filter((at) => usual[at]),
}));
console.log(`${kept.length} examples`);
const test = kept.filter((_, i) => i % 10 === 0);
const trial = learn(
  kept.filter((_, i) => i % 10 !== 0),
  numbers.size,
  ROLES.length,
  LEARNING,
);
const right = test.filter(({ features, label }) => best(trial, features) === label).length;
console.log(`of every tenth example, not learnt from, ${((100 * right) / test.length).toFixed(1)} % right`);
const weights = learn(kept, numbers.size, ROLES.length, LEARNING);
write(weights);

/** Word id → role, of words with one role only. */
function rolesOfWords({ tag, tagNames }: Lexicon): Map<number, number> {
  const senses = new Map<number, string[]>();
  for (const entry of readCedict(readSources().cedict)) {
    const id = idOf(lexicon, entry.simplified, 0, entry.simplified.length);
    senses.set(id, [...(senses.get(id) ?? []), ...entry.senses]);
  }
  const found = new Map<number, number>();
  for (const [id, texts] of senses) {
    const role = TAGS.find(([pattern]) => pattern.test(tagNames[tag[id]!]!))?.[1];
    if (!role) continue;
    const kinds = texts.map(kindOfSense).filter(({ rare, surname }) => !rare && !surname);
    const fits = kinds.every(
      (kind) => kind.roles.includes(role) || (kind.roles.length === 0 && role !== "verb"),
    );
    const closed = role !== "noun" && role !== "verb" && role !== "adjective";
    if (kinds.length > 0 && (fits || (closed && kinds.some((kind) => kind.roles.includes(role)))))
      found.set(id, ROLES.indexOf(role));
  }
  return found;
}

function collect(text: string): void {
  const words = read(text);
  const ids = words.map(({ start, end }) => idOf(lexicon, text, start, end));
  const letter = (k: number) => {
    const id = ids[k] ?? -1;
    if (id >= 0) return LETTERS[Math.max(LETTERS.indexOf(lexicon.tagNames[lexicon.tag[id]!]![0]!), 0)]!;
    return k < 0 || k >= words.length ? "|" : markOf(text, words[k]!);
  };
  const form = (k: number) =>
    ids[k] === undefined || ids[k] < 0 ? "" : text.slice(words[k]!.start, words[k]!.end);
  words.forEach(({ start, end }, k) => {
    const label = roles.get(ids[k]!);
    if (label === undefined) return;
    const features = [
      `tags\t${letter(k - 1)}${letter(k + 1)}`,
      `far\t${letter(k - 2)}${letter(k - 1)}`,
      `length\t${Math.min(end - start, 3)}`,
      ...(form(k - 1) ? [`before\t${form(k - 1)}`] : []),
      ...(form(k + 1) ? [`after\t${form(k + 1)}`] : []),
    ].map((name) => {
      const number = numbers.get(name) ?? numbers.set(name, numbers.size).size - 1;
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    });
    examples.push({ features: Int32Array.from(features), label, count: 1 });
  });
}

function best(table: Float64Array, features: Int32Array): number {
  const scores = ROLES.map((_, k) => features.reduce((sum, at) => sum + table[at * ROLES.length + k]!, 0));
  return scores.indexOf(Math.max(...scores));
}

function write(table: Float64Array): void {
  // how many words have a role says little of a word that has several: half of it is taken out (all of it was worse)
  const shares = ROLES.map((_, k) => examples.filter(({ label }) => label === k).length / examples.length);
  const lines = [...numbers].flatMap(([name, at]) => {
    const usual = (k: number) => (name.startsWith("length") ? Math.log(shares[k]!) / 2 : 0);
    const row = ROLES.map((_, k) => inUnits(table[at * ROLES.length + k]! - usual(k)));
    return row.some((weight) => weight !== 0) ? [`${name}\t${row.join(" ")}\n`] : [];
  });
  lines.push(...lexicon.tagNames.flatMap(ownRow));
  writeFileSync(MODEL, `${NOTE}${lines.sort().join("")}`);
  console.log(`${MODEL} written, ${lines.length} rows; npm run assets takes it in`);
}

function ownRow(tag: string): string[] {
  const role = TAGS.find(([pattern]) => pattern.test(tag))?.[1];
  const own = MIXED[tag] ?? (role ? [role] : []);
  return own.length === 0
    ? []
    : [`own\t${tag}\t${ROLES.map((each) => (own.includes(each) ? OWN : 0)).join(" ")}\n`];
}

function inUnits(nats: number): number {
  return Math.max(-127, Math.min(127, Math.round(nats * UNITS_A_NAT)));
}

function sentences(set: string): string[] {
  const lines = readFileSync(`${EVALUATION}/${set}.jsonl`, "utf8").trim().split("\n");
  return lines.map((line) => (JSON.parse(line) as { t: string }).t).filter((text) => text.length < 300);
}
