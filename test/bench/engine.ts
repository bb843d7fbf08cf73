import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import type { Measured } from "./engine-one.ts";
import { ENGINES } from "./engine-parts.ts";
import type { Figure } from "./figure.ts";

const ONE = fileURLToPath(new URL("engine-one.ts", import.meta.url));
const ROUNDS = 3;
const PEERS = ["jieba-wasm", "Intl.Segmenter", "pinyin-pro"];

/**
 * Speed, opening time and memory of our engine beside its peers, on our own article and sentences: several rounds, in
 * each every engine in turn, so that other work of the machine falls on all alike; the best of each counts.
 */
export async function benchEngine(): Promise<Figure[]> {
  await ensureAssets();
  const best = new Map<string, Measured>();
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(ENGINES)) best.set(name, better(measure(name), best.get(name)));
  const figure = (
    own: string,
    key: keyof Measured,
    what: string,
    unit: string,
    goal: string,
    peers = PEERS,
  ): Figure => ({
    what,
    unit,
    ours: best.get(own)![key],
    beside: peers.map((name) => ({ name, value: best.get(name)![key] })),
    goal,
  });
  const [words, read, whole] = Object.keys(ENGINES) as [string, string, string];
  return [
    figure(words, "speed", words, "characters/s", "at least 5 × jieba-wasm", PEERS.slice(0, 2)),
    figure(read, "speed", read, "characters/s", "at least 5 × jieba-wasm"),
    figure(whole, "speed", "… and all else that a hover needs", "characters/s", ""),
    figure(read, "opening", "to open and read the first sentence", "ms", "under 20 ms"),
    figure(read, "memory", "memory kept", "MB", "at most 10 MB"),
  ];
}

function measure(name: string): Measured {
  const output = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", ONE, name], {
    encoding: "utf8",
  });
  return JSON.parse(output) as Measured;
}

function better(one: Measured, other: Measured = one): Measured {
  return {
    speed: Math.max(one.speed, other.speed),
    opening: Math.min(one.opening, other.opening),
    memory: Math.min(one.memory, other.memory),
  };
}
