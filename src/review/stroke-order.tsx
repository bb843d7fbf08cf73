import { useId } from "preact/hooks";
import type { DrawnStroke } from "../strokes/glyph.ts";
import type { Written } from "./write-question.tsx";

/** Seconds between two strokes that are drawn. */
const STEP = 0.35;

/** The characters of a word, drawn stroke after stroke as a pen would; at once for who wants no motion. */
export function StrokeOrder({ word }: { word: readonly Written[] }) {
  let before = 0;
  return (
    <div class="order">
      {word.map(({ character, strokes }, at) => {
        const from = before;
        before += strokes.length;
        return (
          <svg key={at} class="square" viewBox="0 0 1024 1024" role="img" aria-label={character}>
            {strokes.map((stroke, index) => (
              <Stroke key={index} stroke={stroke} delay={(from + index) * STEP} />
            ))}
          </svg>
        );
      })}
    </div>
  );
}

/** A broad line along the way of the pen, cut out by the stroke's outline. */
function Stroke({ stroke, delay }: { stroke: DrawnStroke; delay: number }) {
  const id = useId();
  const way = stroke.median.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
  return (
    <>
      <clipPath id={id}>
        <path d={stroke.path} />
      </clipPath>
      <path class="bed" d={stroke.path} />
      <path
        class="draw"
        d={way}
        pathLength={1}
        clip-path={`url(#${id})`}
        style={{ animationDelay: `${delay}s` }}
      />
    </>
  );
}
