import { say } from "../../src/extension/say.ts";
import { Page } from "../../src/look/page.tsx";
import { Copying } from "./copying.tsx";
import { Files } from "./files.tsx";
import { Keys } from "./keys.tsx";
import { Preview } from "./preview.tsx";
import { AmountRow, ChoiceRow, FlagRow } from "./rows.tsx";
import { Sites } from "./sites.tsx";
import { Tones } from "./tones.tsx";
import { SettingsContext, useSettings } from "./use-settings.ts";

/** Everything that a person can set; changes are stored at once, and open pages hear of them. */
export function SettingsPage() {
  return (
    <Page current="settings" title={say("page_settings")} lead={say("set_lead")}>
      <Everything />
    </Page>
  );
}

function Everything() {
  const inHand = useSettings();
  return (
    <SettingsContext.Provider value={inHand}>
      <div class="beside">
        <div>
          <Card />
          <Look />
          <Asking />
        </div>
        <Preview />
      </div>
      <Keys />
      <Copying />
      <Sites />
      <Files />
    </SettingsContext.Provider>
  );
}

function Card() {
  return (
    <section class="part" id="card">
      <h2>{say("set_part_card")}</h2>
      <div class="panel">
        <ChoiceRow name="script" />
        <ChoiceRow name="pinyin" />
        <ChoiceRow name="readings" note={say("set_readings_note")} />
        <ChoiceRow name="definitions" note={say("set_definitions_note")} />
        <FlagRow name="sandhi" note={say("set_sandhi_note")} />
        <ChoiceRow name="voice" />
      </div>
    </section>
  );
}

function Look() {
  return (
    <section class="part" id="look">
      <h2>{say("set_part_look")}</h2>
      <div class="panel">
        <ChoiceRow name="theme" />
        <Tones />
        <ChoiceRow name="font" />
        <AmountRow name="size" unit="px" />
        <AmountRow name="width" unit="em" />
        <ChoiceRow name="density" />
      </div>
    </section>
  );
}

function Asking() {
  return (
    <section class="part" id="asking">
      <h2>{say("set_part_asking")}</h2>
      <div class="panel">
        <FlagRow name="on" note={say("set_on_note")} />
        <ChoiceRow name="asking" />
        <ChoiceRow name="modifier" />
        <AmountRow name="delay" unit="ms" note={say("set_delay_note")} />
        <ChoiceRow name="highlight" />
        <ChoiceRow name="place" note={say("set_place_note")} />
      </div>
    </section>
  );
}
