/** What a token is when it is no word of the lexicon. */
export const Cut = { other: -2, number: -3, name: -4, place: -7, foreign: -8 } as const;

/** Whether a token is a name of any kind. */
export function isName(what: number): boolean {
  return what === Cut.name || what === Cut.place || what === Cut.foreign;
}

/**
 * A text cut into tokens that tile it: token `k` ends at `ends[k]` (UTF-16 units) and begins where the one before
 * ends; `what[k]` is its word id, or negative: a `Cut`, or anything else that is read character by character.
 */
export interface CutText {
  readonly length: number;
  readonly ends: ArrayLike<number>;
  readonly what: ArrayLike<number>;
}

/** Where token `k` begins. */
export function startOf(cut: CutText, k: number): number {
  return k === 0 ? 0 : cut.ends[k - 1]!;
}
