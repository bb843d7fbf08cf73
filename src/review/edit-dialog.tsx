import { useState } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Field } from "../look/field.tsx";
import type { Edit } from "./edits.ts";
import { formOf, type Shown } from "./shown.ts";

/** A word's reading, meanings and note, to be rewritten. */
export function EditDialog({
  word,
  save,
  close,
}: {
  word: Shown;
  save: (change: Edit) => void;
  close: () => void;
}) {
  const [pinyin, setPinyin] = useState(word.pinyin);
  const [senses, setSenses] = useState(word.senses.join("\n"));
  const [note, setNote] = useState(word.note);
  const done = () => {
    const lines = senses
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    save({ pinyin: pinyin.trim(), senses: lines, note });
    close();
  };
  return (
    <Dialog
      title={say("review_edit_title", formOf(word))}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say("review_cancel")}</Button>
          <Button kind="main" onClick={done}>
            {say("review_save")}
          </Button>
        </>
      }
    >
      <Field form="tall" label={say("review_edit_pinyin")}>
        {(tied) => (
          <input
            {...tied}
            type="text"
            maxLength={300}
            value={pinyin}
            onInput={(event) => setPinyin(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field form="tall" label={say("review_edit_senses")}>
        {(tied) => (
          <textarea
            {...tied}
            rows={4}
            maxLength={4_000}
            value={senses}
            onInput={(event) => setSenses(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field form="tall" label={say("review_note")}>
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            maxLength={4_000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
