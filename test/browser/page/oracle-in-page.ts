import { paragraphAround } from "../../../src/page/paragraph.ts";
import { rootFinder } from "../../../src/page/tree.ts";

const INLINE = ["span", "b", "i", "a", "em", "u", "font", "bdi", "label"];
const BLOCK = ["div", "p", "li", "h2", "section", "blockquote", "pre", "ul"];
const UNSEEN = ["none", "script", "template", "comment", "wbr", "zwsp", "empty"];
const roots = rootFinder(() => null);

/** A generator of numbers below a bound, always the same for a seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % sides;
  };
}

/** Fills an element with random elements and texts in which no character comes twice. */
function grow(parent: Element, roll: (sides: number) => number, depth: number, next: () => string): void {
  const count = 1 + roll(4);
  for (let child = 0; child < count; child += 1) {
    const kind = roll(depth > 3 ? 5 : 9);
    if (kind < 3) parent.append(next() + (roll(6) === 0 ? "\n  " : "") + next());
    else if (kind === 3) parent.append(unseen(UNSEEN[roll(UNSEEN.length)]!, next));
    else if (kind === 4) parent.append(roll(3) === 0 ? document.createElement("br") : next());
    else {
      const names = kind < 7 ? INLINE : BLOCK;
      const element = document.createElement(names[roll(names.length)]!);
      parent.append(element);
      grow(element, roll, depth + 1, next);
    }
  }
}

function unseen(kind: string, next: () => string): Node {
  if (kind === "comment") return document.createComment(next());
  if (kind === "zwsp") return document.createTextNode("\u200b");
  const element = document.createElement(kind === "none" || kind === "empty" ? "span" : kind);
  if (kind === "none") element.style.display = "none";
  if (kind === "none" || kind === "script") element.append(next());
  return element;
}

const bare = (text: string) => text.replaceAll(/[\s\u200b]/gu, "");

/**
 * Reads every text of a random tree and compares with `innerText`, the browser's own idea of what a reader sees
 * (blocks and `<br>` part lines there; white space aside). Gives what differs.
 */
export function differences(seed: number): string[] {
  const roll = dice(seed);
  const tree = document.createElement("div");
  let code = 0x4e00;
  grow(tree, roll, 0, () => String.fromCharCode(code++));
  document.body.replaceChildren(tree);
  const lines = tree.innerText.split("\n").map(bare);
  const wrong: string[] = [];
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const offset = node.data.search(/[^\s\u200b]/u);
    const line = offset < 0 ? undefined : lines.find((one) => one.includes(node!.data[offset]!));
    if (line === undefined) continue;
    const read = bare(paragraphAround({ node, offset }, roots)?.paragraph.text ?? "");
    if (read !== line) wrong.push(`seed ${seed}: ${read} instead of ${line} in ${tree.outerHTML}`);
  }
  return wrong;
}
