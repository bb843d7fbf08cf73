import { readFileSync } from "node:fs";
import { compileDictionary } from "../dictionary/compile/dictionary.ts";
import { readFrequencies } from "../dictionary/compile/frequency-list.ts";
import { packSections, type Section } from "../dictionary/sections.ts";
import { compileFacts } from "../facts/compile/fact-sections.ts";
import { compileReadingModel } from "../pinyin/compile/reading-sections.ts";
import { compileSurnames } from "../pinyin/compile/surname-sections.ts";
import { readModel } from "../pinyin/model-text.ts";
import { compileRoles } from "../reading/compile/role-sections.ts";
import { compileSegmenter } from "../segment/compile/segment-sections.ts";
import { commonCharacters } from "../strokes/compile/common-characters.ts";
import { compileStrokes } from "../strokes/compile/stroke-blocks.ts";
import { decomposition, drawnCharacters, hskLists, readSources, strokeLicence } from "./sources.ts";

/** The trained models of readings, roles and neighbouring words, as text, and the titles that follow surnames. */
const READINGS = new URL("../../assets/models/readings.tsv", import.meta.url);
const TITLES = new URL("../../assets/models/titles.txt", import.meta.url);
const ROLES = new URL("../../assets/models/word-roles.tsv", import.meta.url);
const COUNTS = new URL("../../assets/models/word-counts.tsv", import.meta.url);
const PAIRS = new URL("../../assets/models/word-pairs.tsv", import.meta.url);

/** How many of the most used characters come with their strokes: 160 bytes each, of the 6 MB that a store package may weigh. */
const STROKE_CHARACTERS = 2_300;

/** How many of the most used characters are taken apart: 5 bytes each. */
const COMPONENT_CHARACTERS = 4_000;

/** Compiles all shipped data: file name → bytes. `say` gets one line for each thing done. Throws when a source is not whole. */
export function buildAssets(say: (line: string) => void): Map<string, Uint8Array> {
  const start = performance.now();
  const sources = readSources();
  const dictionary = compileDictionary(sources);
  say(`${dictionary.entries.length} entries of CC-CEDICT, ${dictionary.words.length} words in the trie`);

  const lists = [sources.simplifiedWords, sources.traditionalWords].map(readFrequencies);
  const characters = commonCharacters(lists);

  // What is loaded whole: each stage adds its own sections here. Files in assets/models count as inputs (inputs-key.ts).
  const sections: Section[] = [
    ...dictionary.sections,
    ...compileSurnames(dictionary, readFileSync(TITLES, "utf8")),
    ...compileReadingModel(readModel(readFileSync(READINGS, "utf8"))),
    ...compileRoles(dictionary, readFileSync(ROLES, "utf8")),
    ...compileSegmenter(dictionary, readFileSync(PAIRS, "utf8"), readFileSync(COUNTS, "utf8")),
    ...compileFacts(dictionary, hskLists(), decomposition(), characters.slice(0, COMPONENT_CHARACTERS)),
  ];

  const drawn = drawnCharacters(characters, STROKE_CHARACTERS);
  const strokes = compileStrokes(drawn);

  const files = new Map([
    ["lexicon.bin", packSections(sections)],
    ...dictionary.blocks,
    ...strokes,
    ["ARPHICPL.txt", strokeLicence()],
  ]);
  say(`lexicon.bin ${size([files.get("lexicon.bin")!])}`);
  say(`${dictionary.blocks.size} gloss blocks ${size([...dictionary.blocks.values()])}`);
  say(`strokes of ${drawn.size} characters ${size([...strokes.values()])}`);
  say(`done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return files;
}

function size(files: readonly Uint8Array[]): string {
  const bytes = files.reduce((sum, file) => sum + file.byteLength, 0);
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
