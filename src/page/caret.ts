import type { RootOf } from "./tree.ts";

/** Elements looked at below a point. */
const DEPTH = 64;

/** The elements drawn at a point, top first, inside shadow roots, too: each host stands after what it shows. */
export function stackAt(x: number, y: number, rootOf: RootOf): Element[] {
  const found = new Set<Element>();
  const roots = new Set<DocumentOrShadowRoot>();
  const add = (root: DocumentOrShadowRoot) => {
    roots.add(root);
    for (const element of root.elementsFromPoint(x, y)) {
      if (found.size >= DEPTH || found.has(element)) continue;
      const inner = rootOf(element);
      // A root tells of its hosts, too.
      if (inner && !roots.has(inner)) add(inner);
      found.add(element);
    }
  };
  add(document);
  return [...found];
}

/** What is on top at a point, through open and closed shadow roots, and the nearest border between characters. */
export interface Caret {
  readonly top: Element | null;
  readonly caret: CaretPosition | null;
}

/** Asks the browser for the caret at a point. */
export function caretAt(x: number, y: number, rootOf: RootOf): Caret {
  const shadowRoots: ShadowRoot[] = [];
  let root: Document | ShadowRoot | null = document;
  let top: Element | null = null;
  while (root) {
    const found: Element | null = root.elementFromPoint(x, y);
    top = found ?? top;
    const inner: ShadowRoot | null = found && rootOf(found);
    root = inner && !shadowRoots.includes(inner) ? inner : null;
    if (root instanceof ShadowRoot) shadowRoots.push(root);
  }
  return { top, caret: document.caretPositionFromPoint(x, y, { shadowRoots }) };
}
