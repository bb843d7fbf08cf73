import keys from "../gesture/keys.json" with { type: "json" };
import { amount, choice, colours, flag, some, table, text, type Kind } from "./kinds.ts";

/** Everything that a person can set, with what it is at first. Names and values are stored: a change needs a migration. */
export const SCHEMA = {
  /** Whether pages are read at all. */
  on: flag(true),

  /** Which forms of a word the card's head shows. */
  script: choice(["both", "page", "simplified", "traditional"], "both"),
  /** How readings are written. */
  pinyin: choice(["marks", "numbers", "zhuyin"], "marks"),
  /** Whether tones are written as they change in speech (你好 ní hǎo). */
  sandhi: flag(false),
  /** Whether readings and definitions stand there at once, or only when a key asks for them. */
  readings: choice(["shown", "asked", "never"], "shown"),
  definitions: choice(["shown", "asked"], "shown"),
  tones: choice(["zhongwen", "pleco", "hanping", "custom", "none"], "zhongwen"),
  /** The five tones of one's own palette. */
  toneColours: colours(["#ee363e", "#f47c36", "#73bb4f", "#649cd3", "#a0a0a0"]),

  font: choice(["sans", "serif", "kai"], "sans"),
  /** Size of the card's text (px). */
  size: amount(15, 12, 24, 1),
  density: choice(["airy", "dense"], "airy"),
  theme: choice(["system", "light", "dark"], "system"),
  /** Widest the card gets (em). */
  width: amount(23, 16, 40, 1),
  /** The side of the word that is tried first. */
  place: choice(["below", "above", "right", "left"], "below"),

  /** What asks for a card, how long the pointer has to rest (ms), and which key has to be held. */
  asking: choice(["pointer", "click"], "pointer"),
  delay: amount(0, 0, 1500, 50),
  modifier: choice(["none", "alt", "control", "shift"], "none"),
  highlight: choice(["fill", "underline", "none"], "fill"),

  /** Whose voice and pronunciation. */
  voice: choice(["zh-CN", "zh-TW"], "zh-CN"),
  /** What the copy key copies, see `copyText`. */
  copy: text("{word} {pinyin} {senses}", 200),
  /** Which sites the details lead to. */
  links: some(["wiktionary", "grammar", "tatoeba", "mdbg"], ["wiktionary", "grammar", "tatoeba", "mdbg"]),
  /** Which key does what: the name of a key as `keyName` gives it, "" for none. */
  keys: table(keys, 24),
} as const;

/** The name of a setting. */
export type SettingName = keyof typeof SCHEMA;

/** Every setting with its value. */
export type Settings = {
  readonly [Name in SettingName]: (typeof SCHEMA)[Name] extends Kind<infer Value> ? Value : never;
};

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(SCHEMA) as readonly SettingName[];

/** The settings of a fresh installation, and of a browser whose storage fails. */
export const DEFAULTS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SCHEMA[name].first]),
) as Settings;
