import looks from "./strokes.css?inline";
import type { DrawnStroke } from "../../strokes/glyph.ts";
import type { Drawing } from "../draw.ts";
import { adopt } from "../adopt.ts";
import type { MoreNeeds } from "./about.ts";

const SVG = "http://www.w3.org/2000/svg";
/** The side of a character's box, and how broad the pen is that uncovers its strokes. */
const BOX = 1024;
const PEN = 170;
/** Milliseconds that a stroke takes at least, for each unit of its length, and until the next one. */
const LEAST = 160;
const A_UNIT = 0.5;
const BETWEEN = 140;

/** Roots that have the looks of strokes. */
const dressed = new WeakSet<ShadowRoot>();
/** Names clip paths: they have to differ in one root. */
let drawn = 0;

/** How a character is written: stroke after stroke, again on demand; with numbers where nothing shall move. */
export function drawStrokes(character: string, strokesOf: MoreNeeds["strokesOf"], by: Drawing): HTMLElement {
  const { make, say } = by;
  const box = make("div", "strokes");
  const show = (...children: readonly (Node | string)[]) => {
    box.replaceChildren(...children);
    const root = box.getRootNode();
    // Drawn again meanwhile, it stands nowhere.
    if (!(root instanceof ShadowRoot)) return;
    if (!dressed.has(root)) adopt(root, looks);
    dressed.add(root);
    by.grown();
  };
  const absent = () => show(make("span", "soft", say("card_strokes_absent")));
  strokesOf(character).then((strokes) => {
    if (!strokes) return absent();
    const again = make("button", "more", say("card_strokes_again"));
    again.tabIndex = -1;
    const count = make("span", "soft", say("card_stroke_count", String(strokes.length)));
    const write = () => drawing(character, strokes, by);
    let now = write();
    again.addEventListener("click", (event) => {
      if (!event.isTrusted) return;
      const next = write();
      now.replaceWith(next);
      now = next;
    });
    show(now, make("div", "", count, again));
  }, absent);
  return box;
}

function drawing(character: string, strokes: readonly DrawnStroke[], { make, say }: Drawing): SVGElement {
  const { ownerDocument } = make("span", "");
  const shape = (name: string, values: Readonly<Record<string, string | number>>): SVGElement => {
    const element = ownerDocument.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
    return element;
  };
  const label = `${say("card_strokes", character)}: ${say("card_stroke_count", String(strokes.length))}`;
  const svg = shape("svg", {
    viewBox: `0 0 ${BOX} ${BOX}`,
    class: "writing",
    role: "img",
    "aria-label": label,
  });
  let start = BETWEEN;
  for (const [index, { path, median }] of strokes.entries()) {
    const clip = `stroke-${++drawn}`;
    const ground = shape("clipPath", { id: clip });
    ground.append(shape("path", { d: path }));
    const way = median.map((point) => point.join(" ")).join("L");
    const pen = shape("path", { d: `M${way}`, class: "pen", "clip-path": `url(#${clip})`, pathLength: 1 });
    const takes = LEAST + A_UNIT * lengthOf(median);
    pen.style.strokeWidth = String(PEN);
    pen.style.animation = `write ${takes}ms ease-in-out ${start}ms both`;
    // The pen leaves out what lies beside its way: at the end the whole stroke stands there.
    const whole = shape("path", { d: path, class: "whole" });
    whole.style.animation = `stand 1ms ${start + takes}ms both`;
    const [x, y] = median[0]!;
    const number = shape("text", { x, y, class: "number" });
    number.textContent = String(index + 1);
    svg.append(shape("path", { d: path, class: "ground" }), ground, pen, whole);
    svg.append(number);
    start += takes + BETWEEN;
  }
  return svg;
}

function lengthOf(line: DrawnStroke["median"]): number {
  return line.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = line[index]!;
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}
