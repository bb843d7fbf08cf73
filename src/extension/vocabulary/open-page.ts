import { browser } from "wxt/browser";

/** Shows the vocabulary page: the tab that has it, or a new one; with a search when one is given. */
export async function openVocabulary(search?: string): Promise<void> {
  const address = `${location.origin}/vocabulary.html`;
  const [tab] = await browser.tabs.query({ url: `${address}*` });
  const url = search === undefined ? undefined : `${address}?search=${encodeURIComponent(search)}`;
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: url ?? address });
    return;
  }
  await browser.tabs.update(tab.id, { active: true, ...(url === undefined ? {} : { url }) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
