import { isStamp } from "../vocabulary/stamp.ts";
import type { Asker } from "./answer.ts";
import type { Dictionary } from "./look-up.ts";
import type { Reply } from "./questions.ts";
import { howKnown, keepWord, unkeep, type Source, type ToKeep } from "./vocabulary/keep-word.ts";
import { StoreFailure } from "./vocabulary/trouble.ts";

const LONGEST_SENTENCE = 1_000;
const LONGEST_WORD = 64;
const LONGEST_TITLE = 500;
const LONGEST_ADDRESS = 2_000;
const MOST_TEXTS = 16;

/** A page keeps no more words than this in a minute: no hand does. */
const MOST_KEPT = 60;

/** One reading as CC-CEDICT writes it. */
const PINYIN = /^[\p{L}\d:,·' -]{0,320}$/u;

/** Answers `keep`: a forged, malformed or too frequent question is refused. Rejects when the dictionary is damaged. */
export async function answerKeep(
  ask: unknown,
  page: Asker["page"],
  open: () => Promise<Dictionary>,
): Promise<Reply<"keep">> {
  const wanted = toKeepOf(ask);
  if (!wanted || !page || !mayKeep(Date.now())) return { error: "refused" };
  const asked = (ask as { inPrivate?: unknown }).inPrivate === true;
  if (page.inPrivate && !asked) return { answer: { trouble: "private" } };
  const source = page.inPrivate ? undefined : sourceOf(page);
  const dictionary = await open();
  return orTrouble(() => keepWord(wanted, source, dictionary));
}

/** Answers `unkeep`. */
export async function answerUnkeep(ask: unknown): Promise<Reply<"unkeep">> {
  const step: unknown = (ask as { step?: unknown } | null)?.step;
  if (!isStamp(step)) return { error: "refused" };
  return orTrouble(async () => ({ undone: await unkeep(step) }));
}

/** Answers `known`. */
export async function answerKnown(ask: unknown): Promise<Reply<"known">> {
  const texts: unknown = (ask as { texts?: unknown } | null)?.texts;
  if (!Array.isArray(texts) || texts.length > MOST_TEXTS) return { error: "refused" };
  if (!texts.every((text) => isText(text, LONGEST_WORD))) return { error: "refused" };
  return orTrouble(async () => ({ known: await howKnown(texts) }));
}

async function orTrouble<Answer>(work: () => Promise<Answer>) {
  try {
    return { answer: await work() };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    console.error("Qiao could not keep or find a word:", error);
    return { answer: { trouble: error.trouble } };
  }
}

function toKeepOf(ask: unknown): ToKeep | undefined {
  if (typeof ask !== "object" || ask === null) return undefined;
  const { sentence, start, end, pinyin, traditional } = ask as Partial<Record<keyof ToKeep, unknown>>;
  if (!isText(sentence, LONGEST_SENTENCE) || typeof pinyin !== "string" || !PINYIN.test(pinyin))
    return undefined;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  const place = { start: start as number, end: end as number };
  if (place.start < 0 || place.end > sentence.length) return undefined;
  if (!isText(sentence.slice(place.start, place.end).trim(), LONGEST_WORD)) return undefined;
  if (traditional !== undefined && !isText(traditional, LONGEST_WORD)) return undefined;
  return { sentence, ...place, pinyin, ...(traditional === undefined ? {} : { traditional }) };
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value !== "" && value.length <= most;
}

/** Web pages and local files have an address worth keeping; credentials in it are not kept. */
function sourceOf({ title, address }: { title: string; address: string }): Source {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const named = url !== undefined && ["http:", "https:", "file:"].includes(url.protocol);
  if (named) [url.username, url.password, url.hash] = ["", "", ""];
  const kept = named && url.href.length <= LONGEST_ADDRESS ? url.href : "";
  return { title: title.slice(0, LONGEST_TITLE), address: kept };
}

let keeping: number[] = [];

function mayKeep(now: number): boolean {
  keeping = keeping.filter((time) => time > now - 60_000);
  return keeping.push(now) <= MOST_KEPT;
}
