import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "../../src/extension/ask.ts";
import { asRemembered, type Remembered } from "../../src/extension/memory.ts";
import { say } from "../../src/extension/say.ts";
import { cardView } from "../../src/gloss/card-view.ts";
import { draw } from "../../src/gloss/draw.ts";
import { dress } from "../../src/gloss/dress.ts";
import { maker } from "../../src/gloss/element.ts";
import { dressRoot } from "../../src/gloss/host.ts";
import type { Say } from "../../src/gloss/say.ts";
import type { Settings } from "../../src/settings/schema.ts";
import { useInHand } from "./use-settings.ts";

/** A sentence with what settings change: both scripts, 不 and 一 whose tones move, a word with several readings. */
const SENTENCE = "我们不是一起去银行办过手续吗？";
const WORDS = ["银行", "一起"];

/** The card as it will look, of real words. */
export function Preview() {
  const { settings } = useInHand();
  const [known, setKnown] = useState<Remembered>();
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<ShadowRoot | undefined>(undefined);
  useEffect(() => {
    root.current = host.current!.attachShadow({ mode: "open" });
    dressRoot(root.current);
    void ask("read", { sentences: [SENTENCE] }).then(
      (reply) => "answer" in reply && setKnown(asRemembered(reply.answer)),
    );
  }, []);
  useEffect(() => {
    if (known) root.current?.replaceChildren(...WORDS.flatMap((word) => cardOf(known, word, settings)));
  }, [known, settings]);
  return (
    <aside class="preview" aria-label={say("set_preview")}>
      <div ref={host} />
    </aside>
  );
}

function cardOf(known: Remembered, text: string, settings: Settings): readonly HTMLElement[] {
  const word = known.reading.words.find(({ start, end }) => known.reading.text.slice(start, end) === text);
  if (!word) return [];
  const make = maker(document);
  const box = make("div", "card");
  const view = cardView(known, { span: word, home: word, language: "" }, settings);
  const nothing = () => undefined;
  const acts = { choose: nothing, lookInside: nothing, press: nothing, grown: nothing, more: () => [] };
  box.append(
    ...draw(view, { make, say: say as Say, layer: "glance", nested: false, pinned: false, ...acts }),
  );
  dress(box, settings);
  box.classList.toggle("no-readings", settings.readings !== "shown");
  box.classList.toggle("no-definitions", settings.definitions !== "shown");
  box.classList.add("still");
  return [box];
}
