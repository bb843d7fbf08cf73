import { useState } from "preact/hooks";
import type { DrawnStroke } from "../strokes/glyph.ts";
import type { Point } from "../strokes/glyph.ts";
import { isShown, type Writing } from "./writing.ts";

/** The box that strokes are given in. */
const BOX = 1024;
/** Points of a line: more than a hand draws. */
const MOST = 2_000;

interface PaperNeeds {
  readonly strokes: readonly DrawnStroke[];
  readonly writing: Writing;
  readonly label: string;
  /** Hears of each line when the pen is lifted. */
  readonly drawn: (line: readonly Point[]) => void;
}

/** A square to draw strokes in with mouse, pen or finger. */
export function StrokePaper({ strokes, writing, label, drawn }: PaperNeeds) {
  const [line, setLine] = useState<readonly Point[]>();
  const lift = () => {
    if (line) drawn(line);
    setLine(undefined);
  };
  return (
    <svg
      class="square paper"
      viewBox={`0 0 ${BOX} ${BOX}`}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([placeOf(event.currentTarget, event)]);
      }}
      onPointerMove={(event) => {
        // Between two frames a quick pen makes many points: the curve of a hook is in them.
        const paper = event.currentTarget;
        const points = [...event.getCoalescedEvents(), event].map((one) => placeOf(paper, one));
        setLine((before) => before && [...before, ...points].slice(0, MOST));
      }}
      onPointerUp={lift}
      onPointerCancel={() => setLine(undefined)}
    >
      {strokes.slice(0, writing.stroke).map(({ path }) => (
        <path key={path} class="ink" d={path} />
      ))}
      {isShown(writing) && strokes[writing.stroke] && <Trace stroke={strokes[writing.stroke]!} />}
      {line && <polyline class="pen" points={line.map(([x, y]) => `${x},${y}`).join(" ")} />}
    </svg>
  );
}

/** The stroke that is due, to be traced: its outline, and where the pen begins. */
function Trace({ stroke }: { stroke: DrawnStroke }) {
  const [[x, y] = [0, 0]] = stroke.median;
  return (
    <g class="trace">
      <path d={stroke.path} />
      <circle cx={x} cy={y} r={34} />
    </g>
  );
}

function placeOf(paper: Element, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = paper.getBoundingClientRect();
  return [Math.round(((clientX - left) / width) * BOX), Math.round(((clientY - top) / height) * BOX)];
}
