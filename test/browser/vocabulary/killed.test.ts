import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { lookUp, leave } from "../extension/hand.ts";

/** How often the background is killed in the middle of keeping; 200 by `QIAO_KILLS=200`. */
const KILLS = Number(process.env.QIAO_KILLS ?? 12);

const sentence = (nth: number) => `第${nth}次说${String.fromCodePoint(0x5000 + nth)}。`;

/** Asks the background to keep the word at a sentence's end; whether it said that it did. Runs in the content script's world. */
async function keep(sentence: string): Promise<boolean> {
  const start = sentence.length - 2;
  const { browser, chrome } = globalThis as unknown as Record<
    string,
    { runtime: { sendMessage(m: object): Promise<unknown> } }
  >;
  const asking = (browser ?? chrome)!.runtime.sendMessage({
    question: "keep",
    ask: { sentence, start, end: start + 1, pinyin: "" },
  });
  const silence = new Promise((resolve) => setTimeout(resolve, 4_000));
  const reply = await Promise.race([asking.catch(() => undefined), silence]);
  return (
    typeof reply === "object" && reply !== null && "answer" in reply && "step" in (reply.answer as object)
  );
}

/** What stands in the database: the kept words of the log, their rows, and how many events it says to have. */
async function stored() {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("qiao");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const get = <Value>(store: string, key?: string) =>
    new Promise<Value>((resolve) => {
      const from = database.transaction(store).objectStore(store);
      const request = key === undefined ? from.getAll() : from.get(key);
      request.onsuccess = () => resolve(request.result as Value);
    });
  const events = await get<{ do: string; word: string; context?: { sentence: string } }[]>("events");
  const rows = await get<{ id: string }[]>("words");
  const written = await get<number>("state", "written");
  database.close();
  const kept = events.filter((event) => event.do === "kept");
  return {
    sentences: kept.map(({ context }) => context!.sentence),
    words: [...new Set(kept.map(({ word }) => word))].sort(),
    rows: rows.map(({ id }) => id).sort(),
    events: events.length,
    written,
  };
}

describe.each(BROWSERS)("a background of %s that is killed at any instant", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": "<p>我在银行工作。</p>" });
  });
  afterAll(() => server.close());

  test(
    `loses no word that it confirmed, and keeps none by half, ${KILLS} times`,
    { timeout: 60_000 + KILLS * 9_000 },
    async () => {
      const page = await used.open(server.origin);
      await lookUp(page, "银行"); // the content script is there
      await leave(page);
      const confirmed: number[] = [];
      for (let nth = 0; nth < KILLS; nth++) {
        const keeping = page.inContentScript(keep, sentence(nth));
        await new Promise((resolve) => setTimeout(resolve, (nth * 53) % 400));
        // Firefox lets a page that is just answering go on for a while: that is no kill, and no harm to the count.
        await used.browser.stopBackground().catch(() => undefined);
        if (await keeping) confirmed.push(nth);
      }
      expect(await page.inContentScript(keep, sentence(KILLS))).toBe(true); // it still works
      confirmed.push(KILLS);
      const words = await used.browser.extensionPage("/vocabulary.html");
      const found = await words.evaluate(stored);
      expect(confirmed.filter((nth) => !found.sentences.includes(sentence(nth)))).toEqual([]);
      expect(found.rows).toEqual(found.words);
      expect(found.written).toBe(found.events);
      // Or no kill would have come in the middle.
      expect(confirmed.length).toBeGreaterThan(1);
      expect(confirmed.length).toBeLessThan(KILLS + 1);
      console.log(`${name}: ${confirmed.length} of ${KILLS + 1} confirmed, ${found.sentences.length} kept`);
      await words.close();
    },
  );
});
