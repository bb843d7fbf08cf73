import type { Drawing } from "../draw.ts";
import type { About } from "./about.ts";
import { keyLabel } from "./key-label.ts";

type Action = keyof About["settings"]["keys"];

/** Which key does what. The keys are the reader's own choice: they are drawn from attributes, where no page finds them. */
export function drawKeys({ settings }: About, { make, say }: Drawing): readonly HTMLElement[] {
  const list = make("div", "keys");
  for (const [action, key] of Object.entries(settings.keys) as [Action, string][]) {
    if (key === "") continue;
    const cap = make("kbd", "");
    cap.dataset["key"] = keyLabel(key);
    cap.ariaLabel = keyLabel(key);
    list.append(make("div", "row", cap, make("span", "", say(`card_key_${action}`))));
  }
  return [make("div", "label", say("card_keys")), list];
}
