import { existsSync, readFileSync } from "node:fs";
import type { Reading } from "../reading/reading.ts";

const FOLDER = "../shared/evaluation/readings";

/** A text, the index of one of its characters, and how that one is read there. */
interface ReadCharacter {
  readonly t: string;
  readonly i: number;
  readonly p: string;
}

/** A development set of readings; undefined where it is not present. */
export function readCharacters(name: string): readonly ReadCharacter[] | undefined {
  const path = `${FOLDER}/${name}.jsonl`;
  if (!existsSync(path)) return undefined;
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ReadCharacter);
}

/** Gives the reading of the character at an index of a text. */
export type SyllableAt = (text: string, index: number) => string;

/** Percent of characters read right. */
export function scoreReadings(characters: readonly ReadCharacter[], syllable: SyllableAt): number {
  const right = characters.filter(({ t, i, p }) => same(syllable(t, i), p)).length;
  return (100 * right) / characters.length;
}

/** The reading of the character at an index, as a Reading has it. */
export function syllableAt({ text, words }: Reading, index: number): string {
  const word = words.find(({ start, end }) => start <= index && index < end);
  if (!word) return "";
  const before = Array.from(text.slice(word.start, index)).filter((character) =>
    /\p{Script=Han}/u.test(character),
  );
  return word.pinyin.split(" ")[before.length] ?? "";
}

/** Neutral tone and ü are written in several ways. */
function same(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(syllable: string): string {
  return syllable.toLowerCase().replace("u:", "v").replace("ü", "v").replace(/0$/, "5");
}
