import type { Drawing } from "../draw.ts";

/** Chrome's Translator, as far as it is used here (https://developer.chrome.com/docs/ai/translator-api). */
interface TranslatorApi {
  availability(languages: Languages): Promise<"available" | "downloadable" | "downloading" | "unavailable">;
  create(languages: Languages): Promise<{ translate(text: string): Promise<string>; destroy(): void }>;
}

interface Languages {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** Sentences that were translated, so that a card drawn again does not ask again. */
const known = new Map<string, string>();
const MOST_KNOWN = 100;

/**
 * What the browser's own translator makes of a sentence; a word on why where there is none. It works on this
 * computer: nothing is sent anywhere, and it is fetched only when asked for by a click.
 */
export function drawTranslation(text: string, by: Drawing): HTMLElement {
  const { make, say } = by;
  const box = make("div", "translation");
  const language =
    document.documentElement.ownerDocument.defaultView?.navigator.language.split("-")[0] ?? "en";
  // A reader whose browser speaks Chinese learns it through English.
  const languages = { sourceLanguage: "zh", targetLanguage: language === "zh" ? "en" : language };
  const found = known.get(text);
  if (found !== undefined) {
    box.textContent = found;
    return box;
  }
  const translator = (globalThis as { Translator?: TranslatorApi }).Translator;
  if (!translator) {
    box.append(make("span", "soft", say("card_translator_absent")));
    return box;
  }
  const translate = async () => {
    box.replaceChildren(make("span", "soft", say("card_translating")));
    try {
      const session = await translator.create(languages);
      const translated = await session.translate(text);
      session.destroy();
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, translated);
      box.textContent = translated;
    } catch {
      box.replaceChildren(make("span", "soft", say("card_translator_failed")));
    }
    by.grown();
  };
  void offer(translator, languages, translate, box, by);
  return box;
}

async function offer(
  translator: TranslatorApi,
  languages: Languages,
  translate: () => Promise<void>,
  box: HTMLElement,
  { make, say, grown }: Drawing,
): Promise<void> {
  const state = await translator.availability(languages).catch(() => "unavailable" as const);
  if (state === "available") return translate();
  if (state === "unavailable") {
    box.replaceChildren(make("span", "soft", say("card_translator_unavailable")));
    return grown();
  }
  const fetchIt = make("button", "more", say("card_translator_fetch"));
  fetchIt.tabIndex = -1;
  fetchIt.addEventListener("click", (event) => event.isTrusted && void translate());
  box.replaceChildren(fetchIt);
  grown();
}
