import { useState } from "preact/hooks";
import { ask } from "../extension/ask.ts";
import { frequentWords } from "../extension/frequent-words.ts";
import { languageOfBrowser, say, sayCount } from "../extension/say.ts";
import { appendAll, undoStep } from "../extension/vocabulary/append.ts";
import { Button } from "../look/button.tsx";
import { Progress } from "../look/progress.tsx";
import { useToast } from "../look/toast.tsx";
import type { Deed } from "../vocabulary/event.ts";
import { wordId } from "../vocabulary/word-id.ts";
import { parseEntry } from "../dictionary/entry.ts";
import { MarkCommonest } from "./mark-commonest.tsx";
import {
  type BandResult,
  estimate,
  goesOn,
  MOSTLY,
  type PlacementQuestion,
  questionsOf,
  resultOf,
} from "./placement.ts";

interface Test {
  readonly bands: readonly (readonly string[])[];
  readonly questions: readonly PlacementQuestion[];
  readonly answers: readonly { readonly question: PlacementQuestion; readonly known: boolean }[];
  readonly results: readonly BandResult[];
}

/** The placement test: words from common to rare, known or not; then the common ones can be marked as known. */
export function PlacementPart() {
  const [test, setTest] = useState<Test>();
  const [marking, setMarking] = useState<number>();
  const toast = useToast();
  const failed = () => toast(say("review_set_failed"));
  const start = () =>
    void frequentWords().then(
      (bands) => setTest({ bands, questions: questionsOf(bands, 0, Math.random), answers: [], results: [] }),
      failed,
    );
  const question =
    test?.questions[test.answers.filter(({ question: { band } }) => band === test.results.length).length];
  const answer = (known: boolean) => test && question && setTest(next(test, question, known));
  const mark = async (words: readonly string[]) => {
    setMarking(0);
    try {
      const deeds = await knownDeeds(words, setMarking);
      const step = await appendAll(deeds, (done) => setMarking(done / deeds.length));
      toast(sayCount("placement_marked", deeds.length), () => void undoStep(step!, true).catch(failed));
      setTest(undefined);
    } catch {
      failed();
    }
    setMarking(undefined);
  };
  return (
    <section class="part">
      <h2>{say("placement_title")}</h2>
      <p class="note">{say("placement_note")}</p>
      {marking !== undefined ? (
        <Progress label={say("placement_marking")} done={marking} />
      ) : !test ? (
        <div class="row">
          <Button onClick={start}>{say("placement_start")}</Button>
          <MarkCommonest
            mark={(bands) => void frequentWords().then((all) => mark(all.slice(0, bands).flat()), failed)}
          />
        </div>
      ) : question ? (
        <Asked question={question} done={test.answers.length} answer={answer} />
      ) : (
        <Result
          results={test.results}
          mark={() => void mark(knownBands(test).flat())}
          close={() => setTest(undefined)}
        />
      )}
    </section>
  );
}

/** The bands that the test found to be known, more or less. */
function knownBands({ results, bands }: Test): readonly (readonly string[])[] {
  return results.filter(({ share }) => share >= MOSTLY).map(({ band }) => bands[band]!);
}

function next(test: Test, question: PlacementQuestion, known: boolean): Test {
  const answers = [...test.answers, { question, known }];
  const { band } = question;
  if (answers.filter((one) => one.question.band === band).length < test.questions.length)
    return { ...test, answers };
  const result = resultOf(test.bands[band]!.length, band, answers);
  const more = goesOn(result) && band + 1 < test.bands.length;
  const questions = more ? questionsOf(test.bands, band + 1, Math.random) : [];
  return { ...test, answers, questions, results: [...test.results, result] };
}

function Asked({
  question,
  done,
  answer,
}: {
  question: PlacementQuestion;
  done: number;
  answer: (known: boolean) => void;
}) {
  return (
    <div class="placement">
      <p class="note" role="status">
        {say("placement_done", String(done))}
      </p>
      <p class="word" lang="zh-Hans" aria-live="polite">
        {question.word}
      </p>
      <div class="row">
        <Button onClick={() => answer(false)}>{say("placement_no")}</Button>
        <Button kind="main" onClick={() => answer(true)}>
          {say("placement_yes")}
        </Button>
      </div>
    </div>
  );
}

function Result({
  results,
  mark,
  close,
}: {
  results: readonly BandResult[];
  mark: () => void;
  close: () => void;
}) {
  const number = new Intl.NumberFormat(languageOfBrowser());
  const sure = results.filter(({ share }) => share >= MOSTLY).reduce((sum, { size }) => sum + size, 0);
  return (
    <div class="placement" role="status">
      <p>{say("placement_result", number.format(estimate(results)))}</p>
      <div class="row">
        {sure > 0 && (
          <Button kind="main" onClick={mark}>
            {say("placement_mark", number.format(sure))}
          </Button>
        )}
        <Button onClick={close}>{say("placement_close")}</Button>
      </div>
    </div>
  );
}

/** The deeds that mark words as known; the background knows their entries, 64 words at a time. */
async function knownDeeds(words: readonly string[], progress: (done: number) => void): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (let at = 0; at < words.length; at += 64) {
    const some = words.slice(at, at + 64);
    const reply = await ask("read", { sentences: some });
    if ("error" in reply) throw new Error(reply.error);
    for (const word of some) {
      const entry = parseEntry(reply.answer.entries[word]?.[0] ?? "");
      if (entry) deeds.push({ do: "status", word: wordId(entry), status: "known" });
    }
    progress(at / words.length / 2);
  }
  return deeds;
}
