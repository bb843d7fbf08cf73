import { mention, pieces, pinyinLine, written } from "./draw-text.ts";
import type { Drawing } from "./draw.ts";
import type { Child } from "./element.ts";
import { isLong, isRead } from "./fold-away.ts";
import type { EntryView, SenseView } from "./view.ts";

/** One entry: of the reading chosen here as a list, of another reading in running text until it is unfolded. */
export function drawEntry(entry: EntryView, by: Drawing): HTMLElement {
  const { make, layer } = by;
  const brief = !isRead(entry) && layer !== "details";
  const box = make("section", `${brief ? "brief" : "full"}${entry.rare ? " rare" : ""}`);
  if (entry.other) box.append(written(entry.other, "other", make), " ");
  if (!isRead(entry)) box.append(pinyinLine(entry.pinyin, make), " ");
  const list = make("ol", entry.senses.length > 1 ? "many" : "");
  for (const sense of entry.senses) list.append(drawSense(sense, by));
  box.append(list);
  if (!brief) box.append(...notes(entry, by));
  return box;
}

function drawSense(sense: SenseView, { make, layer }: Drawing): HTMLElement {
  const item = make(
    "li",
    "",
    make("span", layer !== "details" && isLong(sense) ? "long" : "", ...pieces(sense.pieces, make)),
  );
  for (const target of sense.target) item.append(make("div", "target", ...pieces(target, make)));
  return item;
}

function notes({ measures, taiwan, also }: EntryView, by: Drawing): readonly HTMLElement[] {
  const { make } = by;
  const found: HTMLElement[] = [];
  const counted = measures.flatMap((word, index) =>
    index > 0 ? [" · ", mention(word, make)] : [mention(word, make)],
  );
  if (measures.length > 0) found.push(note("card_measure", counted, by));
  for (const reading of taiwan) found.push(note("card_taiwan", [pinyinLine(reading, make)], by));
  for (const reading of also) found.push(note("card_also", [pinyinLine(reading, make)], by));
  return found;
}

function note(
  label: "card_measure" | "card_taiwan" | "card_also",
  children: readonly Child[],
  { make, say }: Drawing,
): HTMLElement {
  return make("div", "note", make("span", "soft", say(label)), " ", ...children);
}
