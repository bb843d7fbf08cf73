/** The part of the reader that reads: put into a frame once Chinese was seen there. */
export const READING = ["reading.js"] as const;

/** What a page loads for itself while the background sleeps: the engine and the dictionary. */
export const AT_HAND = ["at-hand.js", "data/*"] as const;

/** The content script and its style sheet: named in the manifest, and injected into tabs that were open before. */
export const READER = { js: ["reader.js"], css: ["reader.css"] } as const;
