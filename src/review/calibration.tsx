import type { Honesty } from "../schedule/honesty.ts";

const SIZE = 220;

/** What was expected against what was known: on the line, the schedule is honest. The larger the dot, the more answers. */
export function Calibration({ honesty, label }: { honesty: Honesty; label: string }) {
  const least = Math.min(0.5, ...honesty.bins.flatMap(({ expected, known }) => [expected, known]));
  const place = (share: number) => 14 + ((SIZE - 28) * (share - least)) / (1 - least);
  const most = Math.max(...honesty.bins.map(({ answers }) => answers));
  return (
    <svg class="square" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <line class="grid" x1={place(least)} y1={SIZE - place(least)} x2={place(1)} y2={SIZE - place(1)} />
      {honesty.bins.map(({ expected, known, answers }) => (
        <circle
          key={expected}
          class="bar"
          cx={place(expected)}
          cy={SIZE - place(known)}
          r={3 + 4 * Math.sqrt(answers / most)}
        >
          <title>{`${(100 * expected).toFixed(0)} % → ${(100 * known).toFixed(0)} %`}</title>
        </circle>
      ))}
      <text x={place(least)} y={SIZE - 2}>{`${Math.round(100 * least)} %`}</text>
      <text x={SIZE - 14} y={SIZE - 2} text-anchor="end">
        100 %
      </text>
    </svg>
  );
}
