import type { KeptWord } from "./kept-word.ts";
import { matches, nextMatch, searchTerm } from "./search-text.ts";

/** What words can be. */
const STATES = [
  "unreviewed",
  "reviewed",
  "hard",
  "suspended",
  "learning",
  "known",
  "ignored",
  "noted",
] as const;

/** One of the things that words can be. */
type State = (typeof STATES)[number];

/** A search taken apart: everything in it must hold. */
export interface Query {
  readonly terms: readonly string[];
  /** A tag, with all that is nested in it by `::`. */
  readonly tags: readonly string[];
  readonly lists: readonly string[];
  readonly sites: readonly string[];
  /** Addresses of pages the word was met on. */
  readonly pages: readonly string[];
  readonly states: readonly State[];
  /** Kept within so many days. */
  readonly days: number | undefined;
}

/** A word with its search text. */
export interface Searchable {
  readonly word: KeptWord;
  readonly text: string;
}

const PART = /(tag|list|site|page|is|kept):(?:"([^"]*)"|(\S+))|"([^"]*)"|(\S+)/gu;
const DAY = 86_400_000;

/**
 * Reads a search: words and phrases in quotes, `tag:hsk::5`, `list:…`, `site:example.org`, `page:…`, `is:hard`,
 * `kept:7d`. Pinyin of several syllables may be written with spaces: letters that follow each other are also tried
 * as one. Never throws; what it does not know is looked for as text.
 */
export function parseQuery(search: string): Query {
  const found = {
    terms: [] as string[],
    tags: [] as string[],
    lists: [] as string[],
    sites: [] as string[],
    pages: [] as string[],
    states: [] as State[],
  };
  let days: number | undefined;
  for (const [whole, kind, quoted, bare, phrase, term] of search.matchAll(PART)) {
    const value = quoted ?? bare ?? "";
    if (kind === "tag") found.tags.push(value);
    else if (kind === "list") found.lists.push(value);
    else if (kind === "site") found.sites.push(value);
    else if (kind === "page") found.pages.push(value);
    else if (kind === "is" && isState(value)) found.states.push(value);
    else if (kind === "kept" && /^\d{1,5}d$/u.test(value)) days = Number.parseInt(value, 10);
    else found.terms.push(searchTerm(phrase ?? term ?? whole));
  }
  return { ...found, terms: found.terms.filter((term) => term !== ""), days };
}

/** The search texts of words in one: a search goes through it once instead of through each. */
export interface Corpus<Item extends Searchable> {
  readonly items: readonly Item[];
  readonly text: string;
  /** Where each word's text begins. */
  readonly starts: Uint32Array;
}

/** Joins the search texts of words. */
export function corpusOf<Item extends Searchable>(items: readonly Item[]): Corpus<Item> {
  const starts = new Uint32Array(items.length);
  let length = 0;
  const texts = items.map(({ text }, i) => {
    starts[i] = length;
    length += text.length;
    return text;
  });
  return { items, text: texts.join(""), starts };
}

/** The words in whose text a term stands, in their order. */
function withTerm<Item extends Searchable>(
  { items, text, starts }: Corpus<Item>,
  term: string,
): readonly Item[] {
  const found: Item[] = [];
  let item = 0;
  for (let at = nextMatch(text, term, 0); at >= 0;) {
    while (item + 1 < starts.length && starts[item + 1]! <= at) item++;
    found.push(items[item]!);
    if (item + 1 >= starts.length) break;
    at = nextMatch(text, term, starts[item + 1]!);
  }
  return found;
}

/** The words that a search finds, in their order. `now`: milliseconds since 1970. */
export function filterWords<Item extends Searchable>(
  corpus: () => Corpus<Item>,
  all: readonly Item[],
  query: Query,
  now: number,
): readonly Item[] {
  const items = query.terms.length === 1 ? withTerm(corpus(), query.terms[0]!) : all;
  const { terms, tags, lists, sites, pages, states, days } = query;
  const parts = [...terms, ...tags, ...lists, ...sites, ...pages, ...states];
  if (parts.length === 0 && days === undefined) return items;
  const since = days === undefined ? -Infinity : now - days * DAY;
  return items.filter(
    ({ word, text }) =>
      word.keptAt >= since &&
      (terms.length === 1 || hasTerms(text, terms)) &&
      tags.every((tag) => hasTag(word, tag)) &&
      lists.every((list) => word.lists.has(list)) &&
      sites.every((site) => word.contexts.some(({ address }) => siteOfAddress(address) === site)) &&
      pages.every((page) => word.contexts.some(({ address }) => address === page)) &&
      states.every((state) => isIn(word, state)),
  );
}

/** The host of an address; `""` where there is none. */
function siteOfAddress(address: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/u.exec(address)?.[1] ?? "";
}

/** Whether a word is hard: forgotten in two of its last six reviews. */
function isHard({ reviews }: KeptWord): boolean {
  return reviews.slice(-6).filter(({ rating }) => rating === 1).length >= 2;
}

function hasTerms(text: string, terms: readonly string[]): boolean {
  if (terms.every((term) => matches(text, term))) return true;
  // `fa zhan` for 发展
  return (
    terms.length > 1 &&
    terms.every((term) => /^\p{Script=Latin}/u.test(term)) &&
    matches(text, terms.join(""))
  );
}

function hasTag({ tags }: KeptWord, tag: string): boolean {
  if (tags.has(tag)) return true;
  for (const name of tags.keys()) if (name.startsWith(`${tag}::`)) return true;
  return false;
}

function isState(value: string): value is State {
  return STATES.some((state) => state === value);
}

function isIn(word: KeptWord, state: State): boolean {
  switch (state) {
    case "unreviewed":
      return word.reviews.length === 0;
    case "reviewed":
      return word.reviews.length > 0;
    case "hard":
      return isHard(word);
    case "suspended":
      return word.suspended;
    case "noted":
      return word.note !== "";
    default:
      return word.status === state;
  }
}
