import { readFileSync } from "node:fs";

type Listener = (...values: never[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListeners: () => listeners.size > 0,
    emit: (...values: unknown[]) => [...listeners].map((listener) => listener(...(values as never[]))),
  };
}

const messages = JSON.parse(
  readFileSync(new URL("../../assets/public/_locales/en/messages.json", import.meta.url), "utf8"),
) as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

function getMessage(name: string, values: readonly string[] = []): string {
  const found = messages[name];
  if (!found) return "";
  return found.message.replaceAll(/\$(\w+)\$/gu, (_, key: string) => {
    const place = Number(found.placeholders![key]!.content.slice(1));
    return values[place - 1] ?? "";
  });
}

const stored = new Map<string, unknown>();
const changed = event();

/** What the fake browser was told and how it should behave; `resetBrowser` puts it back. */
export const fake = {
  /** The id of the extension; undefined once it was updated under the page. */
  id: "qiao" as string | undefined,
  storageFails: false,
  stored,
  storageListeners: changed.hasListeners,
  /** How the background replies; may throw or stay silent. */
  reply: (_message: unknown): unknown => undefined,
  sent: [] as unknown[],
  icons: [] as { path: Record<string, string>; tabId?: number }[],
  titles: [] as string[],
  /** Open tabs, and those of them that may not be scripted. */
  tabs: [] as { id: number; discarded?: boolean }[],
  locked: new Set<number>(),
  /** Ports that were opened; `close` does what the browser does when the background sleeps. */
  ports: [] as { open: boolean; close(): void }[],
  /** Content scripts that were registered, by id. */
  registered: new Map<string, { readonly id: string }>(),
  injected: [] as { tab: number; files: readonly string[] }[],
};

/** Forgets all that happened. */
export function resetBrowser(): void {
  Object.assign(fake, {
    id: "qiao",
    storageFails: false,
    reply: () => undefined,
    sent: [],
    icons: [],
    titles: [],
    tabs: [],
  });
  Object.assign(fake, { locked: new Set(), injected: [], ports: [] });
  stored.clear();
  fake.registered.clear();
}

const failing = () =>
  fake.storageFails ? Promise.reject(new Error("An unexpected error occurred")) : Promise.resolve();

const inject = async ({ target, files }: { target: { tabId: number }; files: readonly string[] }) => {
  if (fake.locked.has(target.tabId)) throw new Error("Cannot access a chrome:// URL");
  fake.injected.push({ tab: target.tabId, files });
  return [];
};

const browser = {
  runtime: {
    get id() {
      return fake.id;
    },
    getURL: (path: string) => `file:///nowhere${path}`,
    connect: () => {
      const closed = event();
      const port = {
        open: true,
        close: () => {
          port.open = false;
          closed.emit();
        },
      };
      fake.ports.push(port);
      return { onDisconnect: closed, disconnect: () => void (port.open = false) };
    },
    sendMessage: async (message: unknown) => {
      fake.sent.push(message);
      return fake.reply(message);
    },
  },
  i18n: { getMessage, getUILanguage: () => "en" },
  storage: {
    onChanged: changed,
    local: {
      get: (keys: string[] | null) =>
        failing().then(() =>
          Object.fromEntries([...stored].filter(([key]) => keys === null || keys.includes(key))),
        ),
      set: (values: Record<string, unknown>) =>
        failing().then(() => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
          changed.emit(values, "local");
        }),
      remove: (keys: string | string[]) =>
        failing().then(() => {
          for (const key of [keys].flat()) stored.delete(key);
          changed.emit(Object.fromEntries([keys].flat().map((key) => [key, undefined])), "local");
        }),
    },
  },
  action: {
    setIcon: async (icon: { path: Record<string, string>; tabId?: number }) => void fake.icons.push(icon),
    setTitle: async ({ title }: { title: string }) => void fake.titles.push(title),
  },
  tabs: { query: async () => fake.tabs },
  scripting: {
    removeCSS: inject,
    insertCSS: inject,
    executeScript: inject,
    getRegisteredContentScripts: async ({ ids }: { ids: readonly string[] }) =>
      ids.flatMap((id) => fake.registered.get(id) ?? []),
    registerContentScripts: async (scripts: readonly { readonly id: string }[]) => {
      for (const script of scripts) {
        if (fake.registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        fake.registered.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: readonly string[] }) => {
      for (const id of ids) if (!fake.registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
  },
};

// `wxt/browser` takes what it finds here when it is first imported: import this file before it.
Object.assign(globalThis, { chrome: browser });
