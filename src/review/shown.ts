import type { Context, Skill } from "../vocabulary/event.ts";
import type { KeptWord } from "../vocabulary/kept-word.ts";
import type { WordId } from "../vocabulary/word-id.ts";

/** Contexts that a card shows: the latest ones. */
const CONTEXTS = 8;

/** What a card shows of its word: plain data, so that the next cards can be kept ready. */
export interface Shown {
  readonly id: WordId;
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly senses: readonly string[];
  readonly note: string;
  /** Latest first. */
  readonly contexts: readonly Context[];
}

/** What cards show of a kept word. */
export function shownOf(word: KeptWord): Shown {
  const { id, traditional, simplified, pinyin, senses, note } = word;
  const contexts = word.contexts.slice(-CONTEXTS).reverse();
  return {
    id,
    traditional,
    simplified,
    pinyin,
    senses,
    note,
    contexts: contexts.map(withoutIds),
  };
}

function withoutIds({ sentence, start, end, title, address, link, at }: Context): Context {
  return { sentence, start, end, title, address, link, at };
}

/** Names a card: a word and one skill. */
export function cardId(word: WordId, skill: Skill): string {
  return `${word}/${skill}`;
}

/** The skill that a card asks for. */
export function skillOf(card: string): Skill {
  return card.slice(card.lastIndexOf("/") + 1) as Skill;
}

/** The form to show: as the word stood in its sentence, else simplified. */
export function formOf({ contexts, simplified }: Shown): string {
  const [latest] = contexts;
  return (latest && latest.sentence.slice(latest.start, latest.end)) || simplified;
}
