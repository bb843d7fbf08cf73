/** The middle of the character behind the caret, or at the end of the selection; undefined where this frame has none in view. */
export function caretPoint(): { readonly x: number; readonly y: number } | undefined {
  const selection = document.hasFocus() ? getSelection() : null;
  const node = selection?.focusNode;
  if (!selection || !(node instanceof Text)) return undefined;
  const range = document.createRange();
  const last = Math.max(0, node.length - 1);
  const from = Math.min(selection.focusOffset, last);
  range.setStart(node, from);
  range.setEnd(node, Math.min(from + 1, node.length));
  const box = range.getClientRects()[0];
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
