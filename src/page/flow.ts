import { call, isElement, parentOf, type RootOf } from "./tree.ts";

/**
 * What an element does to the text around it: nothing (`inline`), part it (`block`, `line`), stand in it as one
 * thing (`object`), say nothing (`none`), or hold text that may or may not go on in place: set into the line
 * (`atomic`, as inline-block) or out of the flow (`out`).
 */
export type Flow = "inline" | "block" | "line" | "object" | "none" | "atomic" | "out";

/** Text that is never read as part of the sentence: code, templates, ruby annotations, what a browser shows instead. */
const SILENT =
  /^(?:script|style|template|noscript|noembed|noframes|title|head|datalist|rt|rp|rtc|desc|metadata|defs)$/iu;
const OBJECT =
  /^(?:img|picture|video|audio|canvas|iframe|frame|object|embed|input|textarea|select|meter|progress|math|svg)$/iu;

/** Classifies an element by what it is and how it is drawn. */
export function flowOf(element: Element, style: CSSStyleDeclaration): Flow {
  const name = element.localName;
  if (SILENT.test(name) || isHidden(style)) return "none";
  if (name === "br") return "line";
  if (name === "wbr") return "none";
  if (OBJECT.test(name)) return "object";
  if (name === "button" || name === "mtext") return "block";
  if (style.position === "absolute" || style.position === "fixed" || style.float !== "none") return "out";
  if (element instanceof SVGElement) return svgFlow(element, name);
  if (style.display.startsWith("ruby-text")) return "none";
  if (style.display.startsWith("inline-")) return "atomic";
  return /^(?:inline|contents|ruby)/u.test(style.display) ? "inline" : "block";
}

/** A run of SVG text that is placed on its own goes on only where geometry says so. */
function svgFlow(element: SVGElement, name: string): Flow {
  if (!/^(?:tspan|a|textPath)$/u.test(name)) return "block";
  return element.hasAttribute("x") || element.hasAttribute("y") ? "out" : "inline";
}

/** An element of which nothing is seen, whatever its children say. */
function isHidden(style: CSSStyleDeclaration): boolean {
  if (style.display === "none" || style.opacity === "0" || style.contentVisibility === "hidden") return true;
  if (style.position !== "absolute" && style.position !== "fixed") return false;
  // The usual ways to keep text for screen readers only.
  if (
    /^rect\((?:0px|1px)[, ]+(?:0px|1px)[, ]/u.test(style.clip) ||
    /inset\((?:50|100)%/u.test(style.clipPath)
  )
    return true;
  return style.overflowX !== "visible" && (parseFloat(style.width) <= 1 || parseFloat(style.height) <= 1);
}

/** Tells whether text with this style (its parent's) is drawn as letters. */
export function showsText(style: CSSStyleDeclaration): boolean {
  if (style.visibility !== "visible" || style.fontSize === "0px") return false;
  const security = style.getPropertyValue("-webkit-text-security");
  return security === "" || security === "none";
}

/** Tells whether a reader can see what stands in an element; transparent ancestors hide it, too. */
export function isShown(element: Element, rootOf: RootOf): boolean {
  const style = getComputedStyle(element);
  if (style.display === "contents") {
    const parent = parentOf(element, rootOf);
    return parent !== null && isShown(parent, rootOf);
  }
  return (
    showsText(style) && call(element, "checkVisibility", { opacityProperty: true, visibilityProperty: true })
  );
}

/** Tells whether an element paints over what lies below it. */
export function isOpaque(element: Element, rootOf: RootOf): boolean {
  if (!isElement(element) || !isShown(element, rootOf)) return false;
  if (/^(?:img|video|canvas|iframe|embed|object)$/u.test(element.localName)) return true;
  const style = getComputedStyle(element);
  const alpha = /^rgba\(.*[,/]\s*([\d.]+)\)$/u.exec(style.backgroundColor)?.[1];
  return (
    (alpha === undefined ? style.backgroundColor !== "transparent" : Number(alpha) > 0.5) ||
    /url\(/u.test(style.backgroundImage)
  );
}
