import type { Run } from "./browser-source.ts";
import type { Wire } from "./browser-wire.ts";

/** A document in a browser: a page's own or that of one of its frames. */
export interface Frame {
  /** Runs in the page's own world and gives the (awaited, JSON-safe) result. */
  evaluate<R = unknown, A extends readonly unknown[] = readonly unknown[]>(
    run: Run<R, A>,
    ...args: A
  ): Promise<R>;
  /** Runs in the extension's content-script world of this document; throws when there is none. */
  inContentScript<R = unknown, A extends readonly unknown[] = readonly unknown[]>(
    run: Run<R, A>,
    ...args: A
  ): Promise<R>;
  /** Runs with the shadow root (also a closed one) of the first element that matches; undefined if there is none. */
  inShadow<R, A extends readonly unknown[]>(
    selector: string,
    run: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R | undefined>;
}

/** Keys held while another input happens. */
export type Modifier = "Alt" | "Control" | "Meta" | "Shift";

/** A tab (or popup) with trusted input. Coordinates are CSS pixels of its viewport. */
export interface Page extends Frame {
  /** Opens an address; throws when it cannot be loaded. Waits for `load`, or only for the first bytes. */
  goto(address: string, until?: "load" | "commit"): Promise<void>;
  /** The frame whose address contains `part`; waits up to 20 s for it. */
  frame(part: string): Promise<Frame>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number, options?: ClickOptions): Promise<void>;
  wheel(x: number, y: number, down: number): Promise<void>;
  /** A finger: down at the place, `hold` ms, up. */
  tap(x: number, y: number, hold?: number): Promise<void>;
  /** A key by its DOM name (`a`, `Escape`, `ArrowLeft`), down and up. */
  press(key: string, ...modifiers: Modifier[]): Promise<void>;
  /** Holds or lets go of a key. */
  key(kind: "down" | "up", key: string): Promise<void>;
  /** PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  viewport(width: number, height: number, pixelRatio?: number): Promise<void>;
  /** The browser's own zoom (1 is 100 %); in Chromium this wakes the worker. */
  zoom(factor: number): Promise<void>;
  colourScheme(scheme: "dark" | "light"): Promise<void>;
  /** Brings the tab to the front. */
  focus(): Promise<void>;
  /** A command of the browser's own protocol, for this tab (CDP or WebDriver BiDi). */
  command<T>(method: string, params?: object): Promise<T>;
  /** Uncaught errors and `console.error` of the page and its content scripts so far. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Which button, how often, with which keys held. */
export interface ClickOptions {
  readonly button?: "left" | "middle" | "right";
  readonly count?: number;
  readonly modifiers?: readonly Modifier[];
}

/** The toolbar button's popup. */
export type Popup = Pick<Page, "evaluate" | "click" | "press" | "screenshot" | "close">;

/** Memory of one of the browser's processes. */
export interface ProcessMemory {
  readonly pid: number;
  readonly kind: "extension" | "other";
  readonly privateBytes: number;
}

/** A running browser, with the extension if it was launched with one. */
export interface Browser {
  readonly name: BrowserName;
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; "" without an extension. */
  readonly origin: string;
  /** Opens a tab in front, at an address if given. */
  newPage(address?: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  extensionPage(path: string): Promise<Page>;
  /** Runs in the extension's service worker or event page, which it wakes. */
  inBackground<R = unknown, A extends readonly unknown[] = readonly unknown[]>(
    run: Run<R, A>,
    ...args: A
  ): Promise<R>;
  backgroundRuns(): Promise<boolean>;
  /** Stops the worker or event page as the browser does when it is idle, and waits until it is gone. */
  stopBackground(): Promise<void>;
  /** Opens the real popup of the toolbar button over the front window. */
  openPopup(): Promise<Popup>;
  /** Loads the extension anew, as an update does. */
  reloadExtension(): Promise<void>;
  memory(): Promise<readonly ProcessMemory[]>;
  /** The browser's own protocol, for what only one of them can do. */
  readonly wire: Wire;
  /** Resolves when the browser has ended, also by its last window. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** The browsers we drive. */
export type BrowserName = "chromium" | "firefox";

/** How to start a browser. */
export interface LaunchOptions {
  /** Unpacked extension to load. */
  readonly extension?: string;
  /** Shows a window instead of running headless. */
  readonly window?: boolean;
  /** More command-line arguments. */
  readonly args?: readonly string[];
  /** More preferences (Firefox). */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}
