import { useState } from "preact/hooks";
import { languageOfBrowser, say } from "../extension/say.ts";
import { readStoredChoice, storeChoice } from "../extension/review-choice-store.ts";
import { Button } from "../look/button.tsx";
import { useToast } from "../look/toast.tsx";
import { type Fit, fitInitialStabilities } from "../schedule/fit.ts";
import type { Review } from "../schedule/fold.ts";
import { migrateChoice } from "./review-choice.ts";

/** Fits the schedule to the reader's own answers, shows both on answers that were held out, and uses the better one. */
export function FitPart({ reviews, fitted }: { reviews: readonly Review[]; fitted: boolean }) {
  const [fit, setFit] = useState<Fit | "few">();
  const toast = useToast();
  const use = async (weights: readonly number[] | undefined) => {
    const choice = migrateChoice(await readStoredChoice());
    await storeChoice({ ...choice, rules: { ...choice.rules, weights } }).then(
      () => toast(say(weights ? "stats_fit_used" : "stats_fit_published")),
      () => toast(say("review_set_failed")),
    );
  };
  const run = () => setFit(fitInitialStabilities(reviews, migrateChoice(undefined).rules) ?? "few");
  const number = new Intl.NumberFormat(languageOfBrowser(), {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  return (
    <section class="part">
      <h2>{say("stats_fit")}</h2>
      <p class="note">{say("stats_fit_note")}</p>
      {fit === "few" && <p>{say("stats_fit_few")}</p>}
      {typeof fit === "object" && (
        <p>
          {say(
            "stats_fit_found",
            number.format(fit.published),
            number.format(fit.fitted),
            String(fit.heldOut),
          )}{" "}
          {say(fit.better ? "stats_fit_better" : "stats_fit_worse")}
        </p>
      )}
      <div class="row">
        <Button onClick={run}>{say("stats_fit_run")}</Button>
        {typeof fit === "object" && fit.better && (
          <Button kind="main" onClick={() => void use(fit.weights)}>
            {say("stats_fit_use")}
          </Button>
        )}
        {fitted && <Button onClick={() => void use(undefined)}>{say("stats_fit_back")}</Button>}
      </div>
    </section>
  );
}
