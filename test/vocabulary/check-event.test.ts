import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkEvent, isContext } from "../../src/vocabulary/check-event.ts";
import { context, history } from "./some-events.ts";

const id = "0jvv2x4kk0000-aaaaaaaaaa";

test("every event of a log passes as it is, also through JSON", () => {
  fc.assert(
    fc.property(history, (events) => {
      for (const event of events)
        expect(checkEvent(JSON.parse(JSON.stringify(event)))).toEqual(JSON.parse(JSON.stringify(event)));
    }),
  );
});

test("whatever else comes is no event, and nothing throws", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => checkEvent(value) === undefined),
  );
});

test.each([
  { do: "__proto__", id },
  { do: "toString", id },
  { do: "forgotten", id: "no stamp", word: "a" },
  { do: "forgotten", id, word: "" },
  { do: "tagged", id, word: "a", tag: "x".repeat(300) },
  { do: "reviewed", id, word: "a", skill: "recall", rating: 5, at: 0, took: 0 },
  { do: "reviewed", id, word: "a", skill: "recall", rating: 1, at: Number.NaN, took: 0 },
  { do: "reviewed", id, word: "a", skill: "recall", rating: 1, at: 0, took: 0, zone: 4_000 },
  { do: "read", id, word: "a", lookedUp: "yes", at: 0 },
  { do: "met", id, word: "a", context: { ...context("甲"), end: 9 } },
  { do: "kept", id, word: "a", traditional: "x".repeat(99), simplified: "a", pinyin: "", senses: [] },
  { do: "edited", id, word: "a", field: "kept", value: "true" },
])("$do with a wrong part is refused", (event) => {
  expect(checkEvent(event)).toBeUndefined();
});

test("only what an event has is taken", () => {
  const hostile = JSON.parse(
    `{"do":"forgotten","id":"${id}","word":"a","__proto__":{"x":1},"more":[1]}`,
  ) as unknown;
  const event = checkEvent(hostile);
  expect(event).toEqual({ do: "forgotten", id, word: "a" });
  expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
});

test("a context's word lies in its sentence", () => {
  expect(isContext(context("甲"))).toBe(true);
  expect(isContext({ ...context("甲"), start: 1, end: 0 })).toBe(false);
});
