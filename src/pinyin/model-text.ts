import { FEATURE_KINDS } from "./context.ts";

/*
 * The model as text, one line a row, fields parted by tabs; lines that begin with `#` are remarks:
 *
 *   target <TAB> reading <TAB> reading …                  the readings a target can have
 *   target <TAB> reading <TAB> kind <TAB> text weight …   what speaks for (or against) a reading of the target above
 *
 * A target is a folded character or word. A weight is a whole number, in 1/UNITS_A_NAT nats. The second kind of line
 * has a kind of feature (`FEATURE_KINDS`) in its third field.
 */
/** Weights are in this fraction of a nat. */
export const UNITS_A_NAT = 16;

/** One weight of a reading: a kind of feature by number, its text, and what it adds to the reading's score. */
export interface Weight {
  readonly kind: number;
  readonly text: string;
  readonly weight: number;
}

/** All that is known of one target: its readings in lower case, each with its weights. */
export interface Target {
  readonly target: string;
  readonly readings: readonly { readonly reading: string; readonly weights: readonly Weight[] }[];
}

/** Writes targets as the model's text, without remarks. */
export function writeModel(targets: readonly Target[]): string {
  const lines: string[] = [];
  for (const { target, readings } of targets) {
    lines.push([target, ...readings.map(({ reading }) => reading)].join("\t"));
    for (const { reading, weights } of readings) {
      FEATURE_KINDS.forEach((name, kind) => {
        const fields = weights
          .filter((weight) => weight.kind === kind)
          .map(({ text, weight }) => `${text} ${weight}`);
        if (fields.length > 0) lines.push([target, reading, name, ...fields].join("\t"));
      });
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Reads the model's text; throws SyntaxError for a line that fits nowhere. */
export function readModel(text: string): Target[] {
  const targets: { target: string; readings: { reading: string; weights: Weight[] }[] }[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [target, first, third, ...fields] = line.split("\t");
    const kind = FEATURE_KINDS.findIndex((name) => name === third);
    if (kind < 0) {
      const readings = [first, third, ...fields]
        .filter((reading) => reading !== undefined)
        .map((reading) => ({ reading, weights: [] }));
      targets.push({ target: target!, readings });
      continue;
    }
    const at = targets.at(-1);
    const reading = at?.target === target ? at?.readings.find((known) => known.reading === first) : undefined;
    if (!reading) throw new SyntaxError(`no target for the line ${line.slice(0, 40)}`);
    for (const field of fields) {
      const space = field.lastIndexOf(" ");
      reading.weights.push({ kind, text: field.slice(0, space), weight: Number(field.slice(space + 1)) });
    }
  }
  return targets;
}
