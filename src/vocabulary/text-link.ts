/** Sentences up to so many UTF-16 units stand whole in a link; of longer ones, the ends. */
const WHOLE = 120;
const END = 24;

/**
 * An address that leads to a sentence on its page (https://wicg.github.io/scroll-to-text-fragment/). The whole
 * sentence is named and not the word: browsers find only what begins and ends at borders of words as they cut them.
 */
export function textLink(address: string, sentence: string): string {
  const text = sentence.trim();
  const page = address.replace(/#.*$/su, "");
  if (text === "") return page;
  const named = text.length <= WHOLE ? [text] : [beginning(text), ending(text)];
  return `${page}#:~:text=${named.map(encode).join(",")}`;
}

/** Up to the first mark after some characters, or to a fixed length. */
function beginning(text: string): string {
  const mark = /[，、：；,:;]/u.exec(text.slice(4, WHOLE / 2));
  return text.slice(0, mark ? 4 + mark.index : END);
}

function ending(text: string): string {
  const from = text.length - WHOLE / 2;
  const mark = /[，、：；,:;](?!.{0,4}$)/su.exec(text.slice(from));
  return text.slice(mark ? from + mark.index + 1 : -END);
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
