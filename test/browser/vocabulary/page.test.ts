import { beforeEach, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { manyWords, seedWords, type SeedWord } from "../../support/seed-words.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";

const WORDS: readonly SeedWord[] = [
  {
    simplified: "发展",
    traditional: "發展",
    pinyin: "fa1 zhan3",
    senses: ["development"],
    sentence: "他说经济发展很快。",
  },
  {
    simplified: "银行",
    traditional: "銀行",
    pinyin: "yin2 hang2",
    senses: ["bank"],
    sentence: "<img src=x onerror=alert(1)>银行",
  },
];

describe.each(BROWSERS)("the vocabulary page in %s", (name) => {
  const used = useBrowser(name);
  let page: Page;
  const forms = () =>
    page.evaluate(() => [...document.querySelectorAll(".word .form b")].map((form) => form.textContent));
  const text = (selector: string) =>
    page.evaluate((wanted: string) => document.querySelector(wanted)?.textContent ?? "", selector);
  const click = (selector: string) =>
    waitFor(selector, () =>
      page.evaluate((wanted: string) => {
        const found = document.querySelector<HTMLElement>(wanted);
        found?.click();
        return found !== null;
      }, selector),
    );
  const search = (wanted: string) =>
    page.evaluate((wanted: string) => {
      const field = document.querySelector<HTMLInputElement>("[type=search]")!;
      field.value = wanted;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, wanted);

  const open = async (words: readonly SeedWord[]) => {
    page = await used.browser.extensionPage("/vocabulary.html");
    await waitFor("the page", () => page.evaluate(() => document.querySelector(".empty, .word") !== null));
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("qiao");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction(["events", "words", "state"], "readwrite");
            for (const store of ["events", "words", "state"]) writing.objectStore(store).clear();
            writing.oncomplete = () => (opening.result.close(), resolve());
          };
        }),
    );
    await page.evaluate(seedWords, words);
    await page.goto(`${used.browser.origin}/vocabulary.html`);
    await waitFor("the words", () => page.evaluate(() => document.querySelector(".word, .empty") !== null));
  };
  beforeEach(() => open(WORDS));

  test("shows words newest first, finds them and opens one with its sentence as plain text", async () => {
    expect(await forms()).toEqual(["银行", "发展"]);
    await search("fāzhǎn");
    await waitFor("one word", async () => (await forms()).join() === "发展");
    await search("");
    await click(".word");
    await waitFor(
      "the detail",
      async () => (await text(".contexts p")) === "<img src=x onerror=alert(1)>银行",
    );
    expect(await text(".contexts mark")).toBe("银行");
    expect(await page.evaluate(() => document.querySelector(".detail img"))).toBe(null);
    expect(page.problems).toEqual([]);
  });

  test("an edit is kept, a deletion is undone, and both outlive the page", async () => {
    await click(".word");
    await waitFor("the detail", async () => (await text(".detail .forms")) !== "");
    // The detail is drawn again when its history has come: the note has settled when it keeps the focus.
    await waitFor("the note to keep the focus", () =>
      page.evaluate(async () => {
        const note = [...document.querySelectorAll<HTMLTextAreaElement>(".detail textarea")].at(-1)!;
        note.focus();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return note.isConnected && document.activeElement === note;
      }),
    );
    await page.evaluate(() => {
      const note = [...document.querySelectorAll<HTMLTextAreaElement>(".detail textarea")].at(-1)!;
      note.value = "我的備註";
      note.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await page.press("Escape"); // puts the text back
    await page.evaluate(() => {
      const note = [...document.querySelectorAll<HTMLTextAreaElement>(".detail textarea")].at(-1)!;
      note.value = "记";
      note.dispatchEvent(new InputEvent("input", { bubbles: true }));
      note.blur();
    });
    await waitFor("the toast", async () => (await text(".toast")) !== "");
    await click(".detail .danger");
    await waitFor("one word", async () => (await forms()).join() === "发展");
    await click(".toast button");
    await waitFor("both words", async () => (await forms()).length === 2);
    await page.goto(`${used.browser.origin}/vocabulary.html`);
    await waitFor("the words", async () => (await forms()).join() === "银行,发展");
    await click(".word");
    await waitFor("the note", () =>
      page.evaluate(
        () => [...document.querySelectorAll<HTMLTextAreaElement>(".detail textarea")].at(-1)?.value === "记",
      ),
    );
  });

  test("of many words only the rows in the window exist, and a selection of all means all", async () => {
    await open(manyWords(3_000));
    expect((await forms()).length).toBeLessThan(60);
    await click(".word input");
    await click(".selection .quiet");
    await waitFor("all of them", async () => (await text(".selection b")).includes("3,000"));
    await page.evaluate(() => document.querySelector(".table")!.scrollTo(0, 1e9));
    await waitFor("the last row", () =>
      page.evaluate(() => document.querySelector("#row-2999 input:checked") !== null),
    );
    await click(".selection .danger");
    await waitFor("no words", () => page.evaluate(() => document.querySelector(".empty .teach") !== null), {
      limit: 30_000,
    });
    await click(".toast button");
    await waitFor("all words again", async () => (await text(".count")).includes("3,000"), { limit: 30_000 });
  });

  test("keys move, open and delete", async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>(".table")!.focus());
    await page.press("ArrowDown");
    await page.press("Enter");
    await waitFor("the detail", async () => (await text(".detail .forms b")) === "发展");
    await page.evaluate(() => document.querySelector<HTMLElement>(".table")!.focus());
    await page.press("Delete");
    await waitFor("one word", async () => (await forms()).join() === "银行");
    await page.press("z", "Control");
    await waitFor("both words", async () => (await forms()).length === 2);
  });
});
