import { understood, VERSION, versionOf } from "./migrate.ts";
import type { Settings } from "./schema.ts";

const FORMAT = "qiao-settings";
/** Characters of a file that is still looked into, sites in it, and characters of a site. */
const LONGEST = 500_000;
const MOST_SITES = 5_000;
const LONGEST_SITE = 300;

/** What a file of settings holds. */
export interface SettingsFile {
  readonly settings: Partial<Settings>;
  /** Sites that are switched off. */
  readonly off: readonly string[];
  /** What was in it and could not be understood. */
  readonly refused: readonly string[];
}

/** Why a file is not taken: not JSON, not ours, too large, or written by a newer version than this. */
export type FileTrouble = "damaged" | "foreign" | "large" | "newer";

/** The text of a file with these settings. */
export function writeSettingsFile(settings: Settings, off: readonly string[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: { version: VERSION, ...settings }, off }, null, 2)}\n`;
}

/** Reads a file of settings; everything in it is checked, and nothing of it is used when it is not whole. */
export function readSettingsFile(text: string): SettingsFile | FileTrouble {
  if (text.length > LONGEST) return "large";
  const found = parse(text);
  if (found === undefined) return "damaged";
  if (typeof found !== "object" || found === null) return "foreign";
  const { format, settings, off } = found as Partial<Record<string, unknown>>;
  if (format !== FORMAT || typeof settings !== "object" || settings === null) return "foreign";
  if (versionOf(settings) > VERSION || versionOf(found) > VERSION) return "newer";
  const sites = off === undefined ? [] : sitesOf(off);
  if (!sites) return "damaged";
  return { ...understood(settings), off: sites };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}

function sitesOf(off: unknown): readonly string[] | undefined {
  if (!Array.isArray(off) || off.length > MOST_SITES) return undefined;
  const isSite = (site: unknown): site is string =>
    typeof site === "string" && site.length <= LONGEST_SITE && /^[^\s/]+$/u.test(site);
  return off.every(isSite) ? [...new Set(off)] : undefined;
}
