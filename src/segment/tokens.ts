/** What a token is when it is no word of the dictionary (those are their word ids, from 0 on). */
export const Token = {
  /** A single Han character the dictionary lacks. */
  unknown: -1,
  /** Punctuation, spaces, Latin, other scripts. */
  other: -2,
  number: -3,
  /** A Chinese personal name. */
  name: -4,
  /** A form of a headword: 看一看, 学生们. */
  form: -5,
  /** Two characters that are one word, as neither often stands alone, though no list has it. */
  pair: -6,
  place: -7,
  /** A transliterated name. */
  foreign: -8,
} as const;

/** Tokens that tile a text: token `i` ends at `ends[i]`, begins where the one before ends, and is a word id or a `Token`. */
export class Tokens {
  ends = new Int32Array(256);
  what = new Int32Array(256);
  length = 0;

  push(end: number, what: number): void {
    if (this.length === this.ends.length) this.#grow();
    this.ends[this.length] = end;
    this.what[this.length++] = what;
  }

  #grow(): void {
    const [ends, what] = [this.ends, this.what];
    this.ends = new Int32Array(2 * ends.length);
    this.what = new Int32Array(2 * what.length);
    this.ends.set(ends);
    this.what.set(what);
  }
}
