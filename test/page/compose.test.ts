import { array, assert, constantFrom, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, lineAround, type Piece } from "../../src/page/compose.ts";

const collapsed = (...data: string[]): Piece[] => data.map((one) => ({ data: one, space: "collapse" }));
const kept = (data: string): Piece[] => [{ data, space: "preserve" }];

describe("compose", () => {
  test.each([
    [["看新", "闻节目"], "看新闻节目"],
    [["看新\n   ", "\n闻节目"], "看新闻节目"],
    [["看 新", " \n闻"], "看 新闻"],
    [["看\nNBA\n新闻"], "看 NBA 新闻"],
    [["  前后  "], "前后"],
    [["新\u200b闻\u00ad节\u200c目\ufe0f葛\u{e0100}"], "新闻节目葛"],
    [["吃两\n𩠌", "\n饭"], "吃两𩠌饭"],
    [["“你好”\n（世界）"], "“你好”（世界）"],
  ])("joins %j as %j", (pieces, text) => {
    expect(compose(collapsed(...pieces)).text.trim()).toBe(text);
  });

  test("keeps white space where the page keeps it", () => {
    expect(compose(kept("一  二\n三")).text).toBe("一  二\n三");
    expect(compose([{ data: "一  二 \n 三", space: "preserve-breaks" }]).text).toBe("一 二\n三");
  });

  test("tells for every unit where it stands", () => {
    const piece = record({
      data: string({ unit: constantFrom("天", "𩠌", " ", "\n", "\u200b", "a", "。"), maxLength: 30 }),
      space: constantFrom<Piece["space"]>("collapse", "preserve", "preserve-breaks"),
    });
    assert(
      property(array(piece, { maxLength: 6 }), (pieces) => {
        const { text, pieces: from, offsets } = compose(pieces);
        expect(from.length).toBe(text.length);
        for (let unit = 0; unit < text.length; unit += 1) {
          const origin = pieces[from[unit]!]!.data[offsets[unit]!]!;
          expect(text[unit] === " " ? origin.trim() : origin).toBe(text[unit] === " " ? "" : text[unit]);
        }
      }),
    );
  });
});

describe("lineAround", () => {
  test.each([
    ["一二\n　三四 \n五", 4, "三四"],
    ["一二", 0, "一二"],
    ["\n一二\n", 1, "一二"],
  ])("of %j at %i is %j", (text, here, line) => {
    expect(text.slice(...lineAround(text, here))).toBe(line);
  });
});
