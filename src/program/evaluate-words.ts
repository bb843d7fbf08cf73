import { existsSync, readFileSync } from "node:fs";
import type { Cut } from "./evaluate-peers.ts";

const FOLDER = "../shared/evaluation/segmentation";
const SIMPLIFIED = ["gsdsimp", "cfl"];
const TRADITIONAL = ["gsd", "hk", "pud"];
const HAN = /\p{Script=Han}/u;

/** A sentence with its true words as `[start, end]`, in UTF-16 units. */
interface Marked {
  readonly t: string;
  readonly w: readonly (readonly [start: number, end: number])[];
}

/** How well words were found, in percent. */
export interface WordScore {
  /** Harmonic mean of precision and recall of exact words, punctuation included. */
  readonly f1: number;
  /** Characters of true headwords whose word is the true one, or longer between two true borders. */
  readonly agreement: number;
  /** Characters whose word lies across a true border without ending at true ones. */
  readonly crossing: number;
}

/** Development sets by name; undefined where they are not present. */
export function readMarked(): ReadonlyMap<string, readonly Marked[]> | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const names = [...SIMPLIFIED, ...TRADITIONAL];
  return new Map(
    names.map((name) => [
      name,
      readFileSync(`${FOLDER}/${name}-dev.jsonl`, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Marked),
    ]),
  );
}

/** Scores a segmenter on every set, and adds the means over simplified and traditional sets. */
export function scoreWords(
  sets: ReadonlyMap<string, readonly Marked[]>,
  cut: Cut,
  isHeadword: (text: string) => boolean,
): ReadonlyMap<string, WordScore> {
  const scores = new Map([...sets].map(([name, marked]) => [name, scoreSet(marked, cut, isHeadword)]));
  const mean = (names: readonly string[], key: keyof WordScore) =>
    names.reduce((sum, name) => sum + scores.get(name)![key], 0) / names.length;
  for (const [name, of] of [
    ["simplified", SIMPLIFIED],
    ["traditional", TRADITIONAL],
  ] as const)
    scores.set(name, {
      f1: mean(of, "f1"),
      agreement: mean(of, "agreement"),
      crossing: mean(of, "crossing"),
    });
  return scores;
}

function scoreSet(marked: readonly Marked[], cut: Cut, isHeadword: (text: string) => boolean): WordScore {
  const sum = { exact: 0, found: 0, true: 0, characters: 0, crossing: 0, hovered: 0, agreeing: 0 };
  for (const { t: text, w: words } of marked) {
    const spans = cut(text);
    const border = new Uint8Array(text.length + 1);
    for (const [start, end] of words) border[start] = border[end] = 1;
    const truth = new Set(words.map(String));
    sum.exact += spans.filter(({ start, end }) => truth.has(`${start},${end}`)).length;
    sum.found += spans.length;
    sum.true += words.length;
    const spanAt = spans.flatMap((span) => Array<typeof span>(span.end - span.start).fill(span));
    for (const [from, to] of words) {
      const headword = isHeadword(text.slice(from, to));
      for (let i = from; i < to; i++) {
        if (!HAN.test(text[i]!)) continue;
        const { start, end } = spanAt[i]!;
        const aligned = border[start] === 1 && border[end] === 1;
        sum.characters++;
        if (!aligned && border.subarray(start + 1, end).includes(1)) sum.crossing++;
        if (!headword) continue;
        sum.hovered++;
        if (aligned && start <= from && end >= to) sum.agreeing++;
      }
    }
  }
  return {
    f1: (200 * sum.exact) / (sum.found + sum.true),
    agreement: (100 * sum.agreeing) / sum.hovered,
    crossing: (100 * sum.crossing) / sum.characters,
  };
}
