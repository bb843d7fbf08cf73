import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceAt, sentencesOf } from "../../src/page/sentence.ts";

const texts = (paragraph: string) => sentencesOf(paragraph).map((sentence) => sentence.text);

describe("sentencesOf", () => {
  test.each([
    ["他来了。|我走了！", "他来了。|我走了！"],
    ["他说：“走吧。”|她没有动。", "他说：“走吧。”|她没有动。"],
    ["真的吗？！|真的……|好；|行", "真的吗？！|真的……|好；|行"],
    ["（他笑了。）|我也笑了", "（他笑了。）|我也笑了"],
    ["　　第一行\n|　第二行 ", "第一行|第二行"],
    ["圆周率是3.14，约等于22/7", "圆周率是3.14，约等于22/7"],
  ])("cuts %j", (marked, expected) => {
    expect(texts(marked.replaceAll("|", ""))).toEqual(expected.split("|"));
  });

  const paragraph = array(constantFrom("天", "地", "𩠌", "。", "！”", "，", " ", "\n", "a", "……", "」"), {
    maxLength: 80,
  }).map((parts) => parts.join(""));

  test("keeps every unit but the space between sentences, each at its start", () => {
    assert(
      property(paragraph, (text) => {
        let at = 0;
        for (const sentence of sentencesOf(text)) {
          expect(text.slice(at, sentence.start).trim()).toBe("");
          expect(text.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
          at = sentence.start + sentence.text.length;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  test("agrees with sentenceAt at every offset", () => {
    assert(
      property(paragraph, (text) => {
        const sentences = sentencesOf(text);
        for (let offset = 0; offset < text.length; offset += 1) {
          const around = sentences.find(
            ({ start, text: { length } }) => start <= offset && offset < start + length,
          );
          expect(sentenceAt(text, offset)).toEqual(around);
        }
      }),
    );
  });

  test("does not change a sentence when text is added after its end", () => {
    assert(
      property(paragraph, paragraph, (text, more) => {
        const whole = texts(`${text}完。`);
        expect(texts(`${text}完。新${more}`).slice(0, whole.length)).toEqual(whole);
      }),
    );
  });
});

describe("endless text", () => {
  const words = ["天地玄黄", "宇宙洪荒", "日月盈昃", "辰宿列张", "寒来暑往", "秋收冬藏", "𩠌𫫇", "the "];
  const endless = (seed: number, length: number) => {
    let text = "";
    let state = seed;
    while (text.length < length) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      text += words[(state >>> 16) % words.length]! + ((state >>> 8) % 17 === 0 ? "，" : "");
    }
    return text;
  };

  test("is cut into pieces of at most 1,000 units, none inside a character", () => {
    for (const sentence of sentencesOf(endless(1, 20_000))) {
      expect(sentence.text.length).toBeLessThanOrEqual(1000);
      expect(sentence.text.isWellFormed()).toBe(true);
    }
    for (const text of ["哈".repeat(5000), "𩠌".repeat(2500), "a".repeat(3000), " ".repeat(3000)])
      for (const sentence of sentencesOf(text)) {
        expect(sentence.text.length).toBeLessThanOrEqual(1000);
        expect(sentence.text.isWellFormed()).toBe(true);
      }
  });

  test("is cut at the same places in every window of it", () => {
    const text = endless(7, 20_000);
    for (let at = 4000; at < 16_000; at += 97) {
      const here = sentenceAt(text.slice(at - 2000, at + 2000), 2000);
      const other = sentenceAt(text.slice(at - 1900, at + 2100), 1900);
      expect(other?.text).toBe(here?.text);
    }
  });

  test("prefers to be cut behind a lesser mark", () => {
    const sentences = sentencesOf(endless(3, 20_000)).slice(1, -1);
    const marked = sentences.filter(({ text }) => text.endsWith("，"));
    expect(marked.length / sentences.length).toBeGreaterThan(0.9);
  });
});
