import type { Paper } from "./open.ts";
import { createSheet, type Sheet } from "./sheet.ts";

/** CSS pixels a point at the size the paper really has. */
export const REAL_SIZE = 96 / 72;
/** Room beside the pages, CSS pixels. */
const ROOM = 32;
const LEAST = REAL_SIZE / 4;
const MOST = REAL_SIZE * 6;
/** The largest share of its real size at which a page is shown to begin with. */
const COMFORT = 1.5;

interface SheetsNeeds {
  readonly paper: Paper;
  /** Holds the sheets; the window scrolls. */
  readonly root: HTMLElement;
  /** The page in the middle of the window is another one. */
  turned(page: number): void;
  /** A page was drawn, with so many characters; undefined: it is damaged. */
  drawn(page: number, characters: number | undefined): void;
  readonly signal: AbortSignal;
}

/** The pages of a PDF below one another. */
export interface Sheets {
  /** CSS pixels a point. */
  scale(): number;
  /** Zooms to a scale, or to the width of the window; the place in the middle stays. Gives the scale it is now. */
  zoom(scale: number | "width"): number;
  /** Scrolls to a page, the nearest there is. */
  go(page: number): void;
  /** Goes so many pages on, or back. */
  turn(by: number): void;
}

/** Shows a PDF's pages; only what is near the window is drawn, however many there are. */
export async function showSheets({ paper, root, turned, drawn, signal }: SheetsNeeds): Promise<Sheets> {
  const first = (await paper.getPage(1)).getViewport({ scale: 1 });
  const sheets = Array.from({ length: paper.numPages }, (_, index) => createSheet(paper, index + 1, first));
  const near = new Set<Sheet>();
  let current = 1;
  let scale = 1;
  let drawing = false;
  let wanted = false;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = sheets[pageOf(target) - 1]!;
        if (isIntersecting) near.add(sheet);
        else if (near.delete(sheet)) sheet.forget();
      }
      void drawNear();
    },
    { rootMargin: "100% 0px" },
  );

  /** One page after the other, the nearest to the middle of the window first. */
  async function drawNear(): Promise<void> {
    wanted = true;
    if (drawing) return;
    drawing = true;
    while (wanted && !signal.aborted) {
      wanted = false;
      for (const sheet of [...near].sort((a, b) => distance(a) - distance(b))) {
        if (wanted || signal.aborted) break;
        await sheet.draw(scale).then(
          (characters) => near.has(sheet) && drawn(pageOf(sheet.element), characters),
          () => drawn(pageOf(sheet.element), undefined),
        );
      }
    }
    drawing = false;
  }

  function setScale(next: number): void {
    scale = Math.min(MOST, Math.max(LEAST, next));
    root.style.setProperty("--scale", String(scale));
  }

  const widthScale = () => (root.clientWidth - ROOM) / first.width;

  function scrolled(): void {
    const middle = document.elementFromPoint(
      root.getBoundingClientRect().left + root.clientWidth / 2,
      innerHeight / 2,
    );
    isAt(pageOf(middle?.closest("[data-page]")));
  }

  function isAt(page: number): void {
    if (page === 0 || page === current) return;
    current = page;
    turned(page);
  }

  function go(page: number): void {
    const there = Math.min(Math.max(1, page), sheets.length);
    sheets[there - 1]!.element.scrollIntoView({ block: "start" });
    isAt(there); // the window tells of it a frame later: who turns twice in it goes two pages on
  }

  setScale(Math.min(widthScale(), REAL_SIZE * COMFORT));
  root.replaceChildren(...sheets.map(({ element }) => element));
  for (const { element } of sheets) observer.observe(element);
  addEventListener("scroll", scrolled, { passive: true, signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    for (const sheet of near) sheet.forget();
    root.replaceChildren();
  });

  return {
    scale: () => scale,
    zoom(to) {
      const { element } = sheets[current - 1]!;
      const before = element.getBoundingClientRect();
      const share = (innerHeight / 2 - before.top) / before.height;
      setScale(to === "width" ? widthScale() : to);
      const after = element.getBoundingClientRect();
      scrollBy(0, after.top + share * after.height - innerHeight / 2);
      void drawNear();
      return scale;
    },
    go,
    turn: (by) => go(current + by),
  };
}

function pageOf(element: Element | null | undefined): number {
  return Number(element?.getAttribute("data-page") ?? 0);
}

function distance({ element }: Sheet): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight / 2, innerHeight / 2 - bottom);
}
