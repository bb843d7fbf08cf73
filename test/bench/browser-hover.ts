import type { Page } from "../../src/program/browser-page.ts";
import { sleep } from "../../src/program/browser-wait.ts";
import { CARD_HOST } from "../../src/program/read-card.ts";
import { installProbe, type Hover } from "./browser-hover-probe.ts";
import type { Pair } from "./browser-pair.ts";
import { findSpots, type Spot } from "./browser-spots.ts";
import { quantile, type Figure } from "./figure.ts";

const WARM = 60;
const STOPS = 6;
const HOVERS_A_STOP = 5;

/** Pointer move → frame with the card, with the worker awake and after it was stopped, on text read before. */
export async function benchHover({ ours, empty, server }: Pair): Promise<Figure[]> {
  const page = await ours.newPage(`${server.origin}/article`);
  const bare = await empty.newPage(`${server.origin}/article`);
  const spots = await findSpots(page);
  await page.inContentScript(installProbe, CARD_HOST, false);
  await bare.inContentScript(installProbe, "", true);
  const warm: Hover[] = [];
  const floor: Hover[] = [];
  for (let index = 0; index < WARM; index++) {
    const spot = spots[index % spots.length]!;
    warm.push(await hover(page, spot));
    floor.push(await hover(bare, spot));
  }
  const asleep: Hover[] = [];
  let woken = 0;
  for (let stop = 0; stop < STOPS; stop++) {
    await ours.stopBackground();
    for (let index = 0; index < HOVERS_A_STOP; index++)
      asleep.push(await hover(page, spots[(stop * HOVERS_A_STOP + index) % spots.length]!));
    if (await ours.backgroundRuns()) woken++;
  }
  await page.close();
  await bare.close();
  return [
    ...compare("move → card, warm", warm, floor),
    ...compare("move → card, worker asleep, text read before", asleep, floor),
    { what: "… workers that these woke", unit: `of ${STOPS}`, ours: woken, beside: [], goal: "0" },
  ];
}

/**
 * Jumps to a spot and gives how long its card took. The pause before it makes it a new aim of the hand: of a hand
 * in full travel the extension waits for the rest, on purpose.
 */
export async function hover(page: Page, { x, y, word }: Spot): Promise<Hover> {
  await sleep(100);
  await page.inContentScript((wanted: string) => probe.arm(wanted), word);
  await page.move(x, y);
  return page.inContentScript(() => probe.hover());
}

function compare(what: string, hovers: readonly Hover[], floor: readonly Hover[]): Figure[] {
  const times = (list: readonly Hover[], share: number) =>
    quantile(
      list.map(({ milliseconds }) => milliseconds),
      share,
    );
  const late = hovers.filter(({ frames }) => frames > 0).length;
  const figure = (name: string, share: number, goal: string): Figure => ({
    what: `${what}, ${name}`,
    unit: "ms",
    ours: times(hovers, share),
    beside: [{ name: "one text changed by the move", value: times(floor, share) }],
    goal,
  });
  return [
    figure("p50", 0.5, ""),
    figure("p95", 0.95, "one frame"),
    {
      what: "… not drawn by the next frame",
      unit: `of ${hovers.length}`,
      ours: late,
      beside: [],
      goal: "under 5 %",
    },
  ];
}
