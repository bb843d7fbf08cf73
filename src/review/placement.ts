/** One thing that is asked: a word of a band, or one that does not exist. */
export interface PlacementQuestion {
  readonly band: number;
  readonly word: string;
  readonly invented: boolean;
}

/** What the answers say of a band. */
export interface BandResult {
  readonly band: number;
  readonly size: number;
  /** The share (0 to 1) of its words that is known, less what was claimed of words that do not exist. */
  readonly share: number;
}

/** Real and invented words asked of a band: four bands take about two minutes. */
const [REAL, INVENTED] = [10, 2] as const;
/** Below this share, rarer bands are not asked. */
const ENOUGH = 0.3;

/** A band as known as this may be marked as known in whole. */
export const MOSTLY = 0.9;

/** Chooses a band's questions; invented words are made of its characters and stand in no band. */
export function questionsOf(
  bands: readonly (readonly string[])[],
  band: number,
  random: () => number,
): readonly PlacementQuestion[] {
  const words = shuffled(bands[band] ?? [], random);
  const all = new Set(bands.flat());
  const pairs = words.filter((word) => [...word].length === 2);
  const invented = new Set<string>();
  for (let at = 0; at + 1 < pairs.length && invented.size < INVENTED; at += 2) {
    const made = [...pairs[at]!][0]! + [...pairs[at + 1]!][1]!;
    if (!all.has(made)) invented.add(made);
  }
  const real = words.slice(-REAL).map((word) => ({ band, word, invented: false }));
  return shuffled([...real, ...[...invented].map((word) => ({ band, word, invented: true }))], random);
}

/** What the answers to a band's questions say of it. */
export function resultOf(
  size: number,
  band: number,
  answers: readonly { readonly question: PlacementQuestion; readonly known: boolean }[],
): BandResult {
  const own = answers.filter(({ question }) => question.band === band);
  const shareOf = (invented: boolean) => {
    const asked = own.filter(({ question }) => question.invented === invented);
    return asked.length === 0 ? 0 : asked.filter(({ known }) => known).length / asked.length;
  };
  const [hits, guesses] = [shareOf(false), shareOf(true)];
  // Who claims to know what does not exist claims as much of what does.
  const share = guesses >= 1 ? 0 : Math.max(0, (hits - guesses) / (1 - guesses));
  return { band, size, share };
}

/** Whether a rarer band is worth asking after this one. */
export function goesOn({ share }: BandResult): boolean {
  return share >= ENOUGH;
}

/** About how many of the words in the bands are known. */
export function estimate(results: readonly BandResult[]): number {
  return Math.round(results.reduce((sum, { size, share }) => sum + size * share, 0));
}

function shuffled<One>(some: readonly One[], random: () => number): One[] {
  const all = [...some];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
