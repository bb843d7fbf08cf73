/** A word to put into a database without asking the extension: forms, reading, senses; a sentence it stands in. */
export interface SeedWord {
  readonly simplified: string;
  readonly traditional: string;
  readonly pinyin: string;
  readonly senses: readonly string[];
  readonly sentence: string;
}

/** Words that are all different: two characters each, with a sentence of their own. */
export function manyWords(count: number): readonly SeedWord[] {
  return Array.from({ length: count }, (_, i) => {
    const form = String.fromCodePoint(0x4e00 + (i % 5_000), 0x5e00 + Math.floor(i / 5_000) * 97);
    return {
      simplified: form,
      traditional: form,
      pinyin: `${SOUNDS[i % 7]}${1 + (i % 4)} ${SOUNDS[(i >> 3) % 7]}${1 + (i % 5)}`,
      senses: [`meaning number ${i}`, `to have sense ${i % 97}`],
      sentence: `这是第${i}句话，里面有${form}这个词，还有别的。`,
    };
  });
}

const SOUNDS = ["fa", "zhan", "xing", "ren", "guo", "lü", "shi"].map((sound) => sound.replace("ü", "u:"));

/**
 * Writes words into the extension's database as if they had been kept, one a minute until now; runs in a page of the
 * extension that has opened it once. Nothing of this file exists there.
 */
export async function seedWords(words: readonly SeedWord[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("qiao");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction(["events", "words", "state"], "readwrite");
  const done = new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  const begin = Date.now() - words.length * 60_000;
  const stamp = (i: number) => `${(begin + i * 60_000).toString(36).padStart(9, "0")}0000-seedseed00`;
  words.forEach(({ simplified, traditional, pinyin, senses, sentence }, i) => {
    const id = `${traditional}|${simplified}|${pinyin}`;
    const at = begin + i * 60_000;
    const start = Math.max(0, sentence.indexOf(simplified));
    const address = `https://news.example/${i % 40}`;
    const context = {
      sentence,
      start,
      end: start + simplified.length,
      title: `第${i % 40}篇`,
      address,
      link: `${address}#:~:text=x`,
      at,
    };
    const chosen = { word: id, traditional, simplified, pinyin, senses };
    writing.objectStore("events").add({ do: "kept", id: stamp(i), ...chosen, context });
    writing
      .objectStore("words")
      .put({ id, forms: [...new Set([simplified, traditional])], pinyin, kept: true, keptAt: at, seen: 1 });
  });
  writing.objectStore("state").put(words.length, "written");
  await done;
  database.close();
}
