import { ask } from "../../src/extension/ask.ts";
import type { Sentences } from "../../src/extension/sentences.ts";
import type { CardAction, Happening } from "../../src/gesture/hand.ts";
import type { Card } from "../../src/gloss/card.ts";
import type { CardButton } from "../../src/gloss/card-needs.ts";
import { cardView } from "../../src/gloss/card-view.ts";
import { copyText } from "../../src/gloss/copy-text.ts";
import { linkTo } from "../../src/gloss/links.ts";
import type { Settings } from "../../src/settings/schema.ts";
import { mannerOf } from "./habits.ts";
import type { More } from "./more.ts";
import { createCorrecting } from "./correct.ts";
import { createKeeping } from "./keep.ts";
import type { Knowing } from "./known.ts";
import { copyNow } from "./copy.ts";
import { speak } from "./speak.ts";
import type { Stage } from "./stage.ts";

/** What a reader does with the word on the card, by a key or a click. */
export interface Deeds {
  act(action: CardAction): void;
  press(button: CardButton): void;
  /** Looks up a word that stands on the card. */
  lookInside(text: string): void;
}

/** What the deeds of a frame are done with. */
export interface DeedsNeeds {
  readonly stage: Stage;
  readonly card: Card;
  readonly knowing: Knowing;
  readonly more: More;
  readonly sentences: Sentences;
  readonly settings: () => Settings;
  readonly tell: (happening: Happening) => void;
}

/** Makes the deeds of one frame. */
export function createDeeds({ stage, card, knowing, more, sentences, settings, tell }: DeedsNeeds): Deeds {
  const keeping = createKeeping({ stage, card, knowing });
  const correct = createCorrecting({ stage, card, sentences, tell });
  const acts: Readonly<Record<CardAction, () => void>> = {
    details: () => stage.drawn(card.layer("details")),
    sentence: () => stage.drawn(card.layer("sentence")),
    help: () => stage.drawn(card.layer("help")),
    definitions: () => stage.drawn(card.reveal("definitions")),
    pinyin: () => stage.drawn(card.reveal("readings")),
    back: () => stage.drawn(card.back()),
    copy,
    keep: () => void keeping.press(),
    fix: () => void correct("fix"),
    join: () => void correct("join"),
    split: () => void correct("split"),
    reading: () => void correct("reading"),
    speak: () => void say(card.word()?.here.text),
    speakSentence: () => void say(card.word() && stage.shown?.known.reading.text),
    grammar: () => {
      const word = card.word();
      if (word) window.open(linkTo("grammar", word.here.text), "_blank", "noopener");
    },
    wordList: () => void ask("open", { page: "words" }),
  };

  function copy(): void {
    const word = card.word();
    if (!word) return;
    const text = copyText(settings().copy, word, stage.shown?.known.reading.text ?? "");
    card.tell(copyNow(text) ? "copied" : "uncopied");
  }

  async function say(text: string | undefined): Promise<void> {
    if (text !== undefined && !(await speak(text, settings().voice))) card.tell("silent");
  }

  async function lookInside(text: string): Promise<void> {
    const known = sentences.recall(text) ?? (await sentences.fetch(text, 0));
    if (known === undefined || typeof known === "string" || known.reading.words.length === 0) return;
    const span = { start: 0, end: text.length };
    const looked = { span, home: known.reading.words[0]!, language: "" };
    const view = cardView(known, looked, mannerOf(settings()));
    more.about(view, known, looked);
    stage.drawn(card.inside(view));
    knowing.look();
  }

  return {
    act: (action) => acts[action](),
    press: (button) => {
      if (button !== "pin" && button !== "close") acts[button]();
    },
    lookInside: (text) => void lookInside(text),
  };
}
