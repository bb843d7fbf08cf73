import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";
import { Field } from "../../src/look/field.tsx";

interface PasswordNeeds {
  readonly name: string;
  readonly wrong: boolean;
  readonly answer: (password: string | undefined) => void;
}

/** Asks for the password of a PDF, which is used to open it and kept nowhere. */
export function PasswordForm({ name, wrong, answer }: PasswordNeeds) {
  const input = useRef<HTMLInputElement>(null);
  // Before the form is painted: who types at once types into it.
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="password"
      onSubmit={(event) => {
        event.preventDefault();
        answer(input.current?.value ?? "");
      }}
    >
      <div class="panel">
        <Field
          form="tall"
          label={say("paper_password", name)}
          error={wrong ? say("paper_password_wrong") : undefined}
        >
          {(tied) => <input {...tied} ref={input} type="password" autocomplete="off" />}
        </Field>
      </div>
      <div class="actions">
        <Button onClick={() => answer(undefined)}>{say("paper_cancel")}</Button>
        <button type="submit" class="button main">
          {say("paper_unlock")}
        </button>
      </div>
    </form>
  );
}
