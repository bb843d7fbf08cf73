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

/** The border between characters that is nearest to a point, found through open and closed shadow roots. */
export function caretAt(x: number, y: number, rootOf: RootOf): CaretPosition | null {
  const shadowRoots: ShadowRoot[] = [];
  let root: Document | ShadowRoot | null = document;
  while (root) {
    const top: Element | null = root.elementFromPoint(x, y);
    const inner: ShadowRoot | null = top && rootOf(top);
    root = inner && !shadowRoots.includes(inner) ? inner : null;
    if (root instanceof ShadowRoot) shadowRoots.push(root);
  }
  return document.caretPositionFromPoint(x, y, { shadowRoots });
}
