import type { DrawMore, MoreNeeds } from "./about.ts";
import { drawDetails } from "./draw-details.ts";
import { drawKeys } from "./draw-keys.ts";
import { drawSentence } from "./draw-sentence.ts";

/** What each layer adds. */
export function createDrawMore(needs: MoreNeeds): DrawMore {
  return (layer, view, about, by) => {
    if (layer === "details") return [drawDetails(view, about, needs, by)];
    if (layer === "sentence") return drawSentence(about, by);
    return layer === "help" ? drawKeys(about, by) : [];
  };
}
