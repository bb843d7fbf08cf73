/** Natural logarithms of how likely the parts of a Chinese personal name are. */
export interface PersonalNames {
  readonly surname: (characters: string) => number;
  /** The first and second character of a given name of two; the only one of a given name. */
  readonly first: (character: string) => number;
  readonly second: (character: string) => number;
  readonly only: (character: string) => number;
}

/** Weight of what is known of a character in any place of a given name. */
const PRIOR = 500;
const UNSEEN = 0.2;
const KINDS = 500;
/** Share of people with a given name of one character; the lists have fewer of them, as they are seldom one word. */
const SHORT = 0.15;

/** Learns from a list of full names, of which those that begin with a surname are believed. */
export function learnPersonalNames(names: Iterable<string>, surnames: ReadonlySet<string>): PersonalNames {
  const [family, first, second, only, given] = [counter(), counter(), counter(), counter(), counter()];
  for (const name of names) {
    const length = name.length > 2 && surnames.has(name.slice(0, 2)) ? 2 : 1;
    if (!surnames.has(name.slice(0, length)) || name.length === length || name.length > length + 2) continue;
    const [a, b] = name.slice(length);
    family.add(name.slice(0, length));
    given.add(a!);
    if (b === undefined) only.add(a!);
    else {
      first.add(a!);
      second.add(b);
      given.add(b);
    }
  }
  const share = Math.log(SHORT);
  const place = (counts: Counter) => (character: string) => {
    const prior = (given.of(character) + UNSEEN) / (given.total + KINDS);
    return Math.log((counts.of(character) + PRIOR * prior) / (counts.total + PRIOR));
  };
  return {
    surname: (characters) => Math.log((family.of(characters) + UNSEEN) / (family.total + KINDS)),
    first: place(first),
    second: place(second),
    only: (character) => share + place(only)(character),
  };
}

interface Counter {
  readonly total: number;
  add(key: string): void;
  of(key: string): number;
}

function counter(): Counter {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    get total() {
      return total;
    },
    add(key) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      total++;
    },
    of: (key) => counts.get(key) ?? 0,
  };
}
