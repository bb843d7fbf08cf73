import { unitAt, type Context, type FeatureSink } from "./context.ts";
import { BETWEEN, PART } from "./feature-hash.ts";

/** Collects the features it is shown as texts: the number of the kind, then a space, then the text of the feature. */
export class TextSink implements FeatureSink {
  readonly features: string[] = [];
  readonly kinds = -1;
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  unit(kind: number, at: number): void {
    this.units(kind, at, at + 1);
  }

  units(kind: number, from: number, to: number): void {
    this.features.push(`${kind} ${this.#part(from, to)}`);
  }

  around(kind: number, from: number, to: number, from2: number, to2: number): void {
    const between = String.fromCharCode(BETWEEN);
    this.features.push(`${kind} ${this.#part(from, to)}${between}${this.#part(from2, to2)}`);
  }

  letters(kind: number, first: number, second: number): void {
    this.features.push(`${kind} ${String.fromCharCode(...[first, second].filter((letter) => letter > 0))}`);
  }

  #part(from: number, to: number): string {
    let part = "";
    for (let i = from; i < Math.min(to, from + PART); i++)
      part += String.fromCharCode(unitAt(this.#context, i));
    return part;
  }
}
