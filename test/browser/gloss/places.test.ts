import { describe, expect, test } from "vitest";
import { BROWSERS } from "../../support/use-browser.ts";
import type * as inPage from "./in-page.ts";
import { expectSame, expectWithin, HIT, overlap, useCard, type Box } from "./use-card.ts";

declare const qiao: typeof inPage;

describe.each(BROWSERS)("the card in %s", (name) => {
  const card = useCard(name);

  describe("stands", () => {
    test.each(["top-left", "top-right", "bottom-left", "bottom-right"])(
      "beside a word in the %s corner",
      async (id) => {
        await card.open("plain.html");
        const { box, word } = await card.show(`#${id}`, "银行:yin2 hang2", 0);
        expect(word.some((one) => overlap(one, box))).toBe(false);
        expectWithin(box, 800, 600);
        expect(await card.isOnTop(box)).toBe(true);
      },
    );

    test("in a window of 320 pixels, a long word in it", async () => {
      await card.open("plain.html", 320, 480);
      const { box, word } = await card.show(
        "#long",
        "中华人民共和国:Zhong1 hua2 Ren2 min2 Gong4 he2 guo2",
        [0, 3],
      );
      expectWithin(box, 320, 480);
      expect(word.some((one) => overlap(one, box))).toBe(false);
    });

    test("beside a word that is broken over two lines, off both", async () => {
      await card.open("plain.html");
      const { box, word } = await card.show("#broken", "他:ta1|在:zai4|中国:Zhong1 guo2|中国银行:x", [2, 8]);
      expect(word.length).toBeGreaterThan(1);
      expect(word.some((one) => overlap(one, box))).toBe(false);
    });

    test("right of a vertical line, and where a page is zoomed or runs from right to left", async () => {
      await card.open("upright.html");
      const upright = await card.show("#upright");
      expect(upright.box.left).toBeGreaterThan(upright.word[0]!.right);
      const plain = await card.look();
      const arabic = await card.show("#arabic");
      expectWithin(arabic.box, 800, 600);
      const zoomed = await card.show("#zoomed");
      expect(zoomed.box.top).toBeGreaterThanOrEqual(zoomed.word[0]!.bottom);
      expect(zoomed.box.top).toBeLessThan(zoomed.word[0]!.bottom + 10);
      expect((await card.look())!.width).toBeCloseTo(plain!.width, 0);
      expectSame(await card.reallyAt(), zoomed.box);
    });

    test("within what is seen of a page under two fingers, at the size it always has", async () => {
      await card.open("plain.html");
      const plain = await card.show("#word");
      expectSame(await card.reallyAt(), plain.box);
      await card.page.evaluate(`void Object.defineProperty(window, "visualViewport", {
        value: { offsetLeft: 20, offsetTop: 10, width: 400, height: 300, scale: 2 },
      })`);
      const { box, word } = await card.show("#word");
      expectSame(await card.reallyAt(), box);
      expect(word.some((one) => overlap(one, box))).toBe(false);
      expect(box.left).toBeGreaterThanOrEqual(20);
      expect(box.bottom).toBeLessThanOrEqual(310);
      expect(box.right - box.left).toBeCloseTo((plain.box.right - plain.box.left) / 2, -1);
    });

    test("on the side where the last word of the line had it", async () => {
      await card.open("plain.html", 800, 600);
      const long = await card.show("#long", HIT, 1);
      expect(long.box.top).toBeGreaterThan(long.word[0]!.bottom);
      await card.page.evaluate("void (long.style.marginTop = '280px')");
      const high = await card.show("#long", HIT, 1);
      expect(high.box.bottom).toBeLessThan(high.word[0]!.top);
      const short = await card.show("#long", "他:ta1|打:da3|我:wo3", 0);
      expect(short.box.bottom).toBeLessThan(short.word[0]!.top);
      await card.page.evaluate(() => qiao.card().hide());
      const fresh = await card.show("#long", "他:ta1|打:da3|我:wo3", 0);
      expect(fresh.box.top).toBeGreaterThan(fresh.word[0]!.bottom);
    });

    test("at the next side, shifted within the window, and by the word again when that has moved", async () => {
      await card.open("plain.html");
      const below = await card.show("#word");
      const above = await card.page.evaluate(
        () => JSON.parse(JSON.stringify(qiao.card().nextPlace())) as Box,
      );
      expect(above.left !== below.box.left || above.top !== below.box.top).toBe(true);
      expect(overlap(above, below.word[0]!)).toBe(false);
      const shifted = await card.page.evaluate(
        () => JSON.parse(JSON.stringify(qiao.card().shift(9_999))) as Box,
      );
      expectWithin(shifted, 800, 600);
    });
  });
});
