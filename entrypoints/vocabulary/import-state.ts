import { openDictionary } from "../../src/extension/assets.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { readFileText, type FileTrouble } from "../../src/extension/vocabulary/read-file.ts";
import { resolveAll } from "../../src/extension/vocabulary/resolve-all.ts";
import type { VocabularyEvent } from "../../src/vocabulary/event.ts";
import { isFarAhead } from "../../src/vocabulary/clock.ts";
import { isBackup, readBackup, type BackupTrouble } from "../../src/vocabulary/exchange/backup.ts";
import type { TextFormat, Unread } from "../../src/vocabulary/exchange/entry.ts";
import { readText, type TextFile } from "../../src/vocabulary/exchange/read-text.ts";
import type { Choice, Resolved } from "../../src/vocabulary/exchange/resolve.ts";
import { wordId } from "../../src/vocabulary/word-id.ts";

/** A file that could not be read, and why. */
export interface Refused {
  readonly name: string;
  readonly why: FileTrouble | BackupTrouble | "newer";
}

/** What was understood of all files, before anything is written. */
export interface Preview {
  readonly files: readonly { readonly name: string; readonly format: TextFormat; readonly file: TextFile }[];
  readonly words: readonly Resolved[];
  readonly unread: readonly (Unread & { readonly name: string })[];
  readonly refused: readonly Refused[];
  /** Events of backups. */
  readonly events: readonly VocabularyEvent[];
  /** Lines of backups that are no events, and events of a clock that is a day ahead. */
  readonly lost: number;
}

/** Reads files and looks their words up. Rejects with the signal's reason. */
export async function previewFiles(
  files: readonly File[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Preview> {
  const texts: Preview["files"][number][] = [];
  const refused: Refused[] = [];
  const events: VocabularyEvent[] = [];
  let lost = 0;
  for (const file of files) {
    signal.throwIfAborted();
    const read = await readFileText(file);
    if (typeof read === "string") refused.push({ name: file.name, why: read });
    else if (!isBackup(read.text)) {
      const found = readText(read.text);
      texts.push({ name: file.name, format: found.format, file: found });
    } else {
      const backup = readBackup(read.text);
      if (typeof backup === "string") refused.push({ name: file.name, why: backup });
      else {
        const now = Date.now();
        const fit = backup.events.filter(({ id }) => !isFarAhead(id, now));
        for (const event of fit) events.push(event);
        lost += backup.refused + backup.events.length - fit.length;
      }
    }
  }
  return previewTexts({ files: texts, words: [], unread: [], refused, events, lost }, progress, signal);
}

/** Looks the words up again, after columns were named otherwise. */
export async function previewTexts(
  preview: Preview,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Preview> {
  const found = preview.files.flatMap(({ file }) => file.words);
  const dictionary = found.length > 0 ? await openDictionary() : undefined;
  const words = dictionary
    ? await resolveAll(found, dictionary, (done) => progress(done / found.length), signal)
    : [];
  const unread = preview.files.flatMap(({ name, file }) => file.unread.map((line) => ({ ...line, name })));
  return { ...preview, words, unread };
}

/** Whether a choice is on the list already. */
export function isKnown(live: Live, choice: Choice): boolean {
  return live.vocabulary.word(wordId(choice))?.kept ?? false;
}
