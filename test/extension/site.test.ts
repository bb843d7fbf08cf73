import { expect, test } from "vitest";
import { siteOf, siteOfTab } from "../../src/extension/site.ts";

test.each([
  ["https://news.example/a?b#c", "news.example"],
  ["http://localhost:8080/", "localhost:8080"],
  ["file:///home/reader/a.html", "file"],
  ["about:blank", undefined],
  ["chrome://extensions", undefined],
  ["", undefined],
  [undefined, undefined],
])("the site of %s is %s", (address, site) => {
  expect(siteOf(address)).toBe(site);
});

interface FakeFrame {
  href: string;
  top?: { href: string | undefined };
  ancestors?: string[];
  referrer?: string;
  origin?: string;
}

function frame({ href, top, ancestors, referrer = "", origin = "null" }: FakeFrame): Window {
  const list = ancestors && { length: ancestors.length, item: (at: number) => ancestors[at] ?? null };
  const self = {
    location: { href, ancestorOrigins: list },
    document: { referrer },
    origin,
  } as unknown as Window & { top: unknown };
  const above = {
    get location() {
      if (top?.href === undefined) throw new DOMException("Blocked", "SecurityError");
      return top;
    },
  };
  return Object.assign(self, { top: top ? above : self });
}

test.each<[string, FakeFrame, string | undefined]>([
  ["a tab", { href: "https://a.example/" }, "a.example"],
  [
    "a frame of another site",
    { href: "https://b.example/", top: { href: undefined }, ancestors: ["https://a.example"] },
    "a.example",
  ],
  [
    "a frame in a frame",
    {
      href: "https://c.example/",
      top: { href: undefined },
      ancestors: ["https://b.example", "https://a.example"],
    },
    "a.example",
  ],
  [
    "a sandboxed frame",
    { href: "about:srcdoc", top: { href: undefined }, ancestors: ["https://a.example"] },
    "a.example",
  ],
  [
    "an empty frame, no list of ancestors",
    { href: "about:blank", top: { href: "https://a.example/x" } },
    "a.example",
  ],
  [
    "a foreign frame, no list of ancestors",
    { href: "https://b.example/", top: { href: undefined }, referrer: "https://a.example/" },
    "a.example",
  ],
  [
    "nothing known but itself",
    { href: "https://b.example/", top: { href: undefined }, origin: "https://b.example" },
    "b.example",
  ],
])("the tab's site seen from %s", (_, given, site) => {
  expect(siteOfTab(frame(given))).toBe(site);
});
