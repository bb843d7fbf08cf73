import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import type { Rating } from "../vocabulary/event.ts";
import { Answer } from "./answer.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { editDeeds } from "./edits.ts";
import { Notices, Rest } from "./notices.tsx";
import { Question } from "./question.tsx";
import { RatingBar } from "./rating-bar.tsx";
import type { Session } from "./session.ts";
import { deedOf, type SessionDeeds } from "./session-keys.ts";
import type { Asking } from "./session-state.ts";
import type { Shown } from "./shown.ts";
import { skillName } from "./skill-name.ts";

/** A session: progress, the card, its answer, the ratings; or what to do where nothing is due. */
export function SessionPanel({ session }: { session: Session }) {
  const { asking, left, done, canUndo } = session.state;
  const [revealed, setRevealed] = useState<{ card: string; suggested: Rating }>();
  const [editing, setEditing] = useState<Shown>();
  const card = asking && `${asking.candidate.card} ${asking.candidate.state.reviews}`;
  const open = revealed !== undefined && revealed.card === card;
  const deeds: SessionDeeds = {
    reveal: () => card !== undefined && setRevealed({ card, suggested: 3 }),
    answer: (rating) => open && void session.answer(rating ?? revealed.suggested),
    undo: () => void session.undo(),
    edit: () => setEditing(asking?.word),
    bury: () => void session.bury(),
    suspend: () => void session.suspend(),
  };
  useKeys(open, deeds);
  return (
    <section class="session" aria-label={say("page_review")}>
      <Progress done={done} left={left} undo={canUndo ? deeds.undo : undefined} />
      <Notices session={session} edit={setEditing} />
      {asking ? (
        <Card
          asking={asking}
          open={open}
          suggested={revealed?.suggested ?? 3}
          reveal={(suggested = 3) => card !== undefined && setRevealed({ card, suggested })}
          deeds={deeds}
        />
      ) : (
        <Rest session={session} />
      )}
      {editing && (
        <EditDialog
          word={editing}
          save={(change) => void session.store(editDeeds(editing, change))}
          close={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}

function useKeys(open: boolean, deeds: SessionDeeds): void {
  // Before the next key can come, not after the next drawing.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const deed = deedOf(event, open, deeds);
      if (!deed || event.defaultPrevented) return;
      event.preventDefault();
      deed();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

function Progress({ done, left, undo }: { done: number; left: number; undo: (() => void) | undefined }) {
  return (
    <div class="progressline">
      <progress
        max={Math.max(1, done + left)}
        value={done}
        aria-label={say("review_progress", String(done), String(done + left))}
      />
      <span class="note" role="status">
        {left > 0 ? say("review_left", String(left)) : done > 0 ? say("review_done_count", String(done)) : ""}
      </span>
      <Button kind="quiet" disabled={!undo} onClick={() => undo?.()} aria-keyshortcuts="U">
        {say("review_undo")}
      </Button>
    </div>
  );
}

interface CardNeeds {
  readonly asking: Asking;
  readonly open: boolean;
  readonly suggested: Rating;
  readonly reveal: (suggested?: Rating) => void;
  readonly deeds: SessionDeeds;
}

function Card({ asking, open, suggested, reveal, deeds }: CardNeeds) {
  // Runs once the frame stands: the bench reads it.
  useEffect(() => void performance.mark("card drawn"), []);
  return (
    <article class="card" data-skill={asking.skill}>
      <p class="skill note">
        {skillName(asking.skill)}
        {asking.candidate.state.phase === "new" && <span class="new">{say("review_new")}</span>}
      </p>
      <div class="question">
        <Question asking={asking} revealed={open} reveal={reveal} />
      </div>
      <div aria-live="polite">{open && <Answer asking={asking} />}</div>
      {open ? (
        <RatingBar buttons={asking.buttons} suggested={suggested} answer={deeds.answer} />
      ) : (
        <Button kind="main" onClick={deeds.reveal} aria-keyshortcuts="Space">
          {say("review_show")}
        </Button>
      )}
      <div class="cardactions">
        <Button kind="quiet" onClick={deeds.edit} aria-keyshortcuts="E">
          {say("review_edit")}
        </Button>
        <Button kind="quiet" onClick={deeds.bury} aria-keyshortcuts="B">
          {say("review_bury")}
        </Button>
        <Button kind="quiet" onClick={deeds.suspend} aria-keyshortcuts="S">
          {say("review_suspend")}
        </Button>
      </div>
    </article>
  );
}
