import patterns from "./sense-patterns.json" with { type: "json" };

/** What a word can be in its sentence. */
export const ROLES = [
  "noun",
  "verb",
  "adjective",
  "adverb",
  "preposition",
  "conjunction",
  "measure",
  "particle",
] as const;

/** One of ROLES. */
export type Role = (typeof ROLES)[number];

/** What the form of a sense tells: as what it is meant, and how far from ordinary use it is. */
export interface SenseKind {
  /** The roles it can have; empty where its form tells nothing. */
  readonly roles: readonly Role[];
  /** Archaic, a variant of another headword, dialect, said of one region or trade only. */
  readonly rare: boolean;
  /** Gives a surname. */
  readonly surname: boolean;
}

/** Remarks in brackets before the meaning: `(coll.) `, `(of a flower) `. */
const REMARKS = /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\) ?)+/u;

const compiled = patterns.roles.map(({ role, remark, meaning }) => ({
  role: role as Role,
  remark: remark === undefined ? undefined : new RegExp(remark, "u"),
  meaning: meaning === undefined ? undefined : new RegExp(meaning, "u"),
}));
const rare = patterns.rare.map((pattern) => new RegExp(pattern, "u"));

/** Tells from the form of a sense, as CC-CEDICT writes it, what it is: `to …` is a verb, `classifier for …` a measure. */
export function kindOfSense(sense: string): SenseKind {
  const remarks = REMARKS.exec(sense)?.[0] ?? "";
  const meaning = sense.slice(remarks.length);
  const byRemark = compiled.filter(({ remark: form }) => form?.test(remarks) === true);
  const byMeaning = (meaning || sense).split("; ").flatMap(rolesOfPart);
  return {
    roles: [...new Set([...byRemark.map(({ role }) => role), ...byMeaning])],
    rare: rare.some((pattern) => pattern.test(sense)),
    surname: sense.startsWith("surname "),
  };
}

/** What is a verb or a function word by its form is nothing else; nouns and adjectives are hard to tell apart. */
function rolesOfPart(part: string): Role[] {
  const told = compiled.filter(({ meaning }) => meaning?.test(part) === true).map(({ role }) => role);
  const sure = told.find((role) => role !== "noun" && role !== "adjective");
  return sure ? [sure] : told;
}
