import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSource } from "../../src/program/start-source.ts";
import { textOf } from "../../src/program/start-text.ts";

const folder = mkdtempSync(join(tmpdir(), "qiao-source-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, bytes: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function fetched(argument: string | undefined) {
  const source = await openSource(argument);
  try {
    const response = await fetch(source.address);
    return { type: response.headers.get("content-type"), body: await response.text() };
  } finally {
    source.close();
  }
}

/** 你好。中国的银行 and 中國的銀行在這裡。 as these encodings write them. */
const GBK = Uint8Array.of(
  0xc4,
  0xe3,
  0xba,
  0xc3,
  0xa1,
  0xa3,
  0xd6,
  0xd0,
  0xb9,
  0xfa,
  0xb5,
  0xc4,
  0xd2,
  0xf8,
  0xd0,
  0xd0,
);
const BIG5 = Uint8Array.of(
  0xa4,
  0xa4,
  0xb0,
  0xea,
  0xaa,
  0xba,
  0xbb,
  0xc8,
  0xa6,
  0xe6,
  0xa6,
  0x62,
  0xb3,
  0x6f,
  0xb8,
  0xcc,
  0xa1,
  0x43,
);

test.each([
  ["UTF-8", new TextEncoder().encode("你好"), "你好"],
  ["UTF-8 with a mark", new TextEncoder().encode("\uFEFF你好"), "你好"],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x60, 0x4f, 0x7d, 0x59), "你好"],
  ["UTF-16, big end first", Uint8Array.of(0xfe, 0xff, 0x4f, 0x60, 0x59, 0x7d), "你好"],
  ["GBK", GBK, "你好。中国的银行"],
  ["Big5", BIG5, "中國的銀行在這裡。"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), undefined],
  ["zeros", new Uint8Array(64), undefined],
])("text of %s", (_, bytes, text) => {
  expect(textOf(bytes)).toBe(text);
});

test("without an argument our own article is served", async () => {
  const { type, body } = await fetched(undefined);
  expect(type).toBe("text/html");
  expect(body).toContain("外婆的伞");
  expect(body.match(/\p{Script=Han}/gu)!.length).toBeGreaterThan(1_200);
});

test("a text file becomes a page of paragraphs, its markup plain text", async () => {
  const { type, body } = await fetched(file("a.txt", "第一段 <b>&amp;\r\n\r\n第二段"));
  expect(type).toBe("text/html; charset=utf-8");
  expect(body).toContain("<p>第一段 &lt;b>&amp;amp;</p>\n<p>第二段</p>");
});

test("a GBK file is shown as text, an HTML file as it is", async () => {
  expect((await fetched(file("b.txt", GBK))).body).toContain("<p>你好。中国的银行</p>");
  const html = "<title>x</title><p>你好";
  expect((await fetched(file("c.html", html))).body).toBe(html);
});

test("a web address stays as it is", async () => {
  expect((await openSource("https://example.com/路")).address).toBe("https://example.com/%E8%B7%AF");
});

test.each([
  ["a missing file", join(folder, "none.txt"), /There is no file .*none\.txt\.$/],
  ["a forgotten scheme", "example.com/a", /For a web page write https:\/\/example\.com\/a/],
  ["a folder", folder, /is a folder/],
  ["an impossible address", "http://", /is not a web address/],
])("%s is told in one sentence", async (_, argument, message) => {
  await expect(openSource(argument)).rejects.toThrow(message);
});

test("a file that is no text or empty is told in one sentence", async () => {
  await expect(openSource(file("d.bin", new Uint8Array(9)))).rejects.toThrow(/is not text/);
  await expect(openSource(file("e.txt", ""))).rejects.toThrow(/is empty/);
});
