import { say, type MessageName } from "../../src/extension/say.ts";
import { Field, Switch } from "../../src/look/field.tsx";
import type { Amount, Choice, Kind } from "../../src/settings/kinds.ts";
import { SCHEMA, type SettingName, type Settings } from "../../src/settings/schema.ts";
import { useInHand } from "./use-settings.ts";

/** The settings whose value is of a kind. */
type Named<Value> = {
  [Name in SettingName]: Settings[Name] extends Value ? (Value extends Settings[Name] ? Name : never) : never;
}[SettingName];

/** The settings with a few named values. */
type Chosen = {
  [Name in SettingName]: (typeof SCHEMA)[Name] extends Choice<string> ? Name : never;
}[SettingName];

type Plain = Exclude<MessageName, "popup_dictionary">;

/** A text that is put together from names; a test knows that every one exists. */
export function sayOf(name: string): string {
  return (say as (name: Plain) => string)(name as Plain);
}

/** What a setting is called. */
export function labelOf(name: SettingName): string {
  return sayOf(`set_${name}`);
}

/** A row with a few values to choose from. */
export function ChoiceRow({ name, note }: { name: Chosen; note?: string }) {
  const { settings, change } = useInHand();
  const { names } = SCHEMA[name] as Choice<string>;
  return (
    <Field label={labelOf(name)} note={note}>
      {(tied) => (
        <select
          {...tied}
          value={settings[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value } as Partial<Settings>)}
        >
          {names.map((value) => (
            <option key={value} value={value}>
              {sayOf(`set_${name}_${value.replace("-", "_")}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A row that is on or off. */
export function FlagRow({ name, note }: { name: Named<boolean>; note?: string }) {
  const { settings, change } = useInHand();
  return (
    <Switch
      label={labelOf(name)}
      note={note}
      checked={settings[name]}
      onChange={(checked) => change({ [name]: checked })}
    />
  );
}

/** A row with a number, in its unit. */
export function AmountRow({ name, unit, note }: { name: Named<number>; unit: string; note?: string }) {
  const { settings, change } = useInHand();
  const { least, most, step } = SCHEMA[name] satisfies Kind<number> as Amount;
  return (
    <Field label={labelOf(name)} note={note}>
      {(tied) => (
        <span class="amount">
          <input
            {...tied}
            type="range"
            min={least}
            max={most}
            step={step}
            value={settings[name]}
            aria-valuetext={`${settings[name]} ${unit}`}
            onInput={(event) => change({ [name]: event.currentTarget.valueAsNumber })}
          />
          <output for={tied.id}>
            {settings[name]} {unit}
          </output>
        </span>
      )}
    </Field>
  );
}
