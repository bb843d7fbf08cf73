import type { HandEvent, Happening, Intention } from "../../src/gesture/hand.ts";
import type { Card } from "../../src/gloss/card.ts";
import { hasHan } from "../../src/page/language.ts";
import type { Asked, Asking } from "./asking.ts";
import type { Deeds } from "./deeds.ts";
import { findAt, findBeside } from "./find.ts";
import type { Stage } from "./stage.ts";

/** What doing the gesture's intentions takes. */
interface PerformNeeds {
  readonly stage: Stage;
  readonly card: Card;
  readonly asking: Asking;
  readonly deeds: Deeds;
  readonly hear: (event: HandEvent) => void;
  readonly tell: (happening: Happening) => void;
  readonly swallow: () => void;
  readonly life: AbortSignal;
}

/** Does what the gesture wants, one intention after the other, until the life ends. */
export function performer(by: PerformNeeds): (intention: Intention) => void {
  const { stage, card, asking } = by;
  let timer: ReturnType<typeof setTimeout> | undefined;
  by.life.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return (intention) => {
    switch (intention.do) {
      case "ask":
        return asking.look(intention.question, findAt(intention.x, intention.y));
      case "turn":
        return asking.look(intention.question, stage.shown && findBeside(stage.shown.by.found, intention));
      case "show":
        return stage.show(intention, asking.last());
      case "loading":
      case "trouble":
        return stage.notice(intention.do, asking.last());
      case "hide":
        return stage.hide();
      case "measure":
        return by.tell({ kind: "measured", word: stage.boxes() });
      case "follow":
        return stage.follow();
      case "place":
        return stage.drawn(card.nextPlace());
      case "shift":
        return stage.drawn(card.shift(intention.by));
      case "pin":
        return stage.drawn(card.pin(intention.on));
      case "card":
        return by.deeds.act(intention.action);
      case "hold":
        if (isOnHan(asking.last(), intention.question)) by.swallow();
        return;
      case "swallow":
        return by.swallow();
      case "wait":
        clearTimeout(timer);
        if (intention.ms !== undefined)
          timer = setTimeout(() => by.hear({ kind: "ticked", time: performance.now() }), intention.ms);
    }
  };
}

/** Whether a question was asked at a Chinese character: what else a link says is not worth a second tap. */
function isOnHan(asked: Asked | undefined, question: number): boolean {
  if (asked?.question !== question) return false;
  const { sentence, offset } = asked.found;
  return hasHan(String.fromCodePoint(sentence.text.codePointAt(offset) ?? 0));
}
