import { useEffect, useId, useState } from "preact/hooks";

interface EditNeeds {
  readonly label: string;
  readonly value: string;
  readonly lang?: string;
  /** Lines; without, it is a single one. */
  readonly rows?: number;
  readonly onKeep: (value: string) => unknown;
}

/** A text that is edited in place: kept when it is left or by Enter, put back by Escape. An emptied single line is put back. */
export function EditText({ label, value, lang, rows, onKeep }: EditNeeds) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const keep = (event: Event) => {
    const next = (event.currentTarget as HTMLInputElement).value.trim();
    if (next === "" && rows === undefined) setText(value);
    else if (next !== value) onKeep(next);
  };
  const shared = {
    id,
    value: text,
    lang,
    onInput: (event: Event) => setText((event.currentTarget as HTMLInputElement).value),
    onBlur: keep,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === "Escape" && text !== value) {
        event.stopPropagation();
        setText(value);
      } else if (event.key === "Enter" && (rows === undefined || event.ctrlKey)) keep(event);
    },
  };
  return (
    <div class="edit">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input type="text" maxLength={320} {...shared} />
      ) : (
        <textarea rows={rows} maxLength={8_000} {...shared} />
      )}
    </div>
  );
}
