/**
 * Text as a reader sees it around one place of the page, with the way back to the document. Text is joined
 * across inline elements, cut at blocks; hidden text and ruby annotations are left out.
 */
export interface Paragraph {
  readonly text: string;
  /** DOM ranges that cover `[start, end)` of `text` (UTF-16 units), one a text node, in document order. */
  ranges(start: number, end: number): Range[];
}
