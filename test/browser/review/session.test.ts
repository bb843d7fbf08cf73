import { beforeEach, describe, expect, test } from "vitest";
import type { Page, Popup } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { chooseSkills, fillChunk, fillLog, keepAll, type Kept, nameOf, storedReviews, WORDS } from "./log.ts";

describe.each(BROWSERS)("a review session in %s", (name) => {
  const used = useBrowser(name);
  let page: Page;

  /** An empty log, nothing kept ready, and an extension page to look into it from. */
  beforeEach(async () => {
    page = await used.browser.extensionPage("settings.html");
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          localStorage.clear();
          const gone = indexedDB.deleteDatabase("qiao");
          gone.onsuccess = gone.onerror = gone.onblocked = () => resolve();
        }),
    );
    const review = await used.open(`${used.browser.origin}/review.html`);
    await waitFor("the empty session", () =>
      review.evaluate(() => document.querySelector(".session .empty") !== null),
    );
    await review.close();
    return () => page.close();
  });

  const inPopup = async <T>(run: (popup: Popup) => Promise<T>): Promise<T> => {
    const popup = await used.browser.openPopup();
    try {
      return await run(popup);
    } finally {
      await popup.close();
    }
  };
  const asked = (popup: Pick<Popup, "evaluate">) =>
    popup.evaluate(() => document.querySelector(".session .word")?.textContent ?? undefined);
  const asks = (popup: Pick<Popup, "evaluate">, word: string) =>
    waitFor(`${word} to be asked`, async () => (await asked(popup)) === word);
  const text = (popup: Pick<Popup, "evaluate">) =>
    popup.evaluate(() => document.querySelector<HTMLElement>(".session")!.innerText);
  const reveal = async (popup: Popup) => {
    await popup.press(" ");
    await waitFor("the answer", () => popup.evaluate(() => document.querySelector(".ratings") !== null));
  };
  const rate = async (popup: Popup, rating: string, next: string) => {
    await reveal(popup);
    await popup.press(rating);
    await asks(popup, next);
  };

  test("keys ask, answer and undo, also after a restart; the answers are in the log", async () => {
    await fillLog(page, keepAll(WORDS, Date.now()));
    await inPopup(async (popup) => {
      await asks(popup, "发展");
      expect(await text(popup)).toContain("近年来，这座城市");
      expect(await text(popup)).not.toContain("to develop");
      await reveal(popup);
      expect(await text(popup)).toContain("to develop");
      expect(await text(popup)).toMatch(/Again\s+1 min[\s\S]*Good\s+10 min[\s\S]*Easy\s+\d+ days/);
      await popup.press("4");
      await asks(popup, "银行");
      await rate(popup, "2", "研究");
      await waitFor("both answers in the log", async () => (await storedReviews(page)).length === 2);
    });
    expect(await storedReviews(page)).toEqual([
      [nameOf(WORDS[0]!), 4],
      [nameOf(WORDS[1]!), 2],
    ]);
    await page.close();
    await used.browser.reloadExtension();
    page = await used.browser.extensionPage("settings.html");
    await inPopup(async (popup) => {
      await asks(popup, "研究");
      await popup.press("u");
      await asks(popup, "银行");
      await popup.press("u");
      await asks(popup, "发展");
    });
    expect(await storedReviews(page)).toEqual([]);
  });

  test("closed in the middle of a card, it opens with that card and nothing was stored", async () => {
    await fillLog(page, keepAll(WORDS, Date.now()));
    await inPopup(async (popup) => {
      await asks(popup, "发展");
      await rate(popup, "4", "银行");
      await reveal(popup);
    });
    await inPopup(async (popup) => {
      await asks(popup, "银行");
      expect(await popup.evaluate(() => document.querySelector(".ratings"))).toBeNull();
    });
    expect(await storedReviews(page)).toHaveLength(1);
  });

  test("closed in the very moment of an answer, with the background killed: the answer is there, once", async () => {
    await fillLog(page, keepAll(WORDS, Date.now()));
    await inPopup(async (popup) => {
      await asks(popup, "发展");
      await reveal(popup);
      await popup.press("3");
    });
    await used.browser.stopBackground();
    await inPopup(async (popup) => {
      await asks(popup, "银行");
      // Only a popup stores what an earlier one could not: closed at once, it would leave it to the next.
      await waitFor("the answer in the log", async () => (await storedReviews(page)).length === 1);
    });
  });

  test("bury, suspend and edit by key, and all done in the end", async () => {
    await fillLog(page, keepAll(WORDS, Date.now()));
    await inPopup(async (popup) => {
      await asks(popup, "发展");
      await popup.press("b");
      await asks(popup, "银行");
      await popup.press("s");
      await asks(popup, "研究");
      await popup.press("e");
      await waitFor("the dialog", () =>
        popup.evaluate(() => document.querySelector("dialog[open]") !== null),
      );
      // No key of the session means anything while text is typed.
      await popup.press("4");
      await popup.evaluate(() => document.querySelector<HTMLElement>("dialog .button.main")!.click());
      await waitFor("its end", () => popup.evaluate(() => document.querySelector("dialog") === null));
      await reveal(popup);
      await popup.press("4");
      await waitFor("the end", async () => (await text(popup)).includes("That is all for today."));
      await waitFor("the answer in the log", async () => (await storedReviews(page)).length === 1);
    });
    expect(await storedReviews(page)).toEqual([[nameOf(WORDS[2]!), 4]]);
  });

  test("5,000 due: the first card, and a word about the rest", async () => {
    const many = Array.from({ length: 5_000 }, (_, at): Kept => [
      `詞${at}`,
      `词${at}`,
      "ci2",
      `这是词${at}。`,
      "word",
    ]);
    const then = Date.now() - 400 * 86_400_000;
    const events = keepAll(many, then);
    for (let at = 0; at < events.length; at += 10_000) await fillLog(page, events.slice(at, at + 10_000));
    await fillChunk(page, many.map(nameOf), then + 60_000);
    const first = await inPopup(async (popup) => {
      await waitFor("the cards to be planned", async () => /4,?850/.test(await text(popup)), {
        limit: 90_000,
      });
      return asked(popup);
    });
    // Kept ready, it is there before the log is read.
    await inPopup(async (popup) => expect(await asked(popup)).toBe(first));
  });

  test("a chunk that is damaged is said, what is left is asked, and nothing is touched", async () => {
    await fillLog(page, keepAll(WORDS, Date.now()));
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("qiao");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("chunks", "readwrite");
            writing.objectStore("chunks").put({ first: "x" }, 2.5);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await inPopup(async (popup) => {
      await waitFor("the failure to be said", () =>
        popup.evaluate(() => document.querySelector(".session [role=alert]") !== null),
      );
      await asks(popup, "发展");
    });
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("qiao");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("chunks", "readwrite");
            writing.objectStore("chunks").clear();
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await inPopup((popup) => asks(popup, "发展"));
  });

  test.each([
    ["recall", "to develop"],
    ["cloze", "这座城市"],
    ["typed", "近年来"],
    ["tones", "zhan"],
    ["listen", "voice"],
    ["write", "to develop"],
  ])("%s asks without giving the answer away", async (skill, shown) => {
    await chooseSkills(page, [skill]);
    await fillLog(page, keepAll(WORDS.slice(0, 1), Date.now()));
    await inPopup(async (popup) => {
      await waitFor("the question", async () => (await text(popup)).includes(shown));
      const question = await text(popup);
      if (skill === "typed" || skill === "tones") expect(question).not.toContain("zhǎn");
      else expect(question).not.toContain("发展");
      if (skill === "typed") {
        for (const key of "fa1zhan") await popup.press(key);
        await popup.press("Enter");
        await waitFor("what was wrong", async () => (await text(popup)).includes("the tones are not"));
      } else if (skill === "tones") {
        await popup.press("1");
        await popup.press("3");
        await waitFor("the verdict", async () => (await text(popup)).includes("All tones are right."));
      } else
        await popup.evaluate(() => document.querySelector<HTMLElement>(".session .card > .main")!.click());
      await waitFor("the answer", async () => (await text(popup)).includes("zhǎn"));
    });
    await chooseSkills(page, ["recognise"]);
  });
});
