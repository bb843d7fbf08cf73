import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drive } from "../../src/gesture/drive.ts";
import { step } from "../../src/gesture/gesture.ts";
import type { HandEvent, Intention } from "../../src/gesture/hand.ts";
import { atRest } from "../../src/gesture/state.ts";
import { boxOf, habits, sentence } from "./line-of-text.ts";

const texts = [
  sentence("他|在|中国|，|工作"),
  sentence("研究|生命", { 0: { inner: [{ start: 0, end: 1 }], outer: [{ start: 0, end: 3 }] } }),
  sentence("abc|。"),
];
const at = { x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 80, max: 300 }) };
const question = fc.integer({ min: 0, max: 30 });
const boxes = fc.constantFrom([], [boxOf({ start: 2, end: 4 })], [boxOf({ start: 0, end: 2 })]);
const anyEvent = fc.oneof(
  fc.record({
    kind: fc.constant("moved"),
    ...at,
    over: fc.constantFrom("page", "page", "card"),
    pressed: fc.constantFrom(false, false, true),
    held: fc.constant([]),
  }),
  fc.record({
    kind: fc.constantFrom("left", "pressed", "scrolled", "interrupted", "lost", "ticked"),
  }),
  fc.record({ kind: fc.constant("pinned"), on: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("tapped", "called"), ...at }),
  fc.record({ kind: fc.constant("clicked"), ...at, held: fc.constant([]) }),
  fc.record({
    kind: fc.constant("key"),
    key: fc.constantFrom("n", "b", "m", "i", "o", "a", "x", "y", "e", "l", "Escape", "q", "Enter"),
    code: fc.constant(""),
    held: fc.constantFrom([], ["control"]),
    editing: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("answered"),
    question,
    sentence: fc.constantFrom(...texts),
    offset: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ kind: fc.constantFrom("nothing", "failed"), question }),
  fc.record({
    kind: fc.constant("drawn"),
    question,
    word: boxes,
    card: fc.constant(boxOf({ start: 2, end: 9 })),
  }),
  fc.record({ kind: fc.constant("measured"), word: boxes }),
  fc.record({
    kind: fc.constant("chosen"),
    span: fc.constantFrom({ start: 0, end: 1 }, { start: 2, end: 4 }),
  }),
);
/** An answer to whatever was asked last is likelier than chance would make it. */
const anySequence = fc.array(
  fc.record({ event: anyEvent, wait: fc.integer({ min: 0, max: 400 }), apt: fc.boolean() }),
  { maxLength: 60 },
);

/** Runs a sequence and looks at every step. */
function run(
  sequence: typeof anySequence extends fc.Arbitrary<infer T> ? T : never,
  look: (before: HandEvent, intentions: readonly Intention[], showing: boolean) => void,
) {
  let gesture = atRest;
  let time = 0;
  for (const { event, wait, apt } of sequence) {
    time += wait;
    const asked = apt && "question" in event ? { question: gesture.question } : {};
    const happened = { ...event, ...asked, time } as HandEvent;
    const showing = gesture.shown !== undefined;
    gesture = step(gesture, happened, habits);
    look(happened, gesture.intentions, showing);
  }
}

const names = (intentions: readonly Intention[]) => intentions.map((intention) => intention.do);

describe("any sequence of events", () => {
  test("after hide nothing shows without a new question", () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        let allowed = -1;
        run(sequence, (_, intentions) => {
          for (const intention of intentions) {
            if (intention.do === "hide") allowed = -1;
            if (intention.do === "ask" || intention.do === "turn") allowed = intention.question;
            if (intention.do === "show" || intention.do === "loading" || intention.do === "trouble")
              expect(intention.question).toBeLessThanOrEqual(allowed);
            if (["follow", "measure", "place", "shift", "expand"].includes(intention.do))
              expect(allowed).toBeGreaterThan(-1);
          }
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("only used keys are swallowed: plain, not in editable places, while a card shows", () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        run(sequence, (event, intentions, showing) => {
          if (event.kind === "key") {
            const used = names(intentions).some((name) => name !== "swallow" && name !== "wait");
            expect(names(intentions).includes("swallow")).toBe(used);
            if (used) expect(event.held.length === 0 && !event.editing && showing).toBe(true);
          } else expect(names(intentions)).not.toContain("swallow");
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("hide comes only while something shows, and at most one card is drawn a step", () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        run(sequence, (_, intentions, showing) => {
          const does = names(intentions);
          if (does.includes("hide")) expect(showing).toBe(true);
          expect(
            does.filter((name) => ["show", "loading", "trouble", "hide"].includes(name)).length,
          ).toBeLessThanOrEqual(1);
          for (const intention of intentions)
            if (intention.do === "wait" && intention.ms !== undefined)
              expect(intention.ms).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

test("a timer that rings early is wound again", () => {
  const asked = step(
    atRest,
    { kind: "moved", x: 1, y: 1, over: "page", pressed: false, held: [], time: 0 },
    habits,
  );
  expect(asked.intentions.at(-1)).toEqual({ do: "wait", ms: 150 });
  const early = step(asked, { kind: "ticked", time: 149 }, habits);
  expect(early.intentions).toEqual([{ do: "wait", ms: 1 }]);
});

test("driven, what follows from an event is done before the event returns, in order", () => {
  const done: string[] = [];
  const send = drive(
    () => habits,
    (intention, cause) => {
      done.push(`${cause.kind} → ${intention.do}`);
      if (intention.do === "ask")
        send({
          kind: "answered",
          question: intention.question,
          sentence: texts[0]!,
          offset: 2,
          time: cause.time,
        });
    },
  );
  send({ kind: "moved", x: 50, y: 110, over: "page", pressed: false, held: [], time: 5 });
  expect(done).toEqual(["moved → ask", "moved → wait", "answered → show", "answered → wait"]);
});
