import { languageOfBrowser, say, sayCount } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { Progress } from "../look/progress.tsx";
import type { Session } from "./session.ts";
import { formOf, type Shown } from "./shown.ts";

/** What has to be said above a card: a failure, a leech, too much at once. */
export function Notices({ session, edit }: { session: Session; edit: (word: Shown) => void }) {
  const { trouble, leech, postponed, whole } = session.state;
  return (
    <>
      {trouble !== undefined && (
        <div class="notice" role="alert">
          <p>{troubleText(trouble)}</p>
          <Button onClick={() => void session.open()}>{say("review_try_again")}</Button>
        </div>
      )}
      {session.needs.library.damaged > 0 && <Damaged records={session.needs.library.damaged} />}
      {leech && (
        <div class="notice" role="status">
          <p>{say("review_leech", formOf(leech))}</p>
          <div class="row">
            <Button onClick={() => edit(leech)}>{say("review_edit")}</Button>
            <Button
              onClick={() => {
                void session.store([{ do: "suspended", word: leech.id, on: true }]);
                session.dismiss();
              }}
            >
              {say("review_suspend")}
            </Button>
            <Button kind="quiet" onClick={() => session.dismiss()}>
              {say("look_dismiss")}
            </Button>
          </div>
        </div>
      )}
      {whole && postponed > 0 && <p class="note spread">{say("review_postponed", String(postponed))}</p>}
    </>
  );
}

/** Says loudly that part of the log cannot be read, and where a backup is restored. */
function Damaged({ records }: { records: number }) {
  return (
    <div class="notice" role="alert">
      <p>
        <b>{sayCount("vocabulary_damaged", records)}</b> {say("vocabulary_damaged_note")}
      </p>
      <a class="button" href="/vocabulary.html?import" target="_blank">
        {say("vocabulary_damaged_restore")}
      </a>
    </div>
  );
}

function troubleText(trouble: string): string {
  if (trouble === "full" || trouble === "newer" || trouble === "locked")
    return say(`review_trouble_${trouble}`);
  return say("review_trouble_damaged");
}

/** What stands where no card is due. */
export function Rest({ session }: { session: Session }) {
  const { whole, cards, done, nextAt, waiting, trouble } = session.state;
  if (!whole) return trouble === undefined ? <Progress label={say("review_opening")} /> : null;
  if (cards === 0)
    return <EmptyState title={say("review_empty_title")}>{say("review_empty_text")}</EmptyState>;
  const time = new Intl.DateTimeFormat(languageOfBrowser(), { timeStyle: "short" });
  return (
    <EmptyState title={say("review_done_title")}>
      {done > 0 ? sayCount("review_done_text", done) : say("review_done_none")}
      {nextAt !== undefined && ` ${say("review_next_at", time.format(nextAt))}`}
      {waiting > 0 && ` ${say("review_waiting", String(waiting))}`}
    </EmptyState>
  );
}
