import { isCorrection } from "../reading/correction.ts";
import type { CorrectionsOf, ToCorrect } from "./corrections.ts";
import type { FrameOfTab } from "./injection.ts";
import { answerKnown, answerKeep, answerUnkeep } from "./answer-keep.ts";
import { lookUp, type Dictionary } from "./look-up.ts";
import { LONGEST_WORD, tellFacts } from "./tell-facts.ts";
import type { Message, OwnPage, QuestionName, Reply } from "./questions.ts";

/** What the background answers with. */
export interface Answering {
  /** Opens the dictionary, or gives the one that is open; rejects when its data is missing or damaged. */
  open(): Promise<Dictionary>;
  /** What the reader corrected in these sentences; never rejects. */
  corrections(sentences: readonly string[]): Promise<CorrectionsOf>;
  /** Remembers a correction, or forgets it; rejects when storage fails. */
  correct(correction: ToCorrect): Promise<void>;
  /** Shows in the toolbar whether a tab is read. */
  show(tab: number, on: boolean): Promise<void>;
  /** Opens one of our pages. */
  openPage(page: OwnPage): Promise<void>;
  /** Puts the part that reads into a frame; whether that was possible. */
  start(frame: FrameOfTab): Promise<boolean>;
}

/** Who asks: an extension page or the content script of a tab. */
export interface Asker {
  readonly extensionPage: boolean;
  readonly frame: FrameOfTab | undefined;
  /** The page as the browser names it; undefined for who has none. */
  readonly page:
    { readonly title: string; readonly address: string; readonly inPrivate: boolean } | undefined;
}

const OWN_PAGES: readonly OwnPage[] = ["words", "settings"];
const MOST_SENTENCES = 64;
const LONGEST_SENTENCE = 1_000;

/**
 * Answers one question. The message is treated as forged until it is checked: a question that is unknown,
 * malformed, too large or not for this asker is `refused`. Never rejects: data that cannot be read is the
 * error `damaged`, and the next question tries it again.
 */
export async function answer(message: unknown, asker: Asker, by: Answering): Promise<Reply> {
  if (!isMessage(message)) return { error: "refused" };
  try {
    switch (message.question) {
      case "read": {
        const sentences = sentencesOf(message.ask);
        const at = offsetOf(message.ask);
        if (!sentences || (at !== undefined && sentences.length > 1)) return { error: "refused" };
        const [dictionary, corrections] = await Promise.all([by.open(), by.corrections(sentences)]);
        return { answer: await lookUp(dictionary, sentences, at, corrections) };
      }
      case "correct":
        return await answerCorrect(message.ask, asker.page?.inPrivate !== false, by);
      case "start":
        return asker.frame && (await by.start(asker.frame)) ? { answer: null } : { error: "refused" };
      case "show": {
        const on = (message.ask as { on?: unknown } | null)?.on;
        if (typeof on !== "boolean" || !asker.frame) return { error: "refused" };
        await by.show(asker.frame.tab, on);
        return { answer: null };
      }
      case "open": {
        const page = OWN_PAGES.find((one) => one === (message.ask as { page?: unknown } | null)?.page);
        if (!page) return { error: "refused" };
        await by.openPage(page);
        return { answer: null };
      }
      case "keep":
        return await answerKeep(message.ask, asker.page, by.open);
      case "unkeep":
        return await answerUnkeep(message.ask);
      case "known":
        return await answerKnown(message.ask);
      case "facts": {
        const text = (message.ask as { text?: unknown } | null)?.text;
        if (typeof text !== "string" || text === "" || text.length > LONGEST_WORD)
          return { error: "refused" };
        return { answer: await tellFacts(await by.open(), text) };
      }
      case "dictionary":
        return asker.extensionPage ? { answer: await (await by.open()).state() } : { error: "refused" };
    }
  } catch (error) {
    console.error("Qiao could not answer:", error);
    return { error: "damaged" };
  }
}

async function answerCorrect(content: unknown, inPrivate: boolean, by: Answering): Promise<Reply<"correct">> {
  const asked = toCorrect(content);
  if (!asked) return { error: "refused" };
  const { sentence, correction, forget } = asked;
  if (!inPrivate) await by.correct(asked);
  const [dictionary, stored] = await Promise.all([by.open(), by.corrections([sentence])]);
  const corrections = (text: string) => (inPrivate && !forget ? [...stored(text), correction] : stored(text));
  return {
    answer: { ...(await lookUp(dictionary, [sentence], undefined, corrections)), stored: !inPrivate },
  };
}

/** What is asked, if it is whole: nothing but what belongs to it is stored. */
function toCorrect(content: unknown): ToCorrect | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  const { sentence, correction, everywhere, forget } = content as Record<string, unknown>;
  if (typeof sentence !== "string" || sentence.length > LONGEST_SENTENCE || !isCorrection(correction))
    return undefined;
  const { text, start, end, pinyin, at } = correction;
  if (at === undefined || !sentence.startsWith(text, at)) return undefined;
  const plain = { text, start, end, at, ...(pinyin === undefined ? {} : { pinyin }) };
  return { sentence, correction: plain, everywhere: everywhere === true, forget: forget === true };
}

const NAMES: ReadonlySet<unknown> = new Set<QuestionName>([
  "read",
  "correct",
  "start",
  "show",
  "open",
  "keep",
  "unkeep",
  "known",
  "facts",
  "dictionary",
]);

function isMessage(message: unknown): message is Message {
  return (
    typeof message === "object" && message !== null && NAMES.has((message as { question?: unknown }).question)
  );
}

function sentencesOf(content: unknown): readonly string[] | undefined {
  const sentences: unknown = (content as { sentences?: unknown } | null | undefined)?.sentences;
  if (!Array.isArray(sentences) || sentences.length === 0 || sentences.length > MOST_SENTENCES)
    return undefined;
  return sentences.every((text) => typeof text === "string" && text.length <= LONGEST_SENTENCE)
    ? (sentences as string[])
    : undefined;
}

function offsetOf(content: unknown): number | undefined {
  const at: unknown = (content as { at?: unknown } | null | undefined)?.at;
  return typeof at === "number" ? at : undefined;
}
