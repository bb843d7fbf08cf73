import links from "./links.json" with { type: "json" };

/** A site that knows more of a word. */
export type LinkName = keyof typeof links;

/** The address of a word on another site. */
export function linkTo(name: LinkName, word: string): string {
  return links[name].replace("{word}", encodeURIComponent(word.toWellFormed()));
}
