/** What an element is made of: text, elements, and nothing. */
export type Child = Node | string | undefined;

/** Makes an HTML element with a class and children, also in documents that are not HTML. Markup is never parsed. */
export type Make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...children: readonly Child[]
) => HTMLElementTagNameMap[Tag];

/** The maker of a document's elements. */
export function maker(document: Document): Make {
  return (tag, name, ...children) => {
    const element = document.createElementNS(
      "http://www.w3.org/1999/xhtml",
      tag,
    ) as HTMLElementTagNameMap[typeof tag];
    if (name) element.className = name;
    for (const child of children) if (child !== undefined) element.append(child);
    return element;
  };
}
