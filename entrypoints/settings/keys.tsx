import { useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { keyName } from "../../src/gesture/key-name.ts";
import type { KeyAction, Modifier } from "../../src/gesture/hand.ts";
import { keyLabel } from "../../src/gloss/more/key-label.ts";
import { Button } from "../../src/look/button.tsx";
import { Field } from "../../src/look/field.tsx";
import { useToast } from "../../src/look/toast.tsx";
import { DEFAULTS } from "../../src/settings/schema.ts";
import { sayOf } from "./rows.tsx";
import { useInHand } from "./use-settings.ts";

const ACTIONS = Object.keys(DEFAULTS.keys) as readonly KeyAction[];

/** Which key does what while a card shows: each can be another one; two for one key are shown. */
export function Keys() {
  const { settings, change } = useInHand();
  const toast = useToast();
  const [waiting, setWaiting] = useState<KeyAction>();
  const { keys } = settings;
  const set = (action: KeyAction, key: string) => change({ keys: { ...keys, [action]: key } });
  const restore = () => {
    const before = keys;
    change({ keys: DEFAULTS.keys });
    toast(say("set_keys_restored"), () => change({ keys: before }));
  };
  return (
    <section class="part" id="keys">
      <h2>{say("card_keys")}</h2>
      <p class="note">{say("set_keys_note")}</p>
      <div class="panel two">
        {ACTIONS.map((action) => (
          <Key
            key={action}
            action={action}
            bound={keys[action]}
            rivals={ACTIONS.filter(
              (other) => other !== action && keys[action] !== "" && keys[other] === keys[action],
            )}
            waits={waiting === action}
            wait={(waits) => setWaiting(waits ? action : undefined)}
            set={(key) => set(action, key)}
          />
        ))}
      </div>
      <p class="row">
        <Button onClick={restore}>{say("set_keys_restore")}</Button>
      </p>
    </section>
  );
}

interface KeyNeeds {
  readonly action: KeyAction;
  readonly bound: string;
  /** Others that have the same key. */
  readonly rivals: readonly KeyAction[];
  readonly waits: boolean;
  readonly wait: (waits: boolean) => void;
  readonly set: (key: string) => void;
}

function Key({ action, bound, rivals, waits, wait, set }: KeyNeeds) {
  const name = sayOf(`card_key_${action}`);
  const error =
    rivals.length > 0
      ? say("set_key_taken", rivals.map((rival) => sayOf(`card_key_${rival}`)).join(", "))
      : undefined;
  const pressed = (event: KeyboardEvent) => {
    if (!waits || /^(?:control|alt|meta|shift|tab)$/iu.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    wait(false);
    if (event.key !== "Delete") set(keyName({ key: event.key, code: event.code, held: heldIn(event) }));
    else set("");
  };
  return (
    <Field label={name} error={error} form="switched">
      {(tied) => (
        <button
          {...tied}
          type="button"
          class="cap"
          aria-pressed={waits}
          onClick={() => wait(!waits)}
          onKeyDown={pressed}
          onBlur={() => waits && wait(false)}
        >
          {waits ? say("set_key_press") : bound === "" ? say("set_key_none") : keyLabel(bound)}
        </button>
      )}
    </Field>
  );
}

function heldIn({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): readonly Modifier[] {
  const held = { control: ctrlKey, alt: altKey, meta: metaKey, shift: shiftKey };
  return (Object.keys(held) as Modifier[]).filter((name) => held[name]);
}
