import type { Context, VocabularyEvent } from "./event.ts";
import { isStamp } from "./stamp.ts";

/** The most UTF-16 units of a text in an event, by what it is; what is longer comes from no reader. */
const LIMITS = {
  form: 64,
  pinyin: 320,
  sense: 2_000,
  senses: 100,
  note: 10_000,
  sentence: 1_000,
  title: 500,
  address: 4_000,
  tag: 200,
  seen: 10_000,
} as const;

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const text =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && value.length <= most;
const name =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && value !== "" && value.length <= most;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const number =
  (most: number): Check =>
  (value) =>
    typeof value === "number" && value >= 0 && value <= most && Number.isFinite(value);
const list =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const flag: Check = (value) => typeof value === "boolean";
const time = number(8.64e15);
const zone = maybe((value) => Number.isInteger(value) && Math.abs(value as number) <= 900);

const word = name(3 * LIMITS.form + LIMITS.pinyin);
const senses = list(text(LIMITS.sense), LIMITS.senses);
const seen = list(isStamp, LIMITS.seen);
const chosen: Shape = {
  traditional: name(LIMITS.form),
  simplified: name(LIMITS.form),
  pinyin: text(LIMITS.pinyin),
  senses,
};
const contextShape: Shape = {
  sentence: text(LIMITS.sentence),
  start: number(LIMITS.sentence),
  end: number(LIMITS.sentence),
  title: text(LIMITS.title),
  address: text(LIMITS.address),
  link: text(LIMITS.address),
  at: time,
};

/** Whether a value from outside is a context of bounded size. */
export function isContext(value: unknown): value is Context {
  if (!hasShape(value, contextShape)) return false;
  const { sentence, start, end } = value as Context;
  return start <= end && end <= sentence.length;
}

const SHAPES: Readonly<Record<VocabularyEvent["do"], Shape>> = {
  kept: { word, ...chosen, context: maybe(isContext) },
  met: { word, context: isContext },
  unmet: { word, seen },
  edited: { word, field: oneOf("traditional", "simplified", "pinyin", "note"), value: text(LIMITS.note) },
  explained: { word, senses },
  tagged: { word, tag: name(LIMITS.tag) },
  untagged: { word, tag: name(LIMITS.tag), seen },
  listed: { word, list: name(LIMITS.tag) },
  unlisted: { word, list: name(LIMITS.tag), seen },
  forgotten: { word },
  status: { word, status: oneOf("auto", "learning", "known", "ignored") },
  suspended: { word, on: flag },
  buried: { word, until: time },
  restarted: { word },
  reviewed: {
    word,
    skill: oneOf("recognise", "recall", "listen", "tones", "cloze", "write", "typed"),
    rating: oneOf(1, 2, 3, 4),
    at: time,
    zone,
    took: number(86_400_000),
  },
  read: { word, lookedUp: flag, at: time, zone },
  list: {
    list: name(LIMITS.tag),
    field: oneOf("title", "query", "source", "removed"),
    value: text(LIMITS.address),
  },
  undone: { target: isStamp, word: maybe(word), on: flag },
};

/**
 * The event that a value from outside (a backup, another device) is, with nothing in it but what an event has;
 * undefined when it is none or larger than any reader's.
 */
export function checkEvent(value: unknown): VocabularyEvent | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found = value as Record<string, unknown>;
  const kind = found["do"];
  if (typeof kind !== "string" || !Object.hasOwn(SHAPES, kind)) return undefined;
  const shape = { id: isStamp, batch: maybe(isStamp), ...SHAPES[kind as VocabularyEvent["do"]] };
  return hasShape(found, shape) ? (copy(found, shape, kind) as VocabularyEvent) : undefined;
}

function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]));
}

function copy(found: Record<string, unknown>, shape: Shape, kind: string): unknown {
  const event: Record<string, unknown> = { do: kind };
  for (const key of Object.keys(shape))
    if (found[key] !== undefined)
      event[key] = key === "context" ? copyContext(found[key] as Context) : found[key];
  return event;
}

function copyContext({ sentence, start, end, title, address, link, at }: Context): Context {
  return { sentence, start, end, title, address, link, at };
}
