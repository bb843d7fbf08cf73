/** The reader's choices about the schedule. */
export interface Rules {
  /** The probability of recall at which a card becomes due. */
  readonly retention: number;
  /** Hours after midnight at which a new day begins. */
  readonly dayStart: number;
  /** New cards a day. */
  readonly newLimit: number;
  /** Cards a day that were learned before. */
  readonly reviewLimit: number;
  /** Minutes between the first answers, each under a day. */
  readonly steps: readonly number[];
  /** Minutes until a forgotten card comes again. */
  readonly againSteps: readonly number[];
  /** No interval is longer, in days. */
  readonly longest: number;
  /** So many lapses make a leech. */
  readonly leechAfter: number;
  /** What meeting a due word while reading does to the schedule. */
  readonly reading: "off" | "shown" | "applied";
  /** Weights fitted to this reader; without them the published ones. */
  readonly weights?: readonly number[] | undefined;
}

/** The choices of a fresh installation. */
export const DEFAULT_RULES: Rules = {
  retention: 0.9,
  dayStart: 4,
  newLimit: 15,
  reviewLimit: 150,
  steps: [1, 10],
  againSteps: [10],
  longest: 36_500,
  leechAfter: 8,
  reading: "shown",
};

/** Makes rules of whatever was stored: what is missing, malformed or out of bounds takes its default. Never throws. */
export function migrateRules(found: unknown): Rules {
  const given: Partial<Record<keyof Rules, unknown>> =
    typeof found === "object" && found !== null ? found : {};
  const reading = given.reading === "off" || given.reading === "applied" ? given.reading : "shown";
  const weights = listOf(given.weights, 21, 21, -100, 100);
  return {
    retention: numberOf(given.retention, 0.7, 0.99, DEFAULT_RULES.retention),
    dayStart: Math.round(numberOf(given.dayStart, 0, 23, DEFAULT_RULES.dayStart)),
    newLimit: Math.round(numberOf(given.newLimit, 0, 9_999, DEFAULT_RULES.newLimit)),
    reviewLimit: Math.round(numberOf(given.reviewLimit, 0, 9_999, DEFAULT_RULES.reviewLimit)),
    steps: listOf(given.steps, 0, 10, 1, 1_439) ?? DEFAULT_RULES.steps,
    againSteps: listOf(given.againSteps, 0, 10, 1, 1_439) ?? DEFAULT_RULES.againSteps,
    longest: Math.round(numberOf(given.longest, 1, 36_500, DEFAULT_RULES.longest)),
    leechAfter: Math.round(numberOf(given.leechAfter, 2, 99, DEFAULT_RULES.leechAfter)),
    reading,
    ...(weights && { weights }),
  };
}

function numberOf(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === "number" && value >= least && value <= most ? value : otherwise;
}

function listOf(
  value: unknown,
  shortest: number,
  longest: number,
  least: number,
  most: number,
): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length < shortest || value.length > longest) return undefined;
  const good = (one: unknown) => typeof one === "number" && one >= least && one <= most;
  return value.every(good) ? (value as number[]) : undefined;
}
