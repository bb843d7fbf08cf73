/** What was measured: a value in percent for each who was measured. */
export interface Column {
  readonly title: string;
  readonly of: ReadonlyMap<string, number>;
}

/** Width of a number with what parts it from the one before. */
const WIDTH = 20;

/** One table as text: a line for each measure, a column for each name; `–` where a name has no value. */
export function table(names: readonly string[], measures: readonly Column[]): string {
  const first = Math.max(...measures.map(({ title }) => title.length));
  const head = "".padEnd(first) + names.map((name) => name.padStart(WIDTH)).join("");
  const lines = measures.map(
    ({ title, of }) =>
      title.padEnd(first) + names.map((name) => (of.get(name)?.toFixed(2) ?? "–").padStart(WIDTH)).join(""),
  );
  return [head, ...lines].join("\n");
}
