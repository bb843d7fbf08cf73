import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { showBadge } from "../src/extension/badge.ts";
import { answer, type Answering } from "../src/extension/answer.ts";
import { correctionsOf, storeCorrection } from "../src/extension/corrections.ts";
import { openDictionary } from "../src/extension/assets.ts";
import { keepDocsRequest } from "../src/extension/docs-request.ts";
import { callReader } from "../src/extension/call.ts";
import { lookUpTyped, welcome } from "../src/extension/first-run.ts";
import { injectIntoOpenTabs, startIn } from "../src/extension/injection.ts";
import type { Message } from "../src/extension/questions.ts";
import { countReading } from "../src/extension/reading-counts.ts";
import { backUpIfDue } from "../src/extension/vocabulary/daily-backup.ts";
import { openVocabulary } from "../src/extension/vocabulary/open-page.ts";
import { showSettings, showSwitch, toggle } from "../src/extension/switch.ts";

/**
 * The background sleeps after 30 s and starts again for every event, so all listeners are registered in its
 * first tick and nothing is loaded before a question needs it.
 */
export default defineBackground(() => {
  const answering: Answering = {
    open: openDictionary,
    corrections: correctionsOf,
    correct: storeCorrection,
    start: startIn,
    show: (tab, on) => showSwitch(on, tab),
    openPage: (page) => (page === "words" ? openVocabulary() : browser.runtime.openOptionsPage()),
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const extensionPage = sender.url?.startsWith(`${location.origin}/`) ?? false;
    const { tab, frameId, documentId } = sender;
    const frame =
      tab?.id === undefined || frameId === undefined
        ? undefined
        : { tab: tab.id, frame: frameId, document: documentId };
    const page = tab && {
      title: tab.title ?? "",
      address: sender.url ?? "",
      inPrivate: tab.incognito,
    };
    void answer(message, { extensionPage, frame, page }, answering).then((found) => {
      reply(found);
      if (frame && !extensionPage && !tab?.incognito)
        void countReading(message as Message, found, Date.now());
    });
    return true; // the reply comes later
  });
  // Pages hold a silent port that tells them when the background goes to sleep.
  browser.runtime.onConnect.addListener(() => undefined);
  void showBadge(Date.now()); // it wakes often enough for the number to follow the days
  browser.runtime.onInstalled.addListener(
    ({ reason }) =>
      void Promise.all([injectIntoOpenTabs(), showSettings(), keepDocsRequest(), welcome(reason)]),
  );
  void backUp(); // it also wakes often enough for a backup a day
  browser.omnibox?.onInputEntered.addListener((text) => void lookUpTyped(text));
  browser.runtime.onStartup.addListener(() => void Promise.all([showSettings(), keepDocsRequest()]));
  browser.commands.onCommand.addListener((command, tab) => void obey(command, tab));
  browser.storage.onChanged.addListener(
    (changes) => void Promise.all([showSettings(), keepDocsRequest(changes)]),
  );
});

/** As much of a tab as commands ask about. */
type Tab = NonNullable<Parameters<typeof toggle>[1]> & { readonly id?: number | undefined };

/** What a key of the browser's own asks for. */
function obey(command: string, tab: Tab | undefined): Promise<void> {
  if (command === "vocabulary") return openVocabulary();
  if (command === "read-caret") return tab?.id === undefined ? Promise.resolve() : callReader(tab.id);
  return toggle(command, tab);
}

/** The day's backup; one that fails is tried again at the next wake, and the page says when the last was made. */
async function backUp(): Promise<void> {
  try {
    await backUpIfDue(Date.now());
  } catch (error) {
    console.error("Qiao could not write a backup:", error);
  }
}
