import { browser } from "wxt/browser";
import type messages from "../../assets/public/_locales/en/messages.json";

type Messages = typeof messages;

/** WXT leaves `getMessage` out until it has generated types; ours are tighter anyway. */
const i18n = browser.i18n as unknown as { getMessage(name: string, values: readonly string[]): string };

/** The name of a message in `assets/public/_locales`. */
export type MessageName = keyof Messages;

type Values<Name extends MessageName> = Messages[Name] extends { placeholders: object }
  ? [string, ...string[]]
  : [];

/** Says a message in the browser's language; `values` fill its placeholders `$1`, `$2` in order. */
export function say<Name extends MessageName>(name: Name, ...values: Values<Name>): string {
  return i18n.getMessage(name, values);
}

type Counted = { [Name in MessageName]: `${Name}_one` extends MessageName ? Name : never }[MessageName];

/** Says a message about a count, which is its one value; for 1 the message `…_one`, for languages with a singular. */
export function sayCount(name: Counted, count: number): string {
  return count === 1
    ? say(`${name}_one`)
    : i18n.getMessage(name, [count.toLocaleString(languageOfBrowser())]);
}

/**
 * The language that messages are said in, as a page's `lang` names it. The browser's own, with its region, unless
 * there are no messages in it: then dates and figures follow the messages.
 */
export function languageOfBrowser(): string {
  const said = say("language");
  const browsers = browser.i18n.getUILanguage();
  return new Intl.Locale(browsers).language === new Intl.Locale(said).language ? browsers : said;
}
