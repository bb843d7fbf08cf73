import { describe, expect, test } from "vitest";
import { boxOf, habits, lineOfText, sentence } from "./line-of-text.ts";

const line = sentence("他|在|中国|，|工作|很|忙");

describe("answers", () => {
  test("an answer to an older question is dropped", () => {
    const page = lineOfText(line, habits, "later");
    page.move(50, 110);
    page.move(110, 110);
    page.send(page.later[0]!);
    expect(page.shows()).toBeUndefined();
    page.send(page.later[1]!);
    expect(page.shows()).toBe("工作");
  });

  test("an answer that comes after the pointer went to the card is dropped", () => {
    const page = lineOfText(line, habits, "later");
    page.move(50, 110);
    page.deliver();
    page.move(110, 110);
    page.move(60, 140, { over: "card" });
    page.deliver();
    expect(page.shows()).toBe("中国");
  });

  test("an answer after the window lost focus is dropped", () => {
    const page = lineOfText(line, habits, "later");
    page.move(50, 110);
    page.send({ kind: "interrupted" });
    page.deliver();
    page.pass(1000);
    expect(page.shows()).toBeUndefined();
    expect(page.count("loading")).toBe(0);
  });

  test("waiting is announced after a while, and the answer replaces it", () => {
    const page = lineOfText(line, habits, "later");
    page.move(50, 110);
    page.pass(149);
    expect(page.shows()).toBeUndefined();
    page.pass(1);
    expect(page.shows()).toBe("loading");
    page.deliver();
    expect(page.shows()).toBe("中国");
  });

  test("a dictionary that cannot be read is said once a place", () => {
    const page = lineOfText(line, habits, "later");
    page.move(50, 110);
    page.send({ kind: "failed", question: 1 });
    expect(page.shows()).toBe("trouble");
    page.move(52, 110);
    page.send({ kind: "failed", question: 2 });
    expect(page.count("trouble")).toBe(1);
    page.move(110, 110);
    page.deliver();
    expect(page.shows()).toBe("工作");
  });

  test("after a scroll a pointed card goes when its word has moved, and only then", () => {
    const page = lineOfText(line);
    page.move(50, 110);
    page.send({ kind: "scrolled" });
    expect(page.count("measure")).toBe(1);
    page.send({ kind: "measured", word: [boxOf({ start: 2, end: 4 })] });
    expect(page.shows()).toBe("中国");
    page.send({ kind: "measured", word: [boxOf({ start: 12, end: 14 })] });
    expect(page.shows()).toBeUndefined();
  });

  test("a card that keys or a finger brought follows its word, and goes with it", () => {
    const page = lineOfText(line);
    page.send({ kind: "tapped", x: 50, y: 110 });
    page.send({ kind: "measured", word: [boxOf({ start: 12, end: 14 })] });
    expect(page.count("follow")).toBe(1);
    page.send({ kind: "measured", word: [] });
    expect(page.shows()).toBeUndefined();
  });

  test("nothing is scheduled for a page where nothing shows", () => {
    const page = lineOfText(line);
    page.send({ kind: "scrolled" });
    page.send({ kind: "measured", word: [] });
    page.send({ kind: "chosen", span: { start: 0, end: 1 } });
    page.send({ kind: "interrupted" });
    expect(page.done).toEqual([]);
  });
});
