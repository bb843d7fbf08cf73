import { contains, type Box } from "./box.ts";
import { lengthAt } from "./measure.ts";

let pen: OffscreenCanvasRenderingContext2D | null | undefined;

/** The width of a text in CSS pixels, drawn with an element's font. */
function widthOf(text: string, style: CSSStyleDeclaration): number {
  pen ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (!pen) return text.length * parseFloat(style.fontSize);
  pen.font = style.font || `${style.fontSize} ${style.fontFamily}`;
  pen.letterSpacing = style.letterSpacing === "normal" ? "0px" : style.letterSpacing;
  return pen.measureText(text).width;
}

/**
 * The boxes of `[start, end)` of a single line that the browser draws itself (a button's value, a placeholder, a
 * chosen option, a missing image's text) and tells nothing about: measured on a canvas, set as the element's style says.
 */
export function drawnBox(element: Element, text: string, start: number, end: number): Box {
  const style = getComputedStyle(element);
  const outer = element.getBoundingClientRect();
  const scale =
    element instanceof HTMLElement && element.offsetWidth > 0 ? outer.width / element.offsetWidth : 1;
  const inset = (side: "Left" | "Right" | "Top" | "Bottom") =>
    (parseFloat(style[`padding${side}`]) + parseFloat(style[`border${side}Width`])) * scale || 0;
  const room = outer.width - inset("Left") - inset("Right") - widthOf(text, style) * scale;
  const share = { center: 0.5, "-webkit-center": 0.5, end: 1, right: 1 }[style.textAlign] ?? 0;
  const left = outer.left + inset("Left") + Math.max(0, room) * share;
  const half = parseFloat(style.fontSize) * scale * 0.6;
  const [top, bottom] = [outer.top + inset("Top"), outer.bottom - inset("Bottom")];
  const middle = element instanceof HTMLTextAreaElement ? top + half : (top + bottom) / 2;
  return {
    left: left + widthOf(text.slice(0, start), style) * scale,
    right: Math.min(left + widthOf(text.slice(0, end), style) * scale, outer.right),
    top: middle - half,
    bottom: middle + half,
  };
}

/** The offset of the character of such a line under a point. */
export function drawnOffset(element: Element, text: string, x: number, y: number): number | undefined {
  for (let offset = 0; offset < text.length && offset < 200; offset += lengthAt(text, offset))
    if (contains(drawnBox(element, text, offset, offset + lengthAt(text, offset)), x, y)) return offset;
  return undefined;
}
