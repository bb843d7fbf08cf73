import * as fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf } from "../../src/dictionary/place-of.ts";

test("gives the place that a walk would find", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50)), fc.integer({ min: -1, max: 51 }), (numbers, wanted) => {
      const sorted = Uint32Array.from(numbers).sort();
      expect(placeOf(sorted, wanted)).toBe(sorted.indexOf(wanted));
    }),
  );
});
