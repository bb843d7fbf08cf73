/** A style of the mark: our style sheet has a highlight of that name. */
export type MarkStyle = "fill" | "underline";

const NAMES: Readonly<Record<MarkStyle, string>> = { fill: "qiao-word", underline: "qiao-line" };

/**
 * Marks a word with the CSS Custom Highlight API, without touching the document; the style is the manifest's
 * `::highlight(qiao-word)`. False when the mark is not seen (Firefox styles none in shadow roots; a page may have
 * no highlights; form fields have no ranges): then boxes have to be drawn instead.
 */
export function markWord(ranges: readonly Range[], style: MarkStyle = "fill"): boolean {
  const name = NAMES[style];
  unmarkWord();
  if (ranges.length === 0 || typeof Highlight !== "function") return false;
  try {
    const highlight = new Highlight(...ranges);
    highlight.priority = 1_000_000;
    CSS.highlights.set(name, highlight);
    if (CSS.highlights.get(name)?.size === ranges.length && ranges.every((range) => isStyled(range, style)))
      return true;
  } catch {
    // A registry that a page has broken is as good as none.
  }
  unmarkWord();
  return false;
}

/** Takes the mark away. */
export function unmarkWord(): void {
  try {
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
  } catch {
    // Nothing is marked where there is no registry.
  }
}

function isStyled(range: Range, style: MarkStyle): boolean {
  const parent =
    range.startContainer.parentElement ?? (range.startContainer.getRootNode() as Partial<ShadowRoot>).host;
  if (!parent) return false;
  const drawn = getComputedStyle(parent, `::highlight(${NAMES[style]})`);
  if (style === "underline") return drawn.textDecorationLine.includes("underline");
  return drawn.backgroundColor !== "transparent" && drawn.backgroundColor !== "rgba(0, 0, 0, 0)";
}
