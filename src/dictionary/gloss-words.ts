import { decodeUtf8 } from "./utf8.ts";

/*
 * Frequent English words in the entries of gloss blocks are written as two bytes, a lead that UTF-8 text never has and
 * a second one from 32 on: a third fewer bytes to fetch, keep and ship. The section `gloss.words` lists the words,
 * ASCII, each before a line feed; word n has the lead LEADS[n / 224] and the second byte 32 + n % 224.
 */
const SECOND = 32;
const SECONDS = 256 - SECOND;
const LF = 10;

const isLead = (byte: number) =>
  (byte > 0 && byte < 32 && byte !== 9 && byte !== LF) || byte === 0xc0 || byte === 0xc1 || byte >= 0xf5;
const LEADS = Array.from({ length: 256 }, (_, byte) => byte).filter(isLead);

/** How many words can have a code. */
export const MOST_WORDS = LEADS.length * SECONDS;

/** The two bytes of the word with a number from 0 to MOST_WORDS - 1. */
export function codeOf(word: number): readonly [number, number] {
  return [LEADS[Math.floor(word / SECONDS)]!, SECOND + (word % SECONDS)];
}

/** The words that codes stand for, as they lie in the lexicon. */
export class GlossWords {
  readonly #text: Uint8Array;
  /** Where each word begins, and the end: found when the first code is met. */
  #starts: Uint32Array | undefined;

  constructor(text: Uint8Array) {
    this.#text = text;
  }

  /** The text of a part of a block, its codes spelled out. */
  decode(block: Uint8Array, from: number, to: number): string {
    let text = "";
    let plain = from;
    for (let at = from; at < to; at++) {
      if (NUMBER_OF_LEAD[block[at]!]! < 0) continue;
      text += decodeUtf8(block, plain, at) + this.#word(block[at]!, block[at + 1]!);
      plain = ++at + 1;
    }
    return text + decodeUtf8(block, plain, to);
  }

  #word(lead: number, second: number): string {
    this.#starts ??= startsOf(this.#text);
    const number = NUMBER_OF_LEAD[lead]! * SECONDS + second - SECOND;
    return decodeUtf8(this.#text, this.#starts[number]!, this.#starts[number + 1]! - 1);
  }
}

const NUMBER_OF_LEAD = Int8Array.from({ length: 256 }, (_, byte) => LEADS.indexOf(byte));

function startsOf(text: Uint8Array): Uint32Array {
  const starts = [0];
  for (let end = text.indexOf(LF); end >= 0; end = text.indexOf(LF, end + 1)) starts.push(end + 1);
  return Uint32Array.from(starts);
}
