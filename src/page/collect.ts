import { relation, type Box } from "./box.ts";
import type { Piece } from "./compose.ts";
import { flowOf, showsText, type Flow } from "./flow.ts";
import { boxAt, startAt } from "./measure.ts";
import { isElement, isText, parentOf, walk, type RootOf, type Way } from "./tree.ts";

/** Units read and nodes visited on each side of a place, however long its paragraph is. */
const UNITS = 2000;
const NODES = 2500;
/** Nodes after which a walk ends where a sentence has ended, and the units read beyond its end. */
const ENOUGH = 300;
const BEYOND = 40;

/** Text smaller than this share of the text beside it is no part of its line. */
const ANNOTATION = 0.75;

/** A piece of a paragraph with the text node it stands in, from unit `from` on; breaks and objects have none. */
interface Source extends Piece {
  readonly node?: Text;
  readonly from: number;
}

/** What stands around a place, in order; `cut` tells where only the bound, not the page, ended it. */
export interface Collected {
  readonly sources: readonly Source[];
  readonly cut: { readonly start: boolean; readonly end: boolean };
}

/** A character of the walk; its box is measured where it is needed. */
interface Character {
  readonly text: Text;
  readonly offset: number;
  box?: Box | undefined;
}

/** Borders met since the last character: whether the text goes on is then seen by where it is drawn. */
interface Crossed {
  atomic: boolean;
  out: boolean;
  block: boolean;
}

/** Collects the text around `offset` of a text node up to the next block, cell, item or bound on both sides. */
export function collect(text: Text, offset: number, rootOf: RootOf): Collected {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const before = new Side(text, offset, -1, rootOf, styles);
  const after = new Side(text, offset, 1, rootOf, styles);
  return {
    sources: [...before.sources.toReversed(), ...after.sources],
    cut: { start: before.cut, end: after.cut },
  };
}

function boxOf(character: Character): Box | undefined {
  return (character.box ??= boxAt(character.text, character.offset));
}

function size(box: Box, vertical: boolean): number {
  return vertical ? box.right - box.left : box.bottom - box.top;
}

/** The state of one walk away from a place. */
class Side {
  readonly sources: Source[] = [];
  cut = false;
  /** The character nearest to what comes next. */
  private last: Character;
  private broken = false;
  /** Units read since a sentence ended. */
  private beyond = 0;
  private crossed: Crossed | undefined;
  private inside = 0;
  private left = UNITS;
  private readonly vertical: boolean;

  constructor(
    text: Text,
    offset: number,
    private readonly way: Way,
    private readonly rootOf: RootOf,
    private readonly styles: Map<Element, CSSStyleDeclaration>,
  ) {
    this.last = { text, offset };
    this.vertical = this.styleAround(text)?.writingMode.startsWith("vertical") ?? false;
    this.take(text, way === 1 ? offset : 0, way === 1 ? text.length : offset);
    if (!this.cut) this.walk(text);
  }

  private walk(from: Text): void {
    const steps = walk(from, this.way, this.rootOf);
    let skip = false;
    for (let count = 0; ; count += 1) {
      const step = steps.next(skip);
      if (step.done) return;
      if (count === NODES || this.left <= 0 || (count > ENOUGH && this.beyond > BEYOND)) {
        this.cut = true;
        return;
      }
      skip = false;
      const { node, leaving } = step.value;
      if (isText(node)) {
        if (!this.meet(node)) return;
      } else if (isElement(node)) {
        const flow = flowOf(node, this.styleOf(node));
        if (leaving ? !this.leave(node, flow) : !this.enter(node, flow)) return;
        skip = !leaving && (flow === "none" || flow === "object" || flow === "line");
      }
    }
  }

  /** Returns false where the paragraph ends. */
  private enter(element: Element, flow: Flow): boolean {
    if (flow === "line") this.put("\n");
    else if (flow === "object" && element.getBoundingClientRect().width > 1) this.put(" ");
    else if (flow === "atomic" || flow === "out") {
      this.cross(flow);
      this.inside += 1;
    } else if (flow === "block") {
      if (this.inside === 0 && !this.isSet(element)) return false;
      this.cross("block");
    }
    return true;
  }

  /** Returns false where the paragraph ends. */
  private leave(element: Element, flow: Flow): boolean {
    if (flow === "atomic" || flow === "out") {
      this.inside = Math.max(0, this.inside - 1);
      this.cross(flow);
    } else if (flow === "block") {
      if (this.inside === 0 && !this.isSet(element)) return false;
      this.cross("block");
    }
    return flow !== "none";
  }

  /** Blocks stacked in an inline block are how pages imitate ruby: geometry tells which of them goes on. */
  private isSet(element: Element): boolean {
    let parent = parentOf(element, this.rootOf);
    for (let level = 0; parent && level < 3; level += 1) {
      const flow = flowOf(parent, this.styleOf(parent));
      if (flow !== "block") return flow === "atomic";
      parent = parentOf(parent, this.rootOf);
    }
    return false;
  }

  private cross(border: keyof Crossed): void {
    this.crossed ??= { atomic: false, out: false, block: false };
    this.crossed[border] = true;
  }

  /** Takes a text node of the walk if the text goes on there; false where the paragraph ends. */
  private meet(text: Text): boolean {
    const style = this.styleAround(text);
    if (!style || !showsText(style)) return true;
    const letters = this.way === 1 ? /\S/u.exec(text.data)?.index : text.data.trimEnd().length - 1;
    if (this.crossed && letters !== undefined && letters >= 0) {
      const next: Character = { text, offset: startAt(text.data, letters) };
      const how = this.goesOn(next, this.crossed);
      // What is drawn elsewhere is passed over, unless that is where the page goes on.
      if (!how) return this.inside > 0 || (this.crossed.block && !this.crossed.atomic);
      if (how === "line" && !this.broken) this.put("\n");
      this.crossed = undefined;
      this.last = next;
    }
    this.take(text, 0, text.length);
    return !this.cut;
  }

  private goesOn(next: Character, crossed: Crossed): "joined" | "line" | undefined {
    const [a, b] = [boxOf(this.last), boxOf(next)];
    if (!a || !b) return undefined;
    // Small text set into a line or beside it is an annotation.
    const small = size(b, this.vertical) < ANNOTATION * size(a, this.vertical);
    if (small && (this.inside > 0 || crossed.block)) return undefined;
    const how = this.way === 1 ? relation(a, b, this.vertical) : relation(b, a, this.vertical);
    if (how === "beside") return "joined";
    if (how === "apart") return undefined;
    if (crossed.out) return "line";
    return crossed.atomic ? "joined" : undefined;
  }

  private take(text: Text, start: number, end: number): void {
    const forward = this.way === 1;
    const from = forward ? start : Math.max(start, end - this.left);
    const to = forward ? Math.min(end, start + this.left) : end;
    this.cut ||= from > start || to < end;
    this.left -= to - from;
    if (to <= from) return;
    const data = text.data.slice(from, to);
    this.sources.push({ node: text, from, data, space: this.spaceIn(text) });
    const edge = forward ? data.trimEnd().length - 1 : data.search(/\S/u);
    if (edge < 0) return;
    this.broken = false;
    if (this.beyond > 0 || /[。！？；…!?;]/u.test(data)) this.beyond += data.length;
    const at = startAt(text.data, from + edge);
    if (this.last.text !== text || this.last.offset !== at) this.last = { text, offset: at };
  }

  private put(data: string): void {
    this.left -= 1;
    this.broken ||= data === "\n";
    this.sources.push({ data, from: 0, space: "preserve" });
  }

  private spaceIn(text: Text): Piece["space"] {
    const how = this.styleAround(text)?.whiteSpaceCollapse ?? "collapse";
    if (how === "preserve-breaks") return how;
    return how === "collapse" ? "collapse" : "preserve";
  }

  private styleAround(text: Text): CSSStyleDeclaration | undefined {
    const parent = parentOf(text, this.rootOf);
    return parent ? this.styleOf(parent) : undefined;
  }

  private styleOf(element: Element): CSSStyleDeclaration {
    let style = this.styles.get(element);
    if (!style) {
      style = getComputedStyle(element);
      this.styles.set(element, style);
    }
    return style;
  }
}
