import "./fake-browser.ts";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { languageOfBrowser, say, sayCount } from "../../src/extension/say.ts";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const folder = new URL("../../assets/public/_locales/", import.meta.url);
const read = (language: string) =>
  JSON.parse(readFileSync(new URL(`${language}/messages.json`, folder), "utf8")) as Record<string, Message>;
const english = read("en");
const used = ({ message }: Message) =>
  [...message.matchAll(/\$(\w+)\$/gu)].map((match) => match[1]!).toSorted();

describe.each(readdirSync(folder))("messages in %s", (language) => {
  const messages = read(language);

  test("are the same ones as in English", () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test.each(Object.entries(messages))("%s has text and the placeholders it declares", (name, message) => {
    expect(message.message.trim()).not.toBe("");
    expect(message.placeholders).toEqual(english[name]?.placeholders);
    expect([...new Set(used(message))]).toEqual(Object.keys(message.placeholders ?? {}).toSorted());
  });
});

test("every text that the popup's page names exists", () => {
  const page = readFileSync(new URL("../../entrypoints/popup/index.html", import.meta.url), "utf8");
  const named = [...page.matchAll(/data-say="(\w+)"/gu)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in english))).toEqual([]);
});

test.each([
  [0, "0 words"],
  [1, "1 word"],
  [12_345, "12,345 words"],
])("%s is counted as %s", (count, text) => {
  expect(sayCount("vocabulary_found", count)).toBe(text);
});

test("values fill their placeholders", () => {
  expect(say("popup_dictionary", "1 May 2026", "125,049")).toBe("CC-CEDICT of 1 May 2026, 125,049 entries");
});

test("dates follow the language of the messages, in the browser's own kind of it", () => {
  const { i18n } = (globalThis as unknown as { chrome: { i18n: { getUILanguage(): string } } }).chrome;
  const heard = vi.spyOn(i18n, "getUILanguage");
  expect(["en-GB", "de"].map((own) => (heard.mockReturnValue(own), languageOfBrowser()))).toEqual([
    "en-GB",
    "en",
  ]);
  heard.mockRestore();
});
