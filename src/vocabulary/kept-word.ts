import type { Context, ListId, Read, Reviewed, Status } from "./event.ts";
import type { Stamp } from "./stamp.ts";
import type { WordId } from "./word-id.ts";

/** A context, named by the events that brought it. */
export interface KeptContext extends Context {
  readonly ids: readonly Stamp[];
}

/** A review, named by its event. */
export type Review = Omit<Reviewed, "do" | "word"> & { readonly id: Stamp };

/** A meeting while reading, named by its event. */
export type ReadPast = Omit<Read, "do" | "word"> & { readonly id: Stamp };

/** A word as it stands: folded from its events and never stored as truth. */
export interface KeptWord {
  readonly id: WordId;
  /** False for a word of which only a status or reviews are known, or that was forgotten. */
  readonly kept: boolean;
  readonly traditional: string;
  readonly simplified: string;
  /** CC-CEDICT's notation. */
  readonly pinyin: string;
  readonly senses: readonly string[];
  readonly note: string;
  /** Oldest first; meeting a word in the same sentence of the same page again adds nothing. */
  readonly contexts: readonly KeptContext[];
  /** Tag → the events that set it. Tags are nested by `::`. */
  readonly tags: ReadonlyMap<string, readonly Stamp[]>;
  readonly lists: ReadonlyMap<ListId, readonly Stamp[]>;
  readonly status: Status;
  readonly suspended: boolean;
  /** Milliseconds since 1970; 0 when it is not buried. */
  readonly buriedUntil: number;
  /** Milliseconds since 1970: when it was first kept (since it was last forgotten). */
  readonly keptAt: number;
  readonly changedAt: number;
  /** In the order of their stamps, since the word was last restarted. */
  readonly reviews: readonly Review[];
  /** Meetings while reading, in the order of their stamps, since the word was last restarted. */
  readonly reads: readonly ReadPast[];
}

/** A list as it stands. */
export interface List {
  readonly id: ListId;
  readonly title: string;
  /** The search that a smart list stands for; `""` for an ordinary list. */
  readonly query: string;
  /** The address of the article that the list was made for; `""` for others. */
  readonly source: string;
}
