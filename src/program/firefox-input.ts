import type { ClickOptions, Page } from "./browser-page.ts";
import { keyFacts } from "./browser-keys.ts";
import { sleep } from "./browser-wait.ts";
import type { Wire } from "./browser-wire.ts";

const BUTTONS = { left: 0, middle: 1, right: 2 } as const;

/** Trusted input by WebDriver BiDi. */
export function firefoxInput(
  wire: Wire,
  context: string,
): Pick<Page, "move" | "click" | "wheel" | "tap" | "press" | "key"> {
  const perform = async (...actions: object[]) => {
    await wire.send("input.performActions", { context, actions });
  };
  const mouse = (...actions: object[]) => perform({ type: "pointer", id: "mouse", actions });
  const finger = (...actions: object[]) =>
    perform({ type: "pointer", id: "finger", parameters: { pointerType: "touch" }, actions });
  const keys = (...actions: object[]) => perform({ type: "key", id: "keyboard", actions });
  const down = (key: string) => ({ type: "keyDown", value: keyFacts(key).webdriver });
  const up = (key: string) => ({ type: "keyUp", value: keyFacts(key).webdriver });
  const whole = (x: number, y: number) => ({ x: Math.round(x), y: Math.round(y) });
  return {
    move: (x, y) => mouse({ type: "pointerMove", ...whole(x, y) }),
    click: async (x, y, { button = "left", count = 1, modifiers = [] }: ClickOptions = {}) => {
      const press = { type: "pointerDown", button: BUTTONS[button] };
      const release = { type: "pointerUp", button: BUTTONS[button] };
      const clicks = Array.from({ length: count }, () => [press, release]).flat();
      if (modifiers.length) await keys(...modifiers.map(down));
      await mouse({ type: "pointerMove", ...whole(x, y) }, ...clicks);
      if (modifiers.length) await keys(...modifiers.map(up));
    },
    wheel: (x, y, deltaY) =>
      perform({
        type: "wheel",
        id: "wheel",
        actions: [{ type: "scroll", ...whole(x, y), deltaX: 0, deltaY }],
      }),
    tap: async (x, y, hold = 0) => {
      await finger({ type: "pointerMove", ...whole(x, y) }, { type: "pointerDown", button: 0 });
      await sleep(hold);
      await finger({ type: "pointerUp", button: 0 });
    },
    press: (key, ...modifiers) => keys(...modifiers.map(down), down(key), up(key), ...modifiers.map(up)),
    key: (kind, key) => keys(kind === "down" ? down(key) : up(key)),
  };
}
