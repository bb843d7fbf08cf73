import { readSources } from "../../src/program/sources.ts";

/** CC-CEDICT's lines by headword, in either script: read from the raw text by splitting lines, and nothing else. */
export function linesByHeadword(): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const line of readSources().cedict.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    for (const headword of new Set(line.split(" ", 2))) {
      const known = lines.get(headword);
      if (known) known.push(line.trimEnd());
      else lines.set(headword, [line.trimEnd()]);
    }
  }
  return lines;
}
