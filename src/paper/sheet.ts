import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
import type { Paper } from "./open.ts";
import { layText } from "./text-layer.ts";

/** Pixels of a page's picture at most: browsers refuse bigger ones. */
const PIXELS = 2 ** 24;

/** One page of a PDF: an empty sheet of the right size until it is drawn. */
export interface Sheet {
  readonly element: HTMLElement;
  /** Draws picture and text at a scale (CSS pixels a point), unless it is so already; rejects when the page is damaged. Gives the number of characters. */
  draw(scale: number): Promise<number>;
  /** Frees what was drawn, and stops what is being drawn. */
  forget(): void;
}

/** Makes the sheet of page `number`, as large as `size` (points) until its own size is known. */
export function createSheet(paper: Paper, number: number, size: { width: number; height: number }): Sheet {
  const element = document.createElement("div");
  element.className = "sheet";
  element.dataset["page"] = String(number);
  const layer = document.createElement("div");
  layer.className = "text";
  // The browser's language would be taken for the text's.
  layer.lang = "zh";
  let page: PDFPageProxy | undefined;
  let stop: (() => void) | undefined;
  let drawn: { readonly scale: number; readonly characters: number } | undefined;
  resize(size);

  function resize({ width, height }: { width: number; height: number }): void {
    element.style.setProperty("--width", String(width));
    element.style.setProperty("--height", String(height));
  }

  async function draw(scale: number): Promise<number> {
    if (drawn?.scale === scale) return drawn.characters;
    stop?.();
    let stopped = false;
    stop = () => (stopped = true);
    page ??= await paper.getPage(number);
    if (stopped) return 0;
    const viewport = page.getViewport({ scale });
    resize(page.getViewport({ scale: 1 }));
    const { canvas, done, cancel } = paint(page, viewport);
    stop = () => {
      stopped = true;
      cancel();
    };
    const [content] = await Promise.all([page.getTextContent(), done]);
    if (stopped) return 0;
    stop = undefined;
    const characters = layText(content, viewport, layer);
    layer.style.setProperty("--drawn", String(scale));
    element.replaceChildren(canvas, layer);
    drawn = { scale, characters };
    return characters;
  }

  return {
    element,
    draw: (scale) =>
      draw(scale).catch((error: unknown) => {
        if ((error as Error).name === "RenderingCancelledException") return 0;
        throw error;
      }),
    forget() {
      stop?.();
      stop = drawn = undefined;
      // Browsers keep the memory of a canvas longer than the canvas.
      for (const canvas of element.querySelectorAll("canvas")) canvas.width = canvas.height = 0;
      element.replaceChildren();
      page?.cleanup();
    },
  };
}

function paint(
  page: PDFPageProxy,
  viewport: PageViewport,
): { canvas: HTMLCanvasElement; done: Promise<void>; cancel: () => void } {
  const canvas = document.createElement("canvas");
  canvas.ariaHidden = "true";
  const ratio = Math.min(devicePixelRatio, Math.sqrt(PIXELS / (viewport.width * viewport.height)));
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  const task = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
  return { canvas, done: task.promise, cancel: () => task.cancel() };
}
