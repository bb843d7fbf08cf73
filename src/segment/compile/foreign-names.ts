import { learnPositions, positionOf, type PositionModel } from "./positions.ts";

const ROUNDS = 4;
/** Mean and least gain over running text, in nats a character, that makes a name look transliterated. */
const LONG = { length: 3, mean: 1.2, least: -1 } as const;
const SHORT = { mean: 2, least: 0 } as const;

/** What transliterated names look like, and the names it was learned from. */
export interface ForeignNames {
  readonly model: PositionModel;
  readonly names: ReadonlySet<string>;
}

/**
 * Learns how foreign names are transliterated. From `seed`, names that surely are, a first model is learned; it
 * picks those of `pool` that look alike, from which the next is learned, and so on. `background` is how likely a
 * character is in running text (natural logarithm).
 */
export function learnForeignNames(
  seed: readonly string[],
  pool: readonly string[],
  background: (character: string) => number,
): ForeignNames {
  let names: ReadonlySet<string> = new Set(seed);
  let model = learnPositions(names);
  for (let round = 0; round < ROUNDS; round++) {
    const current = model;
    names = new Set(pool.filter((name) => looksForeign(name, current, background)));
    model = learnPositions(names);
  }
  return { model, names };
}

function looksForeign(
  name: string,
  model: PositionModel,
  background: (character: string) => number,
): boolean {
  const characters = [...name];
  const gains = characters.map(
    (character, index) => model(character, positionOf(index, characters.length)) - background(character),
  );
  const { mean, least } = characters.length >= LONG.length ? LONG : SHORT;
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length > mean && Math.min(...gains) > least;
}
