/**
 * Gives a root a style sheet more. A constructed sheet is not subject to the page's content security policy; where it
 * cannot be adopted, a style element.
 */
export function adopt(root: ShadowRoot, css: string): void {
  const { length } = root.adoptedStyleSheets;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (root.adoptedStyleSheets.length > length) return;
  } catch {
    // Firefox: a sheet made in a content script's world may belong to another document.
  }
  const style = root.ownerDocument.createElementNS("http://www.w3.org/1999/xhtml", "style");
  style.textContent = css;
  root.append(style);
}
