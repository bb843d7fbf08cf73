import { browser } from "wxt/browser";

const KEY = "review:due";

/** How many cards are due on each day from one on (days since 1970 as the reader counts them); what is overdue counts for the first. */
export interface DueDays {
  readonly from: number;
  /** Hours after midnight at which the reader's day begins. */
  readonly dayStart: number;
  readonly counts: readonly number[];
}

/** Keeps what is due on the coming days, for the toolbar button; `undefined` takes the number away. */
export async function keepDueDays(due: DueDays | undefined): Promise<void> {
  try {
    if (due) await browser.storage.local.set({ [KEY]: due });
    else await browser.storage.local.remove(KEY);
    await showBadge(Date.now());
  } catch {
    // A number less in the toolbar.
  }
}

/** Shows on the toolbar button how many cards are due by now, or nothing. */
export async function showBadge(now: number): Promise<void> {
  try {
    const due = (await browser.storage.local.get([KEY]))[KEY] as DueDays | undefined;
    await browser.action.setBadgeBackgroundColor({ color: "#9c2f24" });
    await browser.action.setBadgeText({ text: due ? badgeText(due, now) : "" });
  } catch {
    // A number less in the toolbar.
  }
}

/** The number of cards due by now: `""` for none, `999+` for very many. */
export function badgeText({ from, dayStart, counts }: DueDays, now: number): string {
  const local = now - new Date(now).getTimezoneOffset() * 60_000 - dayStart * 3_600_000;
  const today = Math.floor(local / 86_400_000);
  const due = counts.slice(0, Math.max(0, today - from + 1)).reduce((sum, count) => sum + count, 0);
  return due === 0 ? "" : due > 999 ? "999+" : String(due);
}
