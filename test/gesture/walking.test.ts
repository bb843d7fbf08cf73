import { describe, expect, test } from "vitest";
import { lineOfText, sentence } from "./line-of-text.ts";

const line = sentence("研究|生命|起源|，|真|难");

describe("walking by keys", () => {
  test("H walks back from word to word; point and comma go by the sentence, the comma first to its own beginning", () => {
    const page = lineOfText(line);
    page.move(110, 110); // 源
    page.key("h");
    expect(page.shows()).toBe("生命");
    page.key(",");
    expect(page.shows()).toBe("研究");
    for (const key of [",", ".", "h"]) page.key(key);
    const turns = page.done.filter((intention) => intention.do === "turn");
    expect(turns).toMatchObject([
      { to: "previous", at: "start", beyond: false },
      { to: "next", at: "start", beyond: false },
      { to: "previous", at: "end", beyond: false },
    ]);
  });

  test("a walk that was not begun by a pointer may leave the window, until a pointer asks", () => {
    const page = lineOfText(line);
    page.send({ kind: "called", x: 10, y: 110 });
    page.key(".");
    page.move(110, 110);
    page.key(".");
    const turns = page.done.filter((intention) => intention.do === "turn");
    expect(turns).toMatchObject([{ beyond: true }, { beyond: false }]);
  });
});
