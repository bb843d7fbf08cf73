import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareBytes, decodeUtf8, encodeUtf8 } from "../../src/dictionary/utf8.ts";

const text = fc.string({ unit: "binary", maxLength: 30 });

test("texts are encoded as everyone encodes them, and come back", () => {
  fc.assert(
    fc.property(text, (it) => {
      const bytes = encodeUtf8(it);
      expect(bytes).toEqual(new Uint8Array(new TextEncoder().encode(it)));
      expect(decodeUtf8(bytes, 0, bytes.length)).toBe(it);
    }),
  );
});

test("a lone surrogate comes back as well", () => {
  const bytes = encodeUtf8("a\ud800b");
  expect(decodeUtf8(bytes, 0, bytes.length)).toBe("a\ud800b");
});

test("bytes are ordered like code points", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const order = Math.sign(compareBytes(encodeUtf8(a), encodeUtf8(b)));
      expect(order).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});
