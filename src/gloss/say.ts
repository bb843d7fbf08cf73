import type messages from "../../assets/public/_locales/en/messages.json";

/** The name of a text of the card in `assets/public/_locales`. */
type CardMessage = Extract<keyof typeof messages, `card_${string}`>;

/** Says a text in the reader's language; values fill its placeholders in order. */
export type Say = (message: CardMessage, ...values: readonly string[]) => string;
