import { say } from "../../src/extension/say.ts";
import { Field } from "../../src/look/field.tsx";
import { SCHEMA } from "../../src/settings/schema.ts";
import { sayOf } from "./rows.tsx";
import { useInHand } from "./use-settings.ts";

/** What the copy key copies, and where the details lead. */
export function Copying() {
  const { settings, change } = useInHand();
  const { links } = settings;
  return (
    <section class="part" id="copy">
      <h2>{say("set_part_copy")}</h2>
      <div class="panel">
        <Field label={say("set_copy")} note={say("set_copy_note")} form="tall">
          {(tied) => (
            <input
              {...tied}
              type="text"
              class="wide"
              maxLength={200}
              value={settings.copy}
              onChange={(event) => change({ copy: event.currentTarget.value })}
            />
          )}
        </Field>
        <fieldset class="field">
          <legend>{say("set_links")}</legend>
          <div class="note">{say("set_links_note")}</div>
          {SCHEMA.links.names.map((name) => (
            <label key={name} class="check">
              <input
                type="checkbox"
                checked={links.includes(name)}
                onChange={(event) =>
                  change({
                    links: SCHEMA.links.names.filter((one) =>
                      one === name ? event.currentTarget.checked : links.includes(one),
                    ),
                  })
                }
              />
              {sayOf(`card_link_${name}`)}
            </label>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
