/** Where in a name a character stands. */
export type Position = "begin" | "inside" | "end";

/** Natural logarithms of how likely a character is in each position of a kind of name. */
export type PositionModel = (character: string, position: Position) => number;

/** Weight of what is known of a character in any position, in names. */
const PRIOR = 20;
const UNSEEN = 0.01;
const KINDS = 50;
/** Any character at all may stand in a name, with this probability. */
const ANY = 1 / 250_000;

/** Learns from names of at least two characters how likely each character is in each position. */
export function learnPositions(names: Iterable<string>): PositionModel {
  const counts = {
    begin: new Map<string, number>(),
    inside: new Map<string, number>(),
    end: new Map<string, number>(),
  };
  const totals = { begin: 0, inside: 0, end: 0 };
  const anywhere = new Map<string, number>();
  let all = 0;
  for (const name of names) {
    const characters = [...name];
    characters.forEach((character, index) => {
      const position = positionOf(index, characters.length);
      counts[position].set(character, (counts[position].get(character) ?? 0) + 1);
      anywhere.set(character, (anywhere.get(character) ?? 0) + 1);
      totals[position]++;
      all++;
    });
  }
  return (character, position) => {
    const prior = ((anywhere.get(character) ?? 0) + UNSEEN) / (all + KINDS);
    const seen = counts[position].get(character) ?? 0;
    return Math.log(ANY + (seen + PRIOR * prior) / (totals[position] + PRIOR));
  };
}

/** The position of the character at an index of a name of some length. */
export function positionOf(index: number, length: number): Position {
  return index === 0 ? "begin" : index === length - 1 ? "end" : "inside";
}
