import { fake, resetBrowser } from "./fake-browser.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask, isAlive } from "../../src/extension/ask.ts";

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const question = { sentences: ["你好"] };
const good = { answer: { readings: [], entries: {} } };

async function asked() {
  const reply = ask("read", question);
  await vi.runAllTimersAsync();
  return reply;
}

test("brings back the reply", async () => {
  fake.reply = () => good;
  expect(await asked()).toEqual(good);
  expect(fake.sent).toEqual([{ question: "read", ask: question }]);
});

test.each([
  [
    "rejects",
    () => Promise.reject(new Error("Could not establish connection. Receiving end does not exist.")),
  ],
  ["closes the channel", () => undefined],
  ["is silent", () => new Promise(() => undefined)],
])("asks once more when the background %s", async (_, death) => {
  const replies = [death, () => good];
  fake.reply = () => replies.shift()!();
  expect(await asked()).toEqual(good);
  expect(fake.sent).toHaveLength(2);
});

test("gives up after the second try", async () => {
  fake.reply = () => Promise.reject(new Error("gone"));
  expect(await asked()).toEqual({ error: "unreachable" });
  expect(fake.sent).toHaveLength(2);
});

test("an error of the background is a reply: it is not asked again", async () => {
  fake.reply = () => ({ error: "damaged" });
  expect(await asked()).toEqual({ error: "damaged" });
  expect(fake.sent).toHaveLength(1);
});

test("a script that outlived its extension asks nothing", async () => {
  fake.id = undefined;
  expect(isAlive()).toBe(false);
  expect(await asked()).toEqual({ error: "outdated" });
  expect(fake.sent).toEqual([]);
});

test("an update between the tries is noticed", async () => {
  fake.reply = () => {
    fake.id = undefined;
    throw new Error("Extension context invalidated.");
  };
  expect(await asked()).toEqual({ error: "outdated" });
});
