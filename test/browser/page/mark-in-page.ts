import { markWord, unmarkWord } from "../../../src/page/mark.ts";

/** Marks two characters of the text that a root begins with; tells whether they are seen. */
export function mark(root: ParentNode): boolean {
  const text = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const range = document.createRange();
  range.setStart(text, 1);
  range.setEnd(text, 3);
  return markWord([range]);
}

/** Marks nothing, as for a word in a form field. */
export function markNothing(): boolean {
  return markWord([]);
}

export { unmarkWord };
