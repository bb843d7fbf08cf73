import { useEffect, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { changeSettings, watchSettings } from "../../src/extension/settings.ts";
import { Switch } from "../../src/look/field.tsx";
import { Page } from "../../src/look/page.tsx";
import { useToast } from "../../src/look/toast.tsx";
import { DEFAULTS } from "../../src/settings/schema.ts";

/** Everything that a person can set. */
export function SettingsPage() {
  return (
    <Page current="settings" title={say("page_settings")}>
      <Reading />
    </Page>
  );
}

function Reading() {
  const [settings, setSettings] = useState(DEFAULTS);
  const toast = useToast();
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);
  return (
    <div class="panel">
      <Switch
        label={say("popup_everywhere")}
        note={say("popup_everywhere_note")}
        checked={settings.on}
        onChange={(on) => void changeSettings({ on }).catch(() => toast(say("popup_not_stored")))}
      />
    </div>
  );
}
