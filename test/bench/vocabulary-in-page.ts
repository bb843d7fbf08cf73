import { appendAll } from "../../src/extension/vocabulary/append.ts";
import { readLog, START } from "../../src/extension/vocabulary/read-log.ts";
import type { Deed, Rating } from "../../src/vocabulary/event.ts";
import { createVocabulary } from "../../src/vocabulary/fold.ts";

/** Stores reviews of words and folds them back; milliseconds of each, and of writing and reading the same numbers bare. */
async function storeAndFold(reviews: number, words: number) {
  const deeds = Array.from({ length: reviews }, (_, i): Deed => ({
    do: "reviewed",
    word: `${i % words}|${i % words}|`,
    skill: i % 2 === 0 ? "recognise" : "recall",
    rating: ((i % 4) + 1) as Rating,
    at: 1_700_000_000_000 + i * 1_000,
    took: 3_000,
  }));
  const begin = performance.now();
  await appendAll(deeds, () => undefined);
  const stored = performance.now();
  const vocabulary = createVocabulary();
  await readLog(START, (events) => vocabulary.add(events));
  let folded = 0;
  for (const id of vocabulary.ids()) folded += vocabulary.word(id)!.reviews.length;
  const end = performance.now();
  if (folded !== reviews) throw new Error(`${folded} of ${reviews} reviews came back`);
  return { stored: stored - begin, folded: end - stored, bare: await bare(reviews) };
}

/** The floor: the same numbers as typed arrays, written and read in one transaction each. */
async function bare(reviews: number): Promise<number> {
  const begin = performance.now();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("bare", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("chunks", { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const done = (transaction: IDBTransaction) =>
    new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  const writing = database.transaction("chunks", "readwrite");
  for (let i = 0; i < reviews; i += 20_000)
    writing.objectStore("chunks").add(Array.from({ length: 5 }, () => new Float64Array(20_000)));
  await done(writing);
  const reading = database.transaction("chunks");
  reading.objectStore("chunks").getAll();
  await done(reading);
  return performance.now() - begin;
}

Object.assign(globalThis, { storeAndFold });
