import type { Box } from "../../src/page/box.ts";
import { boxAt } from "../../src/page/measure.ts";
import { textsNear } from "../../src/page/near.ts";
import { rootOf } from "./find.ts";

/** A place in the window, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Units of a text that are looked through for its first Chinese character. */
const UNITS = 2_000;

/**
 * Where a reader without a pointer begins: behind the caret or at the end of the selection, else at the first Chinese
 * character in the window; undefined in a frame that has not the focus, or shows none.
 */
export function startPoint(): Point | undefined {
  const elsewhere = !document.hasFocus() || document.activeElement instanceof HTMLIFrameElement;
  return elsewhere ? undefined : (caretPoint() ?? firstPoint());
}

function caretPoint(): Point | undefined {
  const selection = getSelection();
  const node = selection?.focusNode;
  if (!selection || !(node instanceof Text)) return undefined;
  const range = document.createRange();
  const last = Math.max(0, node.length - 1);
  const from = Math.min(selection.focusOffset, last);
  range.setStart(node, from);
  range.setEnd(node, Math.min(from + 1, node.length));
  const box = range.getClientRects()[0];
  return box && middleOf(box);
}

function firstPoint(): Point | undefined {
  const band = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (const near of textsNear(band, rootOf)) {
    if (!near || near instanceof ShadowRoot) continue;
    const { text, offset } = near;
    for (const { index } of text.data.slice(offset, offset + UNITS).matchAll(/\p{Script=Han}/gu)) {
      const point = middleOf(boxAt(text, offset + index));
      if (point) return point;
    }
  }
  return undefined;
}

/** The middle of a box; undefined where that is out of the window. */
function middleOf(box: Box | undefined): Point | undefined {
  if (!box) return undefined;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x >= 0 && x < innerWidth && y >= 0 && y < innerHeight ? { x, y } : undefined;
}
