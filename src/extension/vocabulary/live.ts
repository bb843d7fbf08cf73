import type { Deed } from "../../vocabulary/event.ts";
import { createVocabulary, type Vocabulary } from "../../vocabulary/fold.ts";
import type { KeptWord } from "../../vocabulary/kept-word.ts";
import type { Searchable } from "../../vocabulary/query.ts";
import { searchText } from "../../vocabulary/search-text.ts";
import type { Stamp } from "../../vocabulary/stamp.ts";
import type { WordId } from "../../vocabulary/word-id.ts";
import { append, appendAll, undoStep } from "./append.ts";
import { hearNews } from "./news.ts";
import { readEnd, readLog, START } from "./read-log.ts";
import { troubleOf, type StoreTrouble } from "./trouble.ts";

/** So many events are enough for a first screen. */
const FIRST = 60;

/** More deeds than this are written slice by slice. */
const MANY = 500;

/** The vocabulary in a page of the extension: folded once, and kept up with what is written anywhere. */
export interface Live {
  readonly vocabulary: Vocabulary;
  /** The kept words; another array after each change. */
  items(): readonly Searchable[];
  /** How many records of the log are damaged and were passed over. */
  damaged(): number;
  /** Hears that what was damaged was restored. */
  mended(): void;
  /** Whether all are there, or only the first screen of them. */
  whole(): boolean;
  /** Writes deeds as one step, and resolves with its name once it is folded. Rejects with a StoreFailure. */
  act(
    deeds: readonly Deed[],
    progress?: (done: number) => void,
    signal?: AbortSignal,
  ): Promise<Stamp | undefined>;
  /** Takes a step back, or lets it count again. */
  undo(step: Stamp, on: boolean): Promise<void>;
}

/** Reads the log; `changed` hears of each change (the first: it is read) or of trouble, until the signal is aborted. */
export function openLive(changed: (trouble?: StoreTrouble) => void, signal: AbortSignal): Live {
  const vocabulary = createVocabulary();
  const byWord = new Map<WordId, Searchable>();
  let items: readonly Searchable[] = [];
  let position = START;
  let reading: Promise<void> | undefined;
  let whole = false;
  let damaged = 0;

  /** The latest words stand in the end of the log: they are shown before the rest is read. */
  async function look(): Promise<void> {
    const end = createVocabulary();
    end.add(await readEnd(FIRST));
    items = [...end.ids()].flatMap((id) => {
      const word = end.word(id);
      return word?.kept ? [lazily(word)] : [];
    });
    if (items.length > 0 && !signal.aborted) changed();
  }

  async function read(): Promise<void> {
    const words = new Set<WordId>();
    position = await readLog(
      position,
      (events) => {
        for (const word of vocabulary.add(events)) words.add(word);
      },
      (records) => (damaged += records),
    );
    for (const id of words) {
      const word = vocabulary.word(id);
      if (word?.kept) byWord.set(id, lazily(word));
      else byWord.delete(id);
    }
    items = [...byWord.values()];
    whole = true;
  }

  /** One reading after the other; who asks meanwhile gets the one that begins after this. */
  function refresh(): Promise<void> {
    const next = (reading ?? Promise.resolve())
      .then(read)
      .then(() => signal.aborted || changed())
      .catch((error: unknown) => {
        console.error("Qiao could not read the vocabulary:", error);
        if (!signal.aborted) changed(troubleOf(error));
      })
      .then(() => undefined);
    reading = next;
    return next;
  }

  hearNews(() => void refresh(), signal);
  // What goes wrong with the first look goes wrong with the whole, and is told then.
  reading = look().catch(() => undefined);
  void refresh();
  return {
    vocabulary,
    items: () => items,
    damaged: () => damaged,
    mended() {
      damaged = 0;
      changed();
    },
    whole: () => whole,
    async act(deeds, progress = () => undefined, signal) {
      if (deeds.length === 0) return undefined;
      const step =
        deeds.length > MANY
          ? await appendAll(deeds, progress, signal)
          : (await append(deeds, "batch"))[0]?.id;
      await refresh();
      return step;
    },
    async undo(step, on) {
      await undoStep(step, on);
      await refresh();
    },
  };
}

/** The text to search is made when it is first needed. */
function lazily(word: KeptWord): Searchable {
  let text: string | undefined;
  return {
    word,
    get text() {
      return (text ??= searchText(word));
    },
  };
}
