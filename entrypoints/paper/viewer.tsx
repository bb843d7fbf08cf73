import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import type { Paper } from "../../src/paper/open.ts";
import { REAL_SIZE, showSheets, type Sheets } from "../../src/paper/sheets.ts";
import { Toolbar } from "./toolbar.tsx";
import { listenToKeys } from "./viewer-keys.ts";

/** How much a step of the zoom is. */
const STEP = 1.2;
/** Pages without any letter after which a PDF is taken for pictures of text. */
const SILENT = 3;

interface ViewerNeeds {
  readonly paper: Paper;
  readonly name: string;
  /** The button that opens another PDF. */
  readonly choose: JSX.Element;
}

/** An open PDF with its toolbar. */
export function Viewer({ paper, name, choose }: ViewerNeeds) {
  const root = useRef<HTMLDivElement>(null);
  const sheets = useRef<Sheets | undefined>(undefined);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(REAL_SIZE);
  const [letters, setLetters] = useState<ReadonlyMap<number, number | undefined>>(new Map());
  const zoom = (to: number | "width") => sheets.current && setScale(sheets.current.zoom(to));
  const zoomBy = (factor: number) => sheets.current && zoom(sheets.current.scale() * factor);
  const go = (to: number) => sheets.current?.go(to);

  useEffect(() => {
    const life = new AbortController();
    void showSheets({
      paper,
      root: root.current!,
      turned: setPage,
      drawn: (number, characters) => setLetters((before) => new Map(before).set(number, characters)),
      signal: life.signal,
    }).then((shown) => {
      sheets.current = shown;
      setScale(shown.scale());
    });
    return () => life.abort();
  }, [paper]);

  useLayoutEffect(() => {
    const life = new AbortController();
    const actions = {
      closer: () => zoomBy(STEP),
      farther: () => zoomBy(1 / STEP),
      real: () => zoom(REAL_SIZE),
      next: () => sheets.current?.turn(1),
      previous: () => sheets.current?.turn(-1),
    };
    listenToKeys(actions, life.signal);
    return () => life.abort();
  }, []);

  return (
    <>
      <Toolbar
        name={name}
        page={page}
        pages={paper.numPages}
        percent={Math.round((scale / REAL_SIZE) * 100)}
        go={go}
        zoomBy={(steps) => zoomBy(STEP ** steps)}
        fit={() => zoom("width")}
      >
        {choose}
      </Toolbar>
      {noteOn(letters, paper.numPages)}
      <div ref={root} class="sheets" />
    </>
  );
}

/** What cannot be read of the pages drawn so far. */
function noteOn(letters: ReadonlyMap<number, number | undefined>, pages: number): JSX.Element | undefined {
  const damaged = [...letters].filter(([, count]) => count === undefined).map(([page]) => page);
  const silent =
    letters.size >= Math.min(SILENT, pages) && [...letters.values()].every((count) => count === 0);
  if (damaged.length === 0 && !silent) return undefined;
  return (
    <p class="notice" role="status">
      {silent ? say("paper_pictures") : say("paper_page_damaged", damaged.join(", "))}
    </p>
  );
}
