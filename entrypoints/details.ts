import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { ask } from "../src/extension/ask.ts";
import { strokesOf } from "../src/extension/strokes.ts";
import { createDrawMore } from "../src/gloss/more/draw-more.ts";
import { rememberFacts } from "../src/gloss/more/remember-facts.ts";
import { createDeeds } from "./reading/deeds.ts";

/** What the card shows and does beyond a glance; loaded by `entrypoints/reading/more.ts` once a card stands. */
export default defineUnlistedScript(() => {
  const factsOf = rememberFacts(async (text) => {
    const reply = await ask("facts", { text });
    return "answer" in reply ? reply.answer : undefined;
  });
  globalThis.qiaoMore = {
    draw: createDrawMore({ factsOf, strokesOf }),
    prepare: (text) => void factsOf(text),
  };
  globalThis.qiaoDeeds = createDeeds;
});
