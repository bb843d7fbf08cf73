import { useRef, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { takeSettings } from "../../src/extension/settings.ts";
import { sitesOff } from "../../src/extension/site-switch.ts";
import { Button } from "../../src/look/button.tsx";
import { Dialog } from "../../src/look/dialog.tsx";
import { useToast } from "../../src/look/toast.tsx";
import { readSettingsFile, writeSettingsFile, type SettingsFile } from "../../src/settings/file.ts";
import { DEFAULTS } from "../../src/settings/schema.ts";
import { sayOf } from "./rows.tsx";
import { useInHand } from "./use-settings.ts";

/** Bytes of a file that is opened at all. */
const LARGEST = 2_000_000;

/** Settings as a file, in and out, and all of them as at first. */
export function Files() {
  const { settings } = useInHand();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<SettingsFile>();
  const take = async (wanted: Pick<SettingsFile, "settings" | "off">, done: string) => {
    const before = { settings, off: await sitesOff() };
    try {
      await takeSettings(wanted);
      toast(done, () => void takeSettings(before).catch(() => toast(say("set_not_stored"))));
    } catch {
      toast(say("set_not_stored"));
    }
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = file.size > LARGEST ? "large" : readSettingsFile(await file.text());
    if (typeof read === "string") toast(sayOf(`set_file_${read}`));
    else setFound(read);
  };
  return (
    <section class="part" id="file">
      <h2>{say("set_file")}</h2>
      <p class="note">{say("set_file_note")}</p>
      <p class="row">
        <Button onClick={() => void save(settings)}>{say("set_file_save")}</Button>
        <Button onClick={() => input.current?.click()}>{say("set_file_open")}</Button>
        <Button
          kind="danger"
          onClick={() => void take({ settings: DEFAULTS, off: [] }, say("set_reset_done"))}
        >
          {say("set_reset")}
        </Button>
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      {found && (
        <Taking
          found={found}
          close={() => setFound(undefined)}
          take={() => {
            setFound(undefined);
            void take(found, say("set_file_taken"));
          }}
        />
      )}
    </section>
  );
}

function Taking({ found, close, take }: { found: SettingsFile; close: () => void; take: () => void }) {
  const { settings, off, refused } = found;
  return (
    <Dialog
      title={say("set_file_title")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say("set_file_leave")}</Button>
          <Button kind="main" onClick={take}>
            {say("set_file_take")}
          </Button>
        </>
      }
    >
      <p>{say("set_file_holds", String(Object.keys(settings).length), String(off.length))}</p>
      {refused.length > 0 && <p class="note">{say("set_file_refused", refused.slice(0, 10).join(", "))}</p>}
    </Dialog>
  );
}

async function save(settings: typeof DEFAULTS): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([writeSettingsFile(settings, await sitesOff())], { type: "application/json" }),
  );
  link.download = "qiao-settings.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
