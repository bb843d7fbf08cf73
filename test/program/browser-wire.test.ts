import { expect, test } from "vitest";
import { waitFor } from "../../src/program/browser-wait.ts";
import { openWire } from "../../src/program/browser-wire.ts";

interface Sent {
  readonly id: number;
  readonly method: string;
}

function wireWithLog() {
  const sent: Sent[] = [];
  const wire = openWire("Browser", (text) => void sent.push(JSON.parse(text) as Sent));
  const reply = (index: number, rest: object) =>
    wire.receive(JSON.stringify({ id: sent[index]!.id, ...rest }));
  return { wire, sent, reply };
}

test("answers reach their questions in any order", async () => {
  const { wire, reply } = wireWithLog();
  const [first, second] = [wire.send("a"), wire.send("b")];
  reply(1, { result: 2 });
  reply(0, { result: 1 });
  expect(await Promise.all([first, second])).toEqual([1, 2]);
});

test("errors of both protocols name the command", async () => {
  const { wire, reply } = wireWithLog();
  const [cdp, bidi] = [wire.send("Page.navigate"), wire.send("script.evaluate")];
  reply(0, { error: { message: "no such page" } });
  reply(1, { type: "error", error: "no such frame", message: "gone" });
  await expect(cdp).rejects.toThrow("Page.navigate: no such page");
  await expect(bidi).rejects.toThrow("script.evaluate: no such frame gone");
});

test("a silent browser and one that ended are told apart", async () => {
  const { wire } = wireWithLog();
  await expect(wire.send("a", {}, undefined, 20)).rejects.toThrow("no answer of Browser to a within 0.02 s");
  const waiting = wire.send("b");
  wire.end("has ended");
  await expect(waiting).rejects.toThrow("b: Browser has ended");
  await expect(wire.send("c")).rejects.toThrow("c: Browser has ended");
});

test("events reach listeners until they stop listening", () => {
  const { wire } = wireWithLog();
  const heard: string[] = [];
  const stop = wire.on(({ method }) => heard.push(method));
  wire.receive(`{"method":"one","params":{}}`);
  stop();
  wire.receive(`{"method":"two","params":{}}`);
  expect(heard).toEqual(["one"]);
});

test("a wait that is over says what was awaited and what was seen last", async () => {
  await expect(waitFor("the moon", () => 0, { limit: 60, every: 10 })).rejects.toThrow(
    "waited 0.06 s for the moon; the last look gave 0",
  );
  const broken = () => {
    throw new Error("cloud");
  };
  await expect(waitFor("the sun", broken, { limit: 60, every: 10 })).rejects.toThrow(`the error "cloud"`);
  let looks = 0;
  expect(await waitFor("the third look", () => ++looks === 3 && "there", { every: 1 })).toBe("there");
});
