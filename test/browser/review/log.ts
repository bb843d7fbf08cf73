import type { Page } from "../../../src/program/browser-page.ts";

/** A word to keep: both forms, reading, sentence, meaning. */
export type Kept = readonly [
  traditional: string,
  simplified: string,
  pinyin: string,
  sentence: string,
  sense: string,
];

/** A few words in sentences of ours. */
export const WORDS: readonly Kept[] = [
  ["發展", "发展", "fa1 zhan3", "近年来，这座城市发展得很快。", "to develop"],
  ["銀行", "银行", "yin2 hang2", "我在银行工作了三年。", "bank"],
  ["研究", "研究", "yan2 jiu1", "他研究生命起源。", "to study"],
];

/** The name of a kept word in the log. */
export function nameOf([traditional, simplified, pinyin]: Kept): string {
  return `${traditional}|${simplified}|${pinyin}`;
}

/** Events that keep words, the first one last, from a moment (ms) on. */
export function keepAll(words: readonly Kept[], at: number): object[] {
  return words.map((word, index) => {
    const [traditional, simplified, pinyin, sentence, sense] = word;
    const start = Math.max(0, sentence.indexOf(simplified));
    const context = {
      sentence,
      start,
      end: start + simplified.length,
      title: "Sample",
      address: "",
      link: "",
    };
    return {
      do: "kept",
      id: stamp(at - index),
      word: nameOf(word),
      traditional,
      simplified,
      pinyin,
      senses: [sense],
      context: { ...context, at: at - index },
    };
  });
}

/** A stamp of a device that is not this one. */
function stamp(at: number): string {
  return `${at.toString(36).padStart(9, "0")}0000-zzzzzzzzzz`;
}

/** Writes events into the log of the extension, behind its back; its database must be there. */
export function fillLog(page: Page, rows: readonly object[]): Promise<void> {
  return page.evaluate((events: readonly object[]) => {
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("qiao");
      opening.onerror = () => reject(new Error(String(opening.error)));
      opening.onsuccess = () => {
        const database = opening.result;
        const writing = database.transaction("events", "readwrite");
        for (const event of events) writing.objectStore("events").add(event);
        writing.oncomplete = () => {
          database.close();
          resolve();
        };
        writing.onabort = () => reject(new Error(String(writing.error)));
      };
    });
  }, rows);
}

/** Writes one easy answer to each word into the log, packed as older reviews are. */
export function fillChunk(page: Page, words: readonly string[], at: number): Promise<void> {
  return page.evaluate(
    (names: readonly string[], from: number) => {
      const count = names.length;
      const chunk = {
        first: `${from.toString(36).padStart(9, "0")}0000-zzzzzzzzzz`,
        last: `${(from + count).toString(36).padStart(9, "0")}0000-zzzzzzzzzz`,
        words: names,
        skills: ["recognise"],
        devices: ["zzzzzzzzzz"],
        batches: [""],
        word: Uint32Array.from({ length: count }, (_, index) => index),
        skill: new Uint8Array(count),
        device: new Uint16Array(count),
        batch: new Uint16Array(count),
        rating: new Uint8Array(count).fill(4),
        time: Float64Array.from({ length: count }, (_, index) => from + index),
        counter: new Uint32Array(count),
        at: new Float64Array(count).fill(from),
        zone: new Int16Array(count),
        took: new Float64Array(count).fill(900),
      };
      return new Promise<void>((resolve) => {
        const opening = indexedDB.open("qiao");
        opening.onsuccess = () => {
          const writing = opening.result.transaction(["chunks", "events"], "readwrite");
          const log = writing.objectStore("events");
          // As in `putChunk`: a position that the log did not give would hide what is written after it.
          const giving = log.add({ id: chunk.first });
          giving.onsuccess = () => {
            log.delete(giving.result);
            writing.objectStore("chunks").put(chunk, giving.result);
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    },
    words,
    at,
  );
}

/** The reviews that stand in the log one by one, without those that were undone: word, rating. */
export async function storedReviews(page: Page): Promise<readonly (readonly [string, number])[]> {
  type Event = { do: string; id: string; word: string; rating: number; target: string };
  const events = await page.evaluate(
    () =>
      new Promise<Event[]>((resolve, reject) => {
        const opening = indexedDB.open("qiao");
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const asking = opening.result.transaction("events").objectStore("events").getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result as Event[]);
          };
        };
      }),
  );
  const undone = new Set(events.filter((event) => event.do === "undone").map(({ target }) => target));
  return events
    .filter((event) => event.do === "reviewed" && !undone.has(event.id))
    .map(({ word, rating }) => [word, rating] as const);
}

/** Chooses what is asked. */
export function chooseSkills(page: Page, skills: readonly string[], rules: object = {}): Promise<void> {
  return page.evaluate(
    (review: object) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(values: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({ review }),
    { skills, rules },
  );
}
