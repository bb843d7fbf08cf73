import { say } from "../../src/extension/say.ts";
import { Page } from "../../src/look/page.tsx";
import { ChoiceRow } from "../settings/rows.tsx";
import { SettingsContext, useSettings } from "../settings/use-settings.ts";

/** The page of a fresh installation: real text to point at, the few choices that matter first, and what is kept where. */
export function WelcomePage() {
  return (
    <Page title={say("page_welcome")} lead={say("welcome_lead")}>
      <section class="part">
        <h2>{say("welcome_try")}</h2>
        <p class="note">{say("welcome_try_note")}</p>
        <p class="story" lang="zh-Hans">
          {say("welcome_text")}
        </p>
      </section>
      <Choices />
      <section class="part">
        <h2>{say("welcome_words")}</h2>
        <p class="note">{say("welcome_words_note")}</p>
        <p class="row">
          <a class="button" href="/vocabulary.html">
            {say("welcome_words_open")}
          </a>
        </p>
      </section>
      <section class="part">
        <h2>{say("welcome_kept")}</h2>
        <p class="lead">{say("welcome_kept_note")}</p>
      </section>
    </Page>
  );
}

function Choices() {
  const inHand = useSettings();
  return (
    <SettingsContext.Provider value={inHand}>
      <section class="part">
        <h2>{say("welcome_choose")}</h2>
        <p class="note">{say("welcome_choose_note")}</p>
        <div class="panel">
          <ChoiceRow name="script" />
          <ChoiceRow name="pinyin" />
          <ChoiceRow name="asking" />
          <ChoiceRow name="modifier" />
        </div>
        <p class="row">
          <a class="button quiet" href="/settings.html">
            {say("welcome_more")}
          </a>
        </p>
      </section>
    </SettingsContext.Provider>
  );
}
