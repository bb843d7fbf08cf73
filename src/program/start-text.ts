const HAN = /\p{Script=Han}/u;
/** Control characters that text files have: tab, line feed, vertical tab, form feed, return, escape. */
const PLAIN_CONTROLS = [9, 10, 11, 12, 13, 27];

/**
 * Decodes a text file: a byte order mark decides, then the first of UTF-8, GB18030 and Big5 that fits without an
 * error and without control characters. Of the two Chinese encodings, which fit each other's bytes often, the
 * one with the larger share of common characters wins. Undefined when the bytes are no text.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  const unicode = decode(bytes, "utf-8");
  if (unicode !== undefined) return unicode;
  const texts = ["gb18030", "big5"]
    .map((encoding) => decode(bytes, encoding))
    .filter((text) => text !== undefined);
  return texts.filter((text) => HAN.test(text)).sort((a, b) => commonness(b) - commonness(a))[0];
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return hasControls(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 32 && !PLAIN_CONTROLS.includes(unit)) return true;
  }
  return false;
}

/** The share of characters that nearly every Chinese text is full of, in either script. */
function commonness(text: string): number {
  const common = text.match(/[的是不我一有在人了中大，。这這个個们們国國来來说說为為]/gu)?.length ?? 0;
  return common / text.length;
}
