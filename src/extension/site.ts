/**
 * The site of an address as the switch "here" names it: host and port of a web page, `file` for local files,
 * undefined where there is nothing to name (about:blank, extension and browser pages).
 */
export function siteOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  if (protocol === "file:") return "file";
  return (protocol === "http:" || protocol === "https:") && host !== "" ? host : undefined;
}

/**
 * The site of the tab that a frame stands in: switched off there, it is off in every frame. Frames of another
 * origin learn their ancestors' origins from the browser; where it does not tell them, the referrer does.
 */
export function siteOfTab(frame: Window): string | undefined {
  if (frame.top === frame) return siteOf(frame.location.href);
  const origins = (frame.location as { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const outermost = origins?.item(origins.length - 1);
  return siteOf(outermost ?? sameOriginTop(frame) ?? frame.document.referrer) ?? siteOf(frame.origin);
}

function sameOriginTop(frame: Window): string | undefined {
  try {
    return frame.top?.location.href;
  } catch {
    return undefined; // another origin
  }
}
