import { cardView, type Looked } from "./card-view.ts";
import { draw } from "./draw.ts";
import { maker } from "./element.ts";
import { createHost } from "./host.ts";
import rehearsal from "./rehearsal.json" with { type: "json" };
import type { Say } from "./say.ts";

/**
 * Draws a card that nobody sees and that is in no page: a browser compiles what it runs for the first time, and that
 * shall not be while a hand waits for its first card.
 */
export function rehearse(document: Document, say: Say): void {
  const { text, pinyin } = rehearsal;
  const lines: Readonly<Record<string, readonly string[]>> = rehearsal.lines;
  const [whole, part] = [
    { start: 0, end: 2 },
    { start: 1, end: 2 },
  ];
  const known = {
    reading: { text, words: [{ ...whole, kind: "word" as const, pinyin, inner: [part], outer: [] }] },
    lines: (headword: string) => lines[headword] ?? [],
  };
  const looked = (span: Looked["span"]): Looked => ({ span, home: whole, language: "" });
  const nothing = () => undefined;
  for (const span of [whole, part])
    createHost(document).root.append(
      ...draw(cardView(known, looked(span)), {
        make: maker(document),
        say,
        layer: "glance",
        nested: false,
        pinned: false,
        choose: nothing,
        lookInside: nothing,
        press: nothing,
        grown: nothing,
        more: () => [],
      }),
    );
}
