/** The part of the reader that reads: put into a frame once Chinese was seen there. */
export const READING = ["reading.js"] as const;

/**
 * What a page loads for itself: the engine and the dictionary while the background sleeps, and the layers of the card
 * beyond a glance.
 */
export const AT_HAND = ["at-hand.js", "data/*", "details.js"] as const;

/** The content script and its style sheet: named in the manifest, and injected into tabs that were open before. */
export const READER = { js: ["reader.js"], css: ["reader.css"] } as const;
