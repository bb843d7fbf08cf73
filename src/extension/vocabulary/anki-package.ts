import { sha1 } from "../../archive/sha-1.ts";
import { inSlices, sorted } from "../../archive/slices.ts";
import { createDatabase, type TableWriter } from "../../archive/sqlite-write.ts";
import { writeZip } from "../../archive/zip-write.ts";
import { answerColumns, cardColumns, type AnkiCard } from "../../vocabulary/exchange/anki-card.ts";
import { DECK, NOTE_TYPE, noteFields, noteTags } from "../../vocabulary/exchange/anki-note.ts";
import { collectionColumns, INDEXES, TABLES } from "../../vocabulary/exchange/anki-schema.ts";
import { plainText } from "../../vocabulary/exchange/plain-text.ts";
import type { KeptWord } from "../../vocabulary/kept-word.ts";

/** A word with the cards that Anki is to have of it. */
export interface AnkiWord {
  readonly word: KeptWord;
  readonly cards: readonly AnkiCard[];
}

/** What the file's days are counted from, and now (ms). */
interface Calendar {
  /** A day of the cards, and when it began, in seconds since 1970. */
  readonly firstDay: number;
  readonly created: number;
  readonly now: number;
}

/** The share of the work that is done when the rows are written, and when the indexes are: seen in Chromium. */
const ROWS = 0.5;
const INDEXED = 0.7;

/**
 * Packs words as an Anki package (.apkg, schema 11), which every Anki and most other programs read. `progress` hears
 * the share that is done; rejects with the signal's reason.
 */
export async function writeAnkiPackage(
  words: Iterable<AnkiWord>,
  count: number,
  { firstDay, created, now }: Calendar,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const steps = collectionOf(words, Math.max(1, count), { firstDay, created, now });
  const files = [
    { name: "collection.anki2", pieces: await inSlices(steps, progress, signal) },
    { name: "media", pieces: [new TextEncoder().encode("{}")] },
  ];
  return writeZip(files, (share) => progress(INDEXED + (1 - INDEXED) * share), signal);
}

/** The pages of the collection; steps give the share that is done. */
function* collectionOf(
  words: Iterable<AnkiWord>,
  count: number,
  { firstDay, created, now }: Calendar,
): Generator<number | undefined, readonly Uint8Array[]> {
  const database = createDatabase();
  database.table("col", TABLES.col).add(1, collectionColumns(created, now));
  const notes = database.table("notes", TABLES.notes);
  const writer = notesIn(notes, database.table("cards", TABLES.cards), firstDay, now);
  let done = 0;
  for (const word of words) {
    writer.add(word);
    yield (ROWS * ++done) / count;
  }
  yield* writer.addAnswers(database.table("revlog", TABLES.revlog));
  database.table("graves", TABLES.graves);
  for (const [i, [name, table, columns]] of INDEXES.entries()) {
    const sql = `CREATE INDEX ${name} on ${table} (${columns})`;
    yield* database.index(name, table, sql, writer.keys[name]);
    yield ROWS + ((INDEXED - ROWS) * (i + 1)) / INDEXES.length;
  }
  return yield* database.finish();
}

type Keys = Record<(typeof INDEXES)[number][0], number[][]>;

function notesIn(notes: TableWriter, cards: TableWriter, firstDay: number, now: number) {
  const keys: Keys = {
    ix_notes_usn: [],
    ix_cards_usn: [],
    ix_revlog_usn: [],
    ix_cards_nid: [],
    ix_cards_sched: [],
    ix_revlog_cid: [],
    ix_notes_csum: [],
  };
  const answers: { at: number; columns: readonly number[] }[] = [];
  const seconds = Math.floor(now / 1_000);
  let position = 0;
  let card = now;
  return {
    keys,
    add({ word, cards: own }: AnkiWord) {
      const note = now + position++;
      const fields = noteFields(
        word,
        own.some(({ template }) => template === 1),
      );
      const sum = new DataView(hash(plainText(fields[0]!)).buffer).getUint32(0);
      const guid = hex(hash(word.id)).slice(0, 16);
      const sortField = plainText(fields[0]!);
      notes.add(note, [
        null,
        guid,
        NOTE_TYPE,
        seconds,
        -1,
        noteTags(word),
        fields.join("\x1f"),
        sortField,
        sum,
        0,
        "",
      ]);
      keys.ix_notes_usn.push([-1, note]);
      keys.ix_notes_csum.push([sum, note]);
      for (const one of own) {
        const id = card++;
        const columns = cardColumns(one, position, firstDay);
        cards.add(id, [null, note, DECK, one.template, seconds, -1, ...columns]);
        keys.ix_cards_usn.push([-1, id]);
        keys.ix_cards_nid.push([note, id]);
        keys.ix_cards_sched.push([DECK, columns[1] as number, columns[2] as number, id]);
        one.answers.forEach((answer, i) =>
          answers.push({ at: answer.at, columns: [id, ...answerColumns(answer, one.answers[i - 1])] }),
        );
      }
    },
    /** Anki names an answer by its millisecond: two in the same one are moved apart. */
    *addAnswers(table: TableWriter): Generator<undefined, void> {
      let last = 0;
      for (const { at, columns } of yield* sorted(answers, (a, b) => a.at - b.at)) {
        last = Math.max(last + 1, Math.round(at));
        table.add(last, [null, ...columns]);
        keys.ix_revlog_usn.push([-1, last]);
        keys.ix_revlog_cid.push([columns[0]!, last]);
        yield;
      }
    },
  };
}

function hash(text: string): Uint8Array {
  return sha1(new TextEncoder().encode(text));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
