import type { ClickOptions, Modifier, Page } from "./browser-page.ts";
import { keyFacts } from "./browser-keys.ts";
import { sleep } from "./browser-wait.ts";
import type { Target } from "./chromium-target.ts";

const BITS: Readonly<Record<Modifier, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** The trusted input of a page. */
export type Input = Pick<Page, "move" | "click" | "wheel" | "tap" | "press" | "key">;

/** Trusted input by CDP, which counts the page's own pixels, also when it is zoomed. */
export function chromiumInput(target: Target): Input {
  const held = new Set<Modifier>();
  const bits = (more: readonly Modifier[] = []) =>
    [...held, ...more].reduce((all, one) => all | BITS[one], 0);
  const mouse = (type: string, x: number, y: number, more: object = {}) =>
    target.send("Input.dispatchMouseEvent", { type, x, y, modifiers: bits(), ...more });
  const keyEvent = (type: string, key: string, modifiers: readonly Modifier[] = []) => {
    const { code, keyCode, text } = keyFacts(key);
    const types = type === "keyDown" && text && !modifiers.includes("Control") ? { text } : {};
    const down = type === "keyDown" && !("text" in types) ? "rawKeyDown" : type;
    const event = {
      type: down,
      key,
      code,
      windowsVirtualKeyCode: keyCode,
      modifiers: bits(modifiers),
      ...types,
    };
    return target.send("Input.dispatchKeyEvent", event);
  };
  return {
    move: async (x, y) => void (await mouse("mouseMoved", x, y)),
    click: async (x, y, { button = "left", count = 1, modifiers = [] }: ClickOptions = {}) => {
      await mouse("mouseMoved", x, y);
      for (let clickCount = 1; clickCount <= count; clickCount++) {
        await mouse("mousePressed", x, y, { button, clickCount, modifiers: bits(modifiers) });
        await mouse("mouseReleased", x, y, { button, clickCount, modifiers: bits(modifiers) });
      }
    },
    wheel: async (x, y, down) => void (await mouse("mouseWheel", x, y, { deltaX: 0, deltaY: down })),
    tap: async (x, y, hold = 0) => {
      await target.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      await sleep(hold);
      await target.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    },
    press: async (key, ...modifiers) => {
      await keyEvent("keyDown", key, modifiers);
      await keyEvent("keyUp", key, modifiers);
    },
    key: async (kind, key) => {
      if (key in BITS && kind === "down") held.add(key as Modifier);
      if (key in BITS && kind === "up") held.delete(key as Modifier);
      await keyEvent(kind === "down" ? "keyDown" : "keyUp", key);
    },
  };
}
