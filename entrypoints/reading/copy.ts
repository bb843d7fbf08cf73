/**
 * Puts text on the clipboard while a key or click is being handled; whether it is there. The clipboard's own
 * interface is missing on pages that came without encryption, and others may forbid it; this one takes neither focus
 * nor selection, and the page hears nothing of it.
 */
export function copyNow(text: string): boolean {
  const life = new AbortController();
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  window.addEventListener("copy", fill, { capture: true, signal: life.signal });
  try {
    return document.execCommand("copy") && copied;
  } finally {
    life.abort();
  }
}
