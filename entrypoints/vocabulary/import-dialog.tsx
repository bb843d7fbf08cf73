import { useMemo, useRef, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { Button } from "../../src/look/button.tsx";
import { Dialog } from "../../src/look/dialog.tsx";
import { Progress } from "../../src/look/progress.tsx";
import { importDeeds, withoutRepeats } from "../../src/vocabulary/exchange/resolve.ts";
import { cleanTag } from "../../src/vocabulary/tag-tree.ts";
import { ImportPreview } from "./import-preview.tsx";
import { previewFiles, previewTexts, type Preview } from "./import-state.ts";
import type { Act } from "./use-steps.tsx";

interface ImportNeeds {
  readonly live: Live;
  readonly act: Act;
  readonly onMerge: (preview: Preview) => void;
  readonly onClose: () => void;
}

/** Brings words in: files are chosen, what they say is shown, and only then it is written, as one step. */
export function ImportDialog({ live, act, onMerge, onClose }: ImportNeeds) {
  const [preview, setPreview] = useState<Preview>();
  const [working, setWorking] = useState<number>();
  const [trouble, setTrouble] = useState(false);
  const [settled, setSettled] = useState<ReadonlyMap<number, number>>(new Map());
  const [tag, setTag] = useState("");
  const life = useRef(new AbortController());
  const close = () => {
    life.current.abort();
    onClose();
  };
  const look = async (work: (progress: (share: number) => void, signal: AbortSignal) => Promise<Preview>) => {
    setWorking(0);
    setTrouble(false);
    try {
      setPreview(await work(setWorking, life.current.signal));
      setSettled(new Map());
    } catch (error) {
      if (life.current.signal.aborted) return;
      console.error("Qiao could not read the files:", error);
      setTrouble(true);
    }
    setWorking(undefined);
  };
  const words = useMemo(
    () =>
      preview &&
      withoutRepeats(
        preview.words.map(({ found, choices }, i) => ({ found, choice: choices[settled.get(i) ?? 0]! })),
      ),
    [preview, settled],
  );
  const put = () => {
    close();
    if (!preview || !words) return;
    if (preview.events.length > 0) onMerge(preview);
    const now = Date.now();
    const extra = cleanTag(tag);
    // Zhongwen and most others write the newest first: so the last line is kept first.
    const deeds = [...words].reverse().flatMap(([id, one]) => {
      const found =
        extra === "" ? one.found : { ...one.found, tags: [...new Set([...one.found.tags, extra])] };
      return importDeeds({ ...one, found }, live.vocabulary.word(id), now);
    });
    if (deeds.length > 0) void act(deeds, say("import_done", new Intl.NumberFormat().format(words.size)));
  };
  const ready = preview !== undefined && working === undefined;
  const empty = preview?.words.length === 0 && preview.events.length === 0;
  return (
    <Dialog
      title={say("import_title")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say("vocabulary_cancel")}</Button>
          {ready && !empty && (
            <Button kind="main" onClick={put}>
              {say("import_now")}
            </Button>
          )}
        </>
      }
    >
      <div class="import">
        {trouble && <p role="alert">{say("popup_dictionary_damaged")}</p>}
        {working !== undefined ? (
          <Progress label={say("import_reading")} done={working} />
        ) : preview ? (
          <ImportPreview
            live={live}
            preview={preview}
            settled={settled}
            tag={tag}
            onTag={setTag}
            onSettle={(at, choice) => setSettled(new Map([...settled, [at, choice]]))}
            onTable={(next) => void look((progress, signal) => previewTexts(next, progress, signal))}
          />
        ) : (
          <ChooseFiles
            onFiles={(files) => void look((progress, signal) => previewFiles(files, progress, signal))}
          />
        )}
      </div>
    </Dialog>
  );
}

function ChooseFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const [text, setText] = useState("");
  return (
    <>
      <label
        class={`drop-files ${over ? "over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          onFiles([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <b>{say("import_choose")}</b>
        <span class="note">{say("import_formats")}</span>
        <input type="file" multiple onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])} />
      </label>
      <textarea
        rows={3}
        lang="zh-Hans"
        value={text}
        placeholder={say("import_paste")}
        aria-label={say("import_paste")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== "" && (
        <Button onClick={() => onFiles([new File([text], say("import_pasted"))])}>
          {say("import_read")}
        </Button>
      )}
    </>
  );
}
