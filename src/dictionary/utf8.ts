/** The UTF-8 bytes of a text; lone surrogates are encoded like other units. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

function tail(point: number): number {
  return 0x80 | (point & 0x3f);
}

/** The text of well-formed UTF-8 bytes from `from` up to `to`. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to;) {
    const first = bytes[i++]!;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | (bytes[i++]! & 0x3f));
    else if (first < 0xf0)
      text += String.fromCharCode(
        ((first & 0x0f) << 12) | ((bytes[i++]! & 0x3f) << 6) | (bytes[i++]! & 0x3f),
      );
    else {
      const high = ((first & 0x07) << 18) | ((bytes[i++]! & 0x3f) << 12);
      text += String.fromCodePoint(high | ((bytes[i++]! & 0x3f) << 6) | (bytes[i++]! & 0x3f));
    }
  }
  return text;
}

/** Orders bytes like `a - b`: negative if the first come before the second; the order of UTF-8 text by code point. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
