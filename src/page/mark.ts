const NAME = "qiao-word";

/**
 * Marks a word with the CSS Custom Highlight API, without touching the document; the style is the manifest's
 * `::highlight(qiao-word)`. False when the mark is not seen (Firefox styles none in shadow roots; a page may have
 * no highlights; form fields have no ranges): then boxes have to be drawn instead.
 */
export function markWord(ranges: readonly Range[]): boolean {
  unmarkWord();
  if (ranges.length === 0 || typeof Highlight !== "function") return false;
  try {
    const highlight = new Highlight(...ranges);
    highlight.priority = 1_000_000;
    CSS.highlights.set(NAME, highlight);
    if (CSS.highlights.get(NAME)?.size === ranges.length && ranges.every(isStyled)) return true;
  } catch {
    // A registry that a page has broken is as good as none.
  }
  unmarkWord();
  return false;
}

/** Takes the mark away. */
export function unmarkWord(): void {
  try {
    CSS.highlights.delete(NAME);
  } catch {
    // Nothing is marked where there is no registry.
  }
}

function isStyled(range: Range): boolean {
  const parent =
    range.startContainer.parentElement ?? (range.startContainer.getRootNode() as Partial<ShadowRoot>).host;
  if (!parent) return false;
  const colour = getComputedStyle(parent, `::highlight(${NAME})`).backgroundColor;
  return colour !== "transparent" && colour !== "rgba(0, 0, 0, 0)";
}
