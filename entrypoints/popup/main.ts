import { browser } from "wxt/browser";
import { addressOf } from "../../src/extension/address.ts";
import { ask } from "../../src/extension/ask.ts";
import { accessTo, EVERY_PAGE, type PageAccess } from "../../src/extension/page-access.ts";
import { languageOfBrowser, say, type MessageName } from "../../src/extension/say.ts";
import { changeSettings, readSettings } from "../../src/extension/settings.ts";
import { isOff, switchSite } from "../../src/extension/site-switch.ts";
import { siteOf } from "../../src/extension/site.ts";
import { byId, fillTexts, showNotice } from "./page.ts";
import { showSession } from "./session-part.tsx";

/** What the popup stands over: looked up once, because a popup closes when its tab is left. */
interface Here {
  readonly site: string | undefined;
  readonly access: PageAccess;
}

const here = byId("here", HTMLInputElement);
const everywhere = byId("everywhere", HTMLInputElement);

/** The card is what the popup is opened for: what asks the browser or the page waits for its frame. */
const firstFrame = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

showSession(byId("session", HTMLElement), {
  page: firstFrame.then(start),
  below: byId("below", HTMLElement),
});
fillTexts();
offerSearch();
void firstFrame.then(() => {
  void showShortcut();
  void showDictionary();
});

/** Shows the switches; the tab, if its page can be read. */
async function start(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOf(tab?.url);
  const access = await accessTo(tab ?? {});
  const place: Here = { site: tab?.incognito ? undefined : site, access };
  byId("site", HTMLElement).textContent = tab?.incognito ? say("popup_private_site") : siteName(site);
  await show(place);
  here.addEventListener("change", () => void store(place, () => switchSite(place.site!, !here.checked)));
  everywhere.addEventListener(
    "change",
    () => void store(place, () => changeSettings({ on: everywhere.checked })),
  );
  browser.storage.onChanged.addListener(() => void show(place));
  return access === "yes" ? tab?.id : undefined;
}

function siteName(site: string | undefined): string {
  if (site === undefined) return say("popup_no_site");
  return site === "file" ? say("popup_file_site") : site;
}

async function store(place: Here, change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch {
    await show(place); // puts the switches back
    showNotice(say("popup_not_stored"));
  }
}

async function show(place: Here): Promise<void> {
  const { on } = await readSettings();
  const offHere = place.site !== undefined && (await isOff(place.site));
  everywhere.checked = on;
  everywhere.disabled = false;
  here.checked = place.site !== undefined && on && !offHere;
  here.disabled = place.site === undefined || !on;
  byId("state", HTMLElement).textContent = say(stateOf(place.access, on, offHere));
  document.documentElement.classList.toggle("off", !on || offHere || place.access !== "yes");
  showAccess(place.access);
}

function stateOf(access: PageAccess, on: boolean, offHere: boolean): MessageName {
  if (!on) return "popup_off";
  if (access !== "yes") return "popup_cannot";
  return offHere ? "popup_off_here" : "popup_on";
}

function showAccess(access: PageAccess): void {
  if (access === "yes") return showNotice(undefined);
  if (access === "permission")
    return showNotice(say("popup_permission"), say("popup_allow"), () => {
      // Asked within the click, or browsers refuse; the popup may close before the answer.
      void browser.permissions.request(EVERY_PAGE).then((given) => given && location.reload());
    });
  if (access === "files")
    return showNotice(say("popup_files"), say("popup_open_details"), () => {
      void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
    });
  if (access === "viewer")
    return showNotice(say("popup_viewer"), say("popup_paper"), () => void openPaperPage());
  return showNotice(say(`popup_${access}`));
}

/** Our own viewer beside the browser's, for the PDF in this tab. */
async function openPaperPage(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  await browser.tabs.create({ url: `/paper.html?file=${encodeURIComponent(tab?.url ?? "")}` });
}

async function showDictionary(): Promise<void> {
  const line = byId("dictionary", HTMLElement);
  line.classList.remove("bad");
  line.textContent = say("popup_dictionary_opening");
  const reply = await ask("dictionary", null);
  if ("answer" in reply) {
    const { entries, released } = reply.answer;
    const language = languageOfBrowser();
    const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(released),
    );
    line.textContent = say("popup_dictionary", date, new Intl.NumberFormat(language).format(entries));
    return;
  }
  line.classList.add("bad");
  line.textContent = say(reply.error === "damaged" ? "popup_dictionary_damaged" : "popup_unreachable");
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = say("popup_try_again");
  again.addEventListener("click", () => void showDictionary());
  line.append(again);
}

async function showShortcut(): Promise<void> {
  const commands = await browser.commands.getAll();
  const key = commands.find((command) => command.name === "toggle-site")?.shortcut;
  byId("shortcut", HTMLElement).textContent = key ? say("popup_shortcut", key) : say("popup_no_shortcut");
  byId("rebind", HTMLButtonElement).addEventListener("click", () => {
    // Firefox has a call for it, Chromium an address.
    const shortcuts = browser.commands as { openShortcutSettings?: () => Promise<void> };
    if (shortcuts.openShortcutSettings) void shortcuts.openShortcutSettings();
    else void browser.tabs.create({ url: "chrome://extensions/shortcuts" });
  });
}

function offerSearch(): void {
  const field = byId("search", HTMLInputElement);
  field.placeholder = field.ariaLabel = say("popup_search");
  field.addEventListener("keydown", ({ key, isComposing }) => {
    if (key !== "Enter" || isComposing || field.value.trim() === "") return;
    const wanted = encodeURIComponent(field.value.trim());
    void browser.tabs.create({ url: addressOf(`/search.html?q=${wanted}`) });
  });
}
