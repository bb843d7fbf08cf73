import { useEffect, useState } from "preact/hooks";
import { readStoredChoice } from "../../src/extension/review-choice-store.ts";
import { say } from "../../src/extension/say.ts";
import { append } from "../../src/extension/vocabulary/append.ts";
import { readLog } from "../../src/extension/vocabulary/read-log.ts";
import { Page } from "../../src/look/page.tsx";
import { Progress } from "../../src/look/progress.tsx";
import { startPage } from "../../src/look/start-page.ts";
import { Library } from "../../src/review/library.ts";
import { migrateChoice } from "../../src/review/review-choice.ts";
import { type Statistics, statisticsOf } from "../../src/review/statistics.ts";
import { StatisticsView } from "../../src/review/statistics-view.tsx";
import { momentAt } from "../../src/schedule/day.ts";

interface Found {
  readonly statistics: Statistics;
  readonly fitted: boolean;
}

async function find(): Promise<Found> {
  const choice = migrateChoice(await readStoredChoice());
  const library = new Library({ append, readLog }, choice);
  await library.open();
  const words = Array.from(library.vocabulary.ids(), (id) => library.vocabulary.word(id)!);
  return {
    statistics: statisticsOf(words, momentAt(Date.now()), choice.rules),
    fitted: choice.rules.weights !== undefined,
  };
}

function StatisticsPage() {
  const [found, setFound] = useState<Found | "failed">();
  useEffect(() => void find().then(setFound, () => setFound("failed")), []);
  return (
    <Page current="statistics" title={say("page_statistics")} lead={say("stats_lead")}>
      {found === "failed" ? (
        <p role="alert">{say("review_trouble_damaged")}</p>
      ) : found ? (
        <StatisticsView {...found} />
      ) : (
        <Progress label={say("review_opening")} />
      )}
    </Page>
  );
}

startPage(say("page_statistics"), <StatisticsPage />);
