import { useEffect, useState } from "preact/hooks";
import { ask } from "../../src/extension/ask.ts";
import { languageOfBrowser, say } from "../../src/extension/say.ts";
import { versionOfExtension } from "../../src/extension/version.ts";
import { Page } from "../../src/look/page.tsx";

/** What this is, how old its dictionary is, what it does with what one reads, and whose work it stands on. */
export function AboutPage() {
  return (
    <Page current="about" title={say("page_about")} lead={say("about_lead")}>
      <Versions />
      <section class="part">
        <h2>{say("about_privacy")}</h2>
        <p class="lead">
          {say("about_privacy_1")} {say("about_privacy_2")} {say("about_privacy_3")}
        </p>
      </section>
      <section class="part">
        <h2>{say("about_licences")}</h2>
        <ul class="lead">
          <li>{say("about_licence_own")}</li>
          <li>
            {say("about_licence_cedict")} <a href="https://cc-cedict.org/wiki/">cc-cedict.org</a> ·{" "}
            <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>
          </li>
          <li>{say("about_licence_jieba")}</li>
          <li>
            {say("about_licence_strokes")} <a href="/data/ARPHICPL.txt">{say("about_licence_text")}</a>
          </li>
          <li>{say("about_licence_preact")}</li>
        </ul>
      </section>
    </Page>
  );
}

function Versions() {
  const [dictionary, setDictionary] = useState("");
  useEffect(() => {
    void ask("dictionary", null).then((reply) => {
      if (!("answer" in reply)) return setDictionary(say("about_dictionary_damaged"));
      const { entries, released } = reply.answer;
      const language = languageOfBrowser();
      const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
      const count = new Intl.NumberFormat(language).format(entries);
      setDictionary(say("popup_dictionary", date.format(new Date(released)), count));
    });
  }, []);
  return (
    <section class="part">
      <h2>{say("about_versions")}</h2>
      <p class="lead">
        {say("about_version", versionOfExtension())} · {dictionary}
      </p>
    </section>
  );
}
