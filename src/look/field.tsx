import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** What ties a control to its label, its note and its error; spread it on the control. */
interface Tied {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldNeeds {
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  /** Why the value is not taken, and what to do. */
  readonly error?: string | undefined;
  /** `tall` puts the control under its label, `switched` keeps it beside also in narrow windows. */
  readonly form?: "tall" | "switched";
  readonly children: (tied: Tied) => ComponentChildren;
}

/** One row of a panel: what is set, a note on it, the control, and what is wrong. */
export function Field({ label, note, error, form, children }: FieldNeeds) {
  const id = useId();
  const described = [note ? `${id}-note` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div class={`field ${form ?? ""}`}>
      <div class="what">
        <label for={id}>{label}</label>
        {note && (
          <div class="note" id={`${id}-note`}>
            {note}
          </div>
        )}
      </div>
      <div class="control">
        {children({
          id,
          "aria-describedby": described || undefined,
          "aria-invalid": error ? true : undefined,
        })}
      </div>
      {error && (
        <div class="error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

interface SwitchNeeds {
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A row with a switch that acts at once. */
export function Switch({ label, note, checked, disabled = false, onChange }: SwitchNeeds) {
  return (
    <Field label={label} note={note} form="switched">
      {(tied) => (
        <input
          {...tied}
          type="checkbox"
          role="switch"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Field>
  );
}
