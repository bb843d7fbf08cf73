/** One CC-CEDICT entry: a headword in both scripts, its reading in CC-CEDICT's notation, its senses in order. */
export interface Entry {
  readonly traditional: string;
  readonly simplified: string;
  /** Syllables with tone numbers separated by single spaces, e.g. `yin2 hang2`; `u:` for ü. */
  readonly pinyin: string;
  readonly senses: readonly string[];
}

const LINE = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/u;

/** Reads one line of CC-CEDICT (`傳統 传统 [chuan2 tong3] /tradition/…/`); undefined when it is not an entry. */
export function parseEntry(line: string): Entry | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, traditional, simplified, pinyin, senses] = match;
  return { traditional: traditional!, simplified: simplified!, pinyin: pinyin!, senses: senses!.split("/") };
}
