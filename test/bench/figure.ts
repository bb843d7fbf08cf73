/** A measured figure beside what it has to be compared with, all from one run. */
export interface Figure {
  readonly what: string;
  /** `ms`, `MB`, `characters/s` … */
  readonly unit: string;
  readonly ours: number;
  readonly beside: readonly { readonly name: string; readonly value: number }[];
  /** What is to be reached, in words. */
  readonly goal: string;
}

/** Prints figures as a table; each peer or floor with our multiple of it. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ what, unit, ours, beside, goal }) => {
    const others = beside.map(({ name, value }) => `${name} ${round(value)} (× ${round(ours / value)})`);
    return [what, `${round(ours)} ${unit}`, others.join(", "), goal];
  });
  const table = [["", "ours", "beside", "goal"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  console.log(`\n${title}`);
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    );
}

/** The value below which a share (0 to 1) of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function round(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(3)));
}
