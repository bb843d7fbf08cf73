import { describe, expect, test } from "vitest";
import { compose } from "../../src/page/compose.ts";

/** Lines as they stand in a text file, and the paragraphs (`|` between them) that a reader sees in them. */
const read = (source: string) =>
  compose([{ data: source, space: "preserve" }])
    .text.split("\n")
    .filter((line) => line.trim())
    .map((line) => line.trim())
    .join("|");

describe("lines broken to fit a margin", () => {
  test("go on, with first lines set in", () => {
    const page = [
      "　　民国二十六年七月七日，日军在卢沟桥附",
      "近演习，借口一名士兵失踪，要求进入宛平县",
      "城搜查，遭到中国守军拒绝。",
      "　　次日清晨，日军向宛平县城和卢沟桥发动",
      "进攻。",
    ];
    expect(read(page.join("\n"))).toBe(
      "民国二十六年七月七日，日军在卢沟桥附近演习，借口一名士兵失踪，要求进入宛平县城搜查，遭到中国守军拒绝。|" +
        "次日清晨，日军向宛平县城和卢沟桥发动进攻。",
    );
  });

  test("go on in e-mail, with Latin words kept apart and space at the ends dropped", () => {
    const mail = [
      "你好，上次你问我的那份报告我已经写完了，放在我们 shared  ",
      "folder 里面，你有时间看一下，如果有什么问题就直接告诉我们",
      "吧。",
      "",
      "小王",
    ];
    expect(read(mail.join("\n"))).toBe(
      "你好，上次你问我的那份报告我已经写完了，放在我们 shared folder 里面，你有时间看一下，如果有什么问题就直接告诉我们吧。|小王",
    );
  });

  test("a mark that may not begin a line makes it longer or shorter by one", () => {
    const page = ["春天的时候他常常一个人走到河边去，", "坐在那里看水一直看到太阳落下山去才", "回家吃晚饭"];
    expect(read(page.join("\n"))).toBe(page.join(""));
  });
});

describe("lines that end by themselves", () => {
  test.each([
    ["verse", "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。"],
    ["short lines", "看新\n闻节目"],
    [
      "a heading above a paragraph",
      "第一章\n这是第一章的第一个段落，这一行比较长\n，很长很长的一个段落，这一行比较长",
    ],
    ["ends of sentences", "今天的天气非常好，我们去公园散步吧。\n明天的天气也非常好，我们再去散步吧。"],
    ["lists", "一、准备好需要的材料和工具并且洗干净\n二、把所有的材料切成小块放在盘子里面"],
    ["paragraphs set in", "　　昨天晚上下了一场很大很大的大雨啊\n　　　今天早上起来的时候地面都是湿的"],
    ["blank lines", "今天的天气非常好我们去公园里散步吧\n\n明天的天气也非常好我们再去散散步吧"],
  ])("%s stay apart", (name, source) => {
    expect(read(source)).toContain("|");
    if (name !== "a heading above a paragraph")
      expect(read(source)).toBe(
        source
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
          .join("|"),
      );
  });
});
