import { describe, expect, test } from "vitest";
import { habits, lineOfText, sentence } from "./line-of-text.ts";

const line = sentence("他|在|中国|，|工作|很|忙");
const ON = { 他: [10, 110], 中: [50, 110], 国: [75, 110], comma: [90, 110], 工: [110, 110] } as const;

describe("pointing", () => {
  test("shows the whole word from any of its characters, at once", () => {
    const page = lineOfText(line);
    page.move(...ON.中);
    expect(page.shows()).toBe("中国");
    const shows = page.count("show");
    page.move(...ON.国);
    expect(page.shows()).toBe("中国");
    expect(page.count("show")).toBe(shows);
    page.move(...ON.工);
    expect(page.shows()).toBe("工作");
  });

  test("an equal sentence at another place is shown there", () => {
    const page = lineOfText(line);
    page.move(...ON.中);
    page.send({ kind: "moved", x: 300, y: 400, over: "page", pressed: false, held: [] });
    page.send({ kind: "answered", question: 99, sentence: line, offset: 2 });
    expect(page.count("show")).toBe(1);
  });

  test("crossing a comma or a gap keeps the card; leaving closes it", () => {
    const page = lineOfText(line);
    page.move(...ON.国);
    page.move(...ON.comma);
    page.pass(80);
    expect(page.shows()).toBe("中国");
    page.move(...ON.工);
    page.pass(1000);
    expect(page.shows()).toBe("工作");
    page.move(110, 20);
    page.pass(149);
    expect(page.shows()).toBe("工作");
    page.pass(1);
    expect(page.shows()).toBeUndefined();
    expect(page.count("hide")).toBe(1);
  });

  test("the pointer can travel to the card, rest there, and leave again", () => {
    const page = lineOfText(line);
    page.move(50, 110);
    page.move(55, 118, { after: 16 });
    page.move(60, 124, { after: 16 });
    page.move(62, 130, { over: "card", after: 16 });
    page.pass(5000);
    expect(page.shows()).toBe("中国");
    expect(page.count("ask")).toBe(1);
    page.move(300, 500, { after: 200 });
    page.pass(150);
    expect(page.shows()).toBeUndefined();
  });

  test("in the corridor nothing is asked, until the pointer rests there", () => {
    const page = lineOfText(sentence("他|在|中国"));
    page.move(50, 102);
    page.move(30, 115, { after: 16 });
    expect(page.count("ask")).toBe(1 + 1);
    page.move(50, 103);
    page.move(52, 113, { after: 16 });
    const asked = page.count("ask");
    page.pass(250);
    expect(page.count("ask")).toBe(asked + 1);
  });

  test("a sweep over the line shows nothing on its way, and the word where it ends", () => {
    const page = lineOfText(sentence("他|在|中国|，|工作|很|忙|我|们|去|银行|吧"));
    for (let x = 5; x <= 245; x += 30) page.move(x, 110, { after: 16 });
    expect(page.count("show")).toBeLessThanOrEqual(2);
    page.pass(40);
    expect(page.shows()).toBe("银行");
  });

  test("a jump after a rest is answered at once", () => {
    const page = lineOfText(line);
    page.move(...ON.他);
    page.move(...ON.工, { after: 300 });
    expect(page.shows()).toBe("工作");
  });

  test("with a delay the first card waits for rest, the next ones do not", () => {
    const page = lineOfText(line, { ...habits, delay: 200 });
    page.move(...ON.中);
    page.pass(199);
    expect(page.shows()).toBeUndefined();
    page.pass(1);
    expect(page.shows()).toBe("中国");
    page.move(...ON.工);
    expect(page.shows()).toBe("工作");
  });

  test("selecting text closes the card and asks nothing", () => {
    const page = lineOfText(line);
    page.move(...ON.中);
    page.move(...ON.工, { pressed: true });
    expect(page.shows()).toBeUndefined();
    page.move(...ON.中, { pressed: true });
    page.pass(1000);
    expect(page.count("ask")).toBe(1);
  });

  test("a press closes the card, and a trembling hand does not bring it back", () => {
    const page = lineOfText(line);
    page.move(...ON.中);
    page.send({ kind: "pressed" });
    page.move(ON.中[0] + 2, 110);
    expect(page.shows()).toBeUndefined();
    page.move(...ON.工);
    expect(page.shows()).toBe("工作");
  });

  test("a move to the same point, as browsers send after a scroll, asks nothing", () => {
    const page = lineOfText(line);
    page.move(10, 20);
    page.move(10, 20);
    expect(page.count("ask")).toBe(1);
  });

  test("leaving the window closes after a moment", () => {
    const page = lineOfText(line);
    page.move(...ON.中);
    page.send({ kind: "left" });
    expect(page.shows()).toBe("中国");
    page.pass(150);
    expect(page.shows()).toBeUndefined();
  });

  test("a tap shows, a second tap on the word or a tap beside closes", () => {
    const page = lineOfText(line);
    page.send({ kind: "tapped", x: 50, y: 110 });
    expect(page.shows()).toBe("中国");
    page.send({ kind: "tapped", x: 70, y: 110 });
    expect(page.shows()).toBeUndefined();
    page.send({ kind: "tapped", x: 110, y: 110 });
    expect(page.shows()).toBe("工作");
    page.send({ kind: "tapped", x: 110, y: 300 });
    expect(page.shows()).toBeUndefined();
  });

  test("the first tap on a link is held, the second one on its word is not", () => {
    const page = lineOfText(line);
    const tap = (x: number, y = 110) => {
      const before = page.count("hold");
      page.send({ kind: "tapped", link: true, x, y });
      return page.count("hold") > before;
    };
    expect(tap(50)).toBe(true);
    expect(page.shows()).toBe("中国");
    expect(tap(110)).toBe(true);
    expect(page.shows()).toBe("工作");
    expect(tap(110)).toBe(false);
    // Where no word was found the second tap follows it as well.
    expect(tap(110, 300)).toBe(true);
    expect(tap(112, 300)).toBe(false);
  });
});
