import { say } from "../../src/extension/say.ts";
import { Field } from "../../src/look/field.tsx";
import { ChoiceRow } from "./rows.tsx";
import { useInHand } from "./use-settings.ts";

const EXAMPLES = ["mā", "má", "mǎ", "mà", "ma"];

/** Which colours tones have, and one's own five. The marks above the vowels always say the same. */
export function Tones() {
  const { settings, change } = useInHand();
  const { toneColours } = settings;
  return (
    <>
      <ChoiceRow name="tones" note={say("set_tones_note")} />
      {settings.tones === "custom" && (
        <Field label={say("set_toneColours")} note={say("set_toneColours_note")}>
          {({ id }) => (
            <span class="colours" id={id} role="group" aria-label={say("set_toneColours")}>
              {toneColours.map((colour, index) => (
                <input
                  key={EXAMPLES[index]}
                  type="color"
                  value={colour}
                  aria-label={EXAMPLES[index]}
                  title={EXAMPLES[index]}
                  onInput={(event) =>
                    change({ toneColours: toneColours.with(index, event.currentTarget.value) })
                  }
                />
              ))}
            </span>
          )}
        </Field>
      )}
    </>
  );
}
