import type { Facts } from "../../facts/facts.ts";
import type { Drawing } from "../draw.ts";

/** The level of a word and how frequent it is. */
export function drawBadges({ hsk, band }: Facts, { make, say }: Drawing): HTMLElement {
  const level = hsk === undefined ? undefined : make("span", "badge", say("card_hsk", String(hsk)));
  // Both languages of the interface write 2,000.
  const often = band === undefined ? say("card_rare") : say("card_band", band.toLocaleString("en"));
  return make("div", "badges", level, make("span", "badge", often));
}
