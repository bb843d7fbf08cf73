import type { DrawMore } from "./about.ts";
import { drawDetails } from "./draw-details.ts";
import { drawKeys } from "./draw-keys.ts";
import { drawSentence } from "./draw-sentence.ts";

/** What each layer adds. */
export const drawMore: DrawMore = (layer, view, about, by) => {
  if (layer === "details") return drawDetails(view, about, by);
  if (layer === "sentence") return drawSentence(about, by);
  return layer === "help" ? drawKeys(about, by) : [];
};
