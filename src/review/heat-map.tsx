import type { Figure } from "./statistics.ts";

const CELL = 12;

/** A year of days in weeks: the darker, the more answers. */
export function HeatMap({ figures, label }: { figures: readonly Figure[]; label: string }) {
  const most = Math.max(1, ...figures.map(({ value }) => value));
  const first = new Date(`${figures[0]?.name ?? "1970-01-01"}T00:00:00Z`).getUTCDay();
  const weeks = Math.ceil((figures.length + first) / 7);
  return (
    <svg viewBox={`0 0 ${weeks * CELL} ${7 * CELL + 16}`} role="img" aria-label={label}>
      {figures.map(({ name, value }, at) => {
        const [week, day] = [Math.floor((at + first) / 7), (at + first) % 7];
        return (
          <g key={name}>
            <rect
              class={value === 0 ? "none" : "bar"}
              fill-opacity={value === 0 ? 1 : 0.25 + 0.75 * Math.sqrt(value / most)}
              x={week * CELL}
              y={day * CELL}
              width={CELL - 2}
              height={CELL - 2}
              rx={2}
            >
              <title>{`${name}: ${value}`}</title>
            </rect>
            {name.endsWith("-01") && (
              <text x={week * CELL} y={7 * CELL + 12}>
                {name.slice(5, 7)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
