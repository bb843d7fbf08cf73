import { DEFAULTS, SCHEMA, SETTING_NAMES, type Settings } from "./schema.ts";

/** Settings as some version stored them. */
type Stored = Readonly<Record<string, unknown>>;

/** What makes settings of version n + 1 of those of version n, for n = 1, 2, … */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [
  // 1 knew the main switch only, which keeps its name.
  (stored) => stored,
];

/** The version of settings that this program writes. */
export const VERSION = MIGRATIONS.length + 1;

/**
 * Makes settings of whatever was stored: those of an older version are migrated step by step, unknown fields are
 * left out, missing or malformed ones take their default, and what a newer version wrote is understood as far as
 * the names agree. Never throws.
 */
export function migrate(found: unknown): Settings {
  return { ...DEFAULTS, ...understood(found).settings };
}

/** The settings that could be taken from something stored, and the names of those that could not. */
export function understood(found: unknown): {
  readonly settings: Partial<Settings>;
  readonly refused: readonly string[];
} {
  if (typeof found !== "object" || found === null || Array.isArray(found))
    return { settings: {}, refused: [] };
  let stored = found as Stored;
  for (const step of MIGRATIONS.slice(versionOf(stored) - 1)) stored = step(stored);
  const settings: Partial<Record<keyof Settings, unknown>> = {};
  const refused: string[] = [];
  for (const name of SETTING_NAMES) {
    if (!Object.hasOwn(stored, name)) continue;
    const value = SCHEMA[name].take(stored[name]);
    if (value === undefined) refused.push(name);
    else settings[name] = value;
  }
  const known: ReadonlySet<string> = new Set([...SETTING_NAMES, "version"]);
  refused.push(...Object.keys(stored).filter((name) => !known.has(name)));
  return { settings: settings as Partial<Settings>, refused };
}

/** The version that stored settings say they are; 1 when they say nothing sensible. */
export function versionOf(stored: object): number {
  const version = (stored as { version?: unknown }).version;
  return typeof version === "number" && Number.isInteger(version) && version >= 1 ? version : 1;
}
