import { languageOfBrowser, say } from "../extension/say.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { BarChart } from "./bar-chart.tsx";
import { Calibration } from "./calibration.tsx";
import { Chart } from "./chart.tsx";
import { FitPart } from "./fit-part.tsx";
import { HeatMap } from "./heat-map.tsx";
import type { Figure, Statistics } from "./statistics.ts";

/** All plots; or what they would show, before there is anything. */
export function StatisticsView({ statistics, fitted }: { statistics: Statistics; fitted: boolean }) {
  if (statistics.answers === 0 && statistics.words === 0)
    return <EmptyState title={say("stats_empty_title")}>{say("review_empty_text")}</EmptyState>;
  const { forecast, retention, days, stability, kept, known, met, honesty } = statistics;
  const bars = (name: Plot, figures: readonly Figure[], most?: number) => (
    <Chart
      name={name}
      title={say(`stats_${name}`)}
      note={say(`stats_${name}_note`)}
      columns={[say("stats_when"), say(`stats_${name}`)]}
      figures={figures}
    >
      <BarChart figures={figures} {...(most !== undefined && { most })} label={say(`stats_${name}`)} />
    </Chart>
  );
  return (
    <>
      <Totals statistics={statistics} />
      {bars("forecast", forecast)}
      <Chart
        name="days"
        title={say("stats_days")}
        columns={[say("stats_when"), say("stats_days")]}
        figures={days.filter(({ value }) => value > 0)}
      >
        <HeatMap figures={days} label={say("stats_days")} />
      </Chart>
      {retention.length > 0 && bars("retention", retention, 100)}
      {bars("stability", stability)}
      {bars("kept", kept)}
      {known.length > 0 && bars("known", known)}
      {bars("met", met)}
      {honesty && (
        <Chart
          name="honesty"
          title={say("stats_honesty")}
          note={say("stats_honesty_note", honesty.logLoss.toFixed(3), honesty.constant.toFixed(3))}
          columns={[say("stats_expected"), say("stats_known_share")]}
          figures={honesty.bins.map(({ expected, known: share }) => ({
            name: `${(100 * expected).toFixed(1)} %`,
            value: 100 * share,
          }))}
        >
          <Calibration honesty={honesty} label={say("stats_honesty")} />
        </Chart>
      )}
      <FitPart reviews={statistics.reviews} fitted={fitted} />
    </>
  );
}

type Plot = "forecast" | "retention" | "stability" | "kept" | "known" | "met";

function Totals({ statistics }: { statistics: Statistics }) {
  const number = new Intl.NumberFormat(languageOfBrowser(), { maximumFractionDigits: 0 });
  const { words, answers, minutes } = statistics;
  return (
    <div class="totals">
      <p>
        <b>{number.format(words)}</b> {say("stats_total_words")}
      </p>
      <p>
        <b>{number.format(answers)}</b> {say("stats_total_answers")}
      </p>
      <p>
        <b>{number.format(minutes)}</b> {say("stats_total_minutes")}
      </p>
    </div>
  );
}
