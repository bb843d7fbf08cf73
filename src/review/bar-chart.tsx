import type { Figure } from "./statistics.ts";

const [WIDE, HIGH, LEFT, FOOT] = [640, 180, 44, 22];

/** Bars over names, with the largest value as the only grid line; `most` fixes the scale (100 for percent). */
export function BarChart({
  figures,
  most,
  label,
}: {
  figures: readonly Figure[];
  most?: number;
  label: string;
}) {
  const top = most ?? Math.max(1, ...figures.map(({ value }) => value));
  const step = (WIDE - LEFT) / Math.max(1, figures.length);
  const heightOf = (value: number) => ((HIGH - FOOT - 14) * value) / top;
  const every = Math.ceil(figures.length / 6);
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={label}>
      <line class="grid" x1={LEFT} x2={WIDE} y1={14} y2={14} />
      <line class="grid" x1={LEFT} x2={WIDE} y1={HIGH - FOOT} y2={HIGH - FOOT} />
      <text x={LEFT - 6} y={18} text-anchor="end">
        {Math.round(top).toLocaleString()}
      </text>
      {figures.map(({ name, value }, at) => (
        <g key={name}>
          <rect
            class="bar"
            x={LEFT + at * step + Math.min(2, step * 0.1)}
            width={Math.max(1, Math.min(40, step - Math.min(4, step * 0.2)))}
            y={HIGH - FOOT - heightOf(value)}
            height={heightOf(value)}
          >
            <title>{`${name}: ${Number(value.toFixed(1))}`}</title>
          </rect>
          {at % every === 0 && (
            <text x={LEFT + at * step} y={HIGH - 6}>
              {name.length === 10 ? name.slice(5) : name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
