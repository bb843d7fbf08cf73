import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";

/** A button that lets a PDF of this computer be chosen. */
export function ChooseFile({ chosen }: { chosen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{say("paper_choose")}</Button>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = ""; // the same file may be chosen again
          if (file) chosen(file);
        }}
      />
    </>
  );
}

/** Takes files that are dropped anywhere on the page; tells whether one is being dragged over it. */
export function useDrop(dropped: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    const hear = (kind: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) =>
      addEventListener(kind, act, { signal: life.signal });
    hear("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    });
    hear("dragleave", (event) => event.relatedTarget === null && setOver(false));
    hear("drop", (event) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      dropped(file);
    });
    return () => life.abort();
  }, []);
  return over;
}
