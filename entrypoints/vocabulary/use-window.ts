import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** The height of a row in CSS pixels; `vocabulary.css` draws it so. */
export const ROW = 56;

/** Rows that exist above and below the window, so that a scroll shows no blank. */
const SPARE = 8;

/** Which rows of a scrolled box stand in its window (half-open), and how to bring one into it. */
export function useWindow(box: RefObject<HTMLElement | null>, rows: number) {
  const [place, setPlace] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const scrolled = box.current!;
    const look = () => {
      const top = Math.floor(scrolled.scrollTop / ROW);
      const height = scrolled.clientHeight;
      setPlace((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    const life = new AbortController();
    scrolled.addEventListener("scroll", look, { signal: life.signal, passive: true });
    const size = new ResizeObserver(look);
    size.observe(scrolled);
    look();
    return () => {
      life.abort();
      size.disconnect();
    };
  }, []);
  return {
    first: Math.max(0, Math.min(place.top, rows) - SPARE),
    last: Math.min(rows, place.top + Math.ceil(place.height / ROW) + SPARE),
    show(row: number) {
      const scrolled = box.current;
      if (!scrolled) return;
      const top = row * ROW;
      if (top < scrolled.scrollTop) scrolled.scrollTop = top;
      else if (top + ROW > scrolled.scrollTop + scrolled.clientHeight)
        scrolled.scrollTop = top + ROW - scrolled.clientHeight;
    },
  };
}
