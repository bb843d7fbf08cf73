/** A point of a page case and what is to be found there ("" for nothing). */
export interface CasePoint {
  readonly name: string;
  /** CSS pixels of the top window. */
  readonly x: number;
  readonly y: number;
  readonly character: string;
  /** The index of the hovered character among those of the case. */
  readonly hover: number;
}

/**
 * Scrolls a case into view and finds its points, by the browser's own geometry and not by the code under test.
 * Runs in the page, so it stands alone. Throws when the case names something that is not drawn.
 */
export function casePoints(id: string): CasePoint[] {
  const section = document.getElementById(id)!;
  section.scrollIntoView({ block: "center" });
  const points: CasePoint[] = [];
  const parts = [
    [0.5, 0.5],
    [0.06, 0.5],
    [0.94, 0.5],
    [0.5, 0.06],
    [0.5, 0.94],
  ];
  const textsIn = (node: Node): Text[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node as Text];
    const element = node as Element & { _r?: ShadowRoot };
    const inner = element.shadowRoot ?? element._r;
    const frame = (node as Partial<HTMLIFrameElement>).contentDocument?.body;
    return [...(inner ? [inner] : []), ...(frame ? [frame] : []), ...node.childNodes].flatMap(textsIn);
  };
  const boxOf = (text: Text, start: number, end: number) => {
    const range = text.ownerDocument.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    const drawn = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    // Firefox gives the box of the whole text for its first character where a drawing is scaled.
    const whole =
      text.parentNode instanceof SVGElement && text.length > 1 ? boxInSvg(text, start) : undefined;
    const box = whole ?? drawn[0];
    const frame = text.ownerDocument.defaultView?.frameElement;
    const { x, y } = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
    const { clientLeft = 0, clientTop = 0 } = frame ?? {};
    return (
      box && { x: box.x + x + clientLeft, y: box.y + y + clientTop, width: box.width, height: box.height }
    );
  };
  const boxInSvg = (text: Text, index: number) => {
    const parent = text.parentElement as Element as SVGTextContentElement;
    if (!parent.getExtentOfChar || parent.childNodes.length > 1) return undefined;
    const { x, y, width, height } = parent.getExtentOfChar(index);
    const { a, b, c, d, e, f } = parent.getScreenCTM()!;
    if (b !== 0 || c !== 0) return undefined;
    return { x: a * x + e, y: d * y + f, width: a * width, height: d * height };
  };
  const find = (character: string, nth: number) => {
    let count = 0;
    for (const text of textsIn(section))
      for (let at = text.data.indexOf(character); at >= 0; at = text.data.indexOf(character, at + 1)) {
        // Firefox draws a character together with a joiner after it: alone it has no box.
        const ends = [0, 1, 2].map((more) => Math.min(text.length, at + character.length + more));
        const box = ends.map((end) => boxOf(text, at, end)).find((one) => one !== undefined);
        if (box && ++count === nth) return box;
      }
    throw new Error(`case ${id} has no ${character} number ${nth}`);
  };
  (section.dataset.hover?.split(" ") ?? []).forEach((one, hover) => {
    const [, character, nth, part] = /^(.+?)(?:#(\d+))?(?:@([\d.,]+))?$/u.exec(one)!;
    const box = find(character!, Number(nth ?? 1));
    for (const [across, down] of part ? [part.split(",").map(Number)] : parts)
      points.push({
        name: `${one} at ${across},${down}`,
        x: box.x + box.width * across!,
        y: box.y + box.height * down!,
        character: character!,
        hover,
      });
  });
  const corner = (selector: string) => {
    const box = section.querySelector(selector)?.getBoundingClientRect();
    if (!box) throw new Error(`case ${id} has no ${selector}`);
    return box;
  };
  (section.dataset.point?.split(";") ?? []).forEach((one, hover) => {
    const [, selector, x, y, character] = /^(.+) ([\d.]+),([\d.]+)=(.+)$/u.exec(one)!;
    const box = corner(selector!);
    points.push({ name: one, x: box.x + Number(x), y: box.y + Number(y), character: character!, hover });
  });
  (section.dataset.blank?.split(";") ?? []).forEach((one) => {
    const [, selector, across, down] = /^(.+) ([-\d.]+),([-\d.]+)$/u.exec(one)!;
    const box = corner(selector!);
    const [x, y] = [box.x + box.width * Number(across), box.y + box.height * Number(down)];
    points.push({ name: `blank ${one}`, x, y, character: "", hover: -1 });
  });
  return points;
}
