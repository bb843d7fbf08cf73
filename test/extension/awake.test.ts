import { fake, resetBrowser } from "./fake-browser.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { watchBackground } from "../../src/extension/awake.ts";

beforeEach(resetBrowser);

test("awake while the port is open, asleep when it closes, awake again after an answer", () => {
  const asleep = vi.fn();
  const background = watchBackground(new AbortController().signal, asleep);
  expect(background.isAwake()).toBe(true);
  expect(asleep).not.toHaveBeenCalled();
  fake.ports[0]!.close();
  expect(background.isAwake()).toBe(false);
  expect(asleep).toHaveBeenCalledOnce();
  background.heard();
  background.heard();
  expect(background.isAwake()).toBe(true);
  expect(fake.ports).toHaveLength(2);
});

test("nothing is left open at the end, and nothing opened after it", () => {
  const life = new AbortController();
  const asleep = vi.fn();
  const background = watchBackground(life.signal, asleep);
  life.abort();
  expect(fake.ports[0]!.open).toBe(false);
  expect(asleep).not.toHaveBeenCalled();
  background.heard();
  expect(fake.ports).toHaveLength(1);
});

test("a script that outlived its extension opens nothing", () => {
  fake.id = undefined;
  expect(watchBackground(new AbortController().signal, () => undefined).isAwake()).toBe(false);
  expect(fake.ports).toEqual([]);
});
