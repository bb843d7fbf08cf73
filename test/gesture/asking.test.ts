import { describe, expect, test } from "vitest";
import { habits, lineOfText, sentence } from "./line-of-text.ts";

const line = sentence("中国|人|，|工作");

describe("a reader who holds a key to ask", () => {
  const like = { ...habits, modifier: "alt" } as const;

  test("sees nothing without it", () => {
    const page = lineOfText(line, like);
    page.move(10, 110);
    page.pass(2000);
    expect(page.shows()).toBeUndefined();
    expect(page.count("ask")).toBe(0);
  });

  test("asks by moving while it is held, or by pressing it where the pointer rests", () => {
    const page = lineOfText(line, like);
    page.move(10, 110, { held: ["alt", "shift"] });
    expect(page.shows()).toBe("中国");
    const other = lineOfText(line, like);
    other.move(50, 110);
    other.key("Shift");
    expect(other.shows()).toBeUndefined();
    expect(other.key("Alt", { held: ["alt"] })).not.toContain("swallow");
    expect(other.shows()).toBe("人");
  });

  test("keeps the card on its word, and loses it when the pointer leaves", () => {
    const page = lineOfText(line, like);
    page.move(10, 110, { held: ["alt"] });
    page.move(30, 112);
    page.pass(1000);
    expect(page.shows()).toBe("中国");
    page.move(50, 110);
    page.pass(1000);
    expect(page.shows()).toBeUndefined();
  });
});

describe("a reader who clicks to ask", () => {
  const like = { ...habits, asking: "click" } as const;
  const click = (page: ReturnType<typeof lineOfText>, x: number, y = 110) => {
    page.send({ kind: "pressed" });
    page.send({ kind: "clicked", x, y, held: [] });
  };

  test("sees a card only where the mouse clicked, and it stays there", () => {
    const page = lineOfText(line, like);
    page.move(10, 110);
    page.pass(1000);
    expect(page.shows()).toBeUndefined();
    click(page, 10);
    expect(page.shows()).toBe("中国");
    page.move(50, 110);
    page.pass(1000);
    expect(page.shows()).toBe("中国");
    click(page, 50);
    expect(page.shows()).toBe("人");
  });

  test("closes it by a click on the word, or beside the text", () => {
    const page = lineOfText(line, like);
    click(page, 10);
    click(page, 30);
    expect(page.shows()).toBeUndefined();
    click(page, 10);
    click(page, 10, 300);
    expect(page.shows()).toBeUndefined();
  });

  test("with a key to hold, a click alone closes only", () => {
    const page = lineOfText(line, { ...like, modifier: "control" });
    click(page, 10);
    expect(page.shows()).toBeUndefined();
    page.send({ kind: "clicked", x: 10, y: 110, held: ["control"] });
    expect(page.shows()).toBe("中国");
    click(page, 50);
    expect(page.shows()).toBeUndefined();
  });
});

test("clicks mean nothing to a reader who points", () => {
  const page = lineOfText(line);
  page.send({ kind: "clicked", x: 10, y: 110, held: [] });
  expect(page.done).toEqual([]);
});

test("called from the caret, the card stays until it is closed", () => {
  const page = lineOfText(line);
  page.send({ kind: "called", x: 50, y: 110 });
  expect(page.shows()).toBe("人");
  page.move(300, 300);
  page.move(310, 300);
  page.pass(100);
  page.key("Escape");
  expect(page.shows()).toBeUndefined();
});
