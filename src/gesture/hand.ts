import type keys from "./keys.json";

/** A half-open stretch of a sentence, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a gesture needs to know of one word of a sentence; a Reading's words fit. */
export interface WordSpan extends Span {
  readonly kind: string;
  readonly inner: readonly Span[];
  readonly outer: readonly Span[];
}

/** What a gesture needs to know of a sentence that was read; a Reading fits. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly WordSpan[];
}

/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A key that changes what others do. */
export type Modifier = "control" | "alt" | "meta" | "shift";

/** A key that went down while others were held; `editing`: it goes into an editable place or an input method. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly held: readonly Modifier[];
  readonly editing: boolean;
}

/**
 * What the hand does and what comes back from the page. Only trusted events may become one. `question` is the
 * number that came with the intention which it answers.
 */
export type Happening =
  /** A mouse or pen moved, with these keys held; `pressed`: with a button down. */
  | ({ kind: "moved"; over: "page" | "card"; pressed: boolean; held: readonly Modifier[] } & Point)
  | { kind: "left" }
  /** A button or finger went down on the page. */
  | { kind: "pressed" }
  /** A finger tapped; `link`: what it tapped leads elsewhere. */
  | ({ kind: "tapped"; link: boolean } & Point)
  /** A mouse clicked on text that does nothing of its own when clicked. */
  | ({ kind: "clicked"; held: readonly Modifier[] } & Point)
  /** The reader asks from where the caret or selection is; come to that place without a pointer. */
  | ({ kind: "called" } & Point)
  /** The card is to stay where it is, or to be let go. */
  | { kind: "pinned"; on: boolean }
  | ({ kind: "key" } & KeyPress)
  | { kind: "scrolled" }
  /** The window changed its size, lost focus, or was hidden; or reading was switched off. */
  | { kind: "interrupted" }
  /** What is shown cannot stand any more: the page took it away, or the word is gone. */
  | { kind: "lost" }
  | { kind: "ticked" }
  /** The sentence at the place asked about was read; `offset` is the place in it. */
  | { kind: "answered"; question: number; sentence: Sentence; offset: number }
  /** No Chinese text stands there. */
  | { kind: "nothing"; question: number }
  | { kind: "failed"; question: number }
  /** The card stands: boxes of the word's characters, and of the card. */
  | { kind: "drawn"; question: number; word: readonly Box[]; card: Box }
  /** Where the word stands now; empty when it is gone. */
  | { kind: "measured"; word: readonly Box[] }
  /** The sentence shown is read anew, as the reader said; this word stands there now. */
  | { kind: "corrected"; sentence: Sentence; span: Span }
  /** A word inside or around this one was chosen on the card. */
  | { kind: "chosen"; span: Span };

/** A happening and when, in milliseconds of one monotonic clock (`event.timeStamp`). */
export type HandEvent = Happening & { readonly time: number };

/** What the content script should do now, in the order given. */
export type Intention =
  /** Find what stands at `x, y`; come back with answered, nothing or failed. */
  | ({ do: "ask"; question: number } & Point)
  /** Find the sentence beside the one shown, and come to its start or its end; `beyond`: also out of the window. */
  | { do: "turn"; question: number; to: "next" | "previous"; at: "start" | "end"; beyond: boolean }
  /**
   * Show this stretch of the sentence that answered `question`; `home` is the word at whose place it was chosen
   * (the stretch itself, or one inside or around it). Come back with drawn.
   */
  | { do: "show"; question: number; sentence: Sentence; span: Span; home: Span }
  /** Say beside the place asked about that the answer is on its way; come back with drawn. */
  | { do: "loading"; question: number }
  /** Say beside the place asked about that the dictionary cannot be read; come back with drawn. */
  | { do: "trouble"; question: number }
  | { do: "hide" }
  /** Measure the word shown; come back with measured. */
  | { do: "measure" }
  /** Stand beside the word again; it has moved. Come back with drawn. */
  | { do: "follow" }
  /** Put the card at the next of its places. */
  | { do: "place" }
  /** Shift the card by so many CSS pixels downwards. */
  | { do: "shift"; by: number }
  /** Pin the card where it stands, or let it go again. */
  | { do: "pin"; on: boolean }
  /** Something that a key asks of the card itself. */
  | { do: "card"; action: CardAction }
  /** If text was found for this question, the tap that asked it is used: the page shall not see it. */
  | { do: "hold"; question: number }
  /** The key that just came was used: the page shall not see it. */
  | { do: "swallow" }
  /** Come back with ticked after so many milliseconds; replaces the wait before; undefined: do not come back. */
  | { do: "wait"; ms: number | undefined };

/** What a key can do while a card shows; `keys.json` says which key at first. */
export type KeyAction = keyof typeof keys;

/** What the card does by itself: nothing of it changes which word is shown in the page. */
export type CardAction = Exclude<
  KeyAction,
  | "nextWord"
  | "previousWord"
  | "nextSentence"
  | "previousSentence"
  | "previousCharacter"
  | "nextCharacter"
  | "shorter"
  | "longer"
  | "otherPlace"
  | "up"
  | "down"
  | "pin"
  | "close"
>;

/** How the reader likes it: milliseconds of rest before a first card, what asks for one, and which key does what. */
export interface Habits {
  readonly delay: number;
  readonly asking: "pointer" | "click";
  /** The key that has to be held to ask. */
  readonly modifier: Modifier | "none";
  /** By what they do: the name of each key (`keyName`), "" for none. */
  readonly keys: Readonly<Record<KeyAction, string>>;
}
