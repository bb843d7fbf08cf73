const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The text of markup, without ever making elements of it: breaks become line ends, media and tags go. */
export function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:div|p|li)>/giu, "\n")
    .replace(/\[sound:[^\]]{0,500}\]/gu, "")
    .replace(/<(?:style|script)\b[^>]{0,500}>[^<]*<\/(?:style|script)>/giu, "")
    .replace(/<[^>]{0,2000}>/gu, "")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
        const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
        return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
      },
    );
}

/** A text as markup: nothing in it means anything, line ends are breaks. */
export function asHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
