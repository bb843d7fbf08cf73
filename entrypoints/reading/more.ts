import { loadPart } from "../../src/extension/load-part.ts";
import type { Known, Looked } from "../../src/gloss/card-view.ts";
import type { Drawing, Layer } from "../../src/gloss/draw.ts";
import type { WordView } from "../../src/gloss/view.ts";
import type { Settings } from "../../src/settings/schema.ts";
import { mannerOf } from "./habits.ts";

/** Milliseconds after the first card until what its layers need is loaded, so that a key opens them at once. */
const READY_AFTER = 300;

/** What the card's layers show of the words that were drawn. */
export interface More {
  /** Remembers what a view was drawn from. */
  about(view: WordView, known: Known, looked: Looked): void;
  draw(layer: Layer, view: WordView, by: Drawing): readonly HTMLElement[];
  /** Loads them now; whether that was possible. */
  load(): Promise<boolean>;
}

/** Makes the layers of one frame's card; `arrived`: it can be drawn now what could not before. */
export function createMore(settings: () => Settings, arrived: () => void): More {
  const abouts = new WeakMap<WordView, { readonly known: Known; readonly looked: Looked }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let loading: Promise<boolean> | undefined;
  const load = () => {
    loading ??= loadPart("/details.js").then((loaded) => {
      if (loaded) arrived();
      else loading = undefined;
      return loaded;
    });
    return loading;
  };
  return {
    load,
    about(view, known, looked) {
      abouts.set(view, { known, looked });
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (globalThis.qiaoMore) globalThis.qiaoMore.prepare(view.here.text);
        else void load();
      }, READY_AFTER);
    },
    draw(layer, view, by) {
      const about = abouts.get(view);
      if (!globalThis.qiaoMore) void load();
      // Loading may have set it: what was known of it before does not hold.
      const { qiaoMore } = globalThis as { readonly qiaoMore: typeof globalThis.qiaoMore };
      if (!about || !qiaoMore) return [];
      return qiaoMore.draw(layer, view, { ...about, manner: mannerOf(settings()), settings: settings() }, by);
    },
  };
}
