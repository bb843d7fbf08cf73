/** Gives an element's shadow root, open or closed, or null. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** 1 in reading order, -1 against it. */
export type Way = 1 | -1;

/** A node met on a walk: entered (`leaving` false) or, for elements, left again. */
export interface Step {
  readonly node: Node;
  readonly leaving: boolean;
}

// A form's fields shadow its properties (`<input name="firstChild">`), so the tree is read through the prototype.
type Link = "parentNode" | "firstChild" | "lastChild" | "nextSibling" | "previousSibling";
const getters = new Map<Link, () => Node | null>();

function link(node: Node, name: Link): Node | null {
  let getter = getters.get(name);
  if (!getter) {
    getter = Object.getOwnPropertyDescriptor(Node.prototype, name)!.get as () => Node | null;
    getters.set(name, getter);
  }
  return Reflect.apply(getter, node, []);
}

/** Calls a method of an element, also of a form whose fields hide it. */
export function call<Name extends "getBoundingClientRect" | "closest" | "checkVisibility">(
  element: Element,
  name: Name,
  ...args: Parameters<Element[Name]>
): ReturnType<Element[Name]> {
  return Reflect.apply(Element.prototype[name] as () => ReturnType<Element[Name]>, element, args);
}

/** Makes a `RootOf` from the extension's key to closed roots, which is dear, so only likely hosts are asked. */
export function rootFinder(openClosedRoot: RootOf): RootOf {
  const mayHost = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/u;
  return (element) => {
    if (element.shadowRoot instanceof ShadowRoot) return element.shadowRoot;
    const name = element.localName;
    if (typeof name !== "string") return null;
    if (!name.includes("-") && (link(element, "firstChild") || !mayHost.test(name))) return null;
    return openClosedRoot(element);
  };
}

/** Tells whether a node is an element (also a form whose fields hide its properties). */
export function isElement(node: Node): node is Element {
  return node instanceof Element;
}

/** Tells whether a node is text. */
export function isText(node: Node): node is Text {
  return node instanceof Text;
}

/** The slot that shows a child of a shadow host, also in a closed root, where `assignedSlot` is null. */
function slotOf(node: Node, rootOf: RootOf): HTMLSlotElement | null {
  if (!isElement(node) && !isText(node)) return null;
  if (node.assignedSlot) return node.assignedSlot;
  const parent = link(node, "parentNode");
  const root = parent && isElement(parent) ? rootOf(parent) : null;
  if (!root || root.mode === "open") return null;
  for (const slot of root.querySelectorAll("slot")) if (slot.assignedNodes().includes(node)) return slot;
  return null;
}

/** The element around a node in the tree as it is drawn: out of slots and shadow roots, too. */
export function parentOf(node: Node, rootOf: RootOf): Element | null {
  const parent = slotOf(node, rootOf) ?? link(node, "parentNode");
  if (parent instanceof ShadowRoot) return parent.host;
  return parent && isElement(parent) ? parent : null;
}

/** The first (way 1) or last (way -1) child in the tree as it is drawn. */
export function childOf(node: Node, way: Way, rootOf: RootOf): Node | null {
  const name: Link = way === 1 ? "firstChild" : "lastChild";
  if (!isElement(node)) return null;
  const root = rootOf(node);
  if (root) return link(root, name);
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length > 0) return assigned.at(way === 1 ? 0 : -1)!;
  }
  return link(node, name);
}

/** The next (way 1) or previous (way -1) sibling in the tree as it is drawn. */
export function siblingOf(node: Node, way: Way, rootOf: RootOf): Node | null {
  const slot = slotOf(node, rootOf);
  if (!slot) return link(node, way === 1 ? "nextSibling" : "previousSibling");
  const assigned = slot.assignedNodes();
  return assigned[assigned.indexOf(node) + way] ?? null;
}

/** Walks the tree as it is drawn, away from a node. Pass `true` to `next` to go past the node just entered. */
export function* walk(from: Node, way: Way, rootOf: RootOf): Generator<Step, void, boolean | undefined> {
  let node = from;
  for (;;) {
    const next = siblingOf(node, way, rootOf);
    if (!next) {
      const parent = parentOf(node, rootOf);
      if (!parent) return;
      yield { node: parent, leaving: true };
      node = parent;
      continue;
    }
    node = next;
    for (;;) {
      if (yield { node, leaving: false }) break;
      const child = childOf(node, way, rootOf);
      if (!child) {
        if (isElement(node)) yield { node, leaving: true };
        break;
      }
      node = child;
    }
  }
}
