import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { age } from "../../src/extension/age.ts";
import { say, sayCount } from "../../src/extension/say.ts";
import {
  backUpIfDue,
  DOWNLOADS,
  readNote,
  writeNote,
  type BackupNote,
} from "../../src/extension/vocabulary/daily-backup.ts";
import { packReviewsOfLog } from "../../src/extension/vocabulary/pack.ts";
import { sizeOf } from "../../src/extension/vocabulary/read-log.ts";
import { useToast } from "../../src/look/toast.tsx";

/** Asks the browser to keep the words for good, notes how many there are, and says loudly when there were more. */
export function LostWords() {
  const [lost, setLost] = useState(0);
  useEffect(() => {
    void navigator.storage.persist?.().catch(() => false);
    void check().then(setLost, () => undefined);
    // What fails is tried again when the page is opened next.
    packReviewsOfLog().catch((error: unknown) => console.error("Qiao could not pack reviews:", error));
  }, []);
  if (lost === 0) return null;
  return (
    <p class="lost" role="alert">
      <b>{say("vocabulary_lost")}</b> {say("vocabulary_lost_note")}
    </p>
  );
}

/** Says loudly that part of the log cannot be read; Import restores it. */
export function DamagedLog({ records }: { records: number }) {
  return (
    <p class="lost" role="alert">
      <b>{sayCount("vocabulary_damaged", records)}</b> {say("vocabulary_damaged_note")}
    </p>
  );
}

/** How many events are missing beside the note. */
async function check(): Promise<number> {
  const [{ written }, note] = await Promise.all([sizeOf(), readNote()]);
  if (written > note.written) await writeNote({ written });
  return written < note.written ? note.written - written : 0;
}

/** The switch for daily backups, and when the last one was made. */
export function DailyBackup() {
  const [note, setNote] = useState<BackupNote>();
  const toast = useToast();
  useEffect(() => void readNote().then(setNote), []);
  const change = async (daily: boolean) => {
    // Asked within the click, or browsers refuse.
    const granted =
      !daily || (await browser.permissions.request({ permissions: [...DOWNLOADS.permissions] }));
    try {
      await writeNote({ daily: daily && granted });
      if (daily && granted && (await backUpIfDue(Date.now()))) toast(say("vocabulary_backed_up"));
    } catch {
      toast(say("vocabulary_not_backed_up"));
    }
    setNote(await readNote());
  };
  if (!note) return null;
  return (
    <label class="daily">
      <input
        type="checkbox"
        checked={note.daily}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      <span>
        {say("vocabulary_daily")}
        <small>
          {note.last > 0
            ? say("vocabulary_last_backup", age(note.last, Date.now()))
            : say("vocabulary_daily_note")}
        </small>
      </span>
    </label>
  );
}
