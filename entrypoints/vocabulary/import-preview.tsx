import { say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { LIMITS } from "../../src/vocabulary/exchange/entry.ts";
import type { Resolved } from "../../src/vocabulary/exchange/resolve.ts";
import { markedPinyin } from "../../src/vocabulary/pinyin-text.ts";
import { isKnown, type Preview } from "./import-state.ts";
import { ImportTable } from "./import-table.tsx";

interface PreviewNeeds {
  readonly live: Live;
  readonly preview: Preview;
  /** Word → which of its choices is taken. */
  readonly settled: ReadonlyMap<number, number>;
  readonly tag: string;
  readonly onTag: (tag: string) => void;
  readonly onSettle: (word: number, choice: number) => void;
  readonly onTable: (preview: Preview) => void;
}

/** The most lines of one kind that are drawn. */
const MOST = 200;

const number = (count: number) => new Intl.NumberFormat().format(count);

/** What was understood: new, known, ambiguous, unreadable; nothing is written yet. */
export function ImportPreview({ live, preview, settled, tag, onTag, onSettle, onTable }: PreviewNeeds) {
  const { words, unread, refused, events, lost, files } = preview;
  const known = words.filter(({ choices }) => isKnown(live, choices[0]!)).length;
  const ambiguous = words.flatMap((word, at) => (word.choices.length > 1 ? [{ word, at }] : []));
  return (
    <>
      <ul class="counts">
        {words.length > 0 && <Count count={words.length - known} text={say("import_new")} />}
        {known > 0 && <Count count={known} text={say("import_known")} />}
        {ambiguous.length > 0 && <Count count={ambiguous.length} text={say("import_ambiguous")} />}
        {unread.length > 0 && <Count count={unread.length} text={say("import_unread")} />}
        {events.length > 0 && <Count count={events.length} text={say("import_events")} />}
        {lost > 0 && <Count count={lost} text={say("import_lost")} />}
      </ul>
      {refused.map(({ name, why }) => (
        <p key={name} role="alert" class="refused">
          <b>{name}</b> {say(`import_file_${why}`)}
        </p>
      ))}
      {files.length + events.length + refused.length === 0 && <p>{say("import_file_empty")}</p>}
      {files.map(
        ({ name, file }) =>
          (file.beyond ?? 0) > 0 && (
            <p key={name} role="alert" class="refused">
              <b>{name}</b> {say("import_beyond", number(LIMITS.rows), number(file.beyond ?? 0))}
            </p>
          ),
      )}
      {files.map(
        ({ name, file }, i) =>
          file.table && (
            <ImportTable
              key={i}
              name={name}
              file={file}
              onFile={(next) => onTable(withFile(preview, i, next))}
            />
          ),
      )}
      {ambiguous.length > 0 && (
        <details open>
          <summary>{say("import_settle")}</summary>
          <ul class="lines">
            {ambiguous.slice(0, MOST).map(({ word, at }) => (
              <Ambiguous
                key={at}
                word={word}
                choice={settled.get(at) ?? 0}
                onSettle={(choice) => onSettle(at, choice)}
              />
            ))}
          </ul>
          {ambiguous.length > MOST && (
            <p class="note">{say("import_more", number(ambiguous.length - MOST))}</p>
          )}
        </details>
      )}
      {unread.length > 0 && (
        <details>
          <summary>{say("import_unread_lines")}</summary>
          <ul class="lines">
            {unread.slice(0, MOST).map(({ name, line, text, why }, i) => (
              <li key={i}>
                <small>
                  {name}:{line} {say(`import_why_${why}`)}
                </small>
                <code>{text}</code>
              </li>
            ))}
          </ul>
          {unread.length > MOST && <p class="note">{say("import_more", number(unread.length - MOST))}</p>}
        </details>
      )}
      {words.length > 0 && (
        <div class="edit">
          <label for="import-tag">{say("import_tag")}</label>
          <input
            id="import-tag"
            type="text"
            value={tag}
            maxLength={200}
            onInput={(event) => onTag(event.currentTarget.value)}
          />
        </div>
      )}
    </>
  );
}

function withFile(preview: Preview, at: number, file: Preview["files"][number]["file"]): Preview {
  return { ...preview, files: preview.files.map((one, i) => (i === at ? { ...one, file } : one)) };
}

function Count({ count, text }: { count: number; text: string }) {
  return (
    <li>
      <b>{number(count)}</b> {text}
    </li>
  );
}

function Ambiguous({
  word,
  choice,
  onSettle,
}: {
  word: Resolved;
  choice: number;
  onSettle: (choice: number) => void;
}) {
  const { simplified } = word.found;
  return (
    <li>
      <b lang="zh-Hans">{simplified}</b>
      <select
        value={choice}
        aria-label={simplified}
        onChange={(event) => onSettle(Number(event.currentTarget.value))}
      >
        {word.choices.map(({ traditional, pinyin, senses }, i) => (
          <option key={i} value={i}>
            {`${traditional === simplified ? "" : `${traditional} `}${markedPinyin(pinyin)} — ${senses[0] ?? ""}`.slice(
              0,
              90,
            )}
          </option>
        ))}
      </select>
    </li>
  );
}
