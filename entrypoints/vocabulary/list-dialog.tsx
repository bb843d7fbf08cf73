import { useEffect, useState } from "preact/hooks";
import { readStoredChoice, storeChoice, watchStoredChoice } from "../../src/extension/review-choice-store.ts";
import { say } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";
import { Dialog } from "../../src/look/dialog.tsx";
import { useToast } from "../../src/look/toast.tsx";
import { migrateChoice, type ReviewChoice, SKILLS } from "../../src/review/review-choice.ts";
import { skillName } from "../../src/review/skill-name.ts";
import type { KeptWord, List } from "../../src/vocabulary/kept-word.ts";
import type { Act } from "./use-steps.tsx";

interface ListNeeds {
  readonly list: List;
  /** The words that are in it. */
  readonly words: readonly KeptWord[];
  readonly act: Act;
  readonly onClose: () => void;
}

/** What is asked of a list's words, and what can be done with all of them. */
export function ListDialog({ list, words, act, onClose }: ListNeeds) {
  const count = new Intl.NumberFormat().format(words.length);
  const known = () => {
    onClose();
    void act(
      words.map(({ id }) => ({ do: "status", word: id, status: "known" })),
      say("vocabulary_changed", count),
    );
  };
  return (
    <Dialog
      title={list.title}
      onClose={onClose}
      actions={
        <>
          {words.length > 0 && <Button onClick={known}>{say("vocabulary_list_known", count)}</Button>}
          <Button kind="main" onClick={onClose} autofocus>
            {say("vocabulary_list_done")}
          </Button>
        </>
      }
    >
      <ListSkills list={list} />
    </Dialog>
  );
}

/** What is asked of the list's words instead of what is asked of all; every change acts at once. */
function ListSkills({ list }: { list: List }) {
  const [choice, setChoice] = useState<ReviewChoice>();
  const toast = useToast();
  useEffect(() => {
    const life = new AbortController();
    const read = () => void readStoredChoice().then((found) => setChoice(migrateChoice(found)));
    read();
    watchStoredChoice(read, life.signal);
    return () => life.abort();
  }, []);
  if (!choice) return null;
  const { [list.id]: own, ...others } = choice.listSkills;
  const store = (skills: ReviewChoice["skills"] | undefined) => {
    const listSkills = skills ? { ...others, [list.id]: skills } : others;
    void storeChoice({ ...choice, listSkills }).catch(() => toast(say("review_set_failed")));
  };
  const shown = own ?? choice.skills;
  return (
    <fieldset class="listskills">
      <legend>{say("review_set_skills")}</legend>
      <label class="choice">
        <input
          type="checkbox"
          checked={own === undefined}
          onChange={(event) => store(event.currentTarget.checked ? undefined : choice.skills)}
        />{" "}
        {say("vocabulary_list_as_all")}
      </label>
      {SKILLS.map((skill) => (
        <label key={skill} class="choice">
          <input
            type="checkbox"
            disabled={own === undefined}
            checked={shown.includes(skill)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              const skills = SKILLS.filter((one) => (one === skill ? on : shown.includes(one)));
              if (skills.length > 0) store(skills);
              else event.currentTarget.checked = true; // something has to be asked
            }}
          />{" "}
          {skillName(skill)}
        </label>
      ))}
    </fieldset>
  );
}
