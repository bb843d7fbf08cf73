/** Reads a table of OpenCC, `character TAB character character …` a line, as pairs. */
export function readVariants(text: string): (readonly [string, string])[] {
  return text.split("\n").flatMap((line) => {
    const [from, to] = line.trim().split("\t");
    if (!from || !to || from.startsWith("#")) return [];
    return to.split(" ").map((variant) => [from, variant] as const);
  });
}
