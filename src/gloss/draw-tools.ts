import type { CardButton } from "./card-needs.ts";
import type { Drawing } from "./draw.ts";
import icons from "./icons.json" with { type: "json" };

const SVG = "http://www.w3.org/2000/svg";

/** The buttons in the corner of the card, seen while the pointer is on it; keys do the same. */
export function drawTools(by: Drawing): HTMLElement {
  const { make, say, pinned, layer } = by;
  const tools = make("span", "tools");
  for (const name of Object.keys(icons) as (keyof typeof icons)[]) {
    if (name === "close" && !pinned) continue;
    const tool = make("button", "tool");
    tool.tabIndex = -1;
    tool.ariaLabel = tool.title = say(`card_tool_${name}`);
    if (name === "pin") tool.ariaPressed = String(pinned);
    if (name === "details" || name === "sentence") tool.ariaExpanded = String(layer === name);
    tool.append(drawIcon(icons[name], tools.ownerDocument));
    tool.addEventListener("click", (event) => event.isTrusted && by.press(name satisfies CardButton));
    tools.append(tool);
  }
  return tools;
}

/** A line drawing in a square of 24 units. */
export function drawIcon(path: string, document: Document): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
