import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { languageOfBrowser, say } from "../extension/say.ts";
import { readStoredChoice, storeChoice, watchStoredChoice } from "../extension/review-choice-store.ts";
import { Field, Switch } from "../look/field.tsx";
import { useToast } from "../look/toast.tsx";
import type { Rules } from "../schedule/rules.ts";
import { migrateChoice, type ReviewChoice, SKILLS } from "./review-choice.ts";
import { skillName } from "./skill-name.ts";

/** What a reader can choose about reviewing; every change acts at once. */
export function ReviewSettings() {
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
  const change = (part: Partial<ReviewChoice>) =>
    void storeChoice({ ...choice, ...part }).catch(() => toast(say("review_set_failed")));
  const rule = (part: Partial<Rules>) => change({ rules: { ...choice.rules, ...part } });
  return (
    <div class="panel">
      <Skills choice={choice} change={change} />
      <Limits rules={choice.rules} rule={rule} />
      <Field label={say("review_set_reading")}>
        {(tied) => (
          <Select
            {...tied}
            value={choice.rules.reading}
            choose={(reading) => rule({ reading: reading as Rules["reading"] })}
          >
            {(["off", "shown", "applied"] as const).map((name) => (
              <option key={name} value={name}>
                {say(`review_set_reading_${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Switch
        label={say("review_set_badge")}
        checked={choice.badge}
        onChange={(badge) => change({ badge })}
      />
    </div>
  );
}

function Skills({ choice, change }: { choice: ReviewChoice; change: (part: Partial<ReviewChoice>) => void }) {
  const toggle = (skill: ReviewChoice["skills"][number], on: boolean) => {
    const skills = SKILLS.filter((one) => (one === skill ? on : choice.skills.includes(one)));
    if (skills.length > 0) change({ skills });
  };
  return (
    <Field form="tall" label={say("review_set_skills")} note={say("review_set_skills_note")}>
      {() => (
        <div class="row">
          {SKILLS.map((skill) => (
            <label key={skill} class="choice">
              <input
                type="checkbox"
                checked={choice.skills.includes(skill)}
                onChange={(event) => toggle(skill, event.currentTarget.checked)}
              />{" "}
              {skillName(skill)}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

function Limits({ rules, rule }: { rules: Rules; rule: (part: Partial<Rules>) => void }) {
  const percent = new Intl.NumberFormat(languageOfBrowser(), { style: "percent" });
  return (
    <>
      <Field label={say("review_set_retention")} note={say("review_set_retention_note")}>
        {(tied) => (
          <Select {...tied} value={rules.retention} choose={(value) => rule({ retention: Number(value) })}>
            {[0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97].map((share) => (
              <option key={share} value={share}>
                {percent.format(share)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={say("review_set_new")}>
        {(tied) => <Count {...tied} value={rules.newLimit} choose={(newLimit) => rule({ newLimit })} />}
      </Field>
      <Field label={say("review_set_limit")} note={say("review_set_limit_note")}>
        {(tied) => (
          <Count {...tied} value={rules.reviewLimit} choose={(reviewLimit) => rule({ reviewLimit })} />
        )}
      </Field>
      <Field label={say("review_set_day")}>
        {(tied) => (
          <Select {...tied} value={rules.dayStart} choose={(value) => rule({ dayStart: Number(value) })}>
            {Array.from({ length: 12 }, (_, hour) => (
              <option key={hour} value={hour}>{`${hour}:00`}</option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}

interface Tied {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
}

function Select({
  value,
  choose,
  children,
  ...tied
}: Tied & { value: string | number; choose: (value: string) => void; children: ComponentChildren }) {
  return (
    <select
      id={tied.id}
      aria-describedby={tied["aria-describedby"]}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {children}
    </select>
  );
}

function Count({ value, choose, ...tied }: Tied & { value: number; choose: (value: number) => void }) {
  return (
    <input
      id={tied.id}
      aria-describedby={tied["aria-describedby"]}
      type="number"
      min={0}
      max={9_999}
      value={value}
      onChange={(event) => event.currentTarget.validity.valid && choose(event.currentTarget.valueAsNumber)}
    />
  );
}
