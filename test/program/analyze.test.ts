import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReadWord } from "../../src/reading/words.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { analyzeLines } from "../../src/program/analyze-lines.ts";
import { root } from "../support/run-command.ts";

interface Line {
  readonly words: readonly { start: number; end: number; text: string; pinyin: string; kind: string }[];
}

/** Awkward on purpose: CRLF, empty lines, spaces, an astral Han character, a byte order mark, no line end at last. */
const LINES = [
  "我的银行！",
  "他长高了\r",
  "",
  "   ",
  "Hello, 世界!",
  "姓𠮷的人",
  "\ufeff王亚东说3.5米。",
  "绿道",
  "聽說他要結婚了。",
];

let output = "";
let errors = "";
let code: number | null = null;
let shown: Line[] = [];

beforeAll(async () => {
  await ensureAssets();
  const program = spawn("npm", ["run", "--silent", "analyze"], { cwd: root, stdio: "pipe" });
  program.stdout.setEncoding("utf8").on("data", (data: string) => (output += data));
  program.stderr.setEncoding("utf8").on("data", (data: string) => (errors += data));
  const bytes = Buffer.from(LINES.join("\n"));
  // the first cut is inside a character's three bytes
  for (const [from, to] of [
    [0, 4],
    [4, 29],
    [29, bytes.length],
  ] as const) {
    program.stdin.write(bytes.subarray(from, to));
    await pause(50);
  }
  program.stdin.end();
  [code] = (await once(program, "close")) as [number | null];
  shown = output
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}, 180_000);

describe("npm run --silent analyze", () => {
  test("ends well, with one line for each line and a line end at last", () => {
    expect(code, errors).toBe(0);
    expect(output.endsWith("}\n")).toBe(true);
    expect(shown.length).toBe(LINES.length);
  });

  test("a line is JSON as promised, to the letter", () => {
    const [first] = output.split("\n");
    expect(first).toBe(
      '{"words":[{"start":0,"end":1,"text":"我","pinyin":"wo3","kind":"word"},' +
        '{"start":1,"end":2,"text":"的","pinyin":"de5","kind":"word"},' +
        '{"start":2,"end":4,"text":"银行","pinyin":"yin2 hang2","kind":"word"},' +
        '{"start":4,"end":5,"text":"！","pinyin":"","kind":"other"}]}',
    );
  });

  test("words tile each line, in order, by UTF-16 offsets", () => {
    expect(shown.map(({ words }) => words.map(({ text }) => text).join(""))).toEqual(LINES);
    for (const [index, { words }] of shown.entries()) {
      let end = 0;
      for (const word of words) {
        expect(word.start).toBe(end);
        expect(word.text).toBe(LINES[index]!.slice(word.start, word.end));
        end = word.end;
      }
      expect(end).toBe(LINES[index]!.length);
    }
  });

  test("an empty line has no words", () => expect(shown[2]).toEqual({ words: [] }));

  test("an astral Han character counts two units", () => {
    expect(shown[5]!.words.find(({ text }) => text.includes("的"))).toMatchObject({ start: 3, end: 4 });
    expect(shown[5]!.words.map(({ text }) => text)).toContain("𠮷");
  });

  test("kinds: names, numbers, the rest; a new word is a word here", () => {
    const kindOf = (line: number, text: string) =>
      shown[line]!.words.find((word) => word.text === text)?.kind;
    expect(kindOf(6, "王亚东")).toBe("name");
    expect(kindOf(6, "3.5米")).toBe("number");
    expect(kindOf(7, "绿道")).toBe("word");
    expect(kindOf(4, "世界")).toBe("word");
    expect(new Set(shown[3]!.words.map(({ kind }) => kind))).toEqual(new Set(["other"]));
    for (const { kind, pinyin } of shown.flatMap(({ words }) => words))
      if (kind === "other") expect(pinyin).toBe("");
  });
});

describe("lines of bytes", () => {
  const read = (text: string): ReadWord[] =>
    text ? [{ start: 0, end: text.length, kind: "other", pinyin: "" }] : [];
  const linesOf = async (chunks: readonly Uint8Array[]) => {
    async function* bytes() {
      yield* chunks;
    }
    let all = "";
    for await (const chunk of analyzeLines(bytes(), read)) all += chunk;
    return all
      .split("\n")
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as Line).words[0]?.text ?? "");
  };

  test("are the same however the bytes are cut", async () => {
    const bytes = Buffer.from("银\n𠮷行\n\n了");
    for (let cut = 0; cut <= bytes.length; cut++)
      expect(await linesOf([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(["银", "𠮷行", "", "了"]);
    expect(await linesOf(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(["银", "𠮷行", "", "了"]);
  });

  test("what ends in the middle of a character is still a line", async () => {
    expect(await linesOf([Buffer.from("银行").subarray(0, 4)])).toEqual(["银\ufffd"]);
  });

  test("a line end at last begins no further line, and nothing gives nothing", async () => {
    expect(await linesOf([Buffer.from("银\n")])).toEqual(["银"]);
    expect(await linesOf([Buffer.from("\n")])).toEqual([""]);
    expect(await linesOf([])).toEqual([]);
  });
});
