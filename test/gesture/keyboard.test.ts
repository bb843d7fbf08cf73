import { describe, expect, test } from "vitest";
import type { Modifier } from "../../src/gesture/hand.ts";
import { keyName } from "../../src/gesture/key-name.ts";
import { actionOf } from "../../src/gesture/keyboard.ts";
import { habits, lineOfText, sentence } from "./line-of-text.ts";

// 研究生命起源: 研究|生命|起源 with 研究生 and 生命起源 around, and each character inside.
const line = sentence("研究|生命|起源|，|真|难", {
  0: {
    inner: [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ],
    outer: [{ start: 0, end: 3 }],
  },
  1: {
    inner: [
      { start: 2, end: 3 },
      { start: 3, end: 4 },
    ],
    outer: [{ start: 0, end: 3 }],
  },
});

function pointed() {
  const page = lineOfText(line);
  page.move(10, 110);
  return page;
}

describe("a sentence that the reader corrected", () => {
  const anew = sentence("研究生|命|起源|，|真|难");
  const span = { start: 0, end: 3 };

  test("shows the word that stands there now, and keys go on from it", () => {
    const page = pointed();
    page.send({ kind: "corrected", sentence: anew, span, time: 1_000 });
    expect(page.shows()).toBe("研究生");
    page.key("n");
    expect(page.shows()).toBe("命");
  });

  test("is nothing to a card that shows another one, or that is gone", () => {
    const page = pointed();
    page.send({ kind: "corrected", sentence: sentence("别|的"), span: { start: 0, end: 1 }, time: 1_000 });
    expect(page.shows()).toBe("研究");
    page.key("Escape");
    page.send({ kind: "corrected", sentence: anew, span, time: 2_000 });
    expect(page.shows()).toBeUndefined();
  });
});

describe("keys", () => {
  test("N walks from word to word over punctuation", () => {
    const page = pointed();
    const seen = [page.shows()];
    for (let i = 0; i < 4; i++) {
      page.key("n");
      seen.push(page.shows());
    }
    expect(seen).toEqual(["研究", "生命", "起源", "真", "难"]);
  });

  test("M and B walk by the character and show the longest word that starts there", () => {
    const page = pointed();
    const seen = ["m", "m", "m", "m", "b", "b", "b", "b"].map((key) => (page.key(key), page.shows()));
    expect(seen).toEqual(["究", "生命", "命", "起源", "命", "生命", "究", "研究"]);
  });

  test("I and O go to shorter and longer readings of the place, and stop at the ends", () => {
    const page = pointed();
    page.key("o");
    expect(page.shows()).toBe("研究生");
    expect(page.key("o")).toEqual([]);
    page.key("i");
    page.key("i");
    expect(page.shows()).toBe("研");
    page.key("i");
    expect(page.shows()).toBe("究");
    expect(page.key("i")).toEqual([]);
  });

  test("a word around is left the way it was come to", () => {
    const page = pointed();
    page.key("n");
    page.key("o");
    expect(page.shows()).toBe("研究生");
    expect(page.done.findLast((intention) => intention.do === "show")).toMatchObject({
      home: { start: 2, end: 4 },
    });
    page.key("i");
    expect(page.shows()).toBe("生命");
    page.send({ kind: "chosen", span: { start: 3, end: 4 } });
    page.key("n");
    expect(page.shows()).toBe("起源");
    expect(page.done.findLast((intention) => intention.do === "show")).toMatchObject({
      home: { start: 4, end: 6 },
    });
  });

  test("at the end of a sentence the walk goes on to the next, and back to the last word of the one before", () => {
    const page = pointed();
    expect(page.key("b")).toContain("turn");
    page.send({ kind: "nothing", question: 2 });
    expect(page.shows()).toBe("研究");
    page.key("b");
    page.send({ kind: "answered", question: 3, sentence: sentence("我|们|好|。"), offset: 4 });
    expect(page.shows()).toBe("好");
    page.key("n");
    page.send({ kind: "answered", question: 4, sentence: sentence("“|你|好"), offset: 0 });
    expect(page.shows()).toBe("你");
  });

  test("Esc closes; the word stays closed until the pointer has been elsewhere", () => {
    const page = pointed();
    expect(page.key("Escape")).toEqual(["swallow", "hide"]);
    expect(page.key("Escape")).toEqual([]);
    page.move(30, 110);
    expect(page.shows()).toBeUndefined();
    page.move(50, 110);
    expect(page.shows()).toBe("生命");
    page.move(30, 110);
    expect(page.shows()).toBe("研究");
  });

  test("after a key a trembling hand does not take the walk back", () => {
    const page = pointed();
    page.key("n");
    page.move(14, 112);
    expect(page.shows()).toBe("生命");
    page.move(30, 112);
    page.pass(250);
    expect(page.shows()).toBe("研究");
  });

  test("A, X, Y and E move and open the card", () => {
    const page = pointed();
    expect(page.key("a")).toEqual(["swallow", "place"]);
    page.key("x");
    page.key("y");
    page.key("e");
    expect(page.done.slice(-6)).toEqual([
      { do: "swallow" },
      { do: "shift", by: -20 },
      { do: "swallow" },
      { do: "shift", by: 20 },
      { do: "swallow" },
      { do: "card", action: "details" },
    ]);
  });

  test("nothing is taken without a card, with a modifier, in editable places, or when it is not ours", () => {
    const page = pointed();
    expect(page.key("n", { held: ["control"] })).toEqual([]);
    expect(page.key("n", { editing: true })).toEqual([]);
    expect(page.key("Escape", { editing: true })).toEqual([]);
    expect(page.key("q")).toEqual([]);
    expect(page.key("constructor")).toEqual([]);
    page.send({ kind: "interrupted" });
    expect(page.key("n")).toEqual([]);
  });

  test("a card that only says that something is wrong takes Esc alone", () => {
    const page = lineOfText(line, habits, "later");
    page.move(10, 110);
    page.send({ kind: "failed", question: 1 });
    expect(page.key("n")).toEqual([]);
    expect(page.key("Escape")).toEqual(["swallow", "hide"]);
  });
});

describe("what a key does", () => {
  const press = { held: [], editing: false };
  test("capitals count, other keyboards count by place, other Latin letters do not", () => {
    expect(actionOf({ ...press, key: "N", code: "KeyN" }, habits)).toBe("nextWord");
    expect(actionOf({ ...press, key: "ㄙ", code: "KeyN" }, habits)).toBe("nextWord");
    expect(actionOf({ ...press, key: "т", code: "KeyN" }, habits)).toBe("nextWord");
    // Dvorak: the key at N's place types b.
    expect(actionOf({ ...press, key: "b", code: "KeyN" }, habits)).toBe("previousCharacter");
    expect(actionOf({ ...press, key: "z", code: "KeyN" }, habits)).toBeUndefined();
    expect(actionOf({ ...press, key: "Dead", code: "KeyN" }, habits)).toBeUndefined();
  });
  test("keys can be bound otherwise", () => {
    const bound = { ...habits, keys: { ...habits.keys, nextWord: "f", close: "" } };
    expect(actionOf({ ...press, key: "f", code: "KeyF" }, bound)).toBe("nextWord");
    expect(actionOf({ ...press, key: "n", code: "KeyN" }, bound)).toBeUndefined();
  });
});

describe("key names", () => {
  const name = (key: string, held: readonly Modifier[] = [], code = "") => keyName({ key, code, held });
  test("say what is held where that makes a difference", () => {
    expect(name("w", ["alt"])).toBe("alt+w");
    expect(name("∑", ["alt"], "KeyW")).toBe("alt+w");
    expect(name("?", ["shift"])).toBe("?");
    expect(name("N", ["shift"])).toBe("shift+n");
    expect(name("Escape", ["shift", "control"])).toBe("control+shift+escape");
    expect(name(" ")).toBe("space");
    expect(name("ArrowLeft")).toBe("arrowleft");
  });
});

describe("a pinned card", () => {
  function pinned() {
    const page = pointed();
    expect(page.key("l")).toEqual(["swallow", "pin"]);
    return page;
  }

  test("stays, whatever the pointer and the window do", () => {
    const page = pinned();
    page.move(50, 110);
    page.move(300, 300);
    page.send({ kind: "left" });
    for (const kind of ["pressed", "scrolled", "interrupted"] as const) page.send({ kind });
    page.send({ kind: "tapped", x: 50, y: 110 });
    page.pass(5000);
    expect(page.shows()).toBe("研究");
    expect(page.count("hide")).toBe(0);
  });

  test("walks on by keys", () => {
    const page = pinned();
    page.key("n");
    expect(page.shows()).toBe("生命");
    page.move(10, 110);
    expect(page.shows()).toBe("生命");
  });

  test("goes when it is closed, and when it was taken away; the next one is not pinned", () => {
    for (const end of [
      (page: ReturnType<typeof pinned>) => page.key("Escape"),
      (page: ReturnType<typeof pinned>) => page.send({ kind: "lost" }),
    ]) {
      const page = pinned();
      end(page);
      expect(page.shows()).toBeUndefined();
      page.move(90, 110);
      page.move(50, 110);
      expect(page.shows()).toBe("生命");
      page.move(10, 110);
      expect(page.shows()).toBe("研究");
    }
  });

  test("let go, it follows the pointer again", () => {
    const page = pinned();
    page.key("l");
    expect(page.done.at(-1)).toEqual({ do: "pin", on: false });
    page.move(50, 110);
    expect(page.shows()).toBe("生命");
  });

  test("a dragged card is pinned once", () => {
    const page = pointed();
    page.send({ kind: "pinned", on: true });
    page.send({ kind: "pinned", on: true });
    expect(page.count("pin")).toBe(1);
  });
});
