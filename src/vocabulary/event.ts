import type { Stamp } from "./stamp.ts";
import type { WordId } from "./word-id.ts";

/** Where a word was met: the sentence with the word's place in it, and the page it stood on. */
export interface Context {
  readonly sentence: string;
  /** The word's place in the sentence, in UTF-16 units; both 0 where it is not known. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** The page's address without a fragment; `""` where it may not be kept. */
  readonly address: string;
  /** The address with a text fragment that leads to the very place. */
  readonly link: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A word as it was chosen: both scripts, the reading and the senses. */
interface Chosen {
  readonly traditional: string;
  readonly simplified: string;
  /** CC-CEDICT's notation. */
  readonly pinyin: string;
  readonly senses: readonly string[];
}

/** The fields of a kept word that a reader can write. */
type Field = "traditional" | "simplified" | "pinyin" | "note";

/** How far a reader says to be with a word; `auto`: what the reviews say. */
export type Status = "auto" | "learning" | "known" | "ignored";

/** What is asked of a word in a review. */
export type Skill = "recognise" | "recall" | "listen" | "tones" | "cloze" | "write" | "typed";

/** How it went: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

/** One answer to one question about a word. Nothing derived: when it is due next is folded from these. */
export interface Reviewed {
  readonly do: "reviewed";
  readonly word: WordId;
  readonly skill: Skill;
  readonly rating: Rating;
  /** Milliseconds since 1970 by the wall clock, when it was answered. */
  readonly at: number;
  /** Minutes east of Greenwich then and there: on which of the reader's days it was. Absent where it is not known. */
  readonly zone?: number;
  /** Milliseconds it took. */
  readonly took: number;
}

/** A word that is under review stood in a page that was read, and was passed by or looked up. */
export interface Read {
  readonly do: "read";
  readonly word: WordId;
  readonly lookedUp: boolean;
  /** Milliseconds since 1970, and minutes east of Greenwich. */
  readonly at: number;
  readonly zone?: number;
}

/** What can happen to a word. `seen` names the events that are taken back: what was added elsewhere meanwhile stays. */
export type WordDeed =
  | ({ readonly do: "kept"; readonly word: WordId; readonly context?: Context } & Chosen)
  | { readonly do: "met"; readonly word: WordId; readonly context: Context }
  | { readonly do: "unmet"; readonly word: WordId; readonly seen: readonly Stamp[] }
  | { readonly do: "edited"; readonly word: WordId; readonly field: Field; readonly value: string }
  | { readonly do: "explained"; readonly word: WordId; readonly senses: readonly string[] }
  | { readonly do: "tagged"; readonly word: WordId; readonly tag: string }
  | {
      readonly do: "untagged";
      readonly word: WordId;
      readonly tag: string;
      readonly seen: readonly Stamp[];
    }
  | { readonly do: "listed"; readonly word: WordId; readonly list: ListId }
  | {
      readonly do: "unlisted";
      readonly word: WordId;
      readonly list: ListId;
      readonly seen: readonly Stamp[];
    }
  | { readonly do: "forgotten"; readonly word: WordId }
  | { readonly do: "status"; readonly word: WordId; readonly status: Status }
  | { readonly do: "suspended"; readonly word: WordId; readonly on: boolean }
  /** Not shown again before `until` (ms since 1970). */
  | { readonly do: "buried"; readonly word: WordId; readonly until: number }
  /** Reviews before this no longer count: the word is new again. */
  | { readonly do: "restarted"; readonly word: WordId }
  | Reviewed
  | Read;

/** Names a list for ever, whatever its title. */
export type ListId = string;

/** What can happen to a list; `query` makes it a smart list, `""` an ordinary one; `source` is an article's address. */
export interface ListDeed {
  readonly do: "list";
  readonly list: ListId;
  readonly field: "title" | "query" | "source" | "removed";
  readonly value: string;
}

/**
 * Takes an event, or every event of a batch, back (`on` false: it counts again). `word` names the word of the
 * event; it is absent for a batch.
 */
export interface Undone {
  readonly do: "undone";
  readonly target: Stamp;
  readonly word?: WordId;
  readonly on: boolean;
}

/** What happened, before it has a stamp. */
export type Deed = WordDeed | ListDeed | Undone;

/** An immutable event of the log. Events of one step (an import, a bulk edit) share a `batch`: the first one's stamp. */
export type VocabularyEvent = Deed & { readonly id: Stamp; readonly batch?: Stamp };
