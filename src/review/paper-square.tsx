import { useEffect, useRef } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import type { QuestionNeeds } from "./question.tsx";
import { formOf } from "./shown.ts";

const SIZE = 220;

/** A square to write in from memory where no strokes are known; the answer lies under what was written, to compare. */
export function PaperSquare({ asking, revealed }: QuestionNeeds) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const form = formOf(asking.word);
  useEffect(() => {
    const life = new AbortController();
    if (canvas.current) listen(canvas.current, life.signal);
    return () => life.abort();
  }, []);
  const clear = () => canvas.current?.getContext("2d")?.clearRect(0, 0, SIZE * 2, SIZE * 2);
  return (
    <div class="write">
      <div class="square">
        {revealed && (
          <span
            class="model"
            lang="zh-Hans"
            style={{ fontSize: `${SIZE / Math.max(1, [...form].length)}px` }}
          >
            {form}
          </span>
        )}
        <canvas
          ref={canvas}
          width={SIZE * 2}
          height={SIZE * 2}
          role="img"
          aria-label={say("review_skill_write")}
        />
      </div>
      <Button kind="quiet" onClick={clear}>
        {say("review_wipe")}
      </Button>
    </div>
  );
}

function listen(canvas: HTMLCanvasElement, signal: AbortSignal): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  Object.assign(pen, { lineWidth: 14, lineCap: "round", lineJoin: "round" });
  const placeOf = ({ offsetX, offsetY }: PointerEvent) => [offsetX * 2, offsetY * 2] as const;
  canvas.addEventListener(
    "pointerdown",
    (event) => {
      canvas.setPointerCapture(event.pointerId);
      pen.strokeStyle = getComputedStyle(canvas).color;
      pen.beginPath();
      pen.moveTo(...placeOf(event));
    },
    { signal },
  );
  canvas.addEventListener(
    "pointermove",
    (event) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      pen.lineTo(...placeOf(event));
      pen.stroke();
    },
    { signal },
  );
}
