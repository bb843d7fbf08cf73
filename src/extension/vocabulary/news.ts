/** One channel for telling and hearing: a channel does not hear itself, but others of the same page do. */
const open = (): BroadcastChannel => new BroadcastChannel("qiao-vocabulary");

/** Tells the extension's other pages and its background that the log has grown. Web pages have another origin. */
export function tellNews(): void {
  const channel = open();
  const tell = channel.postMessage.bind(channel);
  tell(null);
  channel.close();
}

/** Hears when another page or the background has written, until the signal is aborted. */
export function hearNews(hear: () => void, signal: AbortSignal): void {
  const channel = open();
  channel.addEventListener("message", () => hear(), { signal });
  signal.addEventListener("abort", () => channel.close(), { once: true });
}
