import type { Lexicon } from "../../dictionary/lexicon.ts";
import { createEdges } from "../edges.ts";
import { Piece } from "../piece.ts";
import { createUnits } from "../units.ts";
import { Class } from "../word-class.ts";

/** All ways to tile one text: edges in the order of where they begin, and which of them end at each place. */
export interface TrainLattice {
  readonly length: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Cost without neighbours, in nats. */
  readonly cost: readonly number[];
  readonly what: readonly number[];
  readonly kind: readonly number[];
  readonly ending: readonly (readonly number[])[];
}

/** Gives the lattice of a text, which must be no longer than one piece; undefined for text with several sentences. */
export function latticeMaker(
  lexicon: Lexicon,
  costsANat: number,
): (text: string) => TrainLattice | undefined {
  const piece = new Piece(lexicon.fold, createUnits());
  let edges = emptyEdges();
  const edgesAt = createEdges(lexicon, piece, (from, to, cost, what, kind) => {
    edges.ending[to]!.push(edges.from.length);
    edges.from.push(from);
    edges.to.push(to);
    edges.cost.push(cost / costsANat);
    edges.what.push(what);
    // a space is rare enough to be learned from as another mark
    edges.kind.push(kind === Class.transparent ? Class.other : kind);
  });
  return (text) => {
    piece.load(text, 0);
    if (piece.length !== text.length) return undefined;
    edges = emptyEdges();
    for (let i = 0; i <= text.length; i++) edges.ending.push([]);
    for (let i = 0; i < text.length; i++) if (i === 0 || edges.ending[i]!.length > 0) edgesAt(i);
    return { length: text.length, ...edges };
  };
}

function emptyEdges() {
  return {
    from: [] as number[],
    to: [] as number[],
    cost: [] as number[],
    what: [] as number[],
    kind: [] as number[],
    ending: [] as number[][],
  };
}
