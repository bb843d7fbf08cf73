import { useRef, useState } from "preact/hooks";
import { say, sayCount } from "../../src/extension/say.ts";
import { saveFile } from "../../src/extension/vocabulary/save-file.ts";
import { troubleOf } from "../../src/extension/vocabulary/trouble.ts";
import { wholeBackup } from "../../src/extension/vocabulary/whole-backup.ts";
import { Button } from "../../src/look/button.tsx";
import { Dialog } from "../../src/look/dialog.tsx";
import { Progress } from "../../src/look/progress.tsx";
import { useToast } from "../../src/look/toast.tsx";
import {
  FILE_NAMES,
  TEXT_FORMATS,
  writeText,
  type WrittenFormat,
} from "../../src/vocabulary/exchange/write-text.ts";
import type { Searchable } from "../../src/vocabulary/query.ts";

/** Loaded when it is used: few readers take words to Anki, and never often. */
async function savePackageOf(
  items: readonly Searchable[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { saveAnki } = await import("./save-anki.ts");
  return saveAnki(items, progress, signal);
}

const FORMATS = ["backup", "package", ...TEXT_FORMATS] as const;

/** Lets words out: those that the search found or that are selected, in the format chosen; a backup is always everything. */
export function ExportDialog({ items, onClose }: { items: readonly Searchable[]; onClose: () => void }) {
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("backup");
  const [done, setDone] = useState<number>();
  const life = useRef(new AbortController());
  const toast = useToast();
  const close = () => {
    life.current.abort();
    onClose();
  };
  const savePackage = async () => {
    setDone(0);
    try {
      const name = await savePackageOf(items, setDone, life.current.signal);
      toast(say("export_done", name, new Intl.NumberFormat().format(items.length)));
    } catch (error) {
      if (life.current.signal.aborted) return;
      console.error("Qiao could not write the package:", error);
      toast(say("export_failed"));
    }
    onClose();
  };
  const save = async () => {
    if (format === "package") return savePackage();
    onClose();
    try {
      const { name, pieces, count } = await written(format, items);
      saveFile(name, pieces);
      toast(say("export_done", name, new Intl.NumberFormat().format(count)));
    } catch (error) {
      toast(say(`store_${troubleOf(error)}`));
    }
  };
  return (
    <Dialog
      title={say("export_title")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say("vocabulary_cancel")}</Button>
          {done === undefined && (
            <Button kind="main" onClick={() => void save()}>
              {say("export_now")}
            </Button>
          )}
        </>
      }
    >
      {done === undefined ? (
        <fieldset class="formats">
          <legend class="note">
            {format === "backup" ? say("export_everything") : sayCount("export_words", items.length)}
          </legend>
          {FORMATS.map((one) => (
            <label key={one}>
              <input type="radio" name="format" checked={one === format} onChange={() => setFormat(one)} />
              <span>
                <b>{say(`export_${one}`)}</b>
                <small>{say(`export_${one}_note`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <Progress label={say("export_writing")} done={done} />
      )}
    </Dialog>
  );
}

async function written(format: WrittenFormat | "backup", items: readonly Searchable[]) {
  const day = new Date().toISOString().slice(0, 10);
  if (format === "backup") {
    const { pieces, events } = await wholeBackup();
    return { name: `qiao-backup-${day}.jsonl`, pieces, count: events };
  }
  const words = items.map(({ word }) => word);
  return { name: FILE_NAMES[format], pieces: [writeText(format, words)], count: words.length };
}
